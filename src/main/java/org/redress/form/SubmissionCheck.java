package org.redress.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Checks a submission against its form on the server, because form-js does so in the browser alone:
 * no field that the form does not have, none that breaks its rules. A field left empty or hidden
 * has no value (a checkbox false), so that no later expression finds the answer of an earlier
 * round.
 */
@Component
class SubmissionCheck {

  private static final int LONGEST_KEY = 60;

  private final Feel feel;
  private final FieldRules rules;
  private final Nominees nominees;

  SubmissionCheck(Feel feel, FieldRules rules, @Lazy Nominees nominees) {
    this.feel = feel;
    this.rules = rules;
    this.nominees = nominees;
  }

  /**
   * Throws {@link InvalidSubmissionException} with everything that is wrong; completes the values
   * otherwise.
   */
  void check(Submission submission) {
    List<Violation> violations = unknownFields(submission);
    Map<String, Object> context = context(submission);
    for (FormField field : submission.form().fields()) {
      if (field.isReadOnly() && field.summed().isEmpty()) {
        submission.values().remove(field.key());
      } else if (field.hiddenWhen().filter(hide -> feel.isTrue(hide, context)).isPresent()) {
        putEmpty(submission, field);
      } else {
        if (!field.summed().isEmpty()) {
          // Once more, now that what is hidden counts no longer.
          putSum(submission, field);
        }
        Object value = entered(submission, field);
        rules
            .problem(field, value)
            .or(() -> nomination(submission, field, value))
            .ifPresent(message -> violations.add(new Violation(field.key(), message)));
        if (value == null) {
          putEmpty(submission, field);
        }
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidSubmissionException(violations);
    }
  }

  /** What conditions read: nothing that the sender says of what is not theirs to enter. */
  private static Map<String, Object> context(Submission submission) {
    Map<String, Object> context = new HashMap<>(submission.scope().getVariables());
    for (FormField field : submission.form().fields()) {
      if (!field.summed().isEmpty()) {
        putSum(submission, field);
      }
      if (!field.isReadOnly() || !field.summed().isEmpty()) {
        context.put(field.key(), entered(submission, field));
      }
    }
    return context;
  }

  private Optional<String> nomination(Submission submission, FormField field, Object value) {
    return field.namesPerson() && value instanceof String person
        ? nominees
            .objection(field, submission, person)
            .map(objection -> "「" + field.label() + "」" + objection)
        : Optional.empty();
  }

  private static List<Violation> unknownFields(Submission submission) {
    Set<String> known =
        submission.form().fields().stream().map(FormField::key).collect(Collectors.toSet());
    return submission.values().keySet().stream()
        .filter(key -> !known.contains(key))
        .map(SubmissionCheck::shown)
        .map(key -> new Violation(key, "表单「%s」没有「%s」这一项".formatted(submission.form().id(), key)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A key as it is told, which nobody's form has: it may be anything, and of any length. */
  private static String shown(String key) {
    return Characters.beginning(key, LONGEST_KEY);
  }

  /** Blank text and an empty list count as nothing entered. */
  private static Object entered(Submission submission, FormField field) {
    Object value = value(submission, field.key());
    boolean empty =
        value instanceof String text && text.isBlank()
            || field.isMultiple() && value != null && value.toString().equals("[]");
    return empty ? null : value;
  }

  /**
   * A serialized object, or JSON that is none, cannot be read: whatever the field's type, it is not
   * of it.
   */
  private static Object value(Submission submission, String key) {
    TypedValue typed = submission.values().getValueTyped(key);
    try {
      return typed == null ? null : typed.getValue();
    } catch (RuntimeException unreadable) {
      return Unreadable.VALUE;
    }
  }

  private enum Unreadable {
    VALUE
  }

  private static void putSum(Submission submission, FormField field) {
    submission
        .values()
        .putValue(field.key(), Sums.of(field.summed(), key -> value(submission, key)));
  }

  /**
   * Nothing is stored for what was never entered: a null would cost four rows in the case and in
   * each part of it. An earlier answer is taken back.
   */
  private static void putEmpty(Submission submission, FormField field) {
    String key = field.key();
    if (field.type().equals("checkbox")) {
      submission.values().putValue(key, Boolean.FALSE);
    } else if (submission.scope().getVariable(key) != null) {
      submission.values().putValue(key, null);
    } else {
      submission.values().remove(key);
    }
  }
}
