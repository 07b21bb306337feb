package org.redress.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a person uses it: by what is written on it. */
class Tasklist {

  private static final String CLAIM = "//*[contains(@class,'claim') or self::button or self::span][normalize-space()='认领']";
  private static final By COMPLETE = By.xpath("//button[normalize-space()='完成']");

  private final WebDriver browser;
  private final String address;

  Tasklist(WebDriver browser, int port) {
    this.browser = browser;
    this.address = "http://localhost:" + port + "/camunda/app/tasklist/default/";
  }

  Tasklist login(String user, String password) {
    browser.manage().deleteAllCookies();
    browser.get("about:blank");
    browser.get(address);
    loginHere(user, password);
    see(text("登记投诉"));
    return this;
  }

  /** Chooses a list on the left; its name is followed by the number of its tasks. */
  Tasklist list(String name) {
    click(By.xpath("//*[contains(@class,'task-filter')]//a[starts-with(normalize-space(),'" + name + "')]"));
    return this;
  }

  /** Opens the start form of a lifecycle. */
  Tasklist startProcess(String name) {
    click(text("登记投诉"));
    clickUntilSeen(
        By.xpath("//*[contains(@class,'modal-body')]//a[normalize-space()='" + name + "']"),
        By.cssSelector(".modal-body .fjs-form-field"));
    return this;
  }

  /** Sends the start form and sees it go. */
  Tasklist start() {
    press("登记");
    return closed();
  }

  /** Presses a button of the open form, a start form's or a dialog's above it. */
  Tasklist press(String button) {
    click(By.xpath("//*[contains(@class,'modal-footer') or contains(@class,'redress-dialog') or contains(@class,'redress-drawer') or contains(@class,'task-details')]//button[normalize-space()='" + button + "']"));
    return this;
  }

  /** Presses a key where the page has its focus. */
  Tasklist key(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
    return this;
  }

  /** A field says why it is refused, alone and where the reader looks. */
  Tasklist refuses(String label, String sentence) {
    By said = By.xpath(field(label) + "//*[contains(@class,'fjs-form-field-error')]");
    until().withMessage(sentence + " at " + label)
        .until(driver -> driver.findElement(said).getText().contains(sentence) && inView(driver.findElement(said)));
    return this;
  }

  private boolean inView(WebElement element) {
    return (Boolean) ((JavascriptExecutor) browser).executeScript(
        "const at = arguments[0].getBoundingClientRect(); return at.top >= 45 && at.bottom <= innerHeight;", element);
  }

  /** The form is closed. */
  Tasklist closed() {
    try {
      until().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal-body")));
    } catch (TimeoutException stays) {
      picture("refused");
      throw new AssertionError("the form stays open: " + complaintsOfThePage(), stays);
    }
    return this;
  }

  /** Looks for a case in the page's head and opens the first that is found. */
  Tasklist find(String text, String found) {
    By field = By.cssSelector(".redress-find input");
    see(field).clear();
    see(field).sendKeys(text);
    reads(".redress-find [aria-selected=true]", found);
    see(field).sendKeys(Keys.ENTER);
    see(By.cssSelector(".redress-drawer"));
    return this;
  }

  Tasklist findsNothing(String text) {
    By field = By.cssSelector(".redress-find input");
    see(field).clear();
    see(field).sendKeys(text);
    return reads(".redress-find .redress-empty", "没有找到");
  }

  /** Names the first person whose name begins so. */
  Tasklist name(String label, String name) {
    WebElement box = see(By.xpath(field(label) + "//*[contains(@class,'redress-person')]//input"));
    box.sendKeys(name);
    reads(".redress-person [aria-selected=true]", name);
    box.sendKeys(Keys.ENTER);
    until().withMessage(name).until(driver -> box.getAttribute("value").startsWith(name + " "));
    return this;
  }

  /** Hands the case behind the open task over to the first unit whose name begins so. */
  Tasklist handOver(String unit, String reason) {
    WebElement to = see(By.cssSelector(".redress-transfer [role=combobox]"));
    to.sendKeys(unit);
    reads(".redress-transfer [aria-selected=true]", unit);
    to.sendKeys(Keys.ENTER);
    until().withMessage(unit).until(driver -> to.getAttribute("value").endsWith(unit));
    see(By.cssSelector(".redress-transfer input:not([role])")).sendKeys(reason);
    click(By.cssSelector(".redress-transfer button"));
    until().withMessage("the task is left").until(driver -> !address().contains("task="));
    return this;
  }

  /** Types into a part of the page. */
  Tasklist type(String part, String text) {
    see(By.cssSelector(part)).sendKeys(text);
    return this;
  }

  /** Where the page stands, as the browser's address line says. */
  String address() {
    return URLDecoder.decode(browser.getCurrentUrl(), StandardCharsets.UTF_8);
  }

  /** None of these is to be seen. */
  Tasklist without(String... parts) {
    for (String part : parts) {
      if (browser.findElements(By.cssSelector(part)).stream().anyMatch(WebElement::isDisplayed)) {
        throw new AssertionError(part + " is shown");
      }
    }
    return this;
  }

