package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.register.EntryKind;

/** The pages and plug-ins of our own say everything in Chinese and in English. */
class OwnPagesTest {

  private static final Path HOME = Path.of("src/main/resources/META-INF/resources/webjars/camunda/lib/redress");

  /** The vendor's words, in the one language or the other. */
  private static final Set<String> VENDORS = Set.of("chinese.js", "english.js", "language.js");

  private static final String TEXT = "'([^']*)'|`([^`]*)`";
  private static final Pattern IN_BOTH = Pattern.compile("inLanguage\\(\\s*(?:" + TEXT + "),\\s*(?:" + TEXT + ")\\s*\\)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Where a literal would be read: what an element says, its title, its label. */
  private static final Pattern READ_BY_PEOPLE = Pattern.compile(
      "(?:element\\('\\w+', (?:'[^']*'|\\w+), |textContent = |title = |placeholder = |label: |new Error\\()['`]([^'`]*\\p{L}{2}[^'`]*)['`]");

  @ParameterizedTest
  @MethodSource("scripts")
  void what_is_said_in_chinese_is_said_in_english_beside_it(String script) {
    String code = code(script);

    assertThat(IN_BOTH.matcher(code).results()).allSatisfy(text ->
        assertThat(argument(text, 3)).as(text.group()).doesNotContainPattern(CHINESE));
    assertThat(alone(code)).doesNotContainPattern(CHINESE);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void nothing_is_said_in_english_alone(String script) {
    assertThat(READ_BY_PEOPLE.matcher(alone(code(script))).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void each_kind_of_entry_has_its_word() {
    String kinds = code("page.js").split("const kinds = ", 2)[1].split("};", 2)[0];

    assertThat(Stream.of(EntryKind.values())).allSatisfy(kind -> assertThat(kinds).contains(kind + ": inLanguage("));
  }

  static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files.map(file -> HOME.relativize(file).toString())
          .filter(file -> file.endsWith(".js") && !file.startsWith("vendor/") && !VENDORS.contains(file)).sorted().toList();
    }
  }

  private static String alone(String code) {
    return FILLED_IN.matcher(IN_BOTH.matcher(code).replaceAll("inBoth")).replaceAll("");
  }

  private static String argument(MatchResult text, int group) {
    return text.group(group) == null ? text.group(group + 1) : text.group(group);
  }

  private static String code(String script) {
    try {
      return COMMENT.matcher(Files.readString(HOME.resolve(script))).replaceAll("");
    } catch (IOException e) {
      throw new AssertionError(script, e);
    }
  }
}
