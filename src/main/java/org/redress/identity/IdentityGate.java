package org.redress.identity;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees every variable that the engine is about to store, from whatever door, and refuses those that
 * are identity: forms have had them taken out, so what arrives here came past them. The transaction
 * is rolled back, nothing stays. (The engine's REST answers this kind of exception with 403, others
 * here with 500.)
 */
@Component
class IdentityGate {

  @EventListener
  void onHistoryEvent(HistoryEvent event) {
    if (event instanceof HistoricVariableUpdateEventEntity variable) {
      refuse(variable.getVariableName());
    } else if (event instanceof HistoricFormPropertyEventEntity property) {
      refuse(property.getPropertyId());
    }
  }

  static void refuse(String name) {
    if (IdentityFields.isIdentity(name)) {
      throw new AuthorizationException("投诉人身份信息「%s」只能通过表单填写，不得作为流程变量提交".formatted(name));
    }
  }
}
