package org.redress.deadline;

import java.nio.file.Path;
import java.time.LocalTime;
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
 */
@ConfigurationProperties("redress.calendar")
record CalendarProperties(
    @DefaultValue("09:00") @DateTimeFormat(pattern = "HH:mm") LocalTime opening,
    @DefaultValue("18:00") @DateTimeFormat(pattern = "HH:mm") LocalTime closing,
    @DateTimeFormat(pattern = "HH:mm") LocalTime lunchStart,
    @DateTimeFormat(pattern = "HH:mm") LocalTime lunchEnd,
    Path additionalFile) {

  CalendarProperties {
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
