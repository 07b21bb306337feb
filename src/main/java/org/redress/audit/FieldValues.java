package org.redress.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Collectors;
import org.redress.deadline.Moment;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/**
 * Values of a case as people read them: choices by their labels, moments in the business's zone.
 */
@Component
class FieldValues {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** As the field's form shows it; null where there is nothing. */
  String text(FormField field, Object value) {
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? null
          : several.stream().map(one -> text(field, one)).collect(Collectors.joining("、"));
    }
    if (value != null && field.type().equals("datetime")) {
      return moment(value);
    }
    return value == null ? null : field.choice(value).orElseGet(() -> text(value));
  }

  /** Without a form to ask; null where there is nothing. */
  String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof Date || value instanceof Instant) {
      return moment(value);
    }
    return value == null ? null : value.toString();
  }

  /** What is no moment, such as a bare time of day, stays as it was entered. */
  private static String moment(Object value) {
    try {
      Moment moment = Moment.of(value);
      return (moment.dayOnly() ? DAY : MOMENT).format(moment.at());
    } catch (IllegalArgumentException bare) {
      return value.toString();
    }
  }
}
