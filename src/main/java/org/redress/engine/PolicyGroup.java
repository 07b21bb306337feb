package org.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The id of a group: of a policy's role, as diagrams name it, {@code <policy>.<role>}; and of those
 * who hold it in a unit, {@code <policy>.<role>@<unit>}.
 */
public final class PolicyGroup {

  private static final char UNIT = '@';

  private PolicyGroup() {}

  /** Id of the role; the group's own id where it is of no policy. */
  public static String role(String group) {
    String everywhere = everywhere(group);
    return everywhere.substring(everywhere.indexOf('.') + 1);
  }

  /** Whether it is that of a policy's role. */
  public static boolean isOfPolicy(String group) {
    return group.indexOf('.') > 0;
  }

  /** Id of the policy whose role it is that of. */
  public static String policy(String group) {
    return group.substring(0, group.indexOf('.'));
  }

  /** The group of the same role, whatever the unit. */
  public static String everywhere(String group) {
    int unit = group.indexOf(UNIT);
    return unit < 0 ? group : group.substring(0, unit);
  }

  /** That of those who hold a role in a unit. */
  public static String in(String group, String unit) {
    return everywhere(group) + UNIT + unit;
  }

  /** Code of the unit; empty where the group is that of a role everywhere. */
  public static Optional<String> unit(String group) {
    int unit = group.indexOf(UNIT);
    return unit < 0 ? Optional.empty() : Optional.of(group.substring(unit + 1));
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
