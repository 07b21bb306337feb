package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "day,          2026-03-01, 2026-02-28 至 2026-02-28",
    "week,         2026-03-04, 2026-02-23 至 2026-03-01",
    "month,        2026-03-31, 2026-02-01 至 2026-02-28",
    "quarter,      2026-01-01, 2025-10-01 至 2025-12-31",
    "year,         2026-06-30, 2025-01-01 至 2025-12-31",
    "this-day,     2026-03-01, 2026-03-01 至 2026-03-01",
    "this-week,    2026-03-08, 2026-03-02 至 2026-03-08",
    "this-week,    2026-03-04, 2026-02-26 至 2026-03-04",
    "this-month,   2026-03-31, 2026-03-01 至 2026-03-31",
    "this-quarter, 2026-09-01, 2026-06-02 至 2026-09-01",
    "this-quarter, 2026-12-01, 2026-09-02 至 2026-12-01",
    "this-year,    2026-06-30, 2025-07-01 至 2026-06-30",
  })
  void a_report_looks_back_on_the_last_whole_period_or_on_all_since_the_report_before(
      String kind, LocalDate today, String words) {
    assertThat(Period.of(kind, today).inWords()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fortnight", "this-", "last-week", "Week", ""})
  void another_period_is_refused_with_those_there_are(String kind) {
    assertThatThrownBy(() -> Period.of(kind, LocalDate.of(2026, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this-quarter");
  }
}
