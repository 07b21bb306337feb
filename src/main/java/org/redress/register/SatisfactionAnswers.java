package org.redress.register;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Cases;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters each answer to how satisfied the complainant is, also one that repeats the answer of the
 * round before: satisfaction rates count answers. A submission tells its case by the engine's own
 * class.
 */
@Component
@Order(20)
class SatisfactionAnswers implements SubmissionHandler {

  private static final String SATISFACTION = "satisfaction";

  private final Register register;

  SatisfactionAnswers(Register register) {
    this.register = register;
  }

  @Override
  public void beforeStoring(Submission submission) {
    Object answer = submission.values().get(SATISFACTION);
    if (submission.asks(SATISFACTION) && answer != null) {
      var root = Cases.root(submission.processInstance());
      Process lifecycle = Cases.lifecycle(root);
      register.enter(
          Entry.of(EntryKind.SATISFACTION, root.getId())
              .satisfaction(SatisfactionScale.of(lifecycle).normalised(answer.toString()))
              .note(answer.toString()));
    }
  }
}
