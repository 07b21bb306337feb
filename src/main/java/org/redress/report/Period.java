package org.redress.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The last whole week, month or quarter before a day.
 *
 * @param from its first day
 * @param to the first day after it
 */
record Period(LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException for another kind of period
   */
  static Period lastWhole(String kind, LocalDate today) {
    return switch (kind) {
      case "week" -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Period(monday.minusWeeks(1), monday);
      }
      case "month" -> {
        LocalDate first = today.withDayOfMonth(1);
        yield new Period(first.minusMonths(1), first);
      }
      case "quarter" -> {
        LocalDate first =
            today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        yield new Period(first.minusMonths(3), first);
      }
      default ->
          throw new IllegalArgumentException("dutyPeriod is week, month or quarter, not " + kind);
    };
  }

  /** As the report's head has it. */
  String inWords() {
    return from + " 至 " + to.minusDays(1);
  }
}
