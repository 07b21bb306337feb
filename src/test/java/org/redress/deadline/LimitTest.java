package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.deadline.Limit.Unit;

class LimitTest {

  private static final Set<String> LANGUAGE = language();

  @ParameterizedTest
  @CsvSource({
    "PT30M, 30, MINUTES", "PT24H, 24, HOURS", "PT2BH, 2, BUSINESS_HOURS", "P3D, 3, DAYS", "P3BD, 3, WORKING_DAYS",
    "P3M, 3, MONTHS", "P1Y, 1, YEARS", "P0D, 0, DAYS", "P0BD, 0, WORKING_DAYS", "P365D, 365, DAYS", "P999BD, 999, WORKING_DAYS"
  })
  void the_forms_of_the_catalogue_are_read(String text, int amount, Unit unit) {
    assertThat(Limit.parse(text)).isEqualTo(new Limit(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "3BD", "P3", "PD", "P3H", "PT3D", "PT3BD", "P3BH", "PT3Y", "P3W", "P-3D", "P+3D", "P03D", "P1000D", "P0M", "P0Y", "PT0H",
    "PT0M", "PT0BH", "P1DT2H", "p3d", " P3D", "P3D ", "P3.5D", "P３D", "三个工作日", "R/P1M", "2026-10-01", "PT3S"
  })
  void what_is_no_limit_is_refused_with_the_text_and_every_allowed_form(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + text + "”")
        .hasMessageContainingAll("PT30M", "PT24H", "PT2BH", "P3D", "P3BD", "P3M", "P1Y", "P0D", "P0BD", "1至999");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void a_limit_that_is_missing_is_called_missing(String text) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("期限为空。")
        .hasMessageContaining("P3BD");
  }

  @Test
  void every_form_the_error_message_recommends_can_be_read() {
    String message = catchThrowable(() -> Limit.parse("")).getMessage();
    assertThat(message.split("[^A-Z0-9]+")).filteredOn(word -> word.startsWith("P"))
        .hasSizeGreaterThanOrEqualTo(9)
        .allSatisfy(form -> assertThat(Limit.parse(form)).hasToString(form));
  }

  @ParameterizedTest
  @CsvSource({"-1, DAYS", "1000, DAYS", "0, MONTHS", "0, HOURS"})
  void a_limit_that_could_not_be_written_cannot_be_made(int amount, Unit unit) {
    assertThatThrownBy(() -> new Limit(amount, unit)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void a_text_is_a_limit_exactly_if_the_language_has_it(@ForAll("texts") String text) {
    if (LANGUAGE.contains(text)) {
      assertThat(Limit.parse(text)).hasToString(text);
    } else {
      assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(
        "P", "T", "PT", "0", "1", "3", "24", "999", "1000", "B", "D", "BD", "BH", "H", "M", "Y", "W", "-");
    return Arbitraries.oneOf(
        Arbitraries.of(LANGUAGE),
        pieces.list().ofMinSize(2).ofMaxSize(4).map(list -> String.join("", list)));
  }

  private static Set<String> language() {
    Set<String> language = new HashSet<>();
    for (int amount = 0; amount <= 999; amount++) {
      String n = String.valueOf(amount);
      Stream.of("D", "BD").forEach(unit -> language.add("P" + n + unit));
      if (amount > 0) {
        Stream.of("M", "Y").forEach(unit -> language.add("P" + n + unit));
        Stream.of("M", "H", "BH").forEach(unit -> language.add("PT" + n + unit));
      }
    }
    return language;
  }
}
