package org.redress.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The candidate groups of a step as its diagram has them, each for the unit of the case at hand;
 * or, where the step's property {@code unit} names a field, for the unit that the field names.
 *
 * @param written as the diagram has them
 * @param unit the field
 */
record PlacedGroups(Expression written, Optional<String> unit, Placement placement)
    implements Expression {

  @Override
  public Object getValue(VariableScope scope) {
    return placed(written.getValue(scope), scope);
  }

  private Object placed(Object groups, VariableScope scope) {
    if (!(scope instanceof DelegateExecution execution)) {
      return groups;
    }
    List<String> several =
        groups instanceof Collection<?> list
            ? list.stream().map(String::valueOf).toList()
            : Arrays.stream(String.valueOf(groups).split(",")).map(String::trim).toList();
    return several.stream()
        .map(
            group ->
                unit.map(field -> placement.of(group, execution, field))
                    .orElseGet(() -> placement.of(group, execution)))
        .distinct()
        .toList();
  }

  @Override
  public String getExpressionText() {
    return written.getExpressionText();
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    written.setValue(value, scope);
  }
}
