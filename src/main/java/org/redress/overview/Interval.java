package org.redress.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** What a trend counts by. */
enum Interval {
  /** The last 26 weeks, Monday to Sunday, the current one last. */
  WEEK(26) {
    @Override
    LocalDate begin(LocalDate today, int back) {
      return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(back);
    }
  },
  /** The last 12 months, the current one last. */
  MONTH(12) {
    @Override
    LocalDate begin(LocalDate today, int back) {
      return today.withDayOfMonth(1).minusMonths(back);
    }
  };

  private final int count;

  Interval(int count) {
    this.count = count;
  }

  abstract LocalDate begin(LocalDate today, int back);

  /** Oldest first; the last ends today. */
  List<Span> upTo(LocalDate today) {
    return IntStream.range(0, count)
        .map(at -> count - 1 - at)
        .mapToObj(
            back ->
                new Span(
                    begin(today, back), back == 0 ? today : begin(today, back - 1).minusDays(1)))
        .toList();
  }
}
