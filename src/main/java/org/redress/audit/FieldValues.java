package org.redress.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.deadline.Moment;
import org.redress.form.FormField;
import org.redress.form.People;
import org.redress.form.PolicyValues.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Values of a case as people read them: choices by their labels, people by their names, moments in
 * the business's zone.
 */
@Component
public class FieldValues {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final People people;

  FieldValues(@Lazy People people) {
    this.people = people;
  }

  /**
   * As the field's form shows it; a choice that another form offers, as the policy calls it. Null
   * where there is nothing.
   */
  String text(FormField field, Object value, Words called) {
    List<?> answers = field.answers(value);
    return answers.isEmpty()
        ? null
        : answers.stream().map(one -> single(field, one, called)).collect(Collectors.joining("、"));
  }

  private String single(FormField field, Object value, Words called) {
    if (field.namesPerson()) {
      return people.person(value.toString());
    }
    return field.type().equals("datetime")
        ? moment(value)
        : field.choice(value).orElseGet(() -> elsewhere(field, value, called));
  }

  /** What was written freely stays as it was written. */
  private String elsewhere(FormField field, Object value, Words called) {
    return field.labels().isEmpty() || !(value instanceof String id)
        ? text(value)
        : called.of(field.key()).getOrDefault(id, id);
  }

  /** Without a form to ask; null where there is nothing. */
  public String text(Object value) {
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
