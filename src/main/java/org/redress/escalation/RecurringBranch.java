package org.redress.escalation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What a recurring duty leads to. While the last one is still to be done, the next brings no second
 * task beside it; where a case stands, the engine's public API does not tell within a job.
 */
final class RecurringBranch {

  private RecurringBranch() {}

  /**
   * Whether the duty that came last is open.
   *
   * @param timer any timer; only one that recurs has such a branch
   * @param execution that it waits on
   */
  static boolean isOpen(CatchEvent timer, ExecutionEntity execution) {
    if (!TimerModel.recurs(timer) || !(timer instanceof BoundaryEvent boundary)) {
      return false;
    }
    Set<FlowNode> branch = from(timer);
    branch.removeAll(from((FlowNode) boundary.getAttachedTo()));
    return stands(execution.getProcessInstance())
        .anyMatch(at -> branch.stream().anyMatch(node -> node.getId().equals(at)));
  }

  private static Set<FlowNode> from(FlowNode start) {
    Set<FlowNode> found = new HashSet<>();
    follow(start, found);
    return found;
  }

  private static void follow(FlowNode node, Set<FlowNode> found) {
    node.getOutgoing().stream()
        .map(SequenceFlow::getTarget)
        .filter(found::add)
        .forEach(next -> follow(next, found));
  }

  private static Stream<String> stands(ExecutionEntity execution) {
    Stream<String> own =
        execution.isActive() || execution.getSubProcessInstance() != null
            ? Stream.ofNullable(execution.getActivityId())
            : Stream.empty();
    return Stream.concat(own, execution.getExecutions().stream().flatMap(RecurringBranch::stands));
  }
}
