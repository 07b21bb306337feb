package org.redress.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Finds the case that a task or execution belongs to: called parts run in instances of their own,
 * and the case is the outermost of them. The public API does not tell it inside a transaction;
 * hence the engine's own class.
 */
public final class Cases {

  private Cases() {}

  /** Id of the case: the outermost process instance. */
  public static String idOf(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getRootProcessInstanceId();
  }

  /** Id of the case that a task belongs to. */
  public static String idOf(DelegateTask task) {
    return idOf(task.getExecution());
  }

  /** The execution of the case itself. */
  public static ExecutionEntity root(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    while (instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return instance;
  }

  /** Id of the definition that the case runs on. */
  public static String definitionOf(DelegateExecution execution) {
    return root(execution).getProcessDefinitionId();
  }

  /**
   * Ids of the definitions of the process and of those that called it, outward to the case's own.
   */
  public static List<String> definitionsAround(DelegateExecution execution) {
    List<String> definitions = new ArrayList<>();
    for (ExecutionEntity at = (ExecutionEntity) execution; at != null; ) {
      definitions.add(at.getProcessDefinitionId());
      at = at.getProcessInstance().getSuperExecution();
    }
    return definitions;
  }

  /** Where a task stands; inside a command of the engine. */
  public static DelegateExecution of(Task task) {
    return Context.getCommandContext()
        .getExecutionManager()
        .findExecutionById(task.getExecutionId());
  }

  /**
   * The policy of a case or of a periodic duty: its lifecycle's definition, deployed with the
   * process that began. A duty is a process of its own; roles, ladder, tables and all that the
   * lifecycle's process says are its policy's.
   */
  public static ProcessDefinition policy(DelegateExecution execution) {
    ProcessDefinitionEntity began = root(execution).getProcessDefinition();
    return began.isStartableInTasklist() ? began : owner(began).orElse(began);
  }

  /** The lifecycle whose id that of the process begins with, the longest that there is. */
  private static Optional<ProcessDefinitionEntity> owner(ProcessDefinitionEntity process) {
    ProcessDefinitionManager known = Context.getCommandContext().getProcessDefinitionManager();
    return Stream.iterate(process.getKey(), id -> !id.isEmpty(), Cases::withoutLastWord)
        .skip(1)
        .map(id -> known.findProcessDefinitionByDeploymentAndKey(process.getDeploymentId(), id))
        .filter(Objects::nonNull)
        .filter(ProcessDefinitionEntity::isStartableInTasklist)
        .findFirst();
  }

  private static String withoutLastWord(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('-')));
  }

  /** The same as its diagram has it. */
  public static Process lifecycle(DelegateExecution execution) {
    ProcessDefinition policy = policy(execution);
    return Context.getProcessEngineConfiguration()
        .getDeploymentCache()
        .findBpmnModelInstanceForProcessDefinition(policy.getId())
        .getModelElementById(policy.getKey());
  }

  /** The process of the case as its diagram has it. */
  public static Process process(ExecutionEntity instance) {
    BpmnModelInstance model = instance.getBpmnModelInstance();
    return model.getModelElementById(instance.getProcessDefinition().getKey());
  }
}
