package org.redress.deadline;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Counts cycles: when the next occurrence of something that repeats comes. */
@Component
class Recurrence {

  private final Calendars calendars;
  private final DueDates dueDates;

  Recurrence(Calendars calendars, DueDates dueDates) {
    this.calendars = calendars;
    this.dueDates = dueDates;
  }

  /**
   * The first of start, start + interval, start + 2 × interval … that lies after now. The interval
   * is not zero.
   */
  ZonedDateTime next(ZonedDateTime start, Limit interval, ZonedDateTime now) {
    WorkingDays days = calendars.current().current();
    int amount = interval.amount();
    return switch (interval.unit()) {
      case MINUTES -> multiple(start, amount, ChronoUnit.MINUTES, now);
      case HOURS -> multiple(start, amount, ChronoUnit.HOURS, now);
      case DAYS -> multiple(start, amount, ChronoUnit.DAYS, now);
      case MONTHS -> multiple(start, amount, ChronoUnit.MONTHS, now);
      case YEARS -> multiple(start, amount, ChronoUnit.YEARS, now);
      case BUSINESS_HOURS -> repeat(start, last -> dueDates.due(last, interval), now);
      case WORKING_DAYS ->
          repeat(start, last -> last.with(days.after(last.toLocalDate(), amount)), now);
    };
  }

  /**
   * Counts from the start each time, so that a cycle of months that began on the 31st comes back to
   * it.
   */
  private static ZonedDateTime multiple(
      ZonedDateTime start, int amount, ChronoUnit unit, ZonedDateTime now) {
    long passed = Math.max(0, unit.between(start, now) / amount);
    while (!start.plus(passed * amount, unit).isAfter(now)) {
      passed++;
    }
    return start.plus(passed * amount, unit);
  }

  private static ZonedDateTime repeat(
      ZonedDateTime start, UnaryOperator<ZonedDateTime> step, ZonedDateTime now) {
    ZonedDateTime next = start;
    while (!next.isAfter(now)) {
      next = step.apply(next);
    }
    return next;
  }
}
