package org.redress.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Which days are working days, as known at one moment.
 *
 * @param shipped the days the product's own file lists
 * @param additional the days of the deployment's file, which override them
 * @param week the days of the week that are worked where neither file says otherwise
 * @param unpublished is told each year for which neither file has the State Council's notice
 */
record WorkingDays(
    Map<LocalDate, DayKind> shipped,
    Map<LocalDate, DayKind> additional,
    Set<DayOfWeek> week,
    IntConsumer unpublished) {

  boolean isWorkingDay(LocalDate day) {
    if (!isPublished(day.getYear())) {
      unpublished.accept(day.getYear());
    }
    DayKind listed = additional.getOrDefault(day, shipped.get(day));
    return listed == null ? week.contains(day.getDayOfWeek()) : listed == DayKind.WORK;
  }

  /** The day itself if it is a working day, else the next working day. */
  LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The last of that many working days that follow the day, which is not counted. */
  LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int counted = 0; counted < count; counted++) {
      last = onOrAfter(last.plusDays(1));
    }
    return last;
  }

  /**
   * Every yearly notice has National Day; a deployment's own closing days do not make a year
   * published.
   */
  private boolean isPublished(int year) {
    LocalDate nationalDay = LocalDate.of(year, Month.OCTOBER, 1);
    return shipped.containsKey(nationalDay) || additional.containsKey(nationalDay);
  }
}
