package org.redress.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * The clause of a task's step, its wording (property {@code clauseText} of the step) and the way to
 * the whole policy (property {@code policyText} of the lifecycle's process), in the version that
 * the case runs on.
 */
@Component
class StepPolicies {

  private final ProcessEngine engine;

  StepPolicies(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Empty where the user does not see the task. */
  Optional<StepPolicy> of(String taskId) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    return Optional.ofNullable(task).map(seen -> Platform.unrestricted(engine, () -> read(seen)));
  }

  private static StepPolicy read(Task task) {
    DelegateExecution at = Cases.of(task);
    ModelElementInstance step = at.getBpmnModelElementInstance();
    Process lifecycle = Cases.lifecycle(at);
    return new StepPolicy(
        lifecycle.getName(),
        Clause.of(step, at).orElse(null),
        Diagram.property(step, "clauseText").orElse(null),
        Diagram.property(lifecycle, "policyText").orElse(null));
  }
}
