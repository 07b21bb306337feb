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
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.Platform;
import org.redress.form.People;
import org.redress.register.Entry;
import org.springframework.stereotype.Component;

/** What the people and roles that entries name by id are called. */
@Component
public class Names implements People {

  private final ProcessEngine engine;

  Names(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Names by id: of users, of groups, and of the lifecycle's roles by the role alone. */
  public Map<String, String> of(String lifecycle, List<Entry> entries) {
    return of(lifecycle, ids(entries));
  }

  /** The same of people, groups and roles by their ids. */
  public Map<String, String> of(String lifecycle, Set<String> people) {
    String[] ids =
        people.stream().flatMap(id -> Stream.of(id, lifecycle + "." + id)).toArray(String[]::new);
    return ids.length == 0 ? Map.of() : Platform.unrestricted(engine, () -> names(lifecycle, ids));
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
                .map(Names::name)
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
        .forEach(user -> names.put(user.getId(), name(user)));
    engine
        .getIdentityService()
        .createGroupQuery()
        .groupIdIn(ids)
        .list()
        .forEach(
            group -> {
              names.put(group.getId(), group.getName());
              names.putIfAbsent(
                  group.getId().replaceFirst("^" + lifecycle + "\\.", ""), group.getName());
            });
    return names;
  }

  /** The user id where nobody entered a name. */
  private static String name(User user) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .trim();
    return name.isEmpty() ? user.getId() : name;
  }
}
