package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.Desk.shanghai;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.Date;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every moment from 2004 into years not yet published, checked against the slow way of counting. */
class DeadlinePropertiesTest {

  private static final Desk DESK = Desk.open("09:00", "18:00");
  private static final Oracle ORACLE = new Oracle(DESK.properties());

  @Property
  void working_days_are_those_that_are_counted_day_by_day(
      @ForAll("moments") LocalDateTime now, @ForAll @IntRange(min = 1, max = 60) int n) {
    assertThat(shanghai(DESK.at(now).in("P" + n + "BD"))).isEqualTo(ORACLE.afterWorkingDays(now, n));
  }

  @Property
  void calendar_days_are_those_that_are_counted_day_by_day(
      @ForAll("moments") LocalDateTime now, @ForAll @IntRange(min = 1, max = 90) int n) {
    assertThat(shanghai(DESK.at(now).in("P" + n + "D"))).isEqualTo(ORACLE.afterDays(now, n));
  }

  @Property
  void months_and_years_end_as_the_civil_calendar_has_them(
      @ForAll("moments") LocalDateTime now, @ForAll @IntRange(min = 1, max = 20) int n) {
    assertThat(shanghai(DESK.at(now).in("P" + n + "M"))).isEqualTo(ORACLE.afterMonths(now, n));
    assertThat(shanghai(DESK.at(now).in("P" + n + "Y"))).isEqualTo(ORACLE.afterYears(now, n));
  }

  @Property(tries = 300)
  void business_hours_are_those_that_are_counted_minute_by_minute(
      @ForAll("desks") Desk desk, @ForAll("moments") LocalDateTime now, @ForAll @IntRange(min = 1, max = 20) int n) {
    Oracle oracle = new Oracle(desk.properties());

    assertThat(shanghai(desk.at(now).in("PT" + n + "BH"))).isEqualTo(oracle.afterBusinessMinutes(now, n * 60));
  }

  @Property
  void a_later_event_is_never_due_earlier(
      @ForAll("desks") Desk desk, @ForAll("moments") LocalDateTime one, @ForAll("limits") String limit,
      @ForAll @IntRange(max = 10_000) int minutesLater) {
    Date first = desk.at(one).in(limit);
    Date second = desk.at(one.plusMinutes(minutesLater)).in(limit);

    assertThat(second).isAfterOrEqualTo(first);
  }

  @Property
  void nothing_is_due_before_its_event_nor_on_a_closed_day_but_elapsed_time_and_the_same_day(
      @ForAll("desks") Desk desk, @ForAll("moments") LocalDateTime now, @ForAll("limits") String limit) {
    LocalDateTime due = shanghai(desk.at(now).in(limit));

    assertThat(due).isAfter(now);
    if (!limit.matches("PT[0-9]+[HM]|P0D")) {
      assertThat(ORACLE.isWorkingDay(due.toLocalDate())).isTrue();
    }
  }

  @Property
  void now_is_only_the_moment_that_a_limit_runs_from(@ForAll("moments") LocalDateTime now, @ForAll("limits") String limit) {
    Deadline then = DESK.at(now.plusYears(1));

    assertThat(then.from(now, limit)).isEqualTo(DESK.at(now).in(limit));
    assertThat(then.from(now.toString(), limit)).isEqualTo(DESK.at(now).in(limit));
    assertThat(DESK.at(now).at(null, limit)).isEqualTo(DESK.at(now).in(limit));
  }

  @Property
  void the_next_occurrence_is_the_first_in_the_row_that_lies_after_now(
      @ForAll("moments") LocalDateTime start, @ForAll @IntRange(max = 1_000_000) int minutesLater,
      @ForAll @IntRange(min = 1, max = 30) int n) {
    LocalDateTime now = start.plusMinutes(minutesLater);
    Deadline deadline = DESK.at(now);

    assertThat(shanghai(deadline.every(start, "P" + n + "D"))).isEqualTo(row(start, Calendar.DAY_OF_MONTH, n, now));
    assertThat(shanghai(deadline.every(start, "P" + n + "M"))).isEqualTo(row(start, Calendar.MONTH, n, now));
    assertThat(shanghai(deadline.every(start, "P" + n + "Y"))).isEqualTo(row(start, Calendar.YEAR, n, now));
    assertThat(shanghai(deadline.every(start, "PT" + n + "H"))).isEqualTo(row(start, Calendar.HOUR, n, now));
    assertThat(shanghai(deadline.every(start, "PT" + n * 30 + "M"))).isEqualTo(row(start, Calendar.MINUTE, n * 30, now));
  }

