package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Object> REPORT =
      Map.of("channel", "letter", "title", "设备采购", "content", "经过如下");

  @Autowired private FieldRules rules;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;
  @Autowired private FormFiles files;
  @Autowired private FieldHomes homes;
  @Autowired private ReadByDeadlines deadlines;

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
    assertThat(rules.problem(field, now(field))).isEmpty();
    if (field.key().equals("receivedAt")) {
      assertThat(rules.problem(field, "2026-03-10T10:00:01+08:00")).get().asString().endsWith("不能晚于现在");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "0001-01-01T00:00:00+08:00", "0026-03-10T10:00:00+08:00", "1926-03-10T10:00:00+08:00", "2016-03-09T23:59:59+08:00"
  })
  void a_complaint_was_received_within_ten_years(String received) {
    assertThatThrownBy(() -> files(received))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("「接到时间」不能早于2016-03-10，请核对年份");
  }

  @Test
  void a_complaint_of_ten_years_ago_is_taken_and_one_of_tomorrow_is_not() {
    files("2016-03-10T00:00:00+08:00");
    assertThatThrownBy(() -> files("2026-03-11T00:00:00+08:00")).hasMessageContaining("不能晚于");
  }

  @Test
  void a_birth_of_long_ago_and_a_contract_for_long_are_taken() {
    FormField field = dates("born");
    assertThat(rules.problem(field, "1926-03-10")).isEmpty();
    assertThat(rules.problem(field, "2060-01-01")).isEmpty();
  }

  @Test
  void how_long_ago_a_complaint_can_have_been_is_a_setting() {
    var windows = new DateWindows(
            Period.ofYears(2), Period.ofYears(120), Period.ofYears(50), Period.ofYears(1), Period.ofYears(1));
    FormField field = dates("receivedAt");
    var window = windows.of(field, clock);
    assertThat(window.outside(clock.instant().minus(Period.ofDays(700)))).isEmpty();
    assertThat(window.outside(clock.instant().minus(Period.ofDays(740)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-10", "2026-03-10T", "T10:00", "10:00", "10:00:00+08:00"})
  void half_a_moment_is_refused_where_date_and_time_are_asked(String half) {
    assertThatThrownBy(() -> files(half))
        .isInstanceOfSatisfying(
            InvalidSubmissionException.class,
            refused ->
                assertThat(refused.violations())
                    .containsExactly(new Violation("receivedAt", "「接到时间」：请同时填写日期和时间")));
  }

  @Test
  void a_day_is_a_day_alone() {
    FormField field = dates("repaidOn");
    assertThat(rules.problem(field, "2026-03-10")).isEmpty();
    assertThat(rules.problem(field, "2026-03-10T10:00:00+08:00")).get().asString().contains("只填日期，不带时间");
  }

  /** Every date that a deadline of any policy reads, as its form is asked. */
  @Test
  void no_date_that_a_deadline_reads_lies_in_the_past_or_beyond_a_year_unless_its_form_says_so() {
    Map<String, FormField> read = new TreeMap<>();
    Set<String> named = new TreeSet<>();
    engine.getRepositoryService().createProcessDefinitionQuery().startableInTasklist().latestVersion().list().forEach(
        lifecycle -> {
          String deployment = lifecycle.getDeploymentId();
          files.of(deployment).values().forEach(
              written -> {
                var form = homes.filled(deployment, written);
                FormSchema.of(form).fields().forEach(
                    field -> {
                      if (field.json().path("properties").has("from") || field.json().path("properties").has("to")) {
                        named.add(field.key());
                      }
                    });
                deadlines.limit(form, List.of(deployment));
                FormSchema.of(form).fields().stream()
                    .filter(field -> field.type().equals("datetime") && !field.key().equals("receivedAt"))
                    .filter(field -> deadlines.of(deployment).contains(field.key()))
                    .forEach(field -> read.put(lifecycle.getKey() + " " + field.key(), field));
              });
        });

    assertThat(read.keySet())
        .contains(
            "bank-hotline-network promisedAt", "bank-outlet agreedReplyAt",
            "property-service-center fixBy", "hotel-guest extendedTo", "hotel-guest leavesAt", "hotel-guest requestedBy",
            "fitness-club fixDueAt", "tobacco-bureau provincialDueAt", "company-five-category measuresDueAt",
            "auto-dealer-group planDueAt", "manufacturer-claims acceptedAt",
            "bank-hotline-network deliveredAt", "auto-dealer-focus-vehicle repliedAt", "winery dispatchedOn");
    read.forEach(
        (name, field) -> {
          if (named.contains(field.key())) {
            return;
          }
          boolean past = field.hasProperty("past");
          assertThat(rules.problem(field, days(field, past ? -400 : -1))).as(name).get().asString().contains("不能早于");
          assertThat(rules.problem(field, days(field, past ? 1 : 400))).as(name).get().asString().contains("不能晚于");
          assertThat(rules.problem(field, days(field, past ? -300 : 300))).as(name).isEmpty();
        });
    assertThat(named).as("dates that say their window themselves").contains("dispatchedOn");
  }

  @Test
  void a_promise_for_a_moment_gone_by_is_refused_and_one_for_this_minute_is_not() {
    FormField field =
        new FormField(
            JSON.createObjectNode().put("type", "datetime").put("subtype", "datetime").put("key", "promisedAt")
                .put("label", "承诺时间").set("properties", JSON.createObjectNode().put("from", "P0D").put("to", "P7D")));
    assertThat(rules.problem(field, "2026-03-10T09:59:00+08:00")).contains("「承诺时间」不能早于2026-03-10 10:00，请核对");
    assertThat(rules.problem(field, "2026-03-10T10:00:00+08:00")).isEmpty();
    assertThat(rules.problem(field, "2026-03-17T10:00:00+08:00")).isEmpty();
    assertThat(rules.problem(field, "2026-03-17T10:01:00+08:00")).contains("「承诺时间」不能晚于2026-03-17 10:00，请核对");
  }

  private String days(FormField field, int fromNow) {
    String day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(fromNow).toString();
    return field.isDayOnly() ? day : day + "T10:00:00+08:00";
  }

  private String now(FormField field) {
    return days(field, 0);
  }

  private static FormField dates(String key) {
    return new FormField(
        JSON.createObjectNode().put("type", "datetime").put("key", key));
  }

  private void files(String received) {
    Map<String, Object> report = new HashMap<>(REPORT);
    report.put("receivedAt", received);
    new Clerk(engine, "workplace-designated-handler").files("whistleblowing", report);
  }
}
