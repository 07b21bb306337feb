package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every date of every form that ships has a window; it is 2026-03-10, ten o'clock. */
@RedressTest
class DateWindowTest {

  private static final Map<String, Object> REPORT =
      Map.of("channel", "letter", "title", "设备采购", "content", "经过如下");

  @Autowired private FieldRules rules;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;

  static Stream<FormField> dates() throws IOException {
    List<FormField> all =
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form"))
            .map(DateWindowTest::form)
            .flatMap(form -> form.fields().stream())
            .filter(field -> field.type().equals("datetime"))
            .distinct()
            .toList();
    assertThat(all).hasSizeGreaterThan(50);
    return all.stream();
  }

  private static FormSchema form(Resource form) {
    try {
      return FormSchema.parse(form.getInputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  void no_date_lies_where_nobody_can_mean_it(FormField field) {
    for (String impossible : new String[] {
      "0001-01-01", "0001-01-01T10:00:00+08:00", "0026-03-10", "1826-03-10", "-0001-03-10", "+10000-01-01",
      "2226-03-10", "9999-12-31", "+999999999-12-31", "-999999999-01-01T00:00:00Z"
    }) {
      assertThat(rules.problem(field, impossible)).as(impossible).isPresent().get().asString()
          .startsWith("「" + field.label() + "」").containsPattern("\\p{IsHan}");
    }
    assertThat(rules.problem(field, "2026-03-10")).isEmpty();
    if (field.key().equals("receivedAt")) {
      assertThat(rules.problem(field, "2026-03-10T10:00:01+08:00")).get().asString().endsWith("不能晚于现在");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "0026-03-10", "1926-03-10", "2016-03-09T23:59:59+08:00"})
  void a_complaint_was_received_within_ten_years(String received) {
    assertThatThrownBy(() -> files(received))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("「接到时间」不能早于2016-03-10，请核对年份");
  }

  @Test
  void a_complaint_of_ten_years_ago_is_taken_and_one_of_tomorrow_is_not() {
    files("2016-03-10T00:00:00+08:00");
    assertThatThrownBy(() -> files("2026-03-11")).hasMessageContaining("不能晚于");
  }

  @Test
  void a_birth_of_long_ago_and_a_contract_for_long_are_taken() {
    FormField field = dates("born");
    assertThat(rules.problem(field, "1926-03-10")).isEmpty();
    assertThat(rules.problem(field, "2060-01-01")).isEmpty();
  }

  @Test
  void how_long_ago_a_complaint_can_have_been_is_a_setting() {
    var windows = new DateWindows(Period.ofYears(2), Period.ofYears(120), Period.ofYears(50));
    FormField field = dates("receivedAt");
    var window = windows.of(field, clock);
    assertThat(window.outside(clock.instant().minus(Period.ofDays(700)))).isEmpty();
    assertThat(window.outside(clock.instant().minus(Period.ofDays(740)))).isPresent();
  }

  private static FormField dates(String key) {
    return new FormField(
        new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode().put("type", "datetime").put("key", key));
  }

  private void files(String received) {
    Map<String, Object> report = new HashMap<>(REPORT);
    report.put("receivedAt", received);
    new Clerk(engine, "workplace-designated-handler").files("whistleblowing", report);
  }
}
