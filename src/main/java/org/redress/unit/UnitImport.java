package org.redress.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Enters a file of units. Its lines come in any order: a unit is entered after the one above it.
 */
@Component
class UnitImport {

  private final UnitKeeping keeping;
  private final Changing changing;

  UnitImport(UnitKeeping keeping, Changing changing) {
    this.keeping = keeping;
    this.changing = changing;
  }

  /** Within a change. */
  Tally enter(List<ImportLine> lines) {
    Tally tally = new Tally();
    Map<String, ImportLine> byCode = new LinkedHashMap<>();
    for (ImportLine line : lines) {
      UnitEntry entry = entry(line);
      entry.faults().forEach(fault -> tally.fault(line, fault));
      if (entry.code() != null) {
        Optional.ofNullable(byCode.putIfAbsent(entry.code(), line))
            .ifPresent(
                first ->
                    tally.fault(
                        line, Field.CODE.fault("编码「%s」与第%d行重复", entry.code(), first.number())));
      }
    }
    Set<String> wrong = new HashSet<>();
    for (ImportLine line : parentsFirst(byCode, tally)) {
      UnitEntry entry = entry(line);
      if (wrong.contains(entry.parent())) {
        tally.unchecked += tally.isFaulty(line) ? 0 : 1;
        wrong.add(entry.code());
        continue;
      }
      if (!tally.isFaulty(line)) {
        tally.take(line, () -> put(entry, tally));
      }
      if (tally.isFaulty(line)) {
        wrong.add(entry.code());
      }
    }
    return tally;
  }

  private void put(UnitEntry entry, Tally tally) {
    Optional<Unit> before = changing.tree().find(entry.code());
    Unit now = keeping.put(entry);
    if (before.isEmpty()) {
      tally.added++;
    } else if (before.get().equals(now)) {
      tally.same++;
    } else {
      tally.changed++;
    }
  }

  /** A column that the file has not leaves what the unit has. */
  private UnitEntry entry(ImportLine line) {
    Optional<Unit> known =
        Optional.ofNullable(line.text(Field.CODE)).flatMap(changing.tree()::find);
    return new UnitEntry(
        line.text(Field.CODE),
        line.text(Field.NAME),
        line.text(Field.KIND),
        line.text(Field.PARENT),
        line.text(Field.ADDRESS, known.map(Unit::address).orElse(null)),
        line.text(Field.TELEPHONE, known.map(Unit::telephone).orElse(null)),
        line.text(Field.CALENDAR, known.map(Unit::calendar).orElse(null)));
  }

  /** Those that are above each other are noted as wrong. */
  private static List<ImportLine> parentsFirst(Map<String, ImportLine> byCode, Tally tally) {
    List<ImportLine> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String code : byCode.keySet()) {
      Set<String> upwards = new LinkedHashSet<>();
      String at = code;
      while (byCode.containsKey(at) && !done.contains(at) && upwards.add(at)) {
        at = byCode.get(at).text(Field.PARENT);
      }
      if (upwards.contains(at)) {
        noteCircle(at, upwards, byCode, tally);
      }
      Deque<String> downwards = new ArrayDeque<>();
      upwards.forEach(downwards::push);
      downwards.stream().map(byCode::get).forEach(ordered::add);
      done.addAll(upwards);
    }
    return ordered;
  }

  private static void noteCircle(
      String begins, Set<String> upwards, Map<String, ImportLine> byCode, Tally tally) {
    List<String> circle = upwards.stream().dropWhile(code -> !code.equals(begins)).toList();
    String drawn = circle.stream().collect(Collectors.joining(" → ", "", " → " + begins));
    circle.stream()
        .map(byCode::get)
        .forEach(line -> tally.fault(line, Field.PARENT.fault("上级机构首尾相接：%s，请改正其中一行", drawn)));
  }
}
