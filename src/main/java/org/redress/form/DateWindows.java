package org.redress.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which dates a form takes. A mistyped year is no fact, and spoils every figure that looks back or
 * ahead by it; a date that a deadline reads, promised for a day gone by, is missed at once.
 *
 * @param complaintBack how long ago a complaint can have been received
 * @param back how long ago anything else can have been: a birth, a contract
 * @param ahead how far ahead a date can lie
 * @param deadlineBack how long ago that can have been which a deadline counts from, where its field
 *     does not say
 * @param deadlineAhead how far ahead a promised date can lie which a deadline reads, where its
 *     field does not say
 */
@ConfigurationProperties("redress.dates")
record DateWindows(
    @DefaultValue("P10Y") Period complaintBack,
    @DefaultValue("P120Y") Period back,
    @DefaultValue("P50Y") Period ahead,
    @DefaultValue("P1Y") Period deadlineBack,
    @DefaultValue("P1Y") Period deadlineAhead) {

  /** Property of a field: from when on, counted from now. */
  static final String FROM = "from";

  /** Property of a field: until when, counted from now. */
  static final String TO = "to";

  private static final String PAST = "past";
  private static final String NOW = "P0D";

  /** When a complaint was received, in every lifecycle. */
  private static final String RECEIVED = "receivedAt";

  /** Whether what the field asks for has happened. */
  boolean isPast(FormField field) {
    return field.hasProperty(PAST) || RECEIVED.equals(field.key());
  }

  /** Writes into a field that a deadline reads the window that it does not name itself. */
  void complete(ObjectNode component) {
    FormField field = new FormField(component);
    if (RECEIVED.equals(field.key())) {
      return;
    }
    ObjectNode properties = component.withObject("/properties");
    String from = isPast(field) ? "-" + deadlineBack : NOW;
    String to = isPast(field) ? NOW : deadlineAhead.toString();
    if (!properties.has(FROM)) {
      properties.put(FROM, from);
    }
    if (!properties.has(TO)) {
      properties.put(TO, to);
    }
  }

  /** The window of a field, as of now. */
  DateWindow of(FormField field, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    boolean received = RECEIVED.equals(field.key());
    DateWindow usual =
        DateWindow.days(
            today.minus(received ? complaintBack : back),
            received ? today : today.plus(ahead),
            clock.getZone());
    return usual
        .from(limit(field, FROM, clock), field.isDayOnly())
        .to(limit(field, TO, clock), field.isDayOnly());
  }

  private static ZonedDateTime limit(FormField field, String property, Clock clock) {
    String written = field.json().path("properties").path(property).asText("").trim();
    return written.isEmpty()
        ? null
        : ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
            .truncatedTo(ChronoUnit.MINUTES)
            .plus(Periods.of(written));
  }
}
