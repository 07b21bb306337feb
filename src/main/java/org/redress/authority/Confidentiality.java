package org.redress.authority;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.engine.TimerAuthority;
import org.springframework.stereotype.Component;

/** What the property {@code confidential} of a lifecycle means for its cases. */
@Component
class Confidentiality {

  private final Placement placement;

  Confidentiality(Placement placement) {
    this.placement = placement;
  }

  /**
   * Whether only those who handle the case may know of it: decided by the policy's own process, for
   * its parts and periodic duties too.
   */
  boolean covers(DelegateExecution execution) {
    return Diagram.isConfidential(Cases.lifecycle(execution));
  }

  /**
   * Whether the task, while somebody holds it, is theirs alone: a task of a confidential case for
   * which the diagram names the person.
   */
  boolean narrows(DelegateTask task) {
    return covers(task.getExecution())
        && task.getBpmnModelElementInstance().getCamundaAssignee() != null;
  }

  /**
   * Groups that may give such a task to somebody else: those that the timers at the task name as
   * authority over it.
   */
  Set<String> authorities(DelegateTask task) {
    Set<String> groups = new TreeSet<>();
    String policy = Cases.policy(task.getExecution()).getKey();
    for (BoundaryEvent event :
        task.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class)) {
      if (event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()) && isTimer(event)) {
        Optional<String> role = TimerAuthority.of(event, task.getExecution());
        role.ifPresent(name -> groups.add(placement.of(policy + "." + name, task.getExecution())));
      }
    }
    return groups;
  }

  private static boolean isTimer(BoundaryEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }
}
