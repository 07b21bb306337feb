package org.redress.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a periodic report looks back on: the last whole day, week, month, quarter or year, or as
 * long a time up to and including the day, so that one report begins where the one before ended.
 *
 * @param from its first day
 * @param to the first day after it
 */
public record Period(LocalDate from, LocalDate to) {

  private static final String CURRENT = "this-";

  /** Names of the periods, as {@code dutyPeriod} gives them. */
  public static Set<String> kinds() {
    return Stream.of(Unit.values())
        .map(unit -> unit.name().toLowerCase())
        .flatMap(unit -> Stream.of(unit, CURRENT + unit))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What a duty looks back on.
   *
   * @param kind one of {@link #kinds()}
   * @param fellDue day on which it fell due, whenever it is done
   * @throws IllegalArgumentException for another kind of period
   */
  static Period of(String kind, LocalDate fellDue) {
    Unit unit = unit(kind);
    return kind.startsWith(CURRENT)
        ? new Period(fellDue.minus(unit.length).plusDays(1), fellDue.plusDays(1))
        : around(kind, unit.first.apply(fellDue).minusDays(1));
  }

  /** The whole day, week, month, quarter or year that a day belongs to. */
  static Period around(String kind, LocalDate day) {
    Unit unit = unit(kind);
    LocalDate first = unit.first.apply(day);
    return new Period(first, unit.first.apply(first.plusDays(unit.atMost)));
  }

  private static Unit unit(String kind) {
    if (!kinds().contains(kind)) {
      throw new IllegalArgumentException("dutyPeriod is one of " + kinds() + ", not " + kind);
    }
    return Unit.valueOf(
        kind.substring(kind.startsWith(CURRENT) ? CURRENT.length() : 0).toUpperCase());
  }

  /** Its last day. */
  LocalDate last() {
    return to.minusDays(1);
  }

  /** Name of a period of this kind, for the axis of a chart: 2026-03, 03-02, 2026Q1. */
  static String label(String kind, LocalDate first) {
    return switch (unit(kind)) {
      case DAY, WEEK -> "%02d-%02d".formatted(first.getMonthValue(), first.getDayOfMonth());
      case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
      case QUARTER -> "%dQ%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
      case YEAR -> Integer.toString(first.getYear());
    };
  }

  /** As the report's head has it. */
  String inWords() {
    return from + " 至 " + last();
  }

  private enum Unit {
    DAY(java.time.Period.ofDays(1), 1, day -> day),
    WEEK(
        java.time.Period.ofWeeks(1),
        7,
        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
    MONTH(java.time.Period.ofMonths(1), 31, day -> day.withDayOfMonth(1)),
    QUARTER(
        java.time.Period.ofMonths(3),
        92,
        day -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1)),
    YEAR(java.time.Period.ofYears(1), 366, day -> day.withDayOfYear(1));

    private final java.time.Period length;

    /** Days after the first one within which the next unit begins. */
    private final int atMost;

    private final UnaryOperator<LocalDate> first;

    Unit(java.time.Period length, int atMost, UnaryOperator<LocalDate> first) {
      this.length = length;
      this.atMost = atMost;
      this.first = first;
    }
  }
}
