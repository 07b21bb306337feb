package org.redress.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.redress.deadline.Deadline;
import org.springframework.stereotype.Component;

/** From when to when something is due that is due {@link Due so}, as of now, Asia/Shanghai. */
@Component
public class DueWindows {

  private final Deadline deadline;
  private final Clock clock;

  DueWindows(Deadline deadline, Clock clock) {
    this.deadline = deadline;
    this.clock = clock;
  }

  /**
   * @param from its first moment
   * @param to the first moment after it
   */
  public record Window(Instant from, Instant to) {}

  public Window of(Due due) {
    Instant now = clock.instant();
    Instant tomorrow = dayAfter(now);
    return switch (due) {
      case OVERDUE -> new Window(Instant.EPOCH, now);
      case TODAY -> new Window(now, tomorrow);
      case NEXT -> new Window(tomorrow, dayAfter(nextWorkingDay().toInstant()));
    };
  }

  private Date nextWorkingDay() {
    return deadline.in("P1BD");
  }

  private Instant dayAfter(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone())
        .plusDays(1)
        .atStartOfDay(clock.getZone())
        .toInstant();
  }
}
