package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class WorkingTimeTest {

  @Autowired private WorkingTime time;

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T10:00, 2026-03-10T11:30, PT1H30M",
    "2026-03-10T10:00, 2026-03-10T10:00, PT0S",
    "2026-03-10T10:00, 2026-03-09T10:00, PT0S",
    "2026-03-10T17:00, 2026-03-11T10:00, PT2H",
    "2026-03-10T20:00, 2026-03-11T07:00, PT0S",
    "2026-03-13T17:00, 2026-03-16T10:00, PT2H",
    "2026-09-30T17:00, 2026-10-08T10:00, PT2H",
  })
  void nights_weekends_and_holidays_are_no_working_time(LocalDateTime from, LocalDateTime to, Duration passed) {
    assertThat(time.between(from.atZone(Moment.ZONE).toInstant(), to.atZone(Moment.ZONE).toInstant(), "a-case-of-no-unit"))
        .isEqualTo(passed);
  }
}
