package org.redress.testing;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

/** The time zone of the policies. */
final class Beijing {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Beijing() {}

  /** The moment that a clock there shows, as a scenario writes it: {@code 2026-03-11T18:00}. */
  static Date time(String localDateTime) {
    return Date.from(LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant());
  }

  /** A moment as a form's date field writes it: {@code 2026-03-11T18:00:00+08:00}. */
  static String written(Date moment) {
    return ISO_OFFSET_DATE_TIME.format(moment.toInstant().truncatedTo(SECONDS).atZone(ZONE));
  }
}
