package org.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The role that stands over a step: it is reminded of the step's deadline, or takes the step over.
 */
public final class TimerAuthority {

  private TimerAuthority() {}

  /**
   * The role reminded (property {@code authority}; a shared diagram names its group by a variable
   * of its caller's), else that of the task to which the timer's flow leads.
   */
  public static Optional<String> of(CatchEvent timer, VariableScope variables) {
    return Diagram.property(timer, "authority")
        .or(() -> roleAfter(timer))
        .map(role -> PolicyGroup.role(PolicyGroup.named(role, variables)));
  }

  private static Optional<String> roleAfter(CatchEvent timer) {
    return timer.getOutgoing().stream()
        .map(SequenceFlow::getTarget)
        .map(TimerAuthority::role)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> role(FlowNode target) {
    if (target instanceof UserTask task) {
      return Optional.ofNullable(task.getCamundaCandidateGroups())
          .map(groups -> groups.split(",")[0].trim())
          .map(PolicyGroup::role);
    }
    return Optional.empty();
  }
}
