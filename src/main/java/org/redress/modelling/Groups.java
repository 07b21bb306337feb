package org.redress.modelling;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a list of groups. */
final class Groups {

  private static final String ROLE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private Groups() {}

  /**
   * A policy's groups are {@code <policy>.<role>}; a shared process takes its groups from who calls
   * it.
   */
  static List<String> faults(List<String> groups, DiagramFile diagram) {
    if (groups.stream().anyMatch(Elements::isExpression)) {
      return diagram.lifecycle().isEmpty()
          ? List.of()
          : List.of("候选组不能是表达式，只有共用流程可以。请写明岗位组，例如%s.岗位".formatted(diagram.lifecycle().get()));
    }
    return diagram
        .lifecycle()
        .map(
            policy ->
                groups.stream()
                    .filter(
                        group ->
                            !group.startsWith(policy + ".")
                                || !group.substring(policy.length() + 1).matches(ROLE))
                    .map(group -> "候选组「%s」须写作「%s.岗位」，岗位用小写英文、数字和连字符".formatted(group, policy))
                    .collect(Collectors.toList()))
        .orElseGet(() -> List.of("共用流程的候选组须是表达式，由调用它的流程传入，例如${dutyGroup}"));
  }
}
