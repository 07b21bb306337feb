package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** What is written on a page that staff read: their own words, and none of the engine's or the program's. */
final class Wording {

  private static final Map<String, Pattern> FOREIGN =
      Map.of(
          "a word of the engine", Pattern.compile("流程实例|流程定义|实例|变量|引擎|令牌|执行ID|任务ID"),
          "an English word of the engine", Pattern.compile("(?i)\\b(process|instance|engine|variable|execution|task id|exception|null|undefined|NaN|true|false)\\b"),
          "an id of the engine", Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"),
          "an id of a person, a role, a step or a value", Pattern.compile("\\b[a-z]{2,}[0-9]*(?:[-.][a-z0-9]+)+\\b"),
          "the name of a variable", Pattern.compile("\\b[a-z]{2,}[A-Z][A-Za-z]*\\b"),
          "a limit as tables write it", Pattern.compile("\\bPT?[0-9]+(BD|BH|[DHMY])\\b"),
          "an expression", Pattern.compile("[#$]\\{|\\{\\{"));

  private Wording() {}

  /** Nothing of the kind stands in the text. */
  static void isStaffs(String where, String text) {
    List<String> found =
        FOREIGN.entrySet().stream()
            .flatMap(kind -> kind.getValue().matcher(text).results().map(MatchResult::group).distinct().map(word -> kind.getKey() + ": " + word))
            .sorted()
            .toList();
    assertThat(found).as(where).isEmpty();
  }

  /** Nothing of the kind is to be seen on the page. */
  static void isStaffs(String where, WebDriver browser) {
    isStaffs(where, browser.findElement(By.tagName("body")).getText());
  }
}
