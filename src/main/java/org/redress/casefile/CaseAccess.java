package org.redress.casefile;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.engine.Platform;
import org.redress.register.CaseRecord;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Who may see how a case stands: who entered it, who has a task of it before them, and who may read
 * its history; never who is barred from it.
 */
@Component
class CaseAccess {

  private final ProcessEngine engine;
  private final Register register;

  CaseAccess(ProcessEngine engine, Register register) {
    this.engine = engine;
    this.register = register;
  }

  boolean maySee(CaseRecord known) {
    Authentication acting = engine.getIdentityService().getCurrentAuthentication();
    String user = acting == null ? null : acting.getUserId();
    return user != null
        && !isBarred(known, user)
        && (user.equals(known.startedBy()) || mayReadHistory(known) || seesTask(known));
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
    String[] instances =
        Platform.unrestricted(
            engine,
            () ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .rootProcessInstanceId(known.caseId())
                    .list()
                    .stream()
                    .map(instance -> instance.getId())
                    .toArray(String[]::new));
    return instances.length > 0
        && engine.getTaskService().createTaskQuery().processInstanceIdIn(instances).count() > 0;
  }
}
