package org.redress.authority;

import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Shows a decision made in a case only to who may read the case. The engine asks for a right to the
 * decision table alone, which opens every evaluation of it: those in confidential cases too, and
 * those in the case from which the reader is barred. No setting changes that; hence the engine's
 * own class, extended.
 */
class DecisionHistory implements SessionFactory {

  @Override
  public Class<?> getSessionType() {
    return AuthorizationManager.class;
  }

  @Override
  public Session openSession() {
    return new OfReadableCases();
  }

  private static class OfReadableCases extends AuthorizationManager {
    @Override
    public void configureHistoricDecisionInstanceQuery(HistoricDecisionInstanceQueryImpl query) {
      configureQuery(query);
      addPermissionCheck(
          query.getAuthCheck(),
          new PermissionCheckBuilder()
              .conjunctive()
              .atomicCheck(
                  Resources.DECISION_DEFINITION, "RES.DEC_DEF_KEY_", Permissions.READ_HISTORY)
              .atomicCheck(
                  Resources.HISTORIC_PROCESS_INSTANCE,
                  "RES.PROC_INST_ID_",
                  HistoricProcessInstancePermissions.READ)
              .build());
    }
  }
}
