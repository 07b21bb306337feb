package org.redress.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.engine.Diagram;
import org.redress.engine.PolicyGroup;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Measures what was approved against the approver's own limit when an approving task is completed.
 * Who enters more than that has approved nothing: the sum becomes a proposal, and {@code
 * approvalExceeded} sends the case up.
 */
@Component
class ApprovalLimit {

  private static final String PROPOSED = "proposedAmount";
  private static final String APPROVED = "approvedAmount";
  private static final String EXCEEDED = "approvalExceeded";

  private final ApprovalDecision decision;
  private final CandidateGroups groups;

  ApprovalLimit(ApprovalDecision decision, CandidateGroups groups) {
    this.decision = decision;
    this.groups = groups;
  }

  /** Before the register takes over the case's figures. */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  @Order(15)
  void onCompleted(DelegateTask task) {
    Diagram.property(task.getBpmnModelElementInstance(), "approvalLimit")
        .ifPresent(id -> measure(task, named(id, task)));
  }

  private void measure(DelegateTask task, String limitsId) {
    DelegateExecution execution = task.getExecution();
    Object approved = execution.getVariable(APPROVED);
    boolean exceeded = approved != null && exceeds(approved, limitsId, task);
    execution.setVariable(EXCEEDED, exceeded);
    if (exceeded) {
      execution.setVariable(PROPOSED, approved);
      execution.setVariable(APPROVED, null);
    }
  }

  private boolean exceeds(Object approved, String limitsId, DelegateTask task) {
    DecisionDefinition limits = decision.inForce(limitsId, task);
    Map<String, Object> variables = new HashMap<>(task.getExecution().getVariables());
    variables.put(PROPOSED, approved);
    // Who stands in has at least the authority of the role that the step is meant for.
    Set<String> own =
        Stream.concat(groups.of(task).stream(), groups.ofDiagram(task).stream())
            .map(PolicyGroup::role)
            .collect(Collectors.toSet());
    return decision.ladder(limits).isAbove(decision.role(limits, variables), own);
  }

  /** A shared diagram names the policy's decision by a variable of its caller's. */
  private static String named(String id, DelegateTask task) {
    return id.startsWith("${")
        ? String.valueOf(task.getVariable(id.substring(2, id.length() - 1)))
        : id;
  }
}
