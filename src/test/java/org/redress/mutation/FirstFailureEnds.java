package org.redress.mutation;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Once a scenario has failed, the others need not run: the mutation is noticed. Asked for by {@link Scenarios} alone. */
public class FirstFailureEnds implements ExecutionCondition, AfterTestExecutionCallback {

  private static volatile boolean failed;

  static void forget() {
    failed = false;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return failed ? ConditionEvaluationResult.disabled("noticed already") : ConditionEvaluationResult.enabled("");
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    failed |= test.getExecutionException().isPresent();
  }
}
