package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.testing.Node;

/** Cockpit as an officer uses it. */
class Cockpit {

  private static final String PAGE = "/camunda/app/cockpit/default/";
  private static final By COUNT = By.cssSelector(".redress-results .redress-count");

  private final WebDriver browser;
  private final Node node;
  private final String page;

  Cockpit(WebDriver browser, Node node) {
    this(browser, node, PAGE);
  }

  private Cockpit(WebDriver browser, Node node, String page) {
    this.browser = browser;
    this.node = node;
    this.page = page;
  }

  /** The product's pages in another of the web applications, where they are the same to move about in. */
  static Cockpit pagesOf(String application, WebDriver browser, Node node) {
    return new Cockpit(browser, node, PAGE.replace("cockpit", application));
  }

  /** Logs in, and is on a page of the product's. */
  Cockpit login(String user) throws IOException {
    browser.manage().deleteAllCookies();
    browser.get("about:blank");
    browser.get(node.address(page));
    see(By.cssSelector("input[type=text]")).sendKeys(user);
    see(By.cssSelector("input[type=password]")).sendKeys(node.password(user));
    see(By.cssSelector("button[type=submit]")).click();
    see(By.cssSelector(page.equals(PAGE) ? ".redress-page h1" : "[cam-widget-header] .navbar-brand"));
    return this;
  }

  /** Opens a page of the product's by its name in the navigation. */
  Cockpit page(String name) {
    see(By.xpath("(//a[normalize-space()='" + name + "'])[1]")).click();
    see(By.cssSelector(".redress-page"));
    return this;
  }

  /** Opens a page of the product's by its address, as a bookmark does. */
  Cockpit bookmark(String hash) {
    browser.get("about:blank");
    browser.get(node.address(page + "#" + hash));
    see(By.cssSelector(".redress-page"));
    return this;
  }

  /** Types into the list's search: it finds while one types. */
  Cockpit find(String text) {
    see(By.cssSelector(".redress-find input")).sendKeys(text);
    return this;
  }

  Cockpit open(String link) {
    see(By.xpath("//*[contains(@class,'redress-page')]//a[normalize-space()='" + link + "']")).click();
    return this;
  }

  /** Pushes a button of the page. */
  Cockpit push(String button) {
    see(By.xpath("//*[contains(@class,'redress-page')]//button[normalize-space()='" + button + "']")).click();
    return this;
  }

  /** Chooses of a field's values. */
  Cockpit choose(String field, String value) {
    new Select(see(By.cssSelector(".redress-page select[name='" + field + "']"))).selectByValue(value);
    return this;
  }

  /** Types into a field, which its label names. */
  Cockpit type(String label, String text) {
    see(By.cssSelector(".redress-page input[aria-label='" + label + "']")).sendKeys(text);
    return this;
  }

  /** Types into a field with a list and takes the first that fits, once that is who or what is meant. */
  Cockpit take(String label, String text, String found) {
    By field = By.cssSelector(".redress-page [role=combobox][aria-label='" + label + "']");
    see(field).sendKeys(text);
    sees(By.xpath("//*[contains(@class,'redress-page')]//*[@aria-selected='true'][contains(.,'" + found + "')]"));
    see(field).sendKeys(Keys.ENTER);
    waiting().until(page -> see(field).getAttribute("value").contains(found));
    return this;
  }

  Cockpit sees(By what) {
    see(what);
    return this;
  }

  /** Presses keys in a field. */
  Cockpit press(By field, Keys... keys) {
    see(field).sendKeys(keys);
    return this;
  }

  /** Presses keys where the focus is. */
  Cockpit pressThere(Keys... keys) {
    browser.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** The text of what has the focus. */
  String focused() {
    return browser.switchTo().activeElement().getText();
  }

  String text(By what) {
    return see(what).getText();
  }

  /** The lines of a case's story that begin with that word, as one text each with their details. */
  List<String> trail(String kind) {
    see(By.cssSelector(".redress-story li"));
    return browser.findElements(By.cssSelector(".redress-story li[data-kind='" + kind + "']"))
        .stream()
        .map(line -> line.getAttribute("textContent"))
        .toList();
  }

  /** Each of the page's first numbers of cases opens a list of as many. */
  void everyNumberOpensItsCases(String hash, int most) {
    By numbers = By.xpath("//*[contains(@class,'redress-page')]//a[contains(@href,'#/cases?') and number(translate(normalize-space(.),'件 ',''))>0]");
    bookmark(hash).waiting().until(ExpectedConditions.presenceOfElementLocated(numbers));
    List<String[]> opened =
        browser.findElements(numbers).stream()
            .limit(most)
            .map(link -> new String[] {link.getAttribute("textContent").replaceAll("\\D", ""), link.getAttribute("href").replaceAll("^[^#]*#", "")})
            .toList();
    assertThat(opened).as("numbers of " + hash).isNotEmpty();
    for (String[] number : opened) {
      bookmark(number[1]);
      assertThat(see(COUNT).getText()).as(number[1]).startsWith("共 " + number[0] + " 件");
    }
  }

  /** Keeps a picture among the build's results. */
  Cockpit picture(String name) {
    Browser.picture(browser, name);
    return this;
  }

  private WebElement see(By what) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  private Wait<WebDriver> waiting() {
    return new WebDriverWait(browser, Duration.ofSeconds(120)).ignoring(StaleElementReferenceException.class);
  }
}
