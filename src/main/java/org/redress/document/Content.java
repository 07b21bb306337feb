package org.redress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.form.Feel;
import org.redress.form.FormField;
import org.redress.form.PolicyValues.Words;
import org.redress.form.Shown;
import org.redress.form.Template;
import org.redress.form.Template.Piece;
import org.redress.form.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was entered in a case, for the expressions of a form.
 *
 * @param feel evaluates them
 * @param words what the policy calls its variables and their values
 * @param values by variable
 */
record Content(Feel feel, Words words, Map<String, Object> values) {

  private static final Logger LOG = LoggerFactory.getLogger(Content.class);

  /** The value of a variable; null where nothing is entered. */
  Object value(String variable) {
    return values.get(variable);
  }

  /** Whether anything has been said, be it that there is nothing to say. */
  boolean has(String variable) {
    return values.containsKey(variable);
  }

  /** Whether the component's own condition hides it. */
  boolean isHidden(FormField component) {
    return component
        .hiddenWhen()
        .filter(condition -> Boolean.TRUE.equals(evaluated(condition, values)))
        .isPresent();
  }

  /** A text of the form, filled in. */
  List<Piece> filled(String text) {
    return Template.fill(text, values, this::evaluated);
  }

  /**
   * The fields that a text names instead of saying something itself, a line each: what the policy
   * calls it, and what was entered.
   */
  List<Piece> shown(String named) {
    List<Piece> pieces = new ArrayList<>();
    for (Shown field : Shown.named(named)) {
      String label =
          Optional.ofNullable(field.label())
              .or(() -> words.label(field.variable()))
              .orElse(field.variable());
      pieces.add(new Piece((pieces.isEmpty() ? "**" : "\n**") + label + "**：", true));
      pieces.add(new Piece(said(field.variable()), false));
    }
    return pieces;
  }

  private String said(String variable) {
    Object value = values.get(variable);
    return value == null
        ? ""
        : words
            .field(variable)
            .map(field -> Written.value(field, value))
            .orElseGet(
                () -> value instanceof String id ? words.word(variable, id) : Written.value(value));
  }

  /** The same as plain text. */
  String text(String text) {
    return filled(text).stream()
        .map(piece -> Written.value(piece.content()))
        .collect(Collectors.joining());
  }

  /** An expression that does not work out leaves its place blank: the rest can still be printed. */
  private Object evaluated(String expression, Map<String, Object> context) {
    try {
      return feel.value(expression, context);
    } catch (RuntimeException fault) {
      LOG.warn("Expression \"{}\" of a document failed: {}", expression, fault.getMessage());
      return null;
    }
  }
}
