package org.redress.audit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
    return value == null ? null : field.choice(value).orElseGet(() -> text(value));
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
