package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.core.io.ClassPathResource;

/** What is written on a page that staff read: their own words, and none of the engine's or the program's. */
final class Wording {

  /** Not within a word of Latin letters and figures; a Chinese character beside it is no part of it. */
  private static final String BEGINS = "(?<![A-Za-z0-9_])";

  private static final String ENDS = "(?![A-Za-z0-9_])";

  private static final Map<String, Pattern> FOREIGN =
      Map.of(
          "a word of the engine", Pattern.compile("流程实例|流程定义|实例|变量|引擎|令牌|执行ID|任务ID"),
          "an English word of the engine", word("(?i:process|instance|engine|variable|execution|task id|exception|null|undefined|NaN|true|false)"),
          "an id of the engine", Pattern.compile(BEGINS + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-"),
          "an id of a person, a role, a step or a value", word("[a-z]{2,}[0-9]*(?:[-.][a-z0-9]+)+"),
          "the name of a variable", word("[a-z]{2,}[A-Z][A-Za-z]*"),
          "a limit as tables write it", word("PT?[0-9]+(BD|BH|[DHMY])"),
          "an expression", Pattern.compile("[#$]\\{|\\{\\{"));

  private static final Pattern UNIT_CODES = Pattern.compile("（(" + String.join("|", unitCodes()) + ")）");

  private Wording() {}

  /** Those of the demonstration. */
  private static List<String> unitCodes() {
    try {
      return new ClassPathResource("demonstration/units.csv").getContentAsString(StandardCharsets.UTF_8).lines()
          .skip(1).map(line -> line.split(",")[1]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern word(String pattern) {
    return Pattern.compile(BEGINS + pattern + ENDS);
  }

  /** Nothing of the kind stands in the text; a unit that a field names bears its code (decision 0019). */
  static void isStaffs(String where, String written) {
    String text = UNIT_CODES.matcher(written).replaceAll("");
    List<String> found =
        FOREIGN.entrySet().stream()
            .flatMap(kind -> kind.getValue().matcher(text).results().map(word -> kind.getKey() + ": " + inContext(text, word)).limit(5))
            .sorted()
            .toList();
    assertThat(found).as(where).isEmpty();
  }

  private static String inContext(String text, MatchResult word) {
    return text.substring(Math.max(0, word.start() - 30), Math.min(text.length(), word.end() + 20)).replaceAll("\\s+", " ");
  }

  /** Nothing of the kind is to be seen on the page. */
  static void isStaffs(String where, WebDriver browser) {
    isStaffs(where, browser.findElement(By.tagName("body")).getText());
  }
}
