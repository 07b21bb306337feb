package org.redress.expression;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.camunda.spin.Spin;
import org.joda.time.base.AbstractInstant;
import org.redress.engine.CalledData;

/**
 * An expression of a diagram. It yields a plain value, never the case, the task or a bean, which
 * would otherwise become a variable; and it sets none. What maps the data of a called part is no
 * value: only a call's mapping reads it, and no variable can keep it.
 */
class ModelExpression extends JuelExpression {

  ModelExpression(ValueExpression parsed, JuelExpressionManager manager, String text) {
    super(parsed, manager, text);
  }

  /** Without a case there is nothing to evaluate: it is a query that asks, not a model. */
  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
    if (scope == null) {
      return ListTexts.value(expressionText);
    }
    Object value;
    try {
      value = Asking.in(scope, () -> super.getValue(scope, execution));
    } catch (ProcessEngineException failed) {
      throw Optional.ofNullable(Refused.among(failed))
          .<ProcessEngineException>map(refused -> about(refused.getMessage()))
          .orElse(failed);
    }
    if (!isPlain(value) && !CalledData.isMapping(expressionText)) {
      throw about("结果只能是文字、数字、日期、是否或列表");
    }
    return value;
  }

  private Refused about(String sentence) {
    return new Refused("表达式「%s」：%s".formatted(expressionText, sentence));
  }

  private static boolean isPlain(Object value) {
    return value == null
        || value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Date
        || value instanceof AbstractInstant
        || value instanceof Spin<?>
        || value instanceof TypedValue
        || value instanceof Collection<?> list && list.stream().allMatch(ModelExpression::isPlain)
        || value instanceof Map<?, ?> row
            && row.values().stream().allMatch(ModelExpression::isPlain);
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
    throw about("表达式只能读取，不能赋值");
  }
}