  /** Opens the task of that name in the current list, of the case of that title. */
  Tasklist open(String task, String title) {
    clickUntilSeen(
        card(task, title),
        By.cssSelector(".task-details .fjs-form-field, view .fjs-form-field"));
    return this;
  }

  /** Opens the task where it lies, before the role or with the person already, and claims it where nobody has. */
  Tasklist take(String task, String title) {
    By card = card(task, title);
    if (Stream.of("待认领", "我的待办", "待认领").noneMatch(list -> list(list).isThereSoon(card))) {
      picture("not-there");
      throw new AssertionError("nowhere stands " + task + " of " + title);
    }
    open(task, title);
    return browser.findElements(By.xpath(CLAIM)).stream().anyMatch(WebElement::isDisplayed) ? claim() : this;
  }

  private boolean isThereSoon(By card) {
    try {
      new WebDriverWait(browser, Duration.ofSeconds(10)).until(ExpectedConditions.presenceOfElementLocated(card));
      return true;
    } catch (TimeoutException notHere) {
      return false;
    }
  }

  Tasklist claim() {
    clickUntilSeen(
        By.xpath(CLAIM),
        By.xpath("//button[normalize-space()='完成' and not(@disabled)]"));
    return this;
  }

  Tasklist fill(String label, String value) {
    WebElement field = box(label);
    field.clear();
    field.sendKeys(value);
    return this;
  }

  /** Deletes what stands in a field, by keys. */
  Tasklist empty(String label) {
    box(label).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    return this;
  }

  /** Today, in a date picker. */
  Tasklist today(String label) {
    click(By.xpath(labelled(label)));
    click(By.cssSelector(".flatpickr-calendar.open .flatpickr-day.today"));
    return this;
  }

  /** An hour and minute ({@code 09:30}), or a day, as one types it. */
  Tasklist time(String label, String value) {
    see(By.xpath(labelled(label))).sendKeys(value, Keys.TAB);
    return this;
  }

  /** What the box of a day or an hour says. */
  String written(String label) {
    return see(By.xpath(labelled(label))).getAttribute("value");
  }

  Tasklist tick(String label) {
    click(By.xpath("//label[starts-with(normalize-space(),'" + label + "')]"));
    return this;
  }

