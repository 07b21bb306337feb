package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  private static final Instant HALF_PAST_NINE = Instant.parse("2026-10-01T01:30:00Z");

  @ParameterizedTest
  @MethodSource
  void a_moment_is_read_in_whatever_form_a_variable_has_it(Object value) {
    Moment moment = Moment.of(value);

    assertThat(moment.at().toInstant()).isEqualTo(HALF_PAST_NINE);
    assertThat(moment.at().getZone()).isEqualTo(Desk.SHANGHAI);
    assertThat(moment.dayOnly()).isFalse();
  }

  static Stream<Object> a_moment_is_read_in_whatever_form_a_variable_has_it() {
    return Stream.of(
        Date.from(HALF_PAST_NINE),
        Timestamp.from(HALF_PAST_NINE),
        new java.sql.Date(HALF_PAST_NINE.toEpochMilli()),
        HALF_PAST_NINE,
        LocalDateTime.parse("2026-10-01T09:30"),
        OffsetDateTime.parse("2026-10-01T03:30+02:00"),
        HALF_PAST_NINE.atZone(ZoneId.of("America/New_York")),
        "2026-10-01T09:30",
        "2026-10-01T09:30:00",
        "2026-10-01T09:30:00.000",
        "2026-10-01T01:30Z",
        "2026-10-01T01:30:00.000Z",
        "2026-10-01T09:30:00+08:00",
        "2026-09-30T21:30:00-04:00",
        "2026-10-01T09:30:00.000+0800",
        "2026-10-01T09:30:00+08:00[Asia/Shanghai]",
        new StringBuilder("2026-10-01T09:30"));
  }

  @Test
  void a_day_stands_for_its_beginning() {
    Moment midnight = new Moment(LocalDate.parse("2026-10-01").atStartOfDay(Desk.SHANGHAI), true);

    assertThat(Moment.of("2026-10-01")).isEqualTo(midnight);
    assertThat(Moment.of(LocalDate.parse("2026-10-01"))).isEqualTo(midnight);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-02-30", "2026-13-01", "2026-10-01 09:30", "2026/10/01", "2026-10-01T25:00", "2026-10-01T24:00", "09:30", "明天",
    "2026-10-01T", "2026-10-01T09:30 ", "P3D"
  })
  void a_text_that_is_no_moment_is_refused_by_name(String text) {
    assertThatThrownBy(() -> Moment.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + text + "”")
        .hasMessageContaining("2026-10-01T09:30:00+08:00");
  }

  @ParameterizedTest
  @MethodSource
  void a_value_that_is_no_moment_is_refused_with_its_type(Object value, String type) {
    assertThatThrownBy(() -> Moment.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("“" + value + "”", type);
  }

  static Stream<Arguments> a_value_that_is_no_moment_is_refused_with_its_type() {
    return Stream.of(
        Arguments.of(20261001L, "Long"),
        Arguments.of(LocalTime.NOON, "LocalTime"),
        Arguments.of(DayOfWeek.MONDAY, "DayOfWeek"));
  }

  @Test
  void null_and_an_empty_field_are_missing_and_nothing_else() {
    assertThat(Moment.isMissing(null)).isTrue();
    assertThat(Moment.isMissing("")).isTrue();
    assertThat(Moment.isMissing(" ")).isTrue();
    assertThat(Moment.isMissing("x")).isFalse();
    assertThat(Moment.isMissing(0L)).isFalse();
  }
}
