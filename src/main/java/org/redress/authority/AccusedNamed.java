package org.redress.authority;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notices that somebody complained about has been named: in a form, by whatever field the policy
 * has for it, where it is known who is just completing what; the respondent also by any other way
 * in which the variable can be set.
 */
@Component
@Order(30)
class AccusedNamed implements SubmissionHandler {

  private final Accused accused;
  private final Recusal recusal;

  AccusedNamed(Accused accused, Recusal recusal) {
    this.accused = accused;
    this.recusal = recusal;
  }

  /** After the case has been registered. */
  @Override
  public void beforeStoring(Submission submission) {
    accused.in(submission).forEach(person -> bar(submission, person));
  }

  private void bar(Submission submission, String person) {
    Optional<DelegateTask> task = submission.task();
    if (task.isPresent() && accused.isOnlyPenalised(submission, person)) {
      recusal.barPenalised(submission.caseId(), person, task.get());
    } else {
      recusal.bar(submission.caseId(), person, task.map(DelegateTask::getId).orElse(null));
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
