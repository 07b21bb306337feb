package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

  private static final Instant SET = Instant.parse("2026-09-30T02:00:00.001Z");

  private final EngineClock clock = new EngineClock();

  @AfterEach
  void reset() {
    ClockUtil.reset();
  }

  @Test
  void the_clock_shows_the_engines_time() {
    ClockUtil.setCurrentTime(Date.from(SET));
    assertThat(clock.instant()).isEqualTo(SET);

    ClockUtil.setCurrentTime(Date.from(SET.plusSeconds(60)));
    assertThat(clock.instant()).isEqualTo(SET.plusSeconds(60));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(SET.plusSeconds(60));

    ClockUtil.reset();
    assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void the_clock_is_in_shanghai_whatever_the_machine_says_until_asked_for_another_zone() {
    TimeZone machine = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      assertThat(new EngineClock().getZone()).isEqualTo(Desk.SHANGHAI);
      assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  @Test
  void a_deadline_counts_from_the_time_that_a_test_has_set_in_the_engine() {
    Desk desk = Desk.open("09:00", "18:00");
    DueDates dueDates = new DueDates(desk.calendars());
    Deadline deadline = new Deadline(dueDates, new Recurrence(desk.calendars(), dueDates), limit -> limit, expired -> false, clock);

    ClockUtil.setCurrentTime(Date.from(SET));

    assertThat(deadline.in("P1BD")).isEqualTo(Desk.date("2026-10-08T18:00"));
  }
}
