package org.redress.authority;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.redress.engine.StandingGroups;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes each case, and each part of it, running and in history, to who is barred from it, and a
 * confidential one to compliance, which may read all others. The starter tells the start of an
 * instance, before its first element, by its history event alone.
 */
@Component
class CaseVisibility {

  private final Confidentiality confidentiality;
  private final Recusals recusals;
  private final Rights rights;

  CaseVisibility(Confidentiality confidentiality, Recusals recusals, Rights rights) {
    this.confidentiality = confidentiality;
    this.recusals = recusals;
    this.rights = rights;
  }

  @EventListener
  void onInstance(HistoricProcessInstanceEventEntity event) {
    if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
      String instance = event.getProcessInstanceId();
      String caseId = event.getRootProcessInstanceId();
      ExecutionEntity root =
          Context.getCommandContext().getExecutionManager().findExecutionById(caseId);
      if (confidentiality.covers(root)) {
        rights.exclude(StandingGroups.COMPLIANCE, Resources.PROCESS_INSTANCE, instance, caseId);
        rights.exclude(
            StandingGroups.COMPLIANCE, Resources.HISTORIC_PROCESS_INSTANCE, instance, caseId);
      }
      for (String user : recusals.barred(caseId)) {
        rights.revoke(user, Resources.PROCESS_INSTANCE, instance, caseId);
        rights.revoke(user, Resources.HISTORIC_PROCESS_INSTANCE, instance, caseId);
      }
    }
  }
}
