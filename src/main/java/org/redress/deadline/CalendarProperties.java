package org.redress.deadline;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When the business is open, as {@code redress.calendar.*} says; times are {@code HH:mm},
 * Asia/Shanghai.
 *
 * @param opening start of business, default 09:00
 * @param closing close of business, default 18:00; limits in days are due then. {@code 00:00} is
 *     midnight at the end of the day: with an opening at 00:00 the business never closes
 * @param lunchStart start of a lunch break that counts as no business hours; default none
 * @param lunchEnd end of that break
 * @param additionalFile working calendar that overrides the shipped one, see calendar/README.md;
 *     default none
 * @param week the days of the week that are worked where no file says otherwise; default Monday to
 *     Friday
 */
@ConfigurationProperties("redress.calendar")
public record CalendarProperties(
    @DefaultValue("09:00") @DateTimeFormat(pattern = "HH:mm") LocalTime opening,
    @DefaultValue("18:00") @DateTimeFormat(pattern = "HH:mm") LocalTime closing,
    @DateTimeFormat(pattern = "HH:mm") LocalTime lunchStart,
    @DateTimeFormat(pattern = "HH:mm") LocalTime lunchEnd,
    Path additionalFile,
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> week) {

  /** Refuses hours that are none, and a week without a working day. */
  public CalendarProperties {
    if (week.isEmpty()) {
      throw new IllegalArgumentException(
          "redress.calendar.week must name a working day, such as MONDAY,TUESDAY");
    }
    week = Set.copyOf(week);
    if (!opening.isBefore(closing) && !closing.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException(
          "redress.calendar.opening ("
              + opening
              + ") must be before redress.calendar.closing ("
              + closing
              + "); 00:00 as closing is the midnight at the end of the day");
    }
    if ((lunchStart == null) != (lunchEnd == null)) {
      throw new IllegalArgumentException(
          "redress.calendar.lunch-start and redress.calendar.lunch-end go together: set both or neither");
    }
    if (lunchStart != null
        && !(opening.isBefore(lunchStart)
            && lunchStart.isBefore(lunchEnd)
            && (lunchEnd.isBefore(closing) || closing.equals(LocalTime.MIDNIGHT)))) {
      throw new IllegalArgumentException(
          "The lunch break redress.calendar.lunch-start to lunch-end ("
              + lunchStart
              + " to "
              + lunchEnd
              + ") must lie within business hours ("
              + opening
              + " to "
              + closing
              + ")");
    }
  }

  /** Whether the business is open to the end of the day. */
  boolean untilMidnight() {
    return closing.equals(LocalTime.MIDNIGHT);
  }
}
