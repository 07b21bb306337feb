package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page of our own in Cockpit, as somebody moves about in it: with wheel, keys and finger. */
final class OwnPage {

  private static final String STANDS =
      "const page = document.querySelector('main.redress-page'); return Boolean(page) && !page.hasAttribute('aria-busy')"
          + " && !page.querySelector('.redress-loading, [aria-busy=true]')";

  /** What the page has asked the server since it was opened, or its address changed. */
  private static final String ASKED =
      "return performance.getEntriesByType('resource').map(one => new URL(one.name)).filter(one => one.pathname.startsWith('/api/'))"
          + ".map(one => one.pathname + one.search)";

  private static final String PLACE =
      "const page = document.querySelector('main.redress-page');"
          + "return {top: page.scrollTop, rest: page.scrollHeight - page.clientHeight - page.scrollTop, beside: page.scrollWidth - page.clientWidth}";

  private final WebDriver browser;
  private final JavascriptExecutor script;

  OwnPage(WebDriver browser) {
    this.browser = browser;
    this.script = (JavascriptExecutor) browser;
  }

  /** Goes there as a link within Cockpit does. */
  OwnPage turnTo(String hash) {
    script.executeScript("performance.clearResourceTimings(); window.location.hash = arguments[0]", "#" + hash);
    until(hash + " is open", () -> hash.equals(script.executeScript("return document.querySelector('main.redress-page')?.dataset.address")));
    return stands();
  }

  OwnPage stands() {
    until("the page stands", () -> Boolean.TRUE.equals(script.executeScript(STANDS)));
    return this;
  }

  /** The browser notes a question a moment after its answer was read. */
  List<String> asked() {
    until("the page's questions are noted", () -> !((List<?>) script.executeScript(ASKED)).isEmpty());
    return ((List<?>) script.executeScript(ASKED)).stream().map(String::valueOf).toList();
  }

  void nothingIsCutOff(String where) {
    assertThat(place().get("beside").doubleValue()).as(where + " is as wide as its frame").isLessThanOrEqualTo(1);
    assertThat(browser.findElements(By.cssSelector(".redress-page [hidden]"))).as(where + " shows nothing that it hides").noneMatch(WebElement::isDisplayed);
  }

  /** The wheel goes to the end, whatever lies below it; the keys go back and on. */
  void movesByWheelAndKeys(String where) {
    boolean longer = place().get("rest").doubleValue() + place().get("top").doubleValue() > 1;
    WheelInput.ScrollOrigin here = WheelInput.ScrollOrigin.fromViewport(200, 300);
    for (int turns = 0; turns < 5 && place().get("rest").doubleValue() > 1; turns++) {
      new Actions(browser).scrollFromOrigin(here, 0, 10_000).perform();
    }
    await(where + " shows its end by the wheel", place -> place.get("rest").doubleValue() <= 1);
    goesToItsBeginning(where);
    if (longer) {
      for (Keys key : List.of(Keys.PAGE_DOWN, Keys.SPACE, Keys.ARROW_DOWN)) {
        press(key);
        await(where + " goes on by " + key.name(), place -> place.get("top").doubleValue() > 0);
        goesToItsBeginning(where);
      }
    }
  }

  /** A key that comes while the page still glides may be lost: one presses it again. */
  private void goesToItsBeginning(String where) {
    until(where + " goes to its beginning by a key", () -> {
      press(Keys.HOME);
      return place().get("top").doubleValue() == 0;
    });
  }

  void movesByFinger(String where) {
    if (place().get("rest").doubleValue() > 1) { // it is at its beginning
      touch("touchStart", 600);
      for (int y = 580; y >= 300; y -= 20) {
        touch("touchMove", y);
      }
      touch("touchEnd");
      await(where + " moves by the finger", place -> place.get("top").doubleValue() > 0);
    }
  }

  private void touch(String type, int... at) {
    List<Map<String, Integer>> points = Arrays.stream(at).mapToObj(y -> Map.of("x", 200, "y", y)).toList();
    ((ChromeDriver) browser).executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  private void press(Keys key) {
    new Actions(browser).sendKeys(key).perform();
  }

  private void await(String what, Predicate<Map<String, Number>> place) {
    until(what, () -> place.test(place()));
  }

  private void until(String what, java.util.function.BooleanSupplier holds) {
    new WebDriverWait(browser, Duration.ofSeconds(120)).withMessage(what).until(driver -> holds.getAsBoolean());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Number> place() {
    return (Map<String, Number>) script.executeScript(PLACE);
  }
}