  /** Chooses in a radio or select. */
  Tasklist choose(String label, String option) {
    if (browser.findElements(By.xpath(field(label) + "//input[@type='radio']")).isEmpty()) {
      click(By.xpath(field(label) + "//*[contains(@class,'fjs-input-group')]"));
      click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + option + "']"));
    } else {
      click(By.xpath(field(label) + "//label[starts-with(normalize-space(),'" + option + "')]"));
    }
    return this;
  }

  /**
   * Answers what the open form demands, and what is known.
   *
   * @param known beginnings of labels, each followed by the answer
   */
  Tasklist answer(String... known) {
    see(By.cssSelector(".modal-body .fjs-form-field, .task-details .fjs-form-field"));
    new Questions(browser, known).answer();
    return this;
  }

  /** Completes the open task by one press and sees it go. */
  Tasklist complete() {
    click(COMPLETE);
    return goes();
  }

  /** Types into a field and, by keys, into the one before it, without waiting for what the page does meanwhile. */
  Tasklist typeBackwards(String label, String value, String before) {
    new Actions(browser)
        .sendKeys(box(label), value).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).sendKeys(before)
        .perform();
    return this;
  }

  private WebElement box(String label) {
    return see(By.xpath(field(label) + "//*[self::input or self::textarea]"));
  }

  /** Types a last answer and completes at once, as a hand does, which holds the button down for a moment. Both are in view. */
  Tasklist completeByHand(String label, String lastAnswer) {
    new Actions(browser)
        .sendKeys(box(label), lastAnswer)
        .clickAndHold(see(COMPLETE)).pause(Duration.ofMillis(200)).release()
        .perform();
    return goes();
  }

  private Tasklist goes() {
    try {
      until().until(ExpectedConditions.invisibilityOfElementLocated(COMPLETE));
    } catch (TimeoutException stays) {
      picture("refused");
      throw new AssertionError("the task was not completed: " + complaintsOfThePage(), stays);
    }
    return this;
  }

  /** Where the button that completes stands, and whether it can be pressed. */
  String button() {
    WebElement button = see(COMPLETE);
    return button.getRect().getPoint() + (button.isEnabled() ? "" : " shut");
  }

  /** Keeps what has been typed, as a draft. */
  Tasklist save() {
    By button = By.xpath("//button[normalize-space()='保存']");
    click(button);
    until().until(driver -> !driver.findElement(button).isEnabled());
    return this;
  }

  /** What stands in a field. */
  String value(String label) {
    return box(label).getAttribute("value");
  }

  /** Logs out by the menu under one's name. */
  Tasklist logout() {
    click(By.xpath("//li[contains(@class,'account')]/a"));
    click(By.xpath("//li[contains(@class,'logout')]/a"));
    see(By.cssSelector("input[type=password]"));
    return this;
  }

  /** The list that is open has no task of that name and title. */
  Tasklist hasNot(String task, String title) {
    until().withMessage(task + " of " + title + " goes").until(ExpectedConditions.invisibilityOfElementLocated(card(task, title)));
    return this;
  }

  /** The login runs out: the server knows it no more, and the application's next question is refused. */
  Tasklist loginRunsOut() {
    browser.manage().deleteCookieNamed("JSESSIONID");
    ((JavascriptExecutor) browser)
        .executeScript(
            "angular.element(document.body).injector().get('$http')"
                + ".get(document.querySelector('base').getAttribute('engine-api') + 'engine/default/task/count')");
    see(By.cssSelector("input[type=password]"));
    return this;
  }

  /** Logs in on the page that is open. */
  Tasklist loginHere(String user, String password) {
    By name = By.cssSelector("input[type=text]");
    By secret = By.cssSelector("input[type=password]");
    until()
        .withMessage("name and password, typed in")
        .until(driver -> isTyped(name, user) && isTyped(secret, password) && has(name, user));
    click(By.cssSelector("button[type=submit]"));
    try {
      until().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("li.account")));
    } catch (TimeoutException stays) {
      picture("not-logged-in");
      throw new AssertionError("the login was not taken: " + complaintsOfThePage(), stays);
    }
    return this;
  }

  /** The page may be drawn anew while one types, with empty boxes: a person types again. */
  private boolean isTyped(By field, String text) {
    WebElement box = see(field);
    box.clear();
    box.sendKeys(text);
    return has(field, text);
  }

  private boolean has(By field, String text) {
    return text.equals(browser.findElement(field).getAttribute("value"));
  }

  Tasklist tab(String name) {
    click(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='" + name + "']"));
    return this;
  }

  Tasklist click(String written) {
    click(text(written));
    return this;
  }

  Tasklist sees(String written) {
    see(By.xpath("//*[contains(normalize-space(text()),'" + written + "')]"));
    return this;
  }

  /** A part of the page says so, in words that a reader sees. */
  Tasklist reads(String part, String written) {
    until()
        .withMessage(written + " in " + part)
        .until(driver -> driver.findElement(By.cssSelector(part)).getText().contains(written));
    return this;
  }

  /** The first paper of the case opens as PDF. */
  Tasklist prints() {
    Object type = ((JavascriptExecutor) browser).executeAsyncScript(
        "const done = arguments[1]; fetch(arguments[0].href, {credentials: 'same-origin'}).then(answer => done(answer.status + ' ' + answer.headers.get('Content-Type')))",
        see(By.cssSelector(".redress-documents a")));
    if (!String.valueOf(type).startsWith("200 application/pdf")) {
      throw new AssertionError("no paper: " + type);
    }
    return this;
  }

  Tasklist clicks(String part) {
    click(By.cssSelector(part));
    return this;
  }

  boolean shows(String written) {
    return browser.getPageSource().contains(written);
  }

  /** Keeps a picture among the build's results. */
  Tasklist picture(String name) {
    Browser.picture(browser, name);
    return this;
  }

  private String complaintsOfThePage() {
    return browser.findElements(By.cssSelector(".notifications, .fjs-form-field-error")).stream()
        .map(WebElement::getText)
        .toList()
        .toString();
  }

  private static By card(String task, String title) {
    return By.xpath("//li[contains(@class,'task')][.//*[contains(@class,'redress-card')]/*[normalize-space()='" + title + "']]//h4[normalize-space()='" + task + "']");
  }

  private static String labelled(String label) {
    return "//label[starts-with(normalize-space(),'" + label + "')]/..//input";
  }

  private static String field(String label) {
    String named = "starts-with(normalize-space(),'" + label + "')";
    return "//*[contains(@class,'fjs-form-field') and not(contains(@class,'fjs-form-field-group'))][.//label["
        + named + "] or .//legend[" + named + "]]";
  }

  private static By text(String written) {
    return By.xpath("//*[self::a or self::button or self::span or self::h4][normalize-space()='" + written + "']");
  }

  private WebElement see(By what) {
    return until().until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** A page that is being drawn again swallows a click: a person clicks once more, and so do we. */
  private void clickUntilSeen(By what, By expected) {
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(120));
    wait.pollingEvery(Duration.ofSeconds(2)).ignoring(WebDriverException.class);
    try {
      wait.withMessage(what + " opens").until(
          driver -> {
            if (driver.findElements(expected).stream().anyMatch(WebElement::isDisplayed)) {
              return true;
            }
            driver.findElement(what).click();
            return null;
          });
    } catch (TimeoutException missing) {
      picture("not-opened");
      throw missing;
    }
  }

  private void click(By what) {
    until()
        .until(
            driver -> {
              Browser.click(driver, driver.findElement(what));
              return true;
            });
  }

  /** A page is drawn anew while it is looked at: what was there goes, and what comes cannot be touched yet. */
  private WebDriverWait until() {
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(120));
    wait.ignoreAll(
        List.of(
            NoSuchElementException.class, StaleElementReferenceException.class, ElementNotInteractableException.class,
            ElementClickInterceptedException.class));
    return wait;
  }
}
