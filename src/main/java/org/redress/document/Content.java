package org.redress.document;

import java.util.List;
import java.util.Map;
import org.redress.document.Template.Piece;
import org.redress.form.Feel;
import org.redress.form.FormField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was entered in a case, for the expressions of a form.
 *
 * @param feel evaluates them
 * @param values by variable
 */
record Content(Feel feel, Map<String, Object> values) {

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
