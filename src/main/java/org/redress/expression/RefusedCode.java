package org.redress.expression;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** Stands in a diagram where code was cut out: whoever gets there is refused. */
record RefusedCode(String sentence) implements Expression {

  @Override
  public Object getValue(VariableScope scope) {
    throw new Refused(sentence);
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
    throw new Refused(sentence);
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw new Refused(sentence);
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
    throw new Refused(sentence);
  }

  @Override
  public String getExpressionText() {
    return sentence;
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }
}
