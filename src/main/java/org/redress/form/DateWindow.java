package org.redress.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What dates a field takes at this moment.
 *
 * @param from first moment that is taken
 * @param before first moment that is taken no more
 * @param early sentence for what lies before, without its subject
 * @param late sentence for what lies after
 */
record DateWindow(ZonedDateTime from, ZonedDateTime before, String early, String late) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Whole days, both taken. */
  static DateWindow days(LocalDate first, LocalDate last, ZoneId zone) {
    return new DateWindow(
        first.atStartOfDay(zone),
        last.plusDays(1).atStartOfDay(zone),
        "不能早于" + first + "，请核对年份",
        "不能晚于" + last + "，请核对年份");
  }

  /** Begins there instead; null changes nothing. */
  DateWindow from(ZonedDateTime limit, boolean dayOnly) {
    if (limit == null) {
      return this;
    }
    ZonedDateTime first = dayOnly ? limit.truncatedTo(ChronoUnit.DAYS) : limit;
    return new DateWindow(first, before, "不能早于" + written(first, dayOnly) + "，请核对", late);
  }

  /** Ends there instead, the day or minute still taken; null changes nothing. */
  DateWindow to(ZonedDateTime limit, boolean dayOnly) {
    if (limit == null) {
      return this;
    }
    ZonedDateTime last = dayOnly ? limit.truncatedTo(ChronoUnit.DAYS) : limit;
    return new DateWindow(
        from,
        dayOnly ? last.plusDays(1) : last.plusMinutes(1),
        early,
        "不能晚于" + written(last, dayOnly) + "，请核对");
  }

  private static String written(ZonedDateTime limit, boolean dayOnly) {
    return dayOnly ? limit.toLocalDate().toString() : MINUTE.format(limit);
  }

  /** What is wrong with a moment outside. */
  Optional<String> outside(Instant moment) {
    if (moment.isBefore(from.toInstant())) {
      return Optional.of(early);
    }
    return moment.isBefore(before.toInstant()) ? Optional.empty() : Optional.of(late);
  }
}
