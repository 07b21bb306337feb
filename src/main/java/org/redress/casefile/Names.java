package org.redress.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.redress.form.People;
import org.redress.people.FormerName;
import org.redress.people.PeopleChanges;
import org.redress.people.PersonName;
import org.redress.register.Entry;
import org.springframework.stereotype.Component;

/** What the people and roles that entries name by id are called. */
@Component
public class Names implements People {

  private final ProcessEngine engine;
  private final PeopleChanges changes;

  Names(ProcessEngine engine, PeopleChanges changes) {
    this.engine = engine;
    this.changes = changes;
  }

  /** Names by id: of users, of groups, and of the lifecycle's roles by the role alone. */
  public Called of(String lifecycle, List<Entry> entries) {
    return of(lifecycle, ids(entries));
  }

  /** The same of people, groups and roles by their ids. */
  public Called of(String lifecycle, Set<String> people) {
    String[] ids =
        people.stream().flatMap(id -> Stream.of(id, lifecycle + "." + id)).toArray(String[]::new);
    return ids.length == 0
        ? new Called(Map.of(), List.of())
        : Platform.unrestricted(
            engine, () -> new Called(names(lifecycle, ids), formerNames(lifecycle, ids)));
  }

  /** Names of users and groups by their ids; of those that there are. */
  public Map<String, String> called(Set<String> ids) {
    return of("", ids).names();
  }

  /** Whom the entries name: people, groups, roles. */
  public static Set<String> ids(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.of(entry.actor(), entry.holder(), entry.authority()))
        .filter(Objects::nonNull)
        .flatMap(id -> Arrays.stream(id.split(",")))
        .collect(Collectors.toSet());
  }

  @Override
  public String person(String userId) {
    return Platform.unrestricted(
        engine,
        () ->
            engine.getIdentityService().createUserQuery().userId(userId).list().stream()
                .map(PersonName::of)
                .findFirst()
                .orElse(userId));
  }

  private Map<String, String> names(String lifecycle, String[] ids) {
    Map<String, String> names = new HashMap<>();
    engine
        .getIdentityService()
        .createUserQuery()
        .userIdIn(ids)
        .list()
        .forEach(user -> names.put(user.getId(), PersonName.of(user)));
    engine
        .getIdentityService()
        .createGroupQuery()
        .groupIdIn(ids)
        .list()
        .forEach(
            group -> {
              names.put(group.getId(), group.getName());
              names.putIfAbsent(role(lifecycle, group.getId()), group.getName());
            });
    return names;
  }

  /** A group's name is its role's, too. */
  private List<FormerName> formerNames(String lifecycle, String[] ids) {
    return changes.formerNames(List.of(ids)).stream()
        .flatMap(
            former ->
                Stream.of(former.id(), role(lifecycle, former.id()))
                    .distinct()
                    .map(id -> new FormerName(id, former.name(), former.until())))
        .toList();
  }

  private static String role(String lifecycle, String group) {
    String policy = lifecycle + ".";
    return group.startsWith(policy) ? group.substring(policy.length()) : group;
  }
}
