package org.redress.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * Counts limits: when a limit that runs from a moment ends. Moments and results are in {@link
 * Moment#ZONE}.
 */
@Component
class DueDates {

  /**
   * 24:00 as the last whole second of the day, so that lists sort it under that day and
   * spreadsheets do not round it up.
   */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private static final Duration WHOLE_DAY = Duration.ofDays(1);

  private final Calendars calendars;

  DueDates(Calendars calendars) {
    this.calendars = calendars;
  }

  ZonedDateTime due(ZonedDateTime moment, Limit limit) {
    WorkingCalendar calendar = calendars.current();
    BusinessHours hours = calendar.hours();
    WorkingDays days = calendar.current();
    LocalDate day = moment.toLocalDate();
    int amount = limit.amount();
    return switch (limit.unit()) {
      case MINUTES -> moment.plusMinutes(amount);
      case HOURS -> moment.plusHours(amount);
      case BUSINESS_HOURS ->
          inZone(hours.after(moment.toLocalDateTime(), Duration.ofHours(amount), days));
      case DAYS ->
          amount == 0 ? endOf(moment, days) : close(hours, days.onOrAfter(day.plusDays(amount)));
      case WORKING_DAYS ->
          close(hours, amount == 0 ? workingDayOf(moment, hours, days) : days.after(day, amount));
      case MONTHS -> close(hours, days.onOrAfter(day.plusMonths(amount)));
      case YEARS -> close(hours, days.onOrAfter(day.plusYears(amount)));
    };
  }

  /** Close of business on a day, be it a working day or not. */
  ZonedDateTime closeOf(LocalDate day) {
    return close(calendars.current().hours(), day);
  }

  private static ZonedDateTime close(BusinessHours hours, LocalDate day) {
    return hours.closing().equals(WHOLE_DAY)
        ? inZone(day.atTime(END_OF_DAY))
        : inZone(day.atStartOfDay().plus(hours.closing()));
  }

  /** 24:00 of the day; of the next working day where the day is over: its last second has begun. */
  private static ZonedDateTime endOf(ZonedDateTime moment, WorkingDays days) {
    LocalDate day = moment.toLocalDate();
    boolean over = !moment.toLocalTime().isBefore(END_OF_DAY);
    return inZone((over ? days.onOrAfter(day.plusDays(1)) : day).atTime(END_OF_DAY));
  }

  private static LocalDate workingDayOf(
      ZonedDateTime moment, BusinessHours hours, WorkingDays days) {
    LocalDate day = moment.toLocalDate();
    return days.onOrAfter(moment.isBefore(close(hours, day)) ? day : day.plusDays(1));
  }

  private static ZonedDateTime inZone(LocalDateTime local) {
    return local.atZone(Moment.ZONE);
  }
}
