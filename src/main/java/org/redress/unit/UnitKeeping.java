package org.redress.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.deadline.OwnCalendars;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChanges;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Opens, describes, moves and closes units. Whatever would leave a tree that is none is refused
 * with a sentence that says what to do, and every change is entered among those of people. Cases of
 * a unit that has closed follow to its successor (package authority).
 */
@Component
public class UnitKeeping {

  private static final int DEEPEST = 12;

  private final UnitMapper mapper;
  private final Posts posts;
  private final Changing changing;
  private final PeopleChanges changes;
  private final IdentityService identity;
  private final HeldRoles roles;
  private final OwnCalendars calendars;
  private final Clock clock;

  UnitKeeping(
      UnitMapper mapper,
      Posts posts,
      Changing changing,
      PeopleChanges changes,
      @Lazy IdentityService identity,
      HeldRoles roles,
      OwnCalendars calendars,
      Clock clock) {
    this.mapper = mapper;
    this.posts = posts;
    this.changing = changing;
    this.changes = changes;
    this.identity = identity;
    this.roles = roles;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Opens a unit, or describes anew, and moves, the one that has the code.
   *
   * @throws BadUserRequestException saying what is wrong
   */
  public Unit put(UnitEntry entry) {
    return changing.make(
        () -> {
          List<Fault> faults = new ArrayList<>(entry.faults());
          calendarFault(entry).ifPresent(faults::add);
          if (!faults.isEmpty()) {
            throw new RefusedEntryException(faults);
          }
          Optional<Unit> known = changing.tree().find(entry.code());
          known.ifPresentOrElse(unit -> change(unit, entry), () -> open(entry));
          return changing.tree().find(entry.code()).orElseThrow();
        });
  }

  private Optional<Fault> calendarFault(UnitEntry entry) {
    Set<String> known = calendars.calendars().keySet();
    return Optional.ofNullable(entry.calendar())
        .filter(calendar -> !known.contains(calendar))
        .map(
            calendar ->
                known.isEmpty()
                    ? Field.CALENDAR.fault(
                        "没有工作日历「%s」：尚未配置任何机构日历，请留空，或由运维在 redress.calendars 中配置", calendar)
                    : Field.CALENDAR.fault(
                        "没有工作日历「%s」：可选 %s，留空则用上级机构的", calendar, String.join("、", known)));
  }

  private void open(UnitEntry entry) {
    Optional<Unit> above = above(entry);
    Unit unit =
        new Unit(
            entry.code(),
            entry.name(),
            entry.kind(),
            entry.parent(),
            path(above, entry.code()),
            entry.address(),
            entry.telephone(),
            entry.calendar(),
            LocalDate.now(clock),
            null,
            null);
    mapper.insert(unit);
    changing.tree().put(unit);
    changes.enter(ChangeKind.UNIT_OPENED, null, unit.code(), null, called(unit));
  }

  /** The unit above; nothing where there is none yet and this is to be the one at the top. */
  private Optional<Unit> above(UnitEntry entry) {
    UnitTree tree = changing.tree();
    if (entry.parent() == null) {
      tree.top()
          .ifPresent(
              top -> {
                throw new RefusedEntryException(
                    Field.PARENT,
                    "机构「%s」没有填写上级机构，而最上级机构已有「%s」（%s）：请填写上级机构的编码",
                    entry.name(),
                    top.name(),
                    top.code());
              });
      return Optional.empty();
    }
    Unit above = open(tree, entry.parent(), "上级机构");
    if (tree.upwards(above).size() >= DEEPEST) {
      throw new RefusedEntryException(Field.PARENT, "机构层级最多%d级", DEEPEST);
    }
    return Optional.of(above);
  }

  private static String path(Optional<Unit> above, String code) {
    return above.map(Unit::path).orElse("/") + code + "/";
  }

  private void change(Unit unit, UnitEntry entry) {
    if (!unit.isOpen()) {
      throw new RefusedEntryException(
          Field.CODE, "机构「%s」（%s）已于%s撤销，编码不再使用：请另编新的编码", unit.name(), unit.code(), unit.closedOn());
    }
    if (!Objects.equals(unit.parent(), entry.parent())) {
      move(unit, entry.parent());
    }
    Unit now =
        new Unit(
            unit.code(),
            entry.name(),
            entry.kind(),
            entry.parent(),
            changing.tree().find(unit.code()).orElseThrow().path(),
            entry.address(),
            entry.telephone(),
            entry.calendar(),
            unit.openedOn(),
            null,
            null);
    if (now.equals(changing.tree().find(unit.code()).orElseThrow())) {
      return;
    }
    mapper.describe(now);
    changing.tree().put(now);
    if (!called(now).equals(called(unit))) {
      changes.enter(ChangeKind.UNIT_CHANGED, null, unit.code(), called(unit), called(now));
    }
    if (!now.name().equals(unit.name())) {
      rename(unit.code());
    }
  }

  private void move(Unit unit, String parent) {
    UnitTree tree = changing.tree();
    if (unit.parent() == null || parent == null) {
      throw new RefusedEntryException(
          Field.PARENT,
          unit.parent() == null ? "「%s」是最上级机构，不能划归其他机构" : "机构「%s」须填写上级机构的编码",
          unit.name());
    }
    Unit above = open(tree, parent, "上级机构");
    if (above.isWithin(unit)) {
      throw new RefusedEntryException(
          Field.PARENT, "机构「%s」不能划归其自身或下级机构「%s」：机构之间会首尾相接", unit.name(), above.name());
    }
    mapper.reparent(unit.code(), parent);
    mapper.repath(unit.path(), unit.path().length() + 1, path(Optional.of(above), unit.code()));
    changing.standsAnew();
    changes.enter(
        ChangeKind.UNIT_MOVED,
        null,
        unit.code(),
        tree.find(unit.parent()).map(Unit::name).orElse(unit.parent()),
        above.name());
  }

  /** What is called after the unit is called so from now on. */
  private void rename(String code) {
    UnitTree tree = changing.tree();
    Map<String, String> names = roles.names();
    identity.createGroupQuery().groupType(Memberships.GROUP_TYPE).list().stream()
        .filter(group -> group.getId().endsWith("@" + code))
        .forEach(
            group -> {
              group.setName(Memberships.name(group.getId(), names, tree));
              identity.saveGroup(group);
            });
  }

  /**
   * Closes a unit from today on: the units below it, and its cases, go over to the successor; posts
   * in it end today.
   *
   * @param successor code of another open unit, which is not below it
   * @throws BadUserRequestException saying what is wrong
   */
  public void close(String code, String successor) {
    changing.make(
        () -> {
          UnitTree tree = changing.tree();
          Unit unit = open(tree, code, "机构");
          Unit next = open(tree, successor, "承接机构");
          if (unit.parent() == null) {
            throw new BadUserRequestException("「%s」是最上级机构，不能撤销".formatted(unit.name()));
          }
          if (next.isWithin(unit)) {
            throw new BadUserRequestException(
                "承接机构须在被撤销的机构「%s」之外：「%s」是其自身或下级机构".formatted(unit.name(), next.name()));
          }
          tree.within(unit).stream()
              .filter(below -> code.equals(below.parent()))
              .forEach(below -> move(below, successor));
          posts.endAt(code);
          mapper.close(code, successor, LocalDate.now(clock));
          changing.standsAnew();
          changes.enter(ChangeKind.UNIT_CLOSED, null, code, called(unit), called(next));
          return null;
        });
  }

  private static Unit open(UnitTree tree, String code, String what) {
    Unit unit =
        tree.find(code)
            .orElseThrow(
                () ->
                    new RefusedEntryException(
                        Field.PARENT,
                        "没有编码为「%s」的%s：请核对编码，或先登记该机构",
                        code == null ? "" : code,
                        what));
    if (!unit.isOpen()) {
      throw new RefusedEntryException(
          Field.PARENT, "%s「%s」（%s）已于%s撤销，请另选", what, unit.name(), code, unit.closedOn());
    }
    return unit;
  }

  private static String called(Unit unit) {
    String calendar = unit.calendar() == null ? "" : "，日历" + unit.calendar();
    return "%s（%s，%s%s）".formatted(unit.name(), unit.kind(), unit.code(), calendar);
  }
}
