package org.redress.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/** A working calendar has other days than those on which the running limits were counted. */
public class CalendarChange {

  private final Map<LocalDate, DayKind> before;
  private final Map<LocalDate, DayKind> after;
  private final Calendars calendars;
  private final WorkingCalendar calendar;
  private final Deadline deadline;

  CalendarChange(
      Map<LocalDate, DayKind> before,
      Map<LocalDate, DayKind> after,
      Calendars calendars,
      WorkingCalendar calendar,
      Deadline deadline) {
    this.before = before;
    this.after = after;
    this.calendars = calendars;
    this.calendar = calendar;
    this.deadline = deadline;
  }

  /** Whether the limits of the case are counted on it. */
  public boolean concerns(String caseId) {
    return calendars.of(caseId) == calendar;
  }

  /** What was counted on the calendar as it was, at the moment at which the limit began. */
  public <T> T before(Instant begun, Supplier<T> counting) {
    return on(before, begun, counting);
  }

  /** What would have been counted then, had the calendar been what it is. */
  public <T> T after(Instant begun, Supplier<T> counting) {
    return on(after, begun, counting);
  }

  String calendar() {
    return calendar.name();
  }

  Map<LocalDate, DayKind> days() {
    return after;
  }

  private <T> T on(Map<LocalDate, DayKind> days, Instant begun, Supplier<T> counting) {
    return calendars.on(calendar, () -> calendar.on(days, () -> deadline.asOf(begun, counting)));
  }
}
