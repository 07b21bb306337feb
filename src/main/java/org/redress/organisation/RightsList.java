package org.redress.organisation;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.redress.engine.StandingGroups.ADMINISTRATORS;
import static org.redress.engine.StandingGroups.ANALYSTS;
import static org.redress.engine.StandingGroups.COMPLIANCE;
import static org.redress.engine.StandingGroups.MANAGEMENT;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.deployment.Lifecycles;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.springframework.stereotype.Component;

/**
 * The list of rights: all that there are, but those that come and go with a case or are to what is
 * one's own.
 *
 * <p>A role has no right to a lifecycle's instances as such: it sees the tasks that stand before
 * it, by the rights that the engine gives a task's candidate groups. Administrators look after
 * users and deployments, not after cases.
 */
@Component
class RightsList {

  private final Roles roles;

  RightsList(Roles roles) {
    this.roles = roles;
  }

  /**
   * What they are while these groups of roles and these processes are in force.
   *
   * @param ofUnits groups that open more than tasks, in a unit
   */
  Set<Right> with(
      Set<String> groups, Set<String> ofUnits, Collection<ProcessDefinition> processes) {
    Set<String> lifecycles =
        processes.stream()
            .filter(ProcessDefinition::isStartableInTasklist)
            .map(ProcessDefinition::getKey)
            .collect(Collectors.toSet());
    return Stream.of(
            administrators(),
            analysts(),
            compliance(),
            management(),
            ofUnits.stream().flatMap(RightsList::ofUnit),
            groups.stream().flatMap(RightsList::role),
            processes.stream().flatMap(process -> process(process, groups, lifecycles)))
        .flatMap(rights -> rights)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * They look after people: who is there, and in which group. Rights follow from groups and are
   * given by nobody (package people); deployments are read, and deleted by nobody.
   */
  private static Stream<Right> administrators() {
    return Stream.of(
        Right.of(ADMINISTRATORS, APPLICATION, ANY, ACCESS),
        Right.of(ADMINISTRATORS, USER, ANY, READ, CREATE, UPDATE, DELETE),
        Right.of(ADMINISTRATORS, GROUP, ANY, READ, CREATE, UPDATE, DELETE),
        Right.of(ADMINISTRATORS, GROUP_MEMBERSHIP, ANY, CREATE, DELETE),
        Right.of(ADMINISTRATORS, AUTHORIZATION, ANY, READ),
        Right.of(ADMINISTRATORS, FILTER, ANY, READ, CREATE, UPDATE, DELETE),
        Right.of(ADMINISTRATORS, SYSTEM, ANY, SystemPermissions.READ),
        Right.of(ADMINISTRATORS, DEPLOYMENT, ANY, READ, CREATE),
        Right.of(ADMINISTRATORS, PROCESS_DEFINITION, ANY, READ),
        Right.of(ADMINISTRATORS, DECISION_DEFINITION, ANY, READ),
        Right.of(ADMINISTRATORS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
  }

  private static Stream<Right> analysts() {
    return Stream.of(
        Right.of(ANALYSTS, APPLICATION, "cockpit", ACCESS),
        Right.of(ANALYSTS, APPLICATION, "welcome", ACCESS),
        Right.of(ANALYSTS, DEPLOYMENT, ANY, CREATE, READ),
        Right.of(ANALYSTS, PROCESS_DEFINITION, ANY, READ),
        Right.of(ANALYSTS, DECISION_DEFINITION, ANY, READ),
        Right.of(ANALYSTS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
  }

  /**
   * Every case, its parts and tasks, but for those that are taken away again: the confidential
   * ones, and from an officer who must stand aside the one (package authority). A decision is read
   * by who may read its case.
   */
  private static Stream<Right> compliance() {
    return Stream.of(
        Right.of(COMPLIANCE, APPLICATION, "cockpit", ACCESS),
        Right.of(COMPLIANCE, APPLICATION, "welcome", ACCESS),
        Right.of(COMPLIANCE, PROCESS_DEFINITION, ANY, READ),
        Right.of(COMPLIANCE, PROCESS_INSTANCE, ANY, READ),
        Right.of(COMPLIANCE, TASK, ANY, READ),
        Right.of(
            COMPLIANCE, HISTORIC_PROCESS_INSTANCE, ANY, HistoricProcessInstancePermissions.READ),
        Right.of(COMPLIANCE, DECISION_DEFINITION, ANY, READ, READ_HISTORY),
        Right.of(COMPLIANCE, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
        Right.of(COMPLIANCE, DEPLOYMENT, ANY, READ));
  }

  /** Figures, and no case. */
  private static Stream<Right> management() {
    return Stream.of(
        Right.of(MANAGEMENT, APPLICATION, "cockpit", ACCESS),
        Right.of(MANAGEMENT, APPLICATION, "welcome", ACCESS));
  }

  /**
   * The way in alone: which cases lie in the unit is the product's pages' to know, and the engine's
   * own lists show none of them.
   */
  private static Stream<Right> ofUnit(String group) {
    String application =
        StandingGroups.HEAD.equals(PolicyGroup.everywhere(group)) ? "tasklist" : "cockpit";
    return Stream.of(
        Right.of(group, APPLICATION, application, ACCESS),
        Right.of(group, APPLICATION, "welcome", ACCESS));
  }

  private static Stream<Right> role(String group) {
    return Stream.of(
        Right.of(group, APPLICATION, "tasklist", ACCESS),
        Right.of(group, APPLICATION, "welcome", ACCESS),
        Right.of(group, FILTER, ANY, READ));
  }

  /**
   * A policy's roles see all its diagrams and the shared ones; only the lifecycle's starters can
   * start it.
   */
  private Stream<Right> process(
      ProcessDefinition process, Set<String> groups, Set<String> lifecycles) {
    Optional<String> owner = Lifecycles.owner(lifecycles, process.getKey());
    boolean shared = process.getResourceName().contains("/shared/");
    Stream<Right> readers =
        groups.stream()
            .filter(group -> shared || owner.filter(PolicyGroup.policy(group)::equals).isPresent())
            .map(group -> Right.of(group, PROCESS_DEFINITION, process.getKey(), READ));
    Stream<Right> starters =
        process.isStartableInTasklist()
            ? roles.starters(process).stream()
                .flatMap(
                    group ->
                        Stream.of(
                            Right.of(group, PROCESS_DEFINITION, process.getKey(), CREATE_INSTANCE),
                            Right.of(group, PROCESS_INSTANCE, ANY, CREATE)))
            : Stream.empty();
    return Stream.concat(readers, starters);
  }
}
