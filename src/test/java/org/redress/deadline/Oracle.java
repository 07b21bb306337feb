package org.redress.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;

/** Counts deadlines the slow and obvious way, day by day and minute by minute, from the raw lines of the calendar file. */
class Oracle {

  private final Set<String> lines = new HashSet<>();
  private final CalendarProperties desk;

  Oracle(CalendarProperties desk) {
    this.desk = desk;
    try {
      Files.readAllLines(Path.of("src/main/resources/calendar/prc-working-calendar.csv"))
          .forEach(line -> lines.add(line.substring(0, line.lastIndexOf(','))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isWorkingDay(LocalDate day) {
    if (lines.contains(day + ",work")) {
      return true;
    }
    if (lines.contains(day + ",off")) {
      return false;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  LocalDateTime afterWorkingDays(LocalDateTime moment, int count) {
    return closeOf(workingDay(moment.toLocalDate(), count));
  }

  LocalDate workingDay(LocalDate from, int count) {
    LocalDate day = from;
    int counted = 0;
    while (counted < count) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }

  LocalDateTime afterDays(LocalDateTime moment, int count) {
    LocalDate day = moment.toLocalDate();
    for (int counted = 0; counted < count; counted++) {
      day = day.plusDays(1);
    }
    return closeOfNextWorkingDayFrom(day);
  }

  LocalDateTime afterMonths(LocalDateTime moment, int count) {
    return closeOfNextWorkingDayFrom(calendarPlus(moment, Calendar.MONTH, count).toLocalDate());
  }

  LocalDateTime afterYears(LocalDateTime moment, int count) {
    return closeOfNextWorkingDayFrom(calendarPlus(moment, Calendar.YEAR, count).toLocalDate());
  }

  /** The end of the n-th open minute; the moment must be at a full minute. */
  LocalDateTime afterBusinessMinutes(LocalDateTime moment, int minutes) {
    LocalDateTime minute = moment;
    int counted = 0;
    while (counted < minutes) {
      if (isOpen(minute)) {
        counted++;
      }
      minute = minute.plusMinutes(1);
    }
    return minute;
  }

  static LocalDateTime calendarPlus(LocalDateTime moment, int field, int amount) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    calendar.setTimeInMillis(moment.atZone(Desk.SHANGHAI).toInstant().toEpochMilli());
    calendar.add(field, amount);
    return Desk.shanghai(calendar.getTime());
  }

  private boolean isOpen(LocalDateTime minute) {
    LocalTime time = minute.toLocalTime();
    boolean lunch = desk.lunchStart() != null && !time.isBefore(desk.lunchStart()) && time.isBefore(desk.lunchEnd());
    return !time.isBefore(desk.opening()) && time.isBefore(desk.closing()) && !lunch && isWorkingDay(minute.toLocalDate());
  }

  private LocalDateTime closeOfNextWorkingDayFrom(LocalDate day) {
    LocalDate due = day;
    while (!isWorkingDay(due)) {
      due = due.plusDays(1);
    }
    return closeOf(due);
  }

  private LocalDateTime closeOf(LocalDate day) {
    return day.atTime(desk.closing());
  }
}
