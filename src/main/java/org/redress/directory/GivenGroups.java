package org.redress.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChanges;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The groups that the directory puts people in, everywhere. It is noted which it gave: those alone
 * it takes.
 */
@Component
class GivenGroups {

  private final DirectoryMapper mapper;
  private final PeopleChanges changes;
  private final IdentityService identity;
  private final ByTheProgram program;

  GivenGroups(
      DirectoryMapper mapper,
      PeopleChanges changes,
      @Lazy IdentityService identity,
      ByTheProgram program) {
    this.mapper = mapper;
    this.changes = changes;
    this.identity = identity;
    this.program = program;
  }

  /**
   * Somebody is in the groups of these rows, and in no other by the directory's word.
   *
   * @return whether anything has changed
   */
  boolean follow(String person, List<RoleRow> rows) {
    Set<String> wanted =
        rows.stream()
            .filter(row -> row.unit() == null)
            .map(RoleRow::role)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> held = new TreeSet<>(mapper.groupsOf(person));
    if (held.containsAll(wanted) && wanted.containsAll(mapper.given(person))) {
      return false;
    }
    return program.does(
        () -> {
          mapper.takeTurn();
          return put(person, wanted);
        });
  }

  private boolean put(String person, Set<String> wanted) {
    boolean changed = false;
    Set<String> held = new TreeSet<>(mapper.groupsOf(person));
    Set<String> given = new TreeSet<>(mapper.given(person));
    for (String group : given) {
      if (!wanted.contains(group)) {
        take(person, group, held.contains(group));
        changed = true;
      }
    }
    for (String group : wanted) {
      if (!held.contains(group) && identity.createGroupQuery().groupId(group).count() > 0) {
        if (!given.contains(group)) {
          mapper.give(person, group);
        }
        identity.createMembership(person, group);
        changes.enter(ChangeKind.JOINED_GROUP, person, group, null, null);
        changed = true;
      }
    }
    return changed;
  }

  private void take(String person, String group, boolean isHeld) {
    mapper.take(person, group);
    if (isHeld) {
      identity.deleteMembership(person, group);
      changes.enter(ChangeKind.LEFT_GROUP, person, group, null, null);
    }
  }

  /** From everybody whom the directory has put there, every group but these. */
  void takeAllBut(Set<String> brought) {
    program.byItself(
        () ->
            program.does(
                () -> {
                  mapper.takeTurn();
                  mapper.givenGroups().stream()
                      .filter(group -> !brought.contains(group))
                      .forEach(this::takeFromEverybody);
                  return null;
                }));
  }

  private void takeFromEverybody(String group) {
    for (String person : mapper.givenTo(group)) {
      take(person, group, mapper.groupsOf(person).contains(group));
    }
  }
}
