package org.redress.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The questions of the open form, answered by somebody who knows some answers and else fills in what bears the mark of
 * what must be filled in, and no more: the first choice, a sentence, one, today.
 */
final class Questions {

  private static final String SENTENCE = "已向客户了解清楚，照实登记";

  /** The first question that is not answered yet and must be, or whose answer is known: kind, label, field and box. */
  private static final String NEXT =
      """
      const form = [...document.querySelectorAll('.modal-body .fjs-container, .task-details .fjs-container')].at(0);
      const isAnswered = (kind, field, box) => {
        switch (kind) {
          case 'radio': case 'checkbox': return Boolean(field.querySelector('input:checked'));
          case 'checklist': return [...field.querySelectorAll('input')].every(one => one.checked);
          case 'select': return Boolean(field.querySelector('.fjs-select-display:not(.fjs-select-placeholder), .fjs-select-cross'));
          default: return Boolean(box.value.trim());
        }
      };
      for (const field of form.querySelectorAll('.fjs-form-field:not(.fjs-form-field-group)')) {
        const named = field.querySelector('label, legend');
        const mark = field.querySelector('.fjs-asterix');
        const label = named ? named.textContent.replace('*', '').trim() : '';
        if (!named || !field.offsetParent || !(mark || arguments[0].some(known => label.startsWith(known)))) {
          continue;
        }
        const kind = field.querySelector('.redress-person') ? 'person'
          : [...field.classList].find(name => /^fjs-form-field-/.test(name)).slice('fjs-form-field-'.length);
        const boxes = kind === 'person' ? [field.querySelector('.redress-person input')] : [...field.querySelectorAll('input, textarea')];
        const box = kind === 'datetime' ? boxes.find(one => !one.value.trim()) : boxes[0];
        if ((kind === 'select' || box && !box.disabled && !box.readOnly) && !isAnswered(kind, field, box)) {
          return {kind: kind !== 'datetime' ? kind : box.closest('.fjs-datepicker') ? 'day' : 'hour', label, field, box};
        }
      }
      return null;
      """;

  private final WebDriver browser;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** @param known beginnings of labels, each followed by the answer to that question */
  Questions(WebDriver browser, String... known) {
    this.browser = browser;
    for (int i = 0; i < known.length; i += 2) {
      this.known.put(known[i], known[i + 1]);
    }
  }

  /** Answers one after the other, those too that an answer brings up. */
  void answer() {
    for (Map<?, ?> next = next(); next != null; next = next()) {
      String question = next.get("label") + " (" + next.get("kind") + ")";
      asked.add(question);
      if (Collections.frequency(asked, question) > 3) {
        throw new AssertionError("cannot be answered: " + question);
      }
      answer((String) next.get("kind"), (WebElement) next.get("field"), (WebElement) next.get("box"), answerTo((String) next.get("label")));
    }
  }

  private String answerTo(String label) {
    return known.entrySet().stream().filter(one -> label.startsWith(one.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
  }

  private void answer(String kind, WebElement field, WebElement box, String answer) {
    switch (kind) {
      case "radio", "checklist" -> click(field, ".//input[not(@checked)]/ancestor::label" + (answer == null ? "" : "[starts-with(normalize-space(),'" + answer + "')]"));
      case "checkbox" -> click(field, ".//input");
      case "select" -> {
        click(field, ".//*[contains(@class,'fjs-input-group')]");
        click(field, ".//*[contains(@class,'fjs-dropdownlist-item')]" + (answer == null ? "" : "[normalize-space()='" + answer + "']"));
      }
      case "person" -> name(field, box, answer);
      case "day" -> box.sendKeys(answer == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().replace("-", "") : answer, Keys.TAB);
      case "hour" -> box.sendKeys(answer == null ? "0005" : answer, Keys.TAB);
      case "number" -> box.sendKeys(answer == null ? "1" : answer);
      default -> box.sendKeys(answer == null ? SENTENCE : answer);
    }
  }

  /** By the beginning of a name, or whoever stands first. */
  private void name(WebElement field, WebElement box, String name) {
    Browser.click(browser, box);
    box.sendKeys(name == null ? "" : name);
    click(field, ".//li[@role='option']");
    waiting().until(driver -> box.getAttribute("data-named") != null);
  }

  private void click(WebElement within, String what) {
    waiting().withMessage(what).until(driver -> {
      Browser.click(browser, within.findElement(By.xpath(what)));
      return true;
    });
  }

  private WebDriverWait waiting() {
    WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    wait.ignoring(ElementClickInterceptedException.class)
        .ignoring(NoSuchElementException.class)
        .ignoring(StaleElementReferenceException.class);
    return wait;
  }

  private Map<?, ?> next() {
    return (Map<?, ?>) ((JavascriptExecutor) browser).executeScript(NEXT, List.copyOf(known.keySet()));
  }
}
