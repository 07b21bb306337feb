package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.PolicyGroup;

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
                groups.stream().flatMap(group -> fault(group, policy, diagram).stream()).toList())
        .orElseGet(() -> List.of("共用流程的候选组须是表达式，由调用它的流程传入，例如${dutyGroup}"));
  }

  private static Optional<String> fault(String group, String policy, DiagramFile diagram) {
    if (!group.startsWith(policy + ".") || !group.substring(policy.length() + 1).matches(ROLE)) {
      return Optional.of("候选组「%s」须写作「%s.岗位」，岗位用小写英文、数字和连字符".formatted(group, policy));
    }
    String role = group.substring(policy.length() + 1);
    return isRole(role, diagram)
        ? Optional.empty()
        : Optional.of(
            "候选组「%s」的岗位没有泳道「lane-%s」，流程的扩展属性roles里也没有它的名称，没有人属于它。请核对拼写，或加上".formatted(group, role));
  }

  /** The roles of a policy that have a task. */
  static Set<String> rolesWithTasks(Upload upload, String lifecycle) {
    return upload
        .diagramsOf(lifecycle)
        .flatMap(part -> part.all(UserTask.class).stream())
        .flatMap(task -> Elements.list(task.getCamundaCandidateGroups()).stream())
        .map(PolicyGroup::role)
        .collect(Collectors.toSet());
  }

  /** Whether the policy of a diagram has the role: by a lane, or by the names that it declares. */
  static boolean isRole(String role, DiagramFile diagram) {
    return diagram.lifecycle().stream()
        .flatMap(diagram.upload()::diagramsOf)
        .anyMatch(part -> part.roles().contains(role));
  }
}
