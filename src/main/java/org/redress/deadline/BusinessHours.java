package org.redress.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The hours of a working day in which the business is open. */
record BusinessHours(List<Span> spans) {

  /** An uninterrupted stretch of a working day; its end no longer belongs to it. */
  record Span(LocalTime from, LocalTime to) {}

  static BusinessHours of(CalendarProperties calendar) {
    if (calendar.lunchStart() == null) {
      return new BusinessHours(List.of(new Span(calendar.opening(), calendar.closing())));
    }
    return new BusinessHours(
        List.of(
            new Span(calendar.opening(), calendar.lunchStart()),
            new Span(calendar.lunchEnd(), calendar.closing())));
  }

  Duration length() {
    return spans.stream()
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  LocalTime closing() {
    return spans.get(spans.size() - 1).to();
  }

  /** The moment at which that much business time has passed since the given one. */
  LocalDateTime after(LocalDateTime moment, Duration amount, WorkingDays days) {
    Duration left = amount;
    LocalTime since = moment.toLocalTime();
    LocalDate day = moment.toLocalDate();
    while (true) {
      if (days.isWorkingDay(day)) {
        for (Span span : spans) {
          LocalTime start = since.isAfter(span.from()) ? since : span.from();
          Duration open = Duration.between(start, span.to());
          if (open.compareTo(left) >= 0) {
            return day.atTime(start).plus(left);
          }
          left = open.isNegative() ? left : left.minus(open);
        }
      }
      day = day.plusDays(1);
      since = LocalTime.MIN;
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
          LocalDateTime begin = later(from, day.atTime(span.from()));
          LocalDateTime end = earlier(to, day.atTime(span.to()));
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
