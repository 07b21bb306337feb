package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How much of the time that passed was business time. */
@Component
public class WorkingTime {

  private final Calendars calendars;

  WorkingTime(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Business time of a working day where the case is. */
  public Duration day(String caseId) {
    return calendars.of(caseId).hours().length();
  }

  /**
   * Business time where the case is, from one moment to another; zero where the second is not
   * later.
   */
  public Duration between(Instant from, Instant to, String caseId) {
    WorkingCalendar calendar = calendars.of(caseId);
    return calendar
        .hours()
        .between(
            from.atZone(Moment.ZONE).toLocalDateTime(),
            to.atZone(Moment.ZONE).toLocalDateTime(),
            calendar.current());
  }
}
