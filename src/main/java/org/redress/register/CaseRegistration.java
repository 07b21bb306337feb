package org.redress.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.deadline.Moment;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the register's row of a case when its start form is submitted, with its number as business
 * key.
 */
@Component
@Order(10)
class CaseRegistration implements SubmissionHandler {

  /** What a case bears until its policy numbers it. */
  private static final String RECEIPT_RULE = "R{yyyy}{MM}{dd}-{seq:4}";

  private static final String RECEIPTS = "receipts";
  private static final String DUTY_RULE = "D{yyyy}{MM}{dd}-{seq:3}";
  private static final String DUTIES = "duties";

  private final Register register;
  private final CaseNumbers numbers;
  private final Clock clock;
  private final IdentityService identity;

  CaseRegistration(
      Register register, CaseNumbers numbers, Clock clock, @Lazy IdentityService identity) {
    this.register = register;
    this.numbers = numbers;
    this.clock = clock;
    this.identity = identity;
  }

  @Override
  public void beforeStoring(Submission submission) {
    if (!submission.opensCase()) {
      return;
    }
    ExecutionEntity instance = submission.processInstance();
    Process process = Cases.process(instance);
    Object received = submission.values().get("receivedAt");
    Instant receivedAt = received == null ? clock.instant() : Moment.of(received).at().toInstant();
    boolean numberedLater = Diagram.property(process, "caseNumberAt").isPresent();
    String number = numberedLater ? receipt(process) : numbers.next(process.getId(), rule(process));

    instance.setProcessBusinessKey(number);
    submission
        .values()
        .putValue("caseNumber", number)
        .putValue("receivedAt", Date.from(receivedAt));
    // The register's alone: a case is moved to another unit without its variables.
    String unit = (String) submission.values().remove(CaseRecord.UNIT);
    CaseRecord blank = blank(instance, process, number, numberedLater, receivedAt, unit);
    register.open(CaseFacts.refreshed(blank, submission.values(), process));
    register.enter(Entry.of(EntryKind.OPENED, instance.getId()).note(number));
  }

  /**
   * A periodic duty is entered like a case, under its own process: its deadlines are entered with
   * it. It is received when it fell due, and as confidential as its policy.
   */
  void openDuty(ExecutionEntity instance) {
    Process process = Cases.process(instance);
    Object fellDue = instance.getVariable("receivedAt");
    Instant receivedAt = fellDue == null ? clock.instant() : Moment.of(fellDue).at().toInstant();
    String number = numbers.next(DUTIES, CaseNumberRule.parse(DUTY_RULE));
    instance.setProcessBusinessKey(number);
    instance.setVariable("caseNumber", number);
    instance.setVariable("title", process.getName());
    instance.setVariable("receivedAt", Date.from(receivedAt));
    register.openDuty(
        CaseFacts.refreshed(
            blank(instance, process, number, false, receivedAt, null),
            instance.getVariables(),
            Cases.lifecycle(instance)));
    register.enter(Entry.of(EntryKind.OPENED, instance.getId()).note(number));
  }

  /** A policy whose receipts shall not be taken for another's has a rule for them. */
  private String receipt(Process process) {
    return Diagram.property(process, "receiptNumber")
        .map(rule -> numbers.next(process.getId() + "." + RECEIPTS, CaseNumberRule.parse(rule)))
        .orElseGet(() -> numbers.next(RECEIPTS, CaseNumberRule.parse(RECEIPT_RULE)));
  }

  /** The numbering rule of a lifecycle. */
  static CaseNumberRule rule(Process process) {
    return Diagram.property(process, "caseNumber")
        .map(CaseNumberRule::parse)
        .orElseThrow(() -> new IllegalStateException(process.getId() + " declares no caseNumber"));
  }

  private CaseRecord blank(
      ExecutionEntity instance,
      Process process,
      String number,
      boolean numberedLater,
      Instant receivedAt,
      String unit) {
    var acting = identity.getCurrentAuthentication();
    boolean confidential = Diagram.isConfidential(Cases.lifecycle(instance));
    return new CaseRecord(
        instance.getId(),
        process.getId(),
        instance.getProcessDefinitionId(),
        number,
        numberedLater ? number : null,
        confidential,
        acting == null ? null : acting.getUserId(),
        receivedAt,
        clock.instant(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        unit);
  }
}
