package org.redress.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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

  /** The lifecycle of the case as its diagram has it. */
  public static Process lifecycle(DelegateExecution execution) {
    return process(root(execution));
  }

  /** The process of the case as its diagram has it. */
  public static Process process(ExecutionEntity instance) {
    BpmnModelInstance model = instance.getBpmnModelInstance();
    return model.getModelElementById(instance.getProcessDefinition().getKey());
  }
}
