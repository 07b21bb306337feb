package org.redress.casefile;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.register.CaseRecord;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Who may see how a case stands: who entered it, who has a task of it before them or did a step of
 * it, and who may read its history; never who is barred from it.
 */
@Component
class CaseAccess {

  private final ProcessEngine engine;
  private final Register register;
  private final SeenTasks tasks;

  CaseAccess(ProcessEngine engine, Register register, SeenTasks tasks) {
    this.engine = engine;
    this.register = register;
    this.tasks = tasks;
  }

  boolean maySee(CaseRecord known) {
    Authentication acting = engine.getIdentityService().getCurrentAuthentication();
    String user = acting == null ? null : acting.getUserId();
    return user != null
        && !isBarred(known, user)
        && (user.equals(known.startedBy())
            || handled(known, user)
            || mayReadHistory(known)
            || seesTask(known));
  }

  /**
   * Whether what was entered in the case may be read, too: in a confidential one only by who has a
   * task of it before them, not by who once took it in.
   */
  boolean mayRead(CaseRecord known) {
    return maySee(known) && (!known.confidential() || seesTask(known));
  }

  /** Of a confidential case that is not enough. */
  private boolean handled(CaseRecord known, String user) {
    return !known.confidential()
        && register.entries(known.caseId()).stream()
            .anyMatch(entry -> entry.kind() == EntryKind.STEP && user.equals(entry.actor()));
  }

  private boolean isBarred(CaseRecord known, String user) {
    return user.equals(known.respondent())
        || register.entries(known.caseId()).stream()
            .anyMatch(entry -> entry.kind() == EntryKind.BARRED && user.equals(entry.holder()));
  }

  private boolean mayReadHistory(CaseRecord known) {
    return engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(known.caseId())
            .count()
        > 0;
  }

  private boolean seesTask(CaseRecord known) {
    return !tasks.of(known.caseId()).isEmpty();
  }
}
