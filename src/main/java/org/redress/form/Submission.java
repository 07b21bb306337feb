package org.redress.form;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.redress.engine.Cases;

/**
 * A form as submitted by staff or through the API, while the engine takes it in: one transaction,
 * nothing stored yet.
 *
 * @param form the form it was entered in
 * @param scope the case (start form) or the task it belongs to
 * @param values what was entered, by field key; what a feature removes here the engine never sees
 */
public record Submission(FormSchema form, VariableScope scope, VariableMap values) {

  /** The task completed by it; none for a start form. */
  public Optional<DelegateTask> task() {
    return scope instanceof TaskEntity task ? Optional.of(task) : Optional.empty();
  }

  /** The process instance that it belongs to: the case, or a called part of it. */
  public ExecutionEntity processInstance() {
    return scope instanceof TaskEntity task
        ? task.getProcessInstance()
        : ((ExecutionEntity) scope).getProcessInstance();
  }

  /** Id of the case, also where it belongs to a called part. */
  public String caseId() {
    return Cases.root(processInstance()).getId();
  }

  /** The policy of the case or periodic duty, also where it belongs to a called part. */
  public ProcessDefinition policy() {
    return Cases.policy(processInstance());
  }

  /** Whether it opens a case. */
  public boolean opensCase() {
    return task().isEmpty();
  }

  /** Whether the form has the field. */
  public boolean asks(String key) {
    return form.fields().stream().anyMatch(field -> key.equals(field.key()));
  }

  /** Id of the process definition. */
  public String processDefinitionId() {
    return processInstance().getProcessDefinitionId();
  }
}
