package org.redress.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChanges;
import org.redress.unit.Unit;
import org.redress.unit.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts another table of roles in the place of the one before: all of it, or nothing. */
@Component
class RoleKeeping {

  private static final int LONGEST_SAID = 500;
  private static final int MOST = 20_000;

  private final DirectoryMapper mapper;
  private final RoleTable table;
  private final Units units;
  private final PeopleChanges changes;
  private final ProcessEngine engine;
  private final IdentityService identity;
  private final TransactionTemplate transaction;

  RoleKeeping(
      DirectoryMapper mapper,
      RoleTable table,
      Units units,
      PeopleChanges changes,
      @Lazy ProcessEngine engine,
      @Lazy IdentityService identity,
      PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.table = table;
    this.units = units;
    this.changes = changes;
    this.engine = engine;
    this.identity = identity;
    this.transaction = new TransactionTemplate(transactions);
  }

  List<RoleRow> rows() {
    return mapper.roles();
  }

  /**
   * @throws RoleFaultsException naming what is wrong, by line
   */
  List<RoleRow> replace(List<RoleCsv.Line> lines) {
    List<RoleFault> faults = new ArrayList<>();
    List<RoleRow> rows = new ArrayList<>();
    Map<RoleRow, Integer> seen = new HashMap<>();
    if (lines.size() > MOST) {
      throw new RoleFaultsException(List.of(new RoleFault(MOST + 1, "对照表至多%d行".formatted(MOST))));
    }
    Groups groups = new Groups();
    for (RoleCsv.Line line : lines) {
      RoleRow row = trimmed(line.row());
      Optional<String> fault = fault(row, groups);
      Integer before = seen.putIfAbsent(plain(row), line.line());
      if (fault.isEmpty() && before != null) {
        fault = Optional.of("与第%d行相同：请删去其中一行".formatted(before));
      }
      fault.ifPresentOrElse(
          sentence -> faults.add(new RoleFault(line.line(), sentence)), () -> rows.add(row));
    }
    if (!faults.isEmpty()) {
      throw new RoleFaultsException(faults);
    }
    transaction.executeWithoutResult(begun -> write(rows));
    table.forget();
    return rows;
  }

  private void write(List<RoleRow> rows) {
    mapper.takeTurn();
    enter(mapper.roles(), rows);
    mapper.clearRoles();
    for (int i = 0; i < rows.size(); i++) {
      mapper.insertRole(i + 1, rows.get(i));
    }
  }

  private Optional<String> fault(RoleRow row, Groups groups) {
    if (row.said() == null || row.said().length() > LONGEST_SAID) {
      return Optional.of("请填写目录组，至多%d个字符".formatted(LONGEST_SAID));
    }
    if (row.role() == null || PolicyGroup.unit(row.role()).isPresent()) {
      return Optional.of("请填写岗位，如 bank-outlet.outlet-receiver 或 compliance；机构另填一列");
    }
    if (row.unit() == null) {
      return groups.has(row.role())
          ? Optional.empty()
          : Optional.of("没有岗位「%s」：请填写制度的岗位或 %s".formatted(row.role(), standing()));
    }
    if (!StandingGroups.IN_UNITS.contains(row.role())
        && !(PolicyGroup.isOfPolicy(row.role()) && groups.has(row.role()))) {
      return Optional.of(
          "没有岗位「%s」可在机构中担任：请填写制度的岗位或 %s"
              .formatted(row.role(), String.join("、", StandingGroups.IN_UNITS)));
    }
    return units.tree().find(row.unit()).filter(Unit::isOpen).isPresent()
        ? Optional.empty()
        : Optional.of("没有编码为「%s」的机构，或已撤销：请核对编码，或先登记该机构".formatted(row.unit()));
  }

  private static String standing() {
    return String.join("、", StandingGroups.ALL);
  }

  /** Compliance sees who opened which door to whom. */
  private void enter(List<RoleRow> before, List<RoleRow> after) {
    Set<RoleRow> stood = new HashSet<>(before);
    Set<RoleRow> stands = new HashSet<>(after);
    before.stream()
        .filter(row -> !stands.contains(row))
        .forEach(row -> enter(ChangeKind.DIRECTORY_ROLE_REMOVED, row, row.said(), null));
    after.stream()
        .filter(row -> !stood.contains(row))
        .forEach(row -> enter(ChangeKind.DIRECTORY_ROLE_ADDED, row, null, row.said()));
  }

  private void enter(ChangeKind kind, RoleRow row, String before, String after) {
    changes.enter(
        kind,
        null,
        row.unit() == null ? row.role() : PolicyGroup.in(row.role(), row.unit()),
        before,
        after);
  }

  private static RoleRow trimmed(RoleRow row) {
    return new RoleRow(trimmed(row.said()), trimmed(row.role()), trimmed(row.unit()));
  }

  private static String trimmed(String cell) {
    return cell == null || cell.isBlank() ? null : cell.strip();
  }

  private static RoleRow plain(RoleRow row) {
    return new RoleRow(
        row.said() == null ? null : row.said().toLowerCase(Locale.ROOT), row.role(), row.unit());
  }

  /** Each group is asked for once. */
  private final class Groups {

    private final Map<String, Boolean> known = new HashMap<>();

    boolean has(String group) {
      return known.computeIfAbsent(
          group,
          asked ->
              Platform.unrestricted(
                  engine, () -> identity.createGroupQuery().groupId(asked).count() > 0));
    }
  }
}
