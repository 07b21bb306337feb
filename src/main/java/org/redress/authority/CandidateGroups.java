package org.redress.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The candidate groups of a task and who is in them at this moment. */
@Component
class CandidateGroups {

  private final IdentityService identity;

  CandidateGroups(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** Ids of the task's candidate groups. */
  Set<String> of(DelegateTask task) {
    Set<String> groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return groups.isEmpty() ? declared((TaskEntity) task) : groups;
  }

  /**
   * While the engine creates a task, the diagram's assignee comes before the groups: its
   * definition, which has them, is internal.
   */
  private static Set<String> declared(TaskEntity task) {
    return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
        .map(groups -> groups.getValue(task.getExecution()))
        .flatMap(
            groups ->
                groups instanceof Collection<?> several ? several.stream() : Stream.of(groups))
        .flatMap(groups -> Arrays.stream(groups.toString().split(",")))
        .map(String::trim)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the user is a member of one of them. */
  boolean include(DelegateTask task, String user) {
    Set<String> groups = of(task);
    return groupsOf(user).stream().anyMatch(groups::contains);
  }

  /** Whoever acts came in with theirs. */
  private List<String> groupsOf(String user) {
    Authentication acting = identity.getCurrentAuthentication();
    if (acting != null && user.equals(acting.getUserId()) && acting.getGroupIds() != null) {
      return acting.getGroupIds();
    }
    return Platform.unrestricted(
        () ->
            identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList());
  }

  /** Those that the diagram names for it, also where somebody else stands in. */
  Set<String> ofDiagram(DelegateTask task) {
    return declared((TaskEntity) task);
  }

  /**
   * Gives a task to other groups. What the current transaction has still to store is not found by
   * the engine's own deletion.
   */
  void replace(DelegateTask task, Collection<String> held, Collection<String> next) {
    Platform.unrestricted(
        () -> {
          next.forEach(task::addCandidateGroup);
          ((TaskEntity) task).getIdentityLinks().removeIf(link -> isTaken(link, held));
          return null;
        });
  }

  private static boolean isTaken(IdentityLinkEntity link, Collection<String> held) {
    boolean taken = link.isGroup() && held.contains(link.getGroupId());
    if (taken) {
      link.delete();
    }
    return taken;
  }

  /** Everybody who is a member of one of the groups. */
  Set<String> members(Collection<String> groups) {
    return Platform.unrestricted(
        () ->
            groups.stream()
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Those of the groups in which somebody is left who need not stand aside. */
  List<String> staffed(Collection<String> groups, Set<String> aside) {
    return Platform.unrestricted(
        () -> groups.stream().filter(group -> isStaffed(group, aside)).toList());
  }

  private boolean isStaffed(String group, Set<String> aside) {
    return identity.createUserQuery().memberOfGroup(group).listPage(0, aside.size() + 1).stream()
        .anyMatch(member -> !aside.contains(member.getId()));
  }

  /** What staff call the task's groups. */
  String names(DelegateTask task) {
    return names(of(task));
  }

  /** What staff call the groups. */
  String names(Collection<String> some) {
    String[] groups = some.toArray(String[]::new);
    return groups.length == 0
        ? "无"
        : Platform.unrestricted(
            () ->
                identity.createGroupQuery().groupIdIn(groups).list().stream()
                    .map(Group::getName)
                    .sorted()
                    .collect(Collectors.joining("、")));
  }
}
