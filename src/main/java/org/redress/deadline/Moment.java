package org.redress.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/**
 * A moment as a process variable holds it, in the time zone of the PRC whatever the machine's.
 *
 * @param at the moment; where only the day is known, its beginning
 * @param dayOnly whether only the day is known
 */
public record Moment(ZonedDateTime at, boolean dayOnly) {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendLiteral('[')
          .appendZoneRegionId()
          .appendLiteral(']')
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /** Whether a variable holds no moment: null, or a form field left empty. */
  static boolean isMissing(Object value) {
    return value == null || value instanceof CharSequence text && text.toString().isBlank();
  }

  /**
   * Reads a {@link Date}, a java.time value or an ISO text (date, local date-time, date-time with
   * offset).
   *
   * @throws IllegalArgumentException if the value is none of these
   */
  public static Moment of(Object value) {
    if (value instanceof Date date) {
      return exactly(Instant.ofEpochMilli(date.getTime()));
    }
    if (value instanceof CharSequence text) {
      return parse(text);
    }
    if (value instanceof TemporalAccessor time) {
      return ofTime(time);
    }
    throw unreadable(value);
  }

  private static Moment parse(CharSequence text) {
    try {
      return ofTime(
          ISO.parseBest(
              text,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from));
    } catch (DateTimeParseException e) {
      throw unreadable(text);
    }
  }

  private static Moment ofTime(TemporalAccessor time) {
    if (time instanceof LocalDate day) {
      return new Moment(day.atStartOfDay(ZONE), true);
    }
    if (time instanceof LocalDateTime local) {
      return new Moment(local.atZone(ZONE), false);
    }
    if (time instanceof Instant
        || time instanceof OffsetDateTime
        || time instanceof ZonedDateTime) {
      return exactly(Instant.from(time));
    }
    throw unreadable(time);
  }

  private static Moment exactly(Instant instant) {
    return new Moment(instant.atZone(ZONE), false);
  }

  private static IllegalArgumentException unreadable(Object value) {
    return new IllegalArgumentException(
        "“"
            + value
            + "”（"
            + value.getClass().getSimpleName()
            + "）不是时间。可用：日期变量，或文本2026-10-01、2026-10-01T09:30、2026-10-01T09:30:00+08:00。");
  }
}
