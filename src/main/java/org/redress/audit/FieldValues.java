package org.redress.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Collectors;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/**
 * Values of a case as people read them: choices by their labels, moments in the business's zone.
 */
@Component
class FieldValues {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Clock clock;

  FieldValues(Clock clock) {
    this.clock = clock;
  }

  /** As the field's form shows it; null where there is nothing. */
  String text(FormField field, Object value) {
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? null
          : several.stream().map(one -> text(field, one)).collect(Collectors.joining("、"));
    }
    if (value != null && field.type().equals("datetime")) {
      return moment(value.toString());
    }
    return value == null ? null : field.choice(value).orElseGet(() -> text(value));
  }

  /** A form gives moments with their offset, and bare dates and times as they are. */
  private String moment(String text) {
    try {
      return MOMENT.format(OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()));
    } catch (DateTimeParseException bare) {
      return text;
    }
  }

  /** Without a form to ask; null where there is nothing. */
  String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof Date moment) {
      return MOMENT.format(ZonedDateTime.ofInstant(moment.toInstant(), clock.getZone()));
    }
    return value == null ? null : value.toString();
  }
}
