package org.redress.organisation;

import static org.redress.engine.StandingGroups.ADMINISTRATORS;
import static org.redress.engine.StandingGroups.ANALYSTS;
import static org.redress.engine.StandingGroups.COMPLIANCE;
import static org.redress.engine.StandingGroups.MANAGEMENT;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.deployment.AcceptedModels;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.unit.StandingGroupsMade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees that every role of the deployed lifecycles has its group, and every group its rights: at
 * start, and whenever a deployment changes who there is or who may start what, in its transaction.
 * Who is in a group is the administrators' affair.
 */
@Component
@Order(2)
class GroupRights implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(GroupRights.class);

  private static final String STAFF = "STAFF";
  private static final String ROLE = "ROLE";
  private static final Map<String, String> STANDING =
      Map.of(ADMINISTRATORS, "系统管理员", ANALYSTS, "业务分析员", COMPLIANCE, "合规人员", MANAGEMENT, "管理层");

  private final ProcessEngine engine;
  private final IdentityService identity;
  private final Grants grants;
  private final Roles roles;
  private final RightsList list;
  private volatile boolean started;

  GroupRights(
      ProcessEngine engine, IdentityService identity, Grants grants, Roles roles, RightsList list) {
    this.engine = engine;
    this.identity = identity;
    this.grants = grants;
    this.roles = roles;
    this.list = list;
  }

  /** In one transaction, beside which nobody deploys: he would find missing what this one makes. */
  @Override
  public void run(ApplicationArguments args) {
    Platform.unrestricted(
        engine,
        () -> {
          Platform.holdDeployments();
          establish(organisation(roles.latest()));
          return null;
        });
    started = true;
  }

  /** The deployments of a start are looked at together, when all have been made. */
  @EventListener
  @Order(1)
  void onAccepted(AcceptedModels accepted) {
    if (started) {
      accepted.processes().forEach(process -> roles.note(process, accepted.diagram(process)));
      List<ProcessDefinition> before = roles.latest();
      Organisation now = organisation(accepted.replacing(before));
      if (!now.equals(organisation(before))) {
        establish(now);
      }
    }
  }

  /** What is made in a unit has its rights with it. */
  @EventListener
  void onMade(StandingGroupsMade made) {
    establish(organisation(roles.latest(), made.groups()));
  }

  private Organisation organisation(Collection<ProcessDefinition> processes) {
    return organisation(processes, Set.of());
  }

  /**
   * @param made groups of units that are not stored yet
   */
  private Organisation organisation(Collection<ProcessDefinition> processes, Set<String> made) {
    Map<String, String> groups = roles.in(processes);
    Set<String> ofUnits = new TreeSet<>(made);
    identity.createGroupQuery().list().stream()
        .map(Group::getId)
        .filter(id -> PolicyGroup.unit(id).isPresent() && !PolicyGroup.isOfPolicy(id))
        .forEach(ofUnits::add);
    return new Organisation(groups, list.with(groups.keySet(), ofUnits, processes));
  }

  /** The platform's act, whoever has deployed: these are no rights that somebody gives by hand. */
  private void establish(Organisation organisation) {
    Platform.inNobodysName(
        () -> {
          make(organisation.groups());
          grants.establish(organisation.rights());
          return null;
        });
  }

  private void make(Map<String, String> ofRoles) {
    Map<String, String> missing = new LinkedHashMap<>(STANDING);
    missing.putAll(ofRoles);
    Set<String> known =
        identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    missing.keySet().removeAll(known);
    missing.forEach(
        (id, name) -> {
          Group group = identity.newGroup(id);
          group.setName(name);
          group.setType(type(id));
          identity.saveGroup(group);
        });
    if (!known.isEmpty() && !missing.isEmpty()) {
      LOG.info("New groups, which nobody is in yet: {}", missing.keySet());
    }
  }

  private static String type(String group) {
    String standing = group.equals(ADMINISTRATORS) ? Groups.GROUP_TYPE_SYSTEM : STAFF;
    return STANDING.containsKey(group) ? standing : ROLE;
  }

  /**
   * Who there is, and who may what.
   *
   * @param groups of the roles: id to name
   * @param rights of all groups
   */
  private record Organisation(Map<String, String> groups, Set<Right> rights) {}
}
