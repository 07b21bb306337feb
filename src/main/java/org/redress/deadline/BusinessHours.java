package org.redress.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The hours of a working day in which the business is open. */
record BusinessHours(List<Span> spans) {

  /**
   * An uninterrupted stretch of a working day, counted from its midnight; its end no longer belongs
   * to it, and may be the midnight after.
   */
  record Span(Duration from, Duration to) {}

  static BusinessHours of(CalendarProperties calendar) {
    Duration opening = sinceMidnight(calendar.opening());
    Duration closing =
        calendar.untilMidnight() ? Duration.ofDays(1) : sinceMidnight(calendar.closing());
    if (calendar.lunchStart() == null) {
      return new BusinessHours(List.of(new Span(opening, closing)));
    }
    return new BusinessHours(
        List.of(
            new Span(opening, sinceMidnight(calendar.lunchStart())),
            new Span(sinceMidnight(calendar.lunchEnd()), closing)));
  }

  private static Duration sinceMidnight(LocalTime time) {
    return Duration.ofNanos(time.toNanoOfDay());
  }

  Duration length() {
    return spans.stream()
        .map(span -> span.to().minus(span.from()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Since midnight; a whole day where the business closes at the midnight after. */
  Duration closing() {
    return spans.get(spans.size() - 1).to();
  }

  /** The moment at which that much business time has passed since the given one. */
  LocalDateTime after(LocalDateTime moment, Duration amount, WorkingDays days) {
    Duration left = amount;
    Duration since = sinceMidnight(moment.toLocalTime());
    LocalDate day = moment.toLocalDate();
    while (true) {
      if (days.isWorkingDay(day)) {
        for (Span span : spans) {
          Duration start = since.compareTo(span.from()) > 0 ? since : span.from();
          Duration open = span.to().minus(start);
          if (open.compareTo(left) >= 0) {
            return day.atStartOfDay().plus(start).plus(left);
          }
          left = open.isNegative() ? left : left.minus(open);
        }
      }
      day = day.plusDays(1);
      since = Duration.ZERO;
    }
  }

  /** Business time between two moments; zero where the second is not later. */
  Duration between(LocalDateTime from, LocalDateTime to, WorkingDays days) {
    Duration passed = Duration.ZERO;
    for (LocalDate day = from.toLocalDate();
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      if (days.isWorkingDay(day)) {
        for (Span span : spans) {
          LocalDateTime begin = later(from, day.atStartOfDay().plus(span.from()));
          LocalDateTime end = earlier(to, day.atStartOfDay().plus(span.to()));
          passed = begin.isBefore(end) ? passed.plus(Duration.between(begin, end)) : passed;
        }
      }
    }
    return passed;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
