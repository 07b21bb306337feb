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
 * What a periodic report looks back on: the last whole day, week, month, quarter or year, or the
 * current one up to and including today.
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
   * @param kind one of {@link #kinds()}
   * @throws IllegalArgumentException for another kind of period
   */
  static Period of(String kind, LocalDate today) {
    if (!kinds().contains(kind)) {
      throw new IllegalArgumentException("dutyPeriod is one of " + kinds() + ", not " + kind);
    }
    boolean current = kind.startsWith(CURRENT);
    Unit unit = Unit.valueOf(kind.substring(current ? CURRENT.length() : 0).toUpperCase());
    LocalDate first = unit.first.apply(today);
    return current
        ? new Period(first, today.plusDays(1))
        : new Period(unit.first.apply(first.minusDays(1)), first);
  }

  /** As the report's head has it. */
  String inWords() {
    return from + " 至 " + to.minusDays(1);
  }

  private enum Unit {
    DAY(day -> day),
    WEEK(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
    MONTH(day -> day.withDayOfMonth(1)),
    QUARTER(day -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1)),
    YEAR(day -> day.withDayOfYear(1));

    private final UnaryOperator<LocalDate> first;

    Unit(UnaryOperator<LocalDate> first) {
      this.first = first;
    }
  }
}
