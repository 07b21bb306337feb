package org.redress.authority;

import static java.util.stream.Collectors.toSet;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricIdentityLinkLogQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Where the engine's checks don't fit cases; no setting changes them, hence the engine's own class,
 * extended.
 *
 * <p>A decision made in a case is shown only to who may read the case. The engine asks for a right
 * to the decision table alone, which opens every evaluation of it: those in confidential cases too,
 * and those in the case from which the reader is barred.
 *
 * <p>What has been recorded of a task is shown to who may read the case, and to who may read the
 * task while it is open. The engine asks for a right to the task's history, two of which it would
 * write for each task and keep for as long as the case: at every check it would look into a table
 * that grows with all cases there ever were. Past steps are shown to staff by the product's pages.
 *
 * <p>A user's groups are asked about as they are. The engine first leaves out those that no
 * authorization names, and reads the groups of all authorizations to know them, at every check.
 *
 * <p>Whether somebody may do one thing is answered from the few rights that bear on it. The engine
 * has the database answer, in a text of up to 40 kB with two hundred values that is put together
 * and parsed anew at every claim and every submission: a seventh of what a step took.
 */
class AuthorizationChecks extends AuthorizationManager {

  private final HeldRightsMapper rights;

  AuthorizationChecks(HeldRightsMapper rights) {
    this.rights = rights;
  }

  @Override
  public boolean isAuthorized(String user, List<String> groups, PermissionCheck asked) {
    return isAuthorized(user, groups, createCompositePermissionCheck(asked));
  }

  @Override
  public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck asked) {
    List<PermissionCheck> all = asked.getAllPermissionChecks();
    if (user == null
        || !isRevokeAuthCheckEnabled(user, groups)
        || !asked.getCompositeChecks().isEmpty()
        || !all.stream().allMatch(this::isAnswered)) {
      return super.isAuthorized(user, groups, asked); // refuses what is no permission of the thing
    }
    Set<Integer> types = all.stream().map(PermissionCheck::getResourceType).collect(toSet());
    Set<String> things =
        all.stream().map(PermissionCheck::getResourceId).filter(Objects::nonNull).collect(toSet());
    return new HeldRights(
            user, rights.rights(user, filterAuthenticatedGroupIds(groups), types, things))
        .allow(asked);
  }

  private boolean isAnswered(PermissionCheck check) {
    return check.getResourceIdQueryParam() == null && isResourceValidForPermission(check);
  }

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
            .atomicCheck(DECISION_DEFINITION, "RES.DEC_DEF_KEY_", READ_HISTORY)
            .atomicCheck(
                HISTORIC_PROCESS_INSTANCE,
                "RES.PROC_INST_ID_",
                HistoricProcessInstancePermissions.READ)
            .build());
  }

  @Override
  public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
    configureQuery(query);
    ofCaseOrTask(query.getAuthCheck(), "RES.PROC_INST_ID_", "RES.ID_");
  }

  /** Variables too. */
  @Override
  @SuppressWarnings("rawtypes")
  protected void configureHistoricVariableAndDetailQuery(AbstractQuery query) {
    configureQuery(query);
    ofCaseOrTask(query.getAuthCheck(), "RES.PROC_INST_ID_", "TI.ID_");
  }

  @Override
  public void configureHistoricIdentityLinkQuery(HistoricIdentityLinkLogQueryImpl query) {
    configureQuery(query);
    ofCaseOrTask(query.getAuthCheck(), "TI.PROC_INST_ID_", "RES.TASK_ID_");
  }

  @Override
  public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
    configureQuery(query);
    ofCaseOrTask(query.getAuthCheck(), "RES.PROC_INST_ID_", "RES.TASK_ID_");
  }

  /**
   * The first of the two that says yes or no decides: who is barred from the case is barred from
   * its tasks.
   */
  private void ofCaseOrTask(AuthorizationCheck check, String instance, String task) {
    check.setHistoricInstancePermissionsEnabled(true); // joins what the instance and task stand in
    addPermissionCheck(
        check,
        new PermissionCheckBuilder()
            .disjunctive()
            .atomicCheck(
                HISTORIC_PROCESS_INSTANCE, instance, HistoricProcessInstancePermissions.READ)
            .atomicCheck(TASK, task, READ)
            .build());
  }
}
