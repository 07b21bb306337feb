package org.redress.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberRuleTest {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "JM{yyyy}{MM}{dd}-{seq:3}, 7, JM20260309-007",
    "{yy}{MM}{seq:2}, 7, 260307",
    "{yyyy}-{seq}, 7, 2026-7",
    "TS{seq:5}, 12, TS00012",
    "投诉〔{yyyy}〕{seq}号, 3, 投诉〔2026〕3号",
    "{seq:2}.{yy}, 1, 01.26",
    "a$1{seq}, 4, a$14"
  })
  void a_number_is_the_rule_with_date_and_running_number_filled_in(
      String rule, int running, String number) {
    assertThat(CaseNumberRule.parse(rule).number(at("2026-03-09T10:00"), running))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "{seq:2}, 99, 99",
    "{seq:2}, 100, 100",
    "{seq:2}, 123456, 123456",
    "{seq:9}, 1, 000000001"
  })
  void what_outgrows_its_digits_gets_more(String rule, int running, String number) {
    assertThat(CaseNumberRule.parse(rule).number(at("2026-03-09T10:00"), running))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "{yyyy}{MM}{dd}-{seq}, 20260309",
    "{yyyy}{MM}-{seq}, 202603",
    "{yy}{MM}-{seq}, 202603",
    "{yyyy}-{seq}, 2026",
    "{yy}-{seq}, 2026",
    "TS{seq}, -"
  })
  void running_numbers_begin_anew_with_the_finest_date_field(String rule, String period) {
    assertThat(CaseNumberRule.parse(rule).period(at("2026-03-09T23:59"))).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "JM{yyyy}",
        "{seq}{seq}",
        "{seq}-{seq:3}",
        "{year}{seq}",
        "{YYYY}{seq}",
        "{mm}{seq}",
        "{seq:0}",
        "{seq:10}",
        "{seq:}",
        "{seq:-1}",
        "{seq",
        "seq}",
        "{{seq}}",
        "{}{seq}",
        "{seq}}"
      })
  void a_rule_that_cannot_be_filled_in_is_refused_with_what_is_allowed(String rule) {
    assertThatThrownBy(() -> CaseNumberRule.parse(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("「" + rule + "」")
        .hasMessageContaining("{seq}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{seq}/{yy}", "{seq}\\", "a b{seq}", "100%{seq}", "{seq};x", "{seq}?", "#{seq}", "{seq}\n"})
  void a_rule_whose_numbers_no_address_can_name_is_refused(String rule) {
    assertThatThrownBy(() -> CaseNumberRule.parse(rule)).hasMessageContaining("不能用于查询的字符");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{MM}-{seq}", "{dd}-{seq}", "{yyyy}{dd}-{seq}", "{MM}{dd}-{seq}"})
  void a_rule_whose_numbers_would_come_again_is_refused(String rule) {
    assertThatThrownBy(() -> CaseNumberRule.parse(rule)).hasMessageContaining("重复");
  }

  @Example
  void a_rule_whose_numbers_the_register_cannot_hold_is_refused() {
    assertThat(
            CaseNumberRule.parse("x".repeat(50) + "{seq}")
                .number(at("2026-03-09T10:00"), Integer.MAX_VALUE))
        .hasSize(60);
    assertThatThrownBy(() -> CaseNumberRule.parse("x".repeat(51) + "{seq}"))
        .hasMessageContaining("60");
  }

  @Example
  void digits_are_these_digits_on_any_machine() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(CaseNumberRule.parse("{yyyy}{MM}{dd}-{seq:3}").number(at("2026-03-09T10:00"), 7))
          .isEqualTo("20260309-007");
      assertThat(CaseNumberRule.parse("{yyyy}{MM}{dd}-{seq:3}").period(at("2026-03-09T10:00")))
          .isEqualTo("20260309");
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** Two cases bear the same number only where they are the same running number of the same period. */
  @Property
  void numbers_are_unique(
      @ForAll("rules") String text,
      @ForAll("severalMoments") List<ZonedDateTime> moments,
      @ForAll @IntRange(min = 1, max = 1200) int running) {
    CaseNumberRule rule = CaseNumberRule.parse(text);
    Map<String, String> given = new HashMap<>();
    for (ZonedDateTime moment : moments) {
      for (int number : new int[] {running, running * 10, running + 1, 1}) {
        String which = rule.period(moment) + "/" + number;
        assertThat(given.putIfAbsent(rule.number(moment, number), which)).isIn(null, which);
      }
    }
  }

  @Property
  void within_a_period_numbers_differ_in_the_running_number_alone(
      @ForAll("rules") String text,
      @ForAll("moments") ZonedDateTime one,
      @ForAll("moments") ZonedDateTime other) {
    CaseNumberRule rule = CaseNumberRule.parse(text);
    if (rule.period(one).equals(rule.period(other))) {
      assertThat(rule.number(one, 5)).isEqualTo(rule.number(other, 5));
    } else {
      assertThat(rule.number(one, 5)).isNotEqualTo(rule.number(other, 5));
    }
  }

  /** A year that two digits tell, with months and days only behind coarser fields. */
  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> date =
        Arbitraries.of(
            "", "{yyyy}", "{yy}", "{yyyy}{MM}", "{yy}-{MM}", "{yyyy}.{MM}.{dd}", "{dd}{MM}{yy}");
    Arbitrary<String> text = Arbitraries.strings().withChars("ABz-_投诉$.").ofMaxLength(5);
    Arbitrary<String> running = Arbitraries.of("{seq}", "{seq:1}", "{seq:3}", "{seq:9}");
    return Combinators.combine(text, date, text, running, text, Arbitraries.of(true, false))
        .as((a, d, b, n, c, dateFirst) -> dateFirst ? a + d + b + n + c : a + n + b + d + c);
  }

  @Provide
  Arbitrary<ZonedDateTime> moments() {
    return Arbitraries.longs()
        .between(at("2000-01-01T00:00").toEpochSecond(), at("2098-12-31T23:59").toEpochSecond())
        .map(second -> Instant.ofEpochSecond(second).atZone(BEIJING));
  }

  @Provide
  Arbitrary<List<ZonedDateTime>> severalMoments() {
    return moments().list().ofMaxSize(40);
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(BEIJING);
  }
}
