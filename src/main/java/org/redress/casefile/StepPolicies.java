package org.redress.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
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

  private StepPolicy read(Task task) {
    ModelElementInstance step = element(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    String root = task.getProcessInstanceId();
    Optional<String> clause = Diagram.property(step, "clause");
    for (Optional<HistoricActivityInstance> call = caller(root);
        call.isPresent();
        call = caller(root)) {
      HistoricActivityInstance calling = call.get();
      clause =
          clause.or(
              () ->
                  Diagram.property(
                      element(calling.getProcessDefinitionId(), calling.getActivityId()),
                      "clause"));
      root = calling.getProcessInstanceId();
    }
    ProcessDefinition lifecycle = lifecycle(root);
    return new StepPolicy(
        lifecycle.getName(),
        clause.orElse(null),
        Diagram.property(step, "clauseText").orElse(null),
        Diagram.property(element(lifecycle.getId(), lifecycle.getKey()), "policyText")
            .orElse(null));
  }

  /** The step that called the part; a shared part names no clause, its caller does. */
  private Optional<HistoricActivityInstance> caller(String part) {
    ProcessInstance calling =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .subProcessInstanceId(part)
            .singleResult();
    return calling == null
        ? Optional.empty()
        : engine
            .getHistoryService()
            .createHistoricActivityInstanceQuery()
            .processInstanceId(calling.getId())
            .activityType("callActivity")
            .unfinished()
            .list()
            .stream()
            .filter(call -> part.equals(call.getCalledProcessInstanceId()))
            .findFirst();
  }

  private ProcessDefinition lifecycle(String instance) {
    ProcessInstance root =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult();
    return engine.getRepositoryService().getProcessDefinition(root.getProcessDefinitionId());
  }

  private ModelElementInstance element(String definition, String id) {
    return engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(id);
  }
}
