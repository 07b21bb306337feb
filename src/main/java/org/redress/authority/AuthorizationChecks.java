package org.redress.authority;

import java.util.List;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Two things in which the engine's checks don't fit cases; no setting changes them, hence the
 * engine's own class, extended.
 *
 * <p>A decision made in a case is shown only to who may read the case. The engine asks for a right
 * to the decision table alone, which opens every evaluation of it: those in confidential cases too,
 * and those in the case from which the reader is barred.
 *
 * <p>A user's groups are asked about as they are. The engine first leaves out those that no
 * authorization names, and reads the groups of all authorizations to know them: with a right for
 * each case that is a table of millions, at every check.
 */
class AuthorizationChecks extends AuthorizationManager {

  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return groups == null ? List.of() : groups;
  }

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
