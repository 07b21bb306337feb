package org.redress.expression;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * In which case an expression is being evaluated: a bean that models call reads its facts there,
 * without every expression having to hand them over.
 */
public final class Asking {

  private static final ThreadLocal<VariableScope> SCOPE = new ThreadLocal<>();

  private Asking() {}

  /** The execution or task for which the expression is evaluated that is calling; empty outside. */
  public static Optional<VariableScope> scope() {
    return Optional.ofNullable(SCOPE.get());
  }

  /** Evaluates in a case; an expression within another's evaluation has its own. */
  static <T> T in(VariableScope scope, Supplier<T> evaluation) {
    VariableScope before = SCOPE.get();
    SCOPE.set(scope);
    try {
      return evaluation.get();
    } finally {
      if (before == null) {
        SCOPE.remove();
      } else {
        SCOPE.set(before);
      }
    }
  }
}
