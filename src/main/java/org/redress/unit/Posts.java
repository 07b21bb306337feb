package org.redress.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.engine.TransactionMemory;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChanges;
import org.redress.people.PersonName;
import org.redress.unit.Post.Origin;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who holds which role in which unit, and who stands in for whom, from day to day. Nothing is
 * overwritten: a post that ends keeps its days, so that it can be told who held what when.
 */
@Component
public class Posts {

  private static final int LONGEST_GROUP = 64;

  private final PostMapper mapper;
  private final Changing changing;
  private final PeopleChanges changes;
  private final IdentityService identity;
  private final RoleKinds kinds;
  private final Clock clock;

  Posts(
      PostMapper mapper,
      Changing changing,
      PeopleChanges changes,
      @Lazy IdentityService identity,
      RoleKinds kinds,
      Clock clock) {
    this.mapper = mapper;
    this.changing = changing;
    this.changes = changes;
    this.identity = identity;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** All posts of a person, past and to come, by their first day. */
  public List<Post> of(String person) {
    return mapper.of(person);
  }

  /** Those of a person on a day. */
  public List<Post> of(String person, LocalDate day) {
    return mapper.of(person).stream().filter(post -> post.isHeldOn(day)).toList();
  }

  /** All posts that there ever were in a unit. */
  public List<Post> at(String unit) {
    return mapper.at(unit);
  }

  /** All that are held today. */
  List<Post> today() {
    LocalDate today = LocalDate.now(clock);
    return current().stream().filter(post -> post.isHeldOn(today)).toList();
  }

  /** All that are held today, or will be. */
  public List<Post> current() {
    return mapper.since(LocalDate.now(clock));
  }

  /** All absences of today, or to come. */
  public List<Absence> absences() {
    return mapper.absencesSince(LocalDate.now(clock));
  }

  /**
   * Somebody holds a role in a unit.
   *
   * @param role {@code <policy>.<role>}, or {@code head}, {@code compliance}, {@code management}
   * @param from the first day; today where it is null
   * @param until the last day; null while no end is known
   * @throws BadUserRequestException saying what is wrong
   */
  public Post hold(String person, String role, String unit, LocalDate from, LocalDate until) {
    LocalDate first = from == null ? LocalDate.now(clock) : from;
    return changing.make(
        () -> enter(new Post(id(), person, role, unit, first, until, Origin.ENTERED)));
  }

  private Post enter(Post post) {
    objection(post)
        .ifPresent(
            fault -> {
              throw new RefusedEntryException(List.of(fault));
            });
    mapper.insert(post);
    changes.enter(
        ChangeKind.POST_ENTERED,
        post.person(),
        PolicyGroup.in(post.role(), post.unit()),
        null,
        Days.words(post.fromDay(), post.untilDay()));
    changing.concerns(post.person());
    return post;
  }

  private Optional<Fault> objection(Post post) {
    Optional<Unit> unit = changing.tree().find(post.unit()).filter(Unit::isOpen);
    if (unit.isEmpty()) {
      return Optional.of(
          Field.UNIT.fault(
              "没有编码为「%s」的机构，或已撤销：请核对编码，或先登记该机构", post.unit() == null ? "" : post.unit()));
    }
    if (isUnknown(post.person())) {
      return Optional.of(unknown(Field.PERSON, post.person()));
    }
    if (!isRole(post.role())) {
      return Optional.of(
          Field.ROLE.fault(
              "没有岗位「%s」：请填写制度的岗位（如 bank-outlet.first-receiver），或 head、compliance、management",
              post.role() == null ? "" : post.role()));
    }
    return Days.fault(post.fromDay(), post.untilDay())
        .or(() -> tooLong(post))
        .or(() -> kinds.objection(post.role(), unit.get()).map(Field.ROLE::fault))
        .or(() -> taken(post, unit.get()));
  }

  private static Fault unknown(Field field, String person) {
    return field.fault("没有用户名为「%s」的人员：请核对用户名，或先登记该人员", person == null ? "" : person);
  }

  /** What the engine's column holds. */
  private static Optional<Fault> tooLong(Post post) {
    String group = PolicyGroup.in(post.role(), post.unit());
    return group.length() <= LONGEST_GROUP
        ? Optional.empty()
        : Optional.of(
            Field.UNIT.fault(
                "岗位「%s」与机构编码「%s」合起来最长%d个字符：请改用较短的机构编码",
                post.role(), post.unit(), LONGEST_GROUP - 1));
  }

  /** By somebody else, where there can be one alone; by themselves, where twice means once. */
  private Optional<Fault> taken(Post post, Unit unit) {
    boolean isHead = StandingGroups.HEAD.equals(post.role());
    return mapper.ofRole(post.unit(), post.role()).stream()
        .filter(other -> overlaps(other, post))
        .filter(other -> isHead || other.person().equals(post.person()))
        .findFirst()
        .map(
            other ->
                isHead && !other.person().equals(post.person())
                    ? Field.ROLE.fault(
                        "「%s」的负责人已由%s担任（%s），一个机构只有一位负责人：请先结束其任职",
                        unit.name(),
                        name(other.person()),
                        Days.words(other.fromDay(), other.untilDay()))
                    : Field.ROLE.fault(
                        "%s在「%s」已有岗位「%s」（%s），无须重复登记",
                        name(post.person()),
                        unit.name(),
                        post.role(),
                        Days.words(other.fromDay(), other.untilDay())));
  }

  private static boolean overlaps(Post one, Post other) {
    return (one.untilDay() == null || !one.untilDay().isBefore(other.fromDay()))
        && (other.untilDay() == null || !other.untilDay().isBefore(one.fromDay()));
  }

  /**
   * Whether exactly that is entered already.
   *
   * @param from the first day; any that has come where it is null
   */
  boolean isHeld(String person, String role, String unit, LocalDate from, LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    return mapper.ofRole(unit, role).stream()
        .filter(post -> post.person().equals(person) && Objects.equals(post.untilDay(), until))
        .anyMatch(
            post -> from == null ? !post.fromDay().isAfter(today) : post.fromDay().equals(from));
  }

  /**
   * Somebody holds a post no longer.
   *
   * @param last the last day on which they still do; yesterday where it is null
   * @throws BadUserRequestException where there is no such post, or it has ended
   */
  public void end(String id, LocalDate last) {
    changing.make(
        () -> {
          Post post =
              mapper
                  .find(id)
                  .filter(known -> isOpen(known.untilDay()))
                  .orElseThrow(() -> new BadUserRequestException("没有这一任职，或已结束：请刷新后再试"));
          end(post, last == null ? LocalDate.now(clock).minusDays(1) : last);
          return null;
        });
  }

  /** Every post in a unit ends: today is no longer among its days. */
  void endAt(String unit) {
    mapper.at(unit).stream()
        .filter(post -> isOpen(post.untilDay()))
        .forEach(post -> end(post, LocalDate.now(clock).minusDays(1)));
  }

  private boolean isOpen(LocalDate until) {
    return until == null || !until.isBefore(LocalDate.now(clock));
  }

  private void end(Post post, LocalDate last) {
    if (last.isBefore(post.fromDay())) {
      mapper.remove(post.id());
    } else {
      mapper.end(post.id(), last);
    }
    changes.enter(
        ChangeKind.POST_ENDED,
        post.person(),
        PolicyGroup.in(post.role(), post.unit()),
        Days.words(post.fromDay(), post.untilDay()),
        last.isBefore(post.fromDay()) ? "未到任" : Days.words(post.fromDay(), last));
    changing.concerns(post.person());
  }

  /**
   * Somebody is away, and another stands in for them in all their posts. Who must keep out of a
   * case, or has done the step before, stays kept out of it as a deputy.
   *
   * @throws BadUserRequestException saying what is wrong
   */
  public Absence absent(String person, String deputy, LocalDate from, LocalDate until) {
    return changing.make(
        () -> {
          Absence absence = new Absence(id(), person, deputy, from, until);
          refuse(absence);
          mapper.insertAbsence(absence);
          changes.enter(
              ChangeKind.ABSENCE_ENTERED,
              person,
              null,
              null,
              "%s代理，%s".formatted(name(deputy), Days.words(from, until)));
          changing.concerns(person);
          changing.concerns(deputy);
          return absence;
        });
  }

  private void refuse(Absence absence) {
    for (String one : Arrays.asList(absence.person(), absence.deputy())) {
      if (isUnknown(one)) {
        throw new RefusedEntryException(List.of(unknown(Field.PERSON, one)));
      }
    }
    if (absence.person().equals(absence.deputy())) {
      throw new BadUserRequestException("不能由本人代理本人，请另选一人");
    }
    if (absence.fromDay() == null || absence.untilDay() == null) {
      throw new BadUserRequestException("请填写离岗的第一日和最后一日");
    }
    Days.fault(absence.fromDay(), absence.untilDay())
        .ifPresent(
            fault -> {
              throw new RefusedEntryException(List.of(fault));
            });
  }

  /**
   * Somebody is back.
   *
   * @param last the last day of the absence; yesterday where it is null
   */
  public void back(String id, LocalDate last) {
    changing.make(
        () -> {
          Absence absence =
              mapper
                  .findAbsence(id)
                  .filter(known -> isOpen(known.untilDay()))
                  .orElseThrow(() -> new BadUserRequestException("没有这一离岗登记，或已结束：请刷新后再试"));
          LocalDate end = last == null ? LocalDate.now(clock).minusDays(1) : last;
          if (end.isBefore(absence.fromDay())) {
            mapper.removeAbsence(id);
          } else {
            mapper.endAbsence(id, end);
          }
          changes.enter(
              ChangeKind.ABSENCE_ENDED,
              absence.person(),
              null,
              Days.words(absence.fromDay(), absence.untilDay()),
              end.isBefore(absence.fromDay()) ? "未离岗" : Days.words(absence.fromDay(), end));
          changing.concerns(absence.person());
          changing.concerns(absence.deputy());
          return null;
        });
  }

  /**
   * What the company's directory says of a person: its posts are these from today on, and those
   * that it said before and says no longer end. What an administrator has entered stays.
   *
   * @param holdings what the person holds; none where they have left
   * @throws BadUserRequestException saying what is wrong; then nothing has changed
   */
  public void fromDirectory(String person, Set<Holding> holdings) {
    changing.make(
        () -> {
          LocalDate today = LocalDate.now(clock);
          Set<Holding> wanted = new HashSet<>(holdings);
          for (Post post : mapper.of(person)) {
            boolean stays = wanted.remove(new Holding(post.role(), post.unit()));
            if (isOpen(post.untilDay()) && post.origin() == Origin.DIRECTORY && !stays) {
              end(post, today.minusDays(1));
            } else if (stays && !isOpen(post.untilDay())) {
              wanted.add(new Holding(post.role(), post.unit()));
            }
          }
          wanted.forEach(
              held ->
                  enter(
                      new Post(
                          id(), person, held.role(), held.unit(), today, null, Origin.DIRECTORY)));
          return null;
        });
  }

  /**
   * A role in a unit.
   *
   * @param role {@code <policy>.<role>}, or {@code head}, {@code compliance}, {@code management}
   * @param unit code of the unit
   */
  public record Holding(String role, String unit) {}

  /** Each is asked once in a change, however many posts it enters. */
  private boolean isUnknown(String person) {
    return person == null
        || !TransactionMemory.once(
            new IsThere(person), () -> identity.createUserQuery().userId(person).count() > 0);
  }

  private record IsThere(String person) {}

  private boolean isRole(String role) {
    return StandingGroups.IN_UNITS.contains(role)
        || role != null
            && PolicyGroup.isOfPolicy(role)
            && PolicyGroup.unit(role).isEmpty()
            && TransactionMemory.once(
                new IsRole(role), () -> identity.createGroupQuery().groupId(role).count() > 0);
  }

  private record IsRole(String role) {}

  private String name(String person) {
    return identity.createUserQuery().userId(person).list().stream()
        .map(PersonName::of)
        .findFirst()
        .orElse(person);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
