package org.redress.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.redress.people.PersonName;
import org.redress.unit.HeldRoles.OfPolicy;
import org.redress.unit.PostMapper.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people and roles are called, and who is found by a part of it. */
@Component
class Personnel {

  private static final int MOST = 20;

  private final ProcessEngine engine;
  private final IdentityService identity;
  private final HeldRoles roles;
  private final PostMapper posts;
  private final Units units;
  private final Clock clock;

  Personnel(
      @Lazy ProcessEngine engine,
      @Lazy IdentityService identity,
      HeldRoles roles,
      PostMapper posts,
      Units units,
      Clock clock) {
    this.engine = engine;
    this.identity = identity;
    this.roles = roles;
    this.posts = posts;
    this.units = units;
    this.clock = clock;
  }

  /** User id to name, of those who are still there. */
  Map<String, String> names(Collection<String> people) {
    String[] ids = people.stream().distinct().toArray(String[]::new);
    return ids.length == 0
        ? Map.of()
        : Platform.unrestricted(
            engine,
            () ->
                identity.createUserQuery().userIdIn(ids).list().stream()
                    .collect(Collectors.toMap(user -> user.getId(), PersonName::of)));
  }

  Map<String, String> roles() {
    return Platform.unrestricted(engine, roles::names);
  }

  List<OfPolicy> rolesByPolicy() {
    return Platform.unrestricted(engine, roles::all);
  }

  /**
   * Somebody.
   *
   * @param posts what they hold today, role and unit in words
   */
  record Someone(String id, String name, List<String> posts) {}

  /**
   * Who was found.
   *
   * @param people the first of them by name
   * @param all how many there are
   */
  record Found(List<Someone> people, int all) {}

  /**
   * Those whose id or name has the text.
   *
   * @param unplaced only those who hold no post today
   */
  Found find(String text, boolean unplaced) {
    LocalDate today = LocalDate.now(clock);
    String part = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
    List<Person> found = posts.people(part, unplaced, today);
    Map<String, String> names = found.isEmpty() ? Map.of() : roles();
    UnitTree tree = units.read();
    return new Found(
        found.stream()
            .limit(MOST)
            .map(person -> someone(person, held(person, today, names, tree)))
            .toList(),
        found.size());
  }

  private List<String> held(
      Person person, LocalDate today, Map<String, String> roles, UnitTree tree) {
    return posts.of(person.id()).stream()
        .filter(post -> post.isHeldOn(today))
        .map(
            post ->
                "%s · %s"
                    .formatted(
                        tree.find(post.unit()).map(Unit::name).orElse(post.unit()),
                        roles.getOrDefault(post.role(), post.role())))
        .toList();
  }

  private static Someone someone(Person person, List<String> held) {
    return new Someone(person.id(), person.name().isBlank() ? person.id() : person.name(), held);
  }

  private static String escaped(String part) {
    return part.replaceAll("([%_!])", "!$1");
  }
}
