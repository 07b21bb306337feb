package org.redress.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.PolicyGroup;
import org.redress.unit.Post;
import org.redress.unit.Posts;

/**
 * The people: beside the demonstration organisation's one person a role some colleagues, so that
 * four eyes and recusal leave somebody, and staff without a role whom customers complain about. In
 * a sector with units a colleague takes up the same post. Nobody can log in as one of them: they
 * have no password.
 */
final class Workforce {

  private static final int PEOPLE_A_ROLE = 3;
  private static final int STAFF_A_SECTOR = 12;

  private final IdentityService identity;
  private final Posts posts;
  private final Texts texts;
  private final long seed;
  private final Map<String, List<String>> members = new HashMap<>();
  private final Map<String, List<String>> groups = new HashMap<>();
  private final Map<String, List<String>> roles = new HashMap<>();
  private final Map<String, List<String>> staff = new HashMap<>();

  Workforce(IdentityService identity, Posts posts, Texts texts, long seed) {
    this.identity = identity;
    this.posts = posts;
    this.texts = texts;
    this.seed = seed;
  }

  /** Members of a role's group. */
  List<String> members(String group) {
    return members.computeIfAbsent(
        group,
        id -> {
          List<String> all = new ArrayList<>(known(id));
          while (!all.isEmpty() && all.size() < PEOPLE_A_ROLE) {
            all.add(colleague(id, all));
          }
          return all;
        });
  }

  /** The administrator puts one more person into the group, because nobody in it may do a task. */
  String addMember(String group) {
    List<String> all = members(group);
    String added = colleague(group, all);
    all.add(added);
    return added;
  }

  /** Groups of the lifecycle's roles. */
  List<String> roles(String lifecycle) {
    return roles.computeIfAbsent(
        lifecycle,
        id ->
            identity.createGroupQuery().orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .filter(group -> group.startsWith(id + "."))
                .filter(group -> !members(group).isEmpty())
                .toList());
  }

  /** People of a sector who have no role. */
  List<String> staff(String sector) {
    return staff.computeIfAbsent(
        sector,
        id -> {
          List<String> all = new ArrayList<>();
          for (int i = 1; i <= STAFF_A_SECTOR; i++) {
            all.add(person(id + "-staff-" + i, "员工"));
          }
          return all;
        });
  }

  /** Does something with a person's own rights. */
  <T> T as(String user, Supplier<T> action) {
    identity.setAuthentication(user, groups.computeIfAbsent(user, this::groupsOf));
    try {
      return action.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private String colleague(String group, Collection<String> present) {
    String first = present.iterator().next();
    int number = present.size() + 1;
    while (present.contains(first + "-" + number)) {
      number++;
    }
    String id = person(first + "-" + number, role(group));
    if (!known(group).contains(id)) {
      unit(first, group)
          .ifPresentOrElse(
              unit -> posts.hold(id, PolicyGroup.everywhere(group), unit, null, null),
              () -> identity.createMembership(id, group));
      groups.remove(id);
    }
    return id;
  }

  /** Where whoever is there already holds the role; empty where it is held in no unit. */
  private Optional<String> unit(String person, String group) {
    return PolicyGroup.unit(group)
        .or(
            () ->
                posts.of(person).stream()
                    .filter(post -> post.role().equals(group))
                    .map(Post::unit)
                    .findFirst());
  }

  private String person(String id, String role) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      User person = identity.newUser(id);
      person.setFirstName(role);
      person.setLastName(texts.name(new Dice(seed, id)));
      identity.saveUser(person);
    }
    return id;
  }

  private String role(String group) {
    return identity.createGroupQuery().groupId(group).singleResult().getName();
  }

  private List<String> known(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(User::getId)
        .toList();
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }
}
