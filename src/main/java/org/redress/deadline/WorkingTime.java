package org.redress.deadline;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How much of the time that passed was business time. */
@Component
public class WorkingTime {

  private final WorkingCalendar calendar;
  private final BusinessHours hours;

  WorkingTime(WorkingCalendar calendar, CalendarProperties properties) {
    this.calendar = calendar;
    this.hours = BusinessHours.of(properties);
  }

  /** Business time of a working day. */
  public Duration day() {
    return hours.length();
  }

  /** Business time from one moment to another; zero where the second is not later. */
  public Duration between(Instant from, Instant to) {
    return hours.between(
        from.atZone(Moment.ZONE).toLocalDateTime(),
        to.atZone(Moment.ZONE).toLocalDateTime(),
        calendar.current());
  }
}
