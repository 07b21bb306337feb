package org.redress.deadline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A complaints desk at a given hour: the bean under test with its collaborators, and the clock stopped. */
record Desk(CalendarProperties properties, Calendars calendars) {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  static Desk open(String opening, String closing) {
    return of(new CalendarProperties(LocalTime.parse(opening), LocalTime.parse(closing), null, null, null, WEEK));
  }

  static Desk openWithLunchBreak(String opening, String lunchStart, String lunchEnd, String closing) {
    return of(new CalendarProperties(LocalTime.parse(opening), LocalTime.parse(closing),
        LocalTime.parse(lunchStart), LocalTime.parse(lunchEnd), null, WEEK));
  }

  static Desk withAdditionalFile(Path file) {
    return of(new CalendarProperties(LocalTime.of(9, 0), LocalTime.of(18, 0), null, null, file, WEEK));
  }

  static Desk of(CalendarProperties properties) {
    return new Desk(properties, new Calendars(properties, new OwnCalendars(Map.of()), cases -> Optional.empty()));
  }

  WorkingCalendar calendar() {
    return calendars.current();
  }

  /** The desk at a moment in Shanghai, such as 2026-09-30T17:00. */
  Deadline at(String now) {
    return at(LocalDateTime.parse(now));
  }

  Deadline at(LocalDateTime now) {
    return at(now.atZone(SHANGHAI).toInstant());
  }

  /** The clock's own zone is not Shanghai, to see that it does not count. */
  Deadline at(Instant now) {
    DueDates dueDates = new DueDates(calendars);
    return new Deadline(dueDates, new Recurrence(calendars, dueDates), Desk::limit, "expired"::equals, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** What the desk's policy says of its limits. */
  private static String limit(String deadline) {
    return switch (deadline) {
      case "reply" -> "P3BD";
      case "progress" -> "P7D";
      case "expired" -> "P2BD";
      case "no-such-limit-here" -> LimitTable.NEVER;
      default -> throw new IllegalArgumentException(deadline);
    };
  }

  /** A date as the wall clock in Shanghai shows it, and never by way of the machine's zone. */
  static LocalDateTime shanghai(Date date) {
    return date.toInstant().atZone(SHANGHAI).toLocalDateTime();
  }

  static LocalDateTime local(String text) {
    return LocalDateTime.parse(text);
  }

  static Date date(String shanghai) {
    return Date.from(LocalDateTime.parse(shanghai).atZone(SHANGHAI).toInstant());
  }
}
