package org.redress.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.expression.PlainFeel;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL expressions of forms, with the implementation that evaluates the decision
 * tables.
 */
@Component
public class Feel {

  private final FeelEngine engine = new PlainFeel().createInstance();

  /** Whether the expression is true; null makes it false. */
  public boolean isTrue(String expression, Map<String, Object> context) {
    return Boolean.TRUE.equals(value(expression, context));
  }

  /** What the expression yields; variables that the context does not have are null. */
  public Object value(String expression, Map<String, Object> context) {
    return engine.evaluateSimpleExpression(
        expression, Variables.fromMap(context).asVariableContext());
  }
}
