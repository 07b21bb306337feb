package org.redress.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A group of a policy's role, as diagrams name it: {@code <policy>.<role>}. */
public final class PolicyGroup {

  private PolicyGroup() {}

  /** Id of the role; the group's own id where it is of no policy. */
  public static String role(String group) {
    return group.substring(group.indexOf('.') + 1);
  }

  /** Whether it is written as a variable: a shared diagram's, which its caller sets. */
  public static boolean isVariable(String written) {
    return written.startsWith("${");
  }

  /** The group that is written so, where the variable has been set. */
  public static String named(String written, VariableScope scope) {
    return isVariable(written)
        ? String.valueOf(scope.getVariable(written.substring(2, written.length() - 1)))
        : written;
  }
}
