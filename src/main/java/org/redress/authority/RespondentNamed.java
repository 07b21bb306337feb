package org.redress.authority;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.redress.engine.Cases;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notices that the person complained about has been named: in a form, where it is known who is just
 * completing what, or by any other way in which the variable can be set.
 */
@Component
@Order(30)
class RespondentNamed implements SubmissionHandler {

  private final Recusal recusal;

  RespondentNamed(Recusal recusal) {
    this.recusal = recusal;
  }

  /** After the case has been registered. */
  @Override
  public void beforeStoring(Submission submission) {
    if (submission.values().get(Recusals.RESPONDENT) instanceof String person
        && !person.isBlank()) {
      String task = submission.task().map(DelegateTask::getId).orElse(null);
      recusal.bar(Cases.idOf(submission.processInstance()), person, task);
    }
  }

  @EventListener
  void onVariable(HistoricVariableUpdateEventEntity event) {
    boolean set = !event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE);
    String person = event.getTextValue();
    if (Recusals.RESPONDENT.equals(event.getVariableName())
        && set
        && person != null
        && !person.isBlank()) {
      recusal.bar(event.getRootProcessInstanceId(), person, null);
    }
  }
}
