package org.redress.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.core.io.ClassPathResource;

/** Our Chinese beside the English that the web applications bring along, so that it follows every upgrade. */
class ChineseLocaleTest {

  private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

  /** English texts that have no Chinese: empty, a plural's s, operators, formats, names that are the same everywhere. */
  private static final Set<String> THE_SAME_IN_BOTH = Set.of(
      "", "s", "ID", "CSV", "JSON", "Optimize", "Camunda", "<", "<=", ">", ">=", "YYYY-MM-DDTHH:mm:ss");

  /** Dates that have none either: patterns, week numbering. */
  private static final Set<String> DATES_WITHOUT_WORDS = Set.of(
      "dateLocales/calendar/sameElse", "dateLocales/longDateFormat/L", "dateLocales/longDateFormat/LT",
      "dateLocales/week/dow", "dateLocales/week/doy");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{[^}]*}}|\\$\\{[^}]*}|\\{\\d?}|%[sd]|&[a-z]+;|</?(?:a|br|b|i|em|strong|span|p)\\b[^>]*>");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern CSS_CLASS = Pattern.compile("\\.([\\w-]+)");

  @ParameterizedTest
  @FieldSource("APPLICATIONS")
  void every_english_text_has_a_chinese_one(String app) {
    assertThat(chinese(app)).containsKeys(english(app).keySet().toArray(String[]::new));
  }

  @ParameterizedTest
  @FieldSource("APPLICATIONS")
  void a_text_beyond_the_english_ones_is_written_in_the_bundle_or_is_an_entry_of_the_task_history(String app) {
    String bundle = scripts(app);
    Set<String> history = constants(UserOperationLogEntry.class, IdentityLinkType.class);

    assertThat(beyondEnglish(app)).allSatisfy(key -> {
      String text = key.substring("labels/".length());
      assertThat(history.contains(text) || bundle.contains('"' + text + '"')).as(text).isTrue();
    });
  }

  @ParameterizedTest
  @FieldSource("APPLICATIONS")
  void no_text_stays_english(String app) {
    Map<String, String> english = english(app);

    assertThat(chinese(app)).allSatisfy((key, text) -> {
      String original = english.getOrDefault(key, key.substring("labels/".length()));
      if (!THE_SAME_IN_BOTH.contains(original) && !DATES_WITHOUT_WORDS.contains(key)) {
        assertThat(text).as(key).isNotEqualTo(original).containsPattern(CHINESE);
      }
    });
  }

  @ParameterizedTest
  @FieldSource("APPLICATIONS")
  void placeholders_and_markup_are_kept(String app) {
    Map<String, String> english = english(app);

    assertThat(chinese(app)).allSatisfy((key, text) -> {
      String original = english.getOrDefault(key, key);
      assertThat(placeholders(text)).as(key).containsExactlyInAnyOrderElementsOf(placeholders(original));
    });
  }

  /** A text that the bundle no longer contains would stay English for the user, without a word. */
  @Test
  void every_hard_coded_text_that_is_replaced_is_still_in_the_bundle_or_comes_from_the_engine() {
    String bundle = oneSpaced(read("lib/deps.js")
        + APPLICATIONS.stream().map(ChineseLocaleTest::scripts).collect(joining("\n")) + fromTheEngine());

    hardCoded().forEach((selector, texts) -> {
      assertThat(found(CSS_CLASS, selector, 1)).as(selector).allSatisfy(name -> assertThat(bundle.contains(name)).isTrue());
      texts.forEach((english, chinese) -> {
        assertThat(english.split("\\{\\d}")).as(english).allSatisfy(part -> assertThat(bundle.contains(part)).isTrue());
        assertThat(chinese).containsPattern(CHINESE);
        assertThat(placeholders(english)).as(english).containsAll(placeholders(chinese));
      });
    });
  }

  private static String scripts(String app) {
    String own = read("app/" + app + "/camunda-" + app + "-bootstrap.js");
    return app.equals("welcome") ? own : own + read("../../plugin/" + app + "/app/plugin.js");
  }

  /** What the engine says that Cockpit shows as it is. */
  private static String fromTheEngine() {
    MissingAuthorization missing = new MissingAuthorization("", "", "");
    return String.join("\n",
        new AuthorizationException("", missing).getMessage(),
        new AuthorizationException("", List.of(missing, missing)).getMessage(),
        TimerStartEventJobHandler.TYPE, TimerStartEventSubprocessJobHandler.TYPE, TimerExecuteNestedActivityJobHandler.TYPE,
        TimerCatchIntermediateEventJobHandler.TYPE, AsyncContinuationJobHandler.TYPE);
  }

  private static Map<String, Map<String, String>> hardCoded() {
    return json("lib/redress/hard-coded.zh.json").properties().stream()
        .collect(toMap(Map.Entry::getKey, rule -> texts(rule.getValue())));
  }

  private static Map<String, String> english(String app) {
    return texts(json("app/" + app + "/locales/en.json"));
  }

  private static Map<String, String> chinese(String app) {
    return texts(json("app/" + app + "/locales/zh.json"));
  }

  private static Set<String> beyondEnglish(String app) {
    Set<String> keys = chinese(app).keySet();
    keys.removeAll(english(app).keySet());
    return keys;
  }

  private static Map<String, String> texts(JsonNode tree) {
    Map<String, String> texts = new TreeMap<>();
    collect("", tree, texts);
    return texts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path.substring(1), node.asText());
    }
    node.properties().forEach(child -> collect(path + '/' + child.getKey(), child.getValue(), texts));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(path + '/' + i, node.get(i), texts);
    }
  }

  private static List<String> placeholders(String text) {
    return found(PLACEHOLDER, text, 0).stream().map(found -> found.replace(" ", "")).toList();
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(group)).toList();
  }

  private static Set<String> constants(Class<?>... types) {
    return Stream.of(types).flatMap(type -> Stream.of(type.getFields()))
        .map(ChineseLocaleTest::valueOf).collect(Collectors.toSet());
  }

  private static String valueOf(Field constant) {
    try {
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static String oneSpaced(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static JsonNode json(String path) {
    try {
      return new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(read(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String read(String path) {
    try {
      String text = new ClassPathResource("META-INF/resources/webjars/camunda/" + path)
          .getContentAsString(StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
