package org.redress.casedata;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/** Writes to the case what a part knows otherwise than the case. */
public final class ChangedData {

  private ChangedData() {}

  /** What is new in the part, or has another value there. */
  public static void handBack(VariableScope call, VariableScope part) {
    handBack(call, part, Set.of());
  }

  /** The same, but for some names. */
  static void handBack(VariableScope call, VariableScope part, Set<String> without) {
    VariableMap entered = part.getVariablesTyped();
    for (String name : entered.keySet()) {
      if (without.contains(name)) {
        continue;
      }
      if (!call.hasVariable(name) || !Objects.equals(call.getVariable(name), entered.get(name))) {
        call.setVariable(name, entered.getValueTyped(name));
      }
    }
  }
}
