package org.redress.deadline;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.engine.NoSuchTableException;
import org.redress.engine.PolicyTables;
import org.redress.expression.Asking;
import org.springframework.stereotype.Component;

/** Reads the table of limits of the policy whose case is asking. */
@Component
class PolicyLimits implements Limits {

  private final PolicyTables tables;

  PolicyLimits(PolicyTables tables) {
    this.tables = tables;
  }

  @Override
  public String of(String deadline) {
    VariableScope scope =
        Asking.scope()
            .orElseThrow(() -> new IllegalArgumentException("期限「" + deadline + "」只能在案件中查时限表。"));
    DelegateExecution execution =
        scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
    try {
      return tables
          .row(execution, LimitTable.SUFFIX, new Facts(deadline, scope, execution))
          .<String>map(row -> row.getEntry(LimitTable.LIMIT))
          .orElseThrow(
              () -> new IllegalArgumentException("时限表没有适用于本案的「" + deadline + "」，请在表中加一行。"));
    } catch (NoSuchTableException missing) {
      throw new IllegalArgumentException("期限「" + deadline + "」：" + missing.getMessage(), missing);
    }
  }

  /** What a row may depend on: the case's variables, the deadline asked for, and the step. */
  private record Facts(String deadline, VariableScope scope, DelegateExecution execution)
      implements VariableContext {

    @Override
    public TypedValue resolve(String name) {
      return switch (name) {
        case LimitTable.DEADLINE -> Variables.stringValue(deadline);
        case LimitTable.STEP -> Variables.stringValue(execution.getCurrentActivityId());
        default -> scope.getVariableTyped(name);
      };
    }

    @Override
    public boolean containsVariable(String name) {
      return keySet().contains(name);
    }

    @Override
    public Set<String> keySet() {
      Set<String> names = new TreeSet<>(scope.getVariableNames());
      names.add(LimitTable.DEADLINE);
      names.add(LimitTable.STEP);
      return names;
    }
  }
}
