package org.redress.form;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses to complete a task past its form: completed by plain REST with variables of one's choice, an approval
 * limit or a required answer could be got round.
 */
@Component
class OnlyThroughForm {

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  void onComplete(DelegateTask task) {
    var form = ((TaskEntity) task).getTaskDefinition().getFormDefinition();
    if (form.getCamundaFormDefinitionKey() != null && task.getVariableLocal(CheckedFormHandler.SUBMITTED) == null) {
      throw new BadUserRequestException("任务「%s」只能通过其表单提交完成".formatted(task.getName()));
    }
  }
}
