package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.register.EntryKind;

/** Paper and screen say the same. */
class WordsTest {

  private static final Path SCRIPTS =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/lib/redress");

  @Test
  void every_kind_of_entry_has_a_word_and_it_is_that_of_the_page() throws IOException {
    assertThat(Words.KINDS).containsOnlyKeys(EntryKind.values());
    Map<String, String> words = new TreeMap<>();
    Words.KINDS.forEach((kind, word) -> words.put(kind.name(), word));
    assertThat(words("page.js", "const kinds")).isEqualTo(words);
  }

  @Test
  void so_has_every_act_of_a_person() throws IOException {
    assertThat(words("cockpit/case-story.js", "const acts")).isEqualTo(new TreeMap<>(Words.ACTS));
  }

  @ParameterizedTest
  @CsvSource({"0,0分钟", "29000,0分钟", "5400000,1小时30分", "93600000,1天2小时"})
  void how_long_something_took_is_said_in_the_two_largest_units(long millis, String said) {
    assertThat(Words.span(millis)).isEqualTo(said);
  }

  private static Map<String, String> words(String script, String table) throws IOException {
    String text = Files.readString(SCRIPTS.resolve(script));
    String body = text.substring(text.indexOf(table), text.indexOf("};", text.indexOf(table)));
    Matcher word = Pattern.compile("(\\w+): inLanguage\\('([^']+)'").matcher(body);
    Map<String, String> words = new TreeMap<>();
    while (word.find()) {
      words.put(word.group(1), word.group(2));
    }
    return words;
  }
}
