package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest(name = "{0} before {1}: {2} to before {3}")
  @CsvSource({
    "week, 2026-03-09, 2026-03-02, 2026-03-09",
    "week, 2026-03-15, 2026-03-02, 2026-03-09",
    "week, 2026-03-16, 2026-03-09, 2026-03-16",
    "week, 2026-01-01, 2025-12-22, 2025-12-29",
    "month, 2026-03-01, 2026-02-01, 2026-03-01",
    "month, 2026-03-31, 2026-02-01, 2026-03-01",
    "month, 2026-01-01, 2025-12-01, 2026-01-01",
    "quarter, 2026-04-01, 2026-01-01, 2026-04-01",
    "quarter, 2026-03-31, 2025-10-01, 2026-01-01",
    "quarter, 2026-12-31, 2026-07-01, 2026-10-01"
  })
  void a_report_tells_of_the_last_whole_period_before_its_day(
      String kind, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(Period.lastWhole(kind, today)).isEqualTo(new Period(from, to));
  }

  @Test
  void its_head_names_the_first_and_the_last_day() {
    assertThat(Period.lastWhole("month", LocalDate.of(2026, 3, 10)).inWords())
        .isEqualTo("2026-02-01 至 2026-02-28");
  }

  @Test
  void another_kind_of_period_is_refused_by_name() {
    assertThatThrownBy(() -> Period.lastWhole("year", LocalDate.of(2026, 3, 10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("year");
  }
}