  @Property(tries = 300)
  void a_cycle_of_working_days_skips_only_days_off(
      @ForAll("moments") LocalDateTime start, @ForAll @IntRange(max = 100_000) int minutesLater,
      @ForAll @IntRange(min = 1, max = 10) int n) {
    LocalDateTime now = start.plusMinutes(minutesLater);
    LocalDateTime expected = start;
    for (int k = 1; !expected.isAfter(now); k++) {
      expected = ORACLE.workingDay(start.toLocalDate(), k * n).atTime(start.toLocalTime());
    }

    assertThat(shanghai(DESK.at(now).every(start, "P" + n + "BD"))).isEqualTo(expected);
  }

  @Property(tries = 100)
  void a_cycle_of_business_hours_adds_up_as_if_counted_from_its_start(
      @ForAll("moments") LocalDateTime start, @ForAll @IntRange(max = 20_000) int minutesLater,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    LocalDateTime now = start.plusMinutes(minutesLater);
    LocalDateTime expected = start;
    while (!expected.isAfter(now)) {
      expected = ORACLE.afterBusinessMinutes(expected, n * 60);
    }

    assertThat(shanghai(DESK.at(now).every(start, "PT" + n + "BH"))).isEqualTo(expected);
  }

  /** Full minutes, often at the edges of a day and around the days off. */
  @Provide
  Arbitrary<LocalDateTime> moments() {
    Arbitrary<LocalDate> days = Arbitraries.longs()
        .between(LocalDate.of(2004, 1, 1).toEpochDay(), LocalDate.of(2028, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> festive = Combinators.combine(
        Arbitraries.integers().between(2004, 2027), Arbitraries.of("-09-28", "-12-29", "-01-28", "-02-25"),
        Arbitraries.integers().between(0, 12)).as((year, day, plus) -> LocalDate.parse(year + day).plusDays(plus));
    Arbitrary<LocalTime> edges = Arbitraries.of("00:00", "08:59", "09:00", "09:01", "12:00", "17:59", "18:00", "18:01", "23:59")
        .map(LocalTime::parse);
    Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    return Combinators.combine(Arbitraries.oneOf(days, festive), Arbitraries.oneOf(edges, times))
        .as(LocalDateTime::of).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> limits() {
    return Arbitraries.oneOf(
        Arbitraries.of("P0D", "P0BD"),
        Combinators.combine(
            Arbitraries.integers().between(1, 20),
            Arbitraries.of("P%dD", "P%dBD", "P%dM", "P%dY", "PT%dM", "PT%dH", "PT%dBH"))
            .as((amount, form) -> form.formatted(amount))).withoutEdgeCases();
  }

  /** Desks that are open for three hours or longer, some with a lunch break of at most half that time. */
  @Provide
  Arbitrary<Desk> desks() {
    return Combinators.combine(
        Arbitraries.integers().between(0, 20 * 60), Arbitraries.integers().between(180, 720),
        Arbitraries.integers().between(1, 89), Arbitraries.integers().between(1, 90), Arbitraries.of(true, false))
        .as((opening, length, lunchAfter, lunchLength, lunch) -> {
          int closing = Math.min(opening + length, 24 * 60 - 1);
          return Desk.of(new CalendarProperties(minute(opening), minute(closing),
              lunch ? minute(opening + lunchAfter) : null, lunch ? minute(opening + lunchAfter + lunchLength) : null, null, Desk.WEEK));
        }).withoutEdgeCases();
  }

  private static LocalTime minute(int ofDay) {
    return LocalTime.ofSecondOfDay(ofDay * 60L);
  }

  private static LocalDateTime row(LocalDateTime start, int field, int step, LocalDateTime now) {
    LocalDateTime next = start;
    for (int n = 1; !next.isAfter(now); n++) {
      next = Oracle.calendarPlus(start, field, n * step);
    }
    return next;
  }
}
