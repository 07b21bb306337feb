package org.redress.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.unit.PostMapper.Holding;
import org.redress.unit.PostMapper.Membership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's memberships follow from who holds what today. A policy's role brings two: that
 * of its holders in the unit, before whom tasks are put, and that of its holders everywhere, who
 * may open the policy's forms. What stands above the policies brings that in the unit alone.
 * Memberships that nobody's post ever brought are not touched.
 */
@Component
class Memberships {

  /** Groups of units, as administrators find them in a list. */
  static final String GROUP_TYPE = "UNIT";

  private static final int AT_ONCE = 500;

  private final PostMapper posts;
  private final Units units;
  private final HeldRoles roles;
  private final IdentityService identity;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Memberships(
      PostMapper posts,
      Units units,
      HeldRoles roles,
      @Lazy IdentityService identity,
      Clock clock,
      ApplicationEventPublisher events) {
    this.posts = posts;
    this.units = units;
    this.roles = roles;
    this.identity = identity;
    this.clock = clock;
    this.events = events;
  }

  /**
   * In a command of the engine, without anybody's restrictions.
   *
   * @param people user ids, with whom those follow who stand in for them; everybody where it is
   *     empty
   */
  void follow(Collection<String> people) {
    LocalDate today = LocalDate.now(clock);
    Set<String> concerned = new TreeSet<>(people);
    if (!people.isEmpty()) {
      concerned.addAll(ask(people, some -> posts.deputies(today, some)));
    }
    Platform.inNobodysName(
        () -> {
          follow(today, concerned);
          return null;
        });
  }

  /** Asks of not more people at once than every database takes in one list. */
  private static <T> List<T> ask(
      Collection<String> people, Function<Collection<String>, List<T>> question) {
    if (people.size() <= AT_ONCE) {
      return question.apply(people);
    }
    List<String> all = List.copyOf(people);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
        .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
        .flatMap(some -> question.apply(some).stream())
        .toList();
  }

  private void follow(LocalDate today, Collection<String> people) {
    Set<Membership> wanted =
        ask(people, some -> posts.held(today, some)).stream()
            .flatMap(Memberships::brought)
            .collect(Collectors.toSet());
    List<Membership> all = ask(people, posts::memberships);
    Set<Holding> governed = new HashSet<>(ask(people, posts::everHeld));
    all.forEach(membership -> everywhere(membership).ifPresent(governed::add));
    Set<Membership> there =
        all.stream()
            .filter(membership -> isGoverned(membership, governed))
            .collect(Collectors.toSet());
    for (Membership membership : there) {
      if (!wanted.contains(membership)) {
        identity.deleteMembership(membership.person(), membership.groupId());
      }
    }
    all.forEach(wanted::remove);
    make(wanted.stream().map(Membership::groupId).collect(Collectors.toCollection(TreeSet::new)));
    for (Membership membership : wanted) {
      identity.createMembership(membership.person(), membership.groupId());
    }
  }

  private static Stream<Membership> brought(Holding held) {
    Membership inUnit = new Membership(held.person(), PolicyGroup.in(held.role(), held.unit()));
    return PolicyGroup.isOfPolicy(held.role())
        ? Stream.of(inUnit, new Membership(held.person(), held.role()))
        : Stream.of(inUnit);
  }

  /** Of a post that ended on the day on which it was entered nothing else is left to tell. */
  private static Optional<Holding> everywhere(Membership inUnit) {
    String group = inUnit.groupId();
    return PolicyGroup.isOfPolicy(group) && PolicyGroup.unit(group).isPresent()
        ? Optional.of(new Holding(inUnit.person(), PolicyGroup.everywhere(group), null))
        : Optional.empty();
  }

  private static boolean isGoverned(Membership membership, Set<Holding> governed) {
    String group = membership.groupId();
    return PolicyGroup.unit(group).isPresent()
        || governed.contains(new Holding(membership.person(), group, null));
  }

  private void make(Collection<String> groups) {
    Set<String> standing = new TreeSet<>();
    UnitTree tree = units.read();
    Map<String, String> names = groups.isEmpty() ? Map.of() : roles.names();
    for (String id : groups) {
      boolean isOfUnit = PolicyGroup.unit(id).isPresent();
      if (isOfUnit && identity.createGroupQuery().groupId(id).count() == 0) {
        Group group = identity.newGroup(id);
        group.setName(name(id, names, tree));
        group.setType(GROUP_TYPE);
        identity.saveGroup(group);
        if (StandingGroups.IN_UNITS.contains(PolicyGroup.everywhere(id))) {
          standing.add(id);
        }
      }
    }
    if (!standing.isEmpty()) {
      events.publishEvent(new StandingGroupsMade(standing));
    }
  }

  /** As the role's own group is called, and where. */
  static String name(String id, Map<String, String> names, UnitTree tree) {
    String role = PolicyGroup.everywhere(id);
    String held = names.getOrDefault(role, role);
    return PolicyGroup.unit(id)
        .flatMap(tree::find)
        .map(unit -> "%s（%s）".formatted(held, unit.name()))
        .orElse(held);
  }
}
