package org.redress.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses to complete a task past its form: completed by plain REST with variables of one's choice,
 * an approval limit or a required answer could be got round.
 */
@Component
public class OnlyThroughForm {

  /** Whether the task has a form. */
  public boolean applies(DelegateTask task) {
    return ((TaskEntity) task).getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey()
        != null;
  }

  /** What the person reads who tries otherwise. */
  public AuthorizationException refusal(DelegateTask task) {
    return new AuthorizationException("任务「%s」只能通过其表单提交完成".formatted(task.getName()));
  }

  /**
   * The rule itself, whatever the door; people have been told before (by the check of their
   * rights).
   */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  void onComplete(DelegateTask task) {
    if (applies(task) && task.getVariableLocal(CheckedFormHandler.SUBMITTED) == null) {
      throw refusal(task);
    }
  }
}
