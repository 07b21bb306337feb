package org.redress.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which dates a form takes. A mistyped year is no fact, and spoils every figure that looks back or
 * ahead by it.
 *
 * @param complaintBack how long ago a complaint can have been received
 * @param back how long ago anything else can have been: a birth, a contract
 * @param ahead how far ahead a date can lie
 */
@ConfigurationProperties("redress.dates")
record DateWindows(
    @DefaultValue("P10Y") Period complaintBack,
    @DefaultValue("P120Y") Period back,
    @DefaultValue("P50Y") Period ahead) {

  /** When a complaint was received, in every lifecycle. */
  private static final String RECEIVED = "receivedAt";

  /** Whether what the field asks for has happened. */
  boolean isPast(FormField field) {
    return field.hasProperty("past") || RECEIVED.equals(field.key());
  }

  /** The window of a field, as of today. */
  Window of(FormField field, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return RECEIVED.equals(field.key())
        ? new Window(today.minus(complaintBack), today, clock)
        : new Window(today.minus(back), today.plus(ahead), clock);
  }

  /**
   * @param from first day that is taken
   * @param to last day
   * @param clock in whose zone they are days
   */
  record Window(LocalDate from, LocalDate to, Clock clock) {

    /** What is wrong with a moment outside. */
    Optional<String> outside(Instant moment) {
      if (moment.isBefore(from.atStartOfDay(clock.getZone()).toInstant())) {
        return Optional.of("不能早于" + from + "，请核对年份");
      }
      return moment.isBefore(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
          ? Optional.empty()
          : Optional.of("不能晚于" + to + "，请核对年份");
    }
  }
}
