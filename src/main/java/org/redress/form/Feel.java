package org.redress.form;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL conditions of forms, with the implementation that evaluates the decision
 * tables.
 */
@Component
class Feel {

  private final FeelEngine engine = new ScalaFeelEngineFactory(List.of()).createInstance();

  /** Whether the expression is true; null makes it false. */
  boolean isTrue(String expression, Map<String, Object> context) {
    Object result =
        engine.evaluateSimpleExpression(expression, Variables.fromMap(context).asVariableContext());
    return Boolean.TRUE.equals(result);
  }
}
