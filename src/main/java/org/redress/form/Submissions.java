package org.redress.form;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.engine.Cases;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes a submitted form through the check and the features' handlers. */
@Component
class Submissions {

  private final FilledForms forms;
  private final SubmissionCheck check;
  private final List<SubmissionHandler> handlers;

  Submissions(FilledForms forms, SubmissionCheck check, @Lazy List<SubmissionHandler> handlers) {
    this.forms = forms;
    this.check = check;
    this.handlers = handlers;
  }

  /** The values that the engine may store. */
  VariableMap take(VariableMap entered, VariableScope scope) {
    var submission = new Submission(form(scope), scope, Variables.fromMap(entered));
    check.check(submission);
    handlers.forEach(handler -> handler.beforeStoring(submission));
    return submission.values();
  }

  private FormSchema form(VariableScope scope) {
    return (scope instanceof TaskEntity task
            ? Platform.unrestricted(
                () ->
                    forms.ofTask(
                        task.getId(),
                        task.getProcessDefinitionId(),
                        Cases.root(task.getExecution()).getProcessDefinitionId()))
            : forms.ofStart(((ExecutionEntity) scope).getProcessDefinitionId()))
        .map(FormSchema::of)
        .orElseThrow();
  }
}
