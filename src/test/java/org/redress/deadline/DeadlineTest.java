package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.deadline.Desk.date;
import static org.redress.deadline.Desk.local;
import static org.redress.deadline.Desk.shanghai;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines on days that people know. November 2026 is ordinary: the 16th is a Monday. */
class DeadlineTest {

  private static final Desk DESK = Desk.open("09:00", "18:00");
  private static final Desk WITH_LUNCH = Desk.openWithLunchBreak("08:30", "12:00", "13:30", "17:30");

  // hours and minutes

  @ParameterizedTest
  @CsvSource({
    "PT24H, 2026-09-30T17:00:01.002, 2026-10-01T17:00:01.002",
    "PT48H, 2026-11-20T18:00, 2026-11-22T18:00",
    "PT30M, 2026-11-21T23:45, 2026-11-22T00:15"
  })
  void hours_and_minutes_pass_on_days_off_too(String limit, String now, String due) {
    assertThat(in(limit, now)).isEqualTo(local(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T00:00, 2026-11-18T11:00",
    "2026-11-18T08:59, 2026-11-18T11:00",
    "2026-11-18T09:00, 2026-11-18T11:00",
    "2026-11-18T09:00:01.002, 2026-11-18T11:00:01.002",
    "2026-11-18T16:00, 2026-11-18T18:00",
    "2026-11-18T16:00:00.001, 2026-11-19T09:00:00.001",
    "2026-11-18T17:59, 2026-11-19T10:59",
    "2026-11-18T18:00, 2026-11-19T11:00",
    "2026-11-18T23:59, 2026-11-19T11:00",
    "2026-11-20T17:00, 2026-11-23T10:00",
    "2026-11-21T12:00, 2026-11-23T11:00"
  })
  void two_business_hours_pass_only_while_the_business_is_open(String now, String due) {
    assertThat(in("PT2BH", now)).isEqualTo(local(due));
  }

  @Test
  void business_hours_pass_on_a_make_up_sunday() {
    assertThat(in("PT2BH", "2026-09-20T10:00")).isEqualTo(local("2026-09-20T12:00"));
  }

  @Test
  void business_hours_pause_over_the_spring_festival() {
    assertThat(in("PT2BH", "2026-02-14T17:00")).isEqualTo(local("2026-02-24T10:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT2BH, 2026-11-18T10:00, 2026-11-18T12:00",
    "PT2BH, 2026-11-18T11:00, 2026-11-18T14:30",
    "PT2BH, 2026-11-18T12:00, 2026-11-18T15:30",
    "PT2BH, 2026-11-18T13:00, 2026-11-18T15:30",
    "PT2BH, 2026-11-18T13:30, 2026-11-18T15:30",
    "PT8BH, 2026-11-18T08:00, 2026-11-19T09:00",
    "PT1BH, 2026-11-18T17:00, 2026-11-19T09:00"
  })
  void the_lunch_break_is_no_business_time(String limit, String now, String due) {
    assertThat(shanghai(WITH_LUNCH.at(now).in(limit))).isEqualTo(local(due));
  }

  // days

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-11-17T00:00", "2026-11-17T08:59", "2026-11-17T09:00", "2026-11-17T18:00", "2026-11-17T23:59:59.999"})
  void the_day_of_the_event_is_not_counted_whatever_the_hour(String now) {
    assertThat(in("P1D", now)).isEqualTo(local("2026-11-18T18:00"));
    assertThat(in("P1BD", now)).isEqualTo(local("2026-11-18T18:00"));
  }

  @Test
  void days_are_due_when_this_business_closes() {
    assertThat(shanghai(WITH_LUNCH.at("2026-11-17T10:00").in("P1D"))).isEqualTo(local("2026-11-18T17:30"));
    assertThat(shanghai(WITH_LUNCH.at("2026-11-17T10:00").in("P3BD"))).isEqualTo(local("2026-11-20T17:30"));
  }

  @Test
  void a_complaint_on_the_eve_of_national_day_is_due_on_the_first_working_day_after_it() {
    assertThat(in("P1BD", "2026-09-30T10:00")).isEqualTo(local("2026-10-08T18:00"));
    assertThat(in("P3D", "2026-09-30T10:00")).isEqualTo(local("2026-10-08T18:00"));
  }

  @Test
  void a_calendar_limit_counts_days_off_and_moves_only_where_it_ends_on_one() {
    assertThat(in("P8D", "2026-09-30T10:00")).isEqualTo(local("2026-10-08T18:00"));
    assertThat(in("P9D", "2026-09-30T10:00")).isEqualTo(local("2026-10-09T18:00"));
    assertThat(in("P3D", "2026-11-18T10:00")).isEqualTo(local("2026-11-23T18:00"));
  }

  @Test
  void a_complaint_before_the_spring_festival_finds_the_make_up_saturday_and_then_the_tuesday_after() {
    assertThat(in("P1BD", "2026-02-13T10:00")).isEqualTo(local("2026-02-14T18:00"));
    assertThat(in("P2BD", "2026-02-13T10:00")).isEqualTo(local("2026-02-24T18:00"));
    assertThat(in("P1D", "2026-02-14T10:00")).isEqualTo(local("2026-02-24T18:00"));
  }

  @Test
  void a_make_up_sunday_is_a_working_day() {
    assertThat(in("P1BD", "2026-09-18T10:00")).isEqualTo(local("2026-09-20T18:00"));
    assertThat(in("P1D", "2026-09-19T10:00")).isEqualTo(local("2026-09-20T18:00"));
  }

  @Test
  void a_complaint_on_a_day_off_counts_from_that_day() {
    assertThat(in("P1BD", "2026-10-03T10:00")).isEqualTo(local("2026-10-08T18:00"));
    assertThat(in("P2BD", "2026-11-21T10:00")).isEqualTo(local("2026-11-24T18:00"));
  }

  @Test
  void the_last_day_of_a_year_is_followed_by_new_year_and_its_make_up_sunday() {
    assertThat(in("P1BD", "2025-12-31T10:00")).isEqualTo(local("2026-01-04T18:00"));
    assertThat(in("P1D", "2025-12-31T10:00")).isEqualTo(local("2026-01-04T18:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-03T00:00", "2026-10-03T10:00", "2026-10-03T18:30", "2026-10-03T23:59:58"})
  void the_same_day_ends_before_midnight_even_on_a_day_off(String now) {
    assertThat(in("P0D", now)).isEqualTo(local("2026-10-03T23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-17T23:59:59, 2026-11-18T23:59:59", "2026-11-20T23:59:59.1, 2026-11-23T23:59:59"})
  void a_day_that_is_over_is_the_next_working_day(String now, String due) {
    assertThat(in("P0D", now)).isEqualTo(local(due));
  }

  @Test
  void who_takes_over_when_a_limit_has_run_out_has_it_anew_wherever_it_counted_from() {
    Deadline taking = DESK.at("2026-11-18T10:00");

    assertThat(shanghai(taking.of("expired", "2026-11-16T10:00"))).isEqualTo(local("2026-11-18T18:00"));
    assertThat(shanghai(taking.of("expired", "2026-11-12T10:00"))).isEqualTo(local("2026-11-20T18:00"));
    assertThat(shanghai(taking.at("2026-11-18T10:00", "expired"))).isEqualTo(local("2026-11-20T18:00"));
    assertThat(shanghai(taking.at("2026-11-18T10:30", "expired"))).isEqualTo(local("2026-11-18T10:30"));
    assertThat(shanghai(taking.of("reply", "2026-11-02T10:00"))).as("another limit stays overdue").isEqualTo(local("2026-11-05T18:00"));
  }

  @Test
  void a_limit_that_a_promise_may_replace_counts_from_its_own_moment_where_nothing_was_promised() {
    Deadline later = DESK.at("2026-11-18T10:00");

    assertThat(shanghai(later.at("2026-11-21T15:00", "reply", "2026-11-16T10:00"))).isEqualTo(local("2026-11-21T15:00"));
    assertThat(shanghai(later.at("2026-11-21", "reply", "2026-11-16T10:00"))).isEqualTo(local("2026-11-21T18:00"));
    assertThat(shanghai(later.at(null, "reply", "2026-11-16T10:00"))).isEqualTo(local("2026-11-19T18:00"));
    assertThat(shanghai(later.at("", "P1BD", "2026-11-16T10:00"))).isEqualTo(local("2026-11-17T18:00"));
    assertThat(shanghai(later.at(null, "expired", "2026-11-16T10:00"))).as("taken over").isEqualTo(local("2026-11-18T18:00"));
    assertThat(later.at(null, "no-such-limit-here", "2026-11-16T10:00")).isEqualTo(later.never());
  }

  @Test
  void a_desk_that_never_closes_loses_no_minute_at_midnight() {
    Desk always = Desk.open("00:00", "00:00");

    assertThat(shanghai(always.at("2026-11-17T23:00").in("PT2BH"))).isEqualTo(local("2026-11-18T01:00"));
    assertThat(shanghai(always.at("2026-11-16T10:00").in("PT48BH"))).isEqualTo(local("2026-11-18T10:00"));
    assertThat(shanghai(always.at("2026-11-16T10:00").in("P1BD"))).isEqualTo(local("2026-11-17T23:59:59"));
    assertThat(shanghai(always.at("2026-11-16T23:59:59").in("P0BD"))).isEqualTo(local("2026-11-17T23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T00:00, 2026-11-20T18:00",
    "2026-11-20T17:59:59.999, 2026-11-20T18:00",
    "2026-11-20T18:00, 2026-11-23T18:00",
    "2026-11-21T10:00, 2026-11-23T18:00",
    "2026-09-20T10:00, 2026-09-20T18:00"
  })
  void the_same_working_day_is_the_next_one_once_the_business_has_closed(String now, String due) {
    assertThat(in("P0BD", now)).isEqualTo(local(due));
  }

  // months and years

  @ParameterizedTest
  @CsvSource({
    "P1M, 2026-10-18T10:00, 2026-11-18T18:00",
    "P1M, 2025-01-31T10:00, 2025-02-28T18:00",
    "P1M, 2026-01-31T10:00, 2026-02-28T18:00",
    "P1M, 2024-01-31T10:00, 2024-02-29T18:00",
    "P1M, 2026-08-31T10:00, 2026-09-30T18:00",
    "P3M, 2026-07-01T10:00, 2026-10-08T18:00",
    "P1Y, 2024-02-29T10:00, 2025-02-28T18:00",
    "P1Y, 2023-02-28T10:00, 2024-02-28T18:00",
    "P2Y, 2023-11-18T10:00, 2025-11-18T18:00",
    "P1D, 2024-02-28T10:00, 2024-02-29T18:00"
  })
  void months_and_years_end_on_the_same_day_of_the_month_or_its_last(String limit, String now, String due) {
    assertThat(in(limit, now)).isEqualTo(local(due));
  }

  // from another moment

  @Test
  void a_limit_may_run_from_another_moment() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThat(shanghai(deadline.from(date("2026-11-02T23:30"), "P3BD"))).isEqualTo(local("2026-11-05T18:00"));
    assertThat(shanghai(deadline.from("2026-11-02T23:30:00Z", "P3BD"))).isEqualTo(local("2026-11-06T18:00"));
    assertThat(shanghai(deadline.from("2026-11-02", "PT2H"))).isEqualTo(local("2026-11-02T02:00"));
    assertThat(shanghai(deadline.from(LocalDate.parse("2026-12-01"), "P1D"))).isEqualTo(local("2026-12-02T18:00"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "")
  void a_limit_from_a_moment_that_is_missing_says_which_and_for_what(String missing) {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThatThrownBy(() -> deadline.from(missing, "P3BD"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("deadline.from", "第一个参数", "P3BD");
    assertThatThrownBy(() -> deadline.every(missing, "P7D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("deadline.every", "第一个参数", "P7D");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "3BD"})
  void a_limit_that_cannot_be_read_is_refused_everywhere(String limit) {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThatThrownBy(() -> deadline.in(limit)).hasMessageContaining("可用的写法");
    assertThatThrownBy(() -> deadline.from("2026-11-18", limit)).hasMessageContaining("可用的写法");
    assertThatThrownBy(() -> deadline.at("2026-11-18", limit)).hasMessageContaining("可用的写法");
    assertThatThrownBy(() -> deadline.every("2026-11-18", limit)).hasMessageContaining("可用的写法");
  }

  // promised

  @Test
  void a_promised_moment_is_due_at_that_moment() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThat(deadline.at(date("2026-11-21T21:15"), "P3BD")).isEqualTo(date("2026-11-21T21:15"));
    assertThat(deadline.at("2026-11-21T21:15", "P3BD")).isEqualTo(date("2026-11-21T21:15"));
    assertThat(deadline.at("2026-11-01T21:15", "P3BD")).isEqualTo(date("2026-11-01T21:15"));
  }

  @Test
  void a_promised_day_is_due_at_close_of_business_and_not_moved_off_a_day_off() {
    assertThat(shanghai(DESK.at("2026-11-18T10:00").at("2026-11-20", "P3BD"))).isEqualTo(local("2026-11-20T18:00"));
    assertThat(shanghai(DESK.at("2026-11-18T10:00").at("2026-11-21", "P3BD"))).isEqualTo(local("2026-11-21T18:00"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "")
  void a_case_without_a_promise_has_the_default(String promised) {
    assertThat(shanghai(DESK.at("2026-11-18T10:00").at(promised, "P3BD"))).isEqualTo(local("2026-11-23T18:00"));
  }

  // cycles

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T17:59:59, 2026-11-02T18:00",
    "2026-11-02T18:00, 2026-11-09T18:00",
    "2026-11-02T18:00:00.001, 2026-11-09T18:00",
    "2026-11-09T17:59:59.999, 2026-11-09T18:00",
    "2026-11-09T18:00, 2026-11-16T18:00",
    "2026-12-20T10:00, 2026-12-21T18:00"
  })
  void a_weekly_cycle_comes_next_strictly_after_now(String now, String next) {
    assertThat(every("2026-11-02T18:00", "P7D", now)).isEqualTo(local(next));
  }

  @Test
  void a_cycle_of_days_keeps_its_time_of_day_and_its_weekday_over_days_off() {
    assertThat(every("2026-09-24T07:15", "P7D", "2026-09-24T08:00")).isEqualTo(local("2026-10-01T07:15"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T16:00, 2026-10-08T16:00",
    "2026-10-08T15:59, 2026-10-08T16:00",
    "2026-10-08T16:00, 2026-10-09T16:00",
    "2026-10-09T16:00, 2026-10-10T16:00",
    "2026-10-10T16:00, 2026-10-12T16:00"
  })
  void a_cycle_of_one_working_day_comes_on_every_working_day(String now, String next) {
    assertThat(every("2026-09-30T16:00", "P1BD", now)).isEqualTo(local(next));
  }

  @Test
  void a_cycle_of_three_working_days_comes_on_every_third() {
    assertThat(every("2026-11-16T16:00", "P3BD", "2026-11-19T16:00")).isEqualTo(local("2026-11-24T16:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:00, 2026-02-28T09:00",
    "2026-02-28T08:59, 2026-02-28T09:00",
    "2026-02-28T09:00, 2026-03-31T09:00",
    "2026-03-31T09:00, 2026-04-30T09:00",
    "2027-02-01T09:00, 2027-02-28T09:00"
  })
  void a_monthly_cycle_that_began_on_the_31st_comes_back_to_it(String now, String next) {
    assertThat(every("2026-01-31T09:00", "P1M", now)).isEqualTo(local(next));
  }

  @ParameterizedTest
  @CsvSource({
    "P1Y, 2024-02-29T09:00, 2027-03-01T00:00, 2028-02-29T09:00",
    "PT4H, 2026-11-18T09:00, 2026-11-19T01:00, 2026-11-19T05:00",
    "PT90M, 2026-11-18T09:00, 2026-11-18T12:00, 2026-11-18T13:30",
    "PT4BH, 2026-11-18T09:00, 2026-11-18T17:00, 2026-11-19T12:00"
  })
  void a_cycle_may_have_any_unit(String interval, String start, String now, String next) {
    assertThat(every(start, interval, now)).isEqualTo(local(next));
  }

  @Test
  void a_cycle_may_start_from_a_deadline() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    Date next = deadline.every(deadline.from("2026-11-02T10:00", "P5BD"), "P7D");

    assertThat(shanghai(next)).isEqualTo(local("2026-11-23T18:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P0BD"})
  void a_cycle_without_an_interval_is_refused(String interval) {
    assertThatThrownBy(() -> DESK.at("2026-11-18T10:00").every("2026-11-17", interval))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("deadline.every", "“" + interval + "”");
  }

  // never

  @Test
  void never_is_one_date_that_no_case_lives_to_see() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThat(deadline.never()).isEqualTo(DESK.at("2016-01-01T00:00").never());
    assertThat(shanghai(deadline.never())).isEqualTo(local("9999-12-01T00:00"));
    assertThat(deadline.isNever(deadline.never())).isTrue();
    assertThat(deadline.isNever(deadline.in("P999Y"))).isFalse();
    assertThat(deadline.isNever(null)).isFalse();
  }

  @Test
  void changing_the_date_that_was_handed_out_does_not_change_never() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    deadline.never().setTime(0);

    assertThat(shanghai(deadline.never())).isEqualTo(local("9999-12-01T00:00"));
  }

  @Test
  void what_runs_from_never_comes_never() {
    Deadline deadline = DESK.at("2026-11-18T10:00");

    assertThat(deadline.from(deadline.never(), "P3BD")).isEqualTo(deadline.never());
    assertThat(deadline.from(deadline.never(), "P999Y")).isEqualTo(deadline.never());
    assertThat(deadline.at(deadline.never(), "P3BD")).isEqualTo(deadline.never());
    assertThat(deadline.every(deadline.never(), "P7D")).isEqualTo(deadline.never());
  }

  // the machine's time zone

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "UTC", "Pacific/Kiritimati"})
  void the_time_zone_is_shanghai_whatever_the_machine_says(String zone) {
    TimeZone machine = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      // New York puts its clocks back in the night to 1 November 2026
      assertThat(in("PT24H", "2026-11-01T06:00")).isEqualTo(local("2026-11-02T06:00"));
      assertThat(in("P1D", "2026-11-02T00:30")).isEqualTo(local("2026-11-03T18:00"));
      assertThat(in("P1BD", "2026-11-02T23:30")).isEqualTo(local("2026-11-03T18:00"));
      assertThat(in("P0D", "2026-11-02T00:30")).isEqualTo(local("2026-11-02T23:59:59"));
      assertThat(in("PT2BH", "2026-11-02T08:00")).isEqualTo(local("2026-11-02T11:00"));
      assertThat(shanghai(DESK.at("2026-11-01T10:00").from("2026-11-02T00:30", "P1D"))).isEqualTo(local("2026-11-03T18:00"));
      assertThat(shanghai(DESK.at("2026-11-01T10:00").at("2026-11-02", "P1D"))).isEqualTo(local("2026-11-02T18:00"));
      assertThat(every("2026-10-26T01:30", "P7D", "2026-10-26T02:00")).isEqualTo(local("2026-11-02T01:30"));
      assertThat(shanghai(DESK.at("2026-11-01T10:00").never())).isEqualTo(local("9999-12-01T00:00"));
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  private static LocalDateTime in(String limit, String now) {
    return shanghai(DESK.at(now).in(limit));
  }

  private static LocalDateTime every(String start, String interval, String now) {
    return shanghai(DESK.at(now).every(start, interval));
  }
}
