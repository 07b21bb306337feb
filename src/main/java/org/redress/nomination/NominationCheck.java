package org.redress.nomination;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.authority.Accused;
import org.redress.authority.Recusals;
import org.redress.engine.Platform;
import org.redress.form.FormField;
import org.redress.form.Nominees;
import org.redress.form.Submission;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Refuses a person where they are named, not at the later step that they cannot do. */
@Component
class NominationCheck implements Nominees {

  private final Nominations nominations;
  private final Recusals recusals;
  private final Accused accused;
  private final IdentityService identity;

  NominationCheck(
      Nominations nominations, Recusals recusals, Accused accused, @Lazy IdentityService identity) {
    this.nominations = nominations;
    this.recusals = recusals;
    this.accused = accused;
    this.identity = identity;
  }

  @Override
  public Optional<String> objection(FormField field, Submission submission, String person) {
    return Platform.unrestricted(() -> nominations.objection(question(field, submission), person));
  }

  private Question question(FormField field, Submission submission) {
    return new Question(
        field,
        submission.policy().getKey(),
        submission.policy().getDeploymentId(),
        submission.caseId(),
        submission.task().map(DelegateTask::getTaskDefinitionKey).orElse(null),
        doing(submission),
        aside(submission),
        accused.fields(submission.policy().getId()).contains(field.key()),
        field.key().equals(Recusals.OFFENDER) && submission.asks(Recusals.OFFENCE));
  }

  /** Whom the same form complains about stands aside too. */
  private Set<String> aside(Submission submission) {
    Set<String> aside = new HashSet<>(recusals.barred(submission.caseId()));
    aside.addAll(accused.in(submission));
    return aside;
  }

  private Set<String> doing(Submission submission) {
    Authentication acting = identity.getCurrentAuthentication();
    return Stream.concat(
            Stream.ofNullable(acting).map(Authentication::getUserId),
            submission.task().map(DelegateTask::getAssignee).stream())
        .collect(Collectors.toSet());
  }
}
