package org.redress.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The roles that can be held in a unit, as people call them. */
@Component
class HeldRoles {

  private static final String HEAD = "负责人";

  private final IdentityService identity;
  private final RepositoryService repository;
  private final RoleKinds kinds;

  HeldRoles(@Lazy IdentityService identity, @Lazy RepositoryService repository, RoleKinds kinds) {
    this.identity = identity;
    this.repository = repository;
    this.kinds = kinds;
  }

  /**
   * Roles of a policy.
   *
   * @param policy its id; null for those that reach over all policies
   * @param name of the policy; null where there is none
   */
  record OfPolicy(String policy, String name, List<HeldRole> roles) {}

  /**
   * A role.
   *
   * @param id of its group
   * @param kinds of the units where it may be held; none where in any
   */
  record HeldRole(String id, String name, List<String> kinds) {}

  /** Those that reach over all policies, then those of each policy by its name. */
  List<OfPolicy> all() {
    Map<String, String> names = names();
    Map<String, List<HeldRole>> byPolicy = new TreeMap<>();
    names.forEach(
        (id, name) -> {
          if (PolicyGroup.isOfPolicy(id)) {
            byPolicy
                .computeIfAbsent(PolicyGroup.policy(id), policy -> new ArrayList<>())
                .add(new HeldRole(id, name, kinds.kinds(id)));
          }
        });
    List<HeldRole> overAll =
        StandingGroups.IN_UNITS.stream()
            .map(id -> new HeldRole(id, names.get(id), List.of()))
            .toList();
    Map<String, String> policies = policies();
    List<OfPolicy> all = new ArrayList<>();
    byPolicy.forEach(
        (policy, roles) ->
            all.add(new OfPolicy(policy, policies.getOrDefault(policy, policy), roles)));
    all.sort(Comparator.comparing(OfPolicy::name));
    all.add(0, new OfPolicy(null, null, overAll));
    return all;
  }

  /** Id of the group to what the role is called; those of units are not among them. */
  Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (Group group : identity.createGroupQuery().list()) {
      if (PolicyGroup.unit(group.getId()).isEmpty()) {
        names.put(group.getId(), group.getName() == null ? group.getId() : group.getName());
      }
    }
    StandingGroups.IN_UNITS.forEach(id -> names.putIfAbsent(id, id));
    names.put(StandingGroups.HEAD, HEAD);
    return names;
  }

  /** How else than by its id a role may be written in a file, to its id. */
  Map<String, String> byWriting() {
    Map<String, String> ids = new HashMap<>();
    for (OfPolicy policy : all()) {
      policy
          .roles()
          .forEach(
              role ->
                  ids.putIfAbsent(
                      policy.name() == null ? role.name() : policy.name() + "/" + role.name(),
                      role.id()));
    }
    return ids;
  }

  private Map<String, String> policies() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .filter(process -> process.getName() != null)
        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getName));
  }
}
