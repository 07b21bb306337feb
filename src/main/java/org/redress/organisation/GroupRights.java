package org.redress.organisation;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.deployment.Lifecycles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees at start that every role of the deployed lifecycles has its group, and every group its
 * rights. Who is in a group is the administrators' affair.
 *
 * <p>A role has no right to a lifecycle's instances as such: it sees the tasks that stand before
 * it, by the rights that the engine gives a task's candidate groups. Administrators look after
 * users and deployments, not after cases.
 */
@Component
@Order(2)
class GroupRights implements ApplicationRunner {

  static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;
  static final String COMPLIANCE = "compliance";
  static final String MANAGEMENT = "management";
  static final String ANALYSTS = "analysts";

  private final RepositoryService repository;
  private final IdentityService identity;
  private final Grants grants;
  private final Roles roles;

  GroupRights(RepositoryService repository, IdentityService identity, Grants grants, Roles roles) {
    this.repository = repository;
    this.identity = identity;
    this.grants = grants;
    this.roles = roles;
  }

  @Override
  public void run(ApplicationArguments args) {
    administrators();
    analysts();
    compliance();
    management();
    Map<String, String> all = roles.all();
    all.forEach(this::role);
    List<ProcessDefinition> processes =
        repository.createProcessDefinitionQuery().latestVersion().list();
    Set<String> lifecycles =
        processes.stream()
            .filter(ProcessDefinition::isStartableInTasklist)
            .map(ProcessDefinition::getKey)
            .collect(Collectors.toSet());
    processes.forEach(process -> process(process, all.keySet(), lifecycles));
  }

  /**
   * A policy's roles see all its diagrams and the shared ones; only the lifecycle's starters can
   * start it.
   */
  private void process(ProcessDefinition process, Set<String> groups, Set<String> lifecycles) {
    Optional<String> owner = Lifecycles.owner(lifecycles, process.getKey());
    for (String group : groups) {
      String policy = group.substring(0, group.indexOf('.'));
      if (owner.filter(policy::equals).isPresent()
          || process.getResourceName().contains("/shared/")) {
        grants.group(group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ);
      }
    }
    if (process.isStartableInTasklist()) {
      for (String group : roles.starters(process)) {
        grants.group(
            group, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.CREATE_INSTANCE);
        grants.group(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
      }
    }
  }

  private void role(String group, String name) {
    ensureGroup(group, name, "ROLE");
    grants.group(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grants.group(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
    grants.group(group, Resources.FILTER, ANY, Permissions.READ);
  }

  private void administrators() {
    ensureGroup(ADMINISTRATORS, "系统管理员", Groups.GROUP_TYPE_SYSTEM);
    for (Resources resource :
        Set.of(
            Resources.APPLICATION,
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION,
            Resources.FILTER,
            Resources.DEPLOYMENT,
            Resources.TENANT,
            Resources.TENANT_MEMBERSHIP,
            Resources.SYSTEM,
            Resources.DASHBOARD,
            Resources.REPORT)) {
      grants.group(ADMINISTRATORS, resource, ANY, Permissions.ALL);
    }
    grants.group(ADMINISTRATORS, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    grants.group(ADMINISTRATORS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    grants.group(ADMINISTRATORS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
  }

  private void analysts() {
    ensureGroup(ANALYSTS, "业务分析员", "STAFF");
    grants.group(ANALYSTS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grants.group(ANALYSTS, Resources.APPLICATION, "welcome", Permissions.ACCESS);
    grants.group(ANALYSTS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
    grants.group(ANALYSTS, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    grants.group(ANALYSTS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    grants.group(ANALYSTS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
  }

  /**
   * Compliance gets its right to the cases with each case; a decision is read by who may read its
   * case (package authority).
   */
  private void compliance() {
    ensureGroup(COMPLIANCE, "合规人员", "STAFF");
    grants.group(COMPLIANCE, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grants.group(COMPLIANCE, Resources.APPLICATION, "welcome", Permissions.ACCESS);
    grants.group(COMPLIANCE, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    grants.group(
        COMPLIANCE, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
    grants.group(COMPLIANCE, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    grants.group(COMPLIANCE, Resources.DEPLOYMENT, ANY, Permissions.READ);
  }

  /** Figures, and no case. */
  private void management() {
    ensureGroup(MANAGEMENT, "管理层", "STAFF");
    grants.group(MANAGEMENT, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grants.group(MANAGEMENT, Resources.APPLICATION, "welcome", Permissions.ACCESS);
  }

  private void ensureGroup(String id, String name, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType(type);
      identity.saveGroup(group);
    }
  }
}
