package org.redress.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.redress.audit.UnitChoice;
import org.redress.overview.Overview.UnitLine;
import org.redress.overview.OverviewMapper.InUnit;

/** Adds up the cases of units: each unit right below the one asked for, with those below it. */
final class UnitLines {

  private UnitLines() {}

  /**
   * @param organisation each after the one above it
   * @param unit code of the one asked for
   * @param counted open cases of each unit alone
   */
  static List<UnitLine> of(List<UnitChoice> organisation, String unit, List<InUnit> counted) {
    Map<String, InUnit> of =
        counted.stream()
            .filter(one -> one.unit() != null)
            .collect(Collectors.toMap(InUnit::unit, one -> one));
    int at = organisation.stream().map(UnitChoice::id).toList().indexOf(unit);
    if (at < 0) {
      return List.of();
    }
    List<UnitLine> lines = new ArrayList<>();
    UnitChoice asked = organisation.get(at);
    add(lines, asked, List.of(asked), of, false);
    List<UnitChoice> below = organisation.subList(at + 1, end(organisation, at));
    for (int i = 0; i < below.size(); i++) {
      if (below.get(i).depth() == asked.depth() + 1) {
        add(lines, below.get(i), below.subList(i, end(below, i)), of, true);
      }
    }
    return lines;
  }

  /** Where the units end that stand below the one at that place. */
  private static int end(List<UnitChoice> units, int at) {
    int end = at + 1;
    while (end < units.size() && units.get(end).depth() > units.get(at).depth()) {
      end++;
    }
    return end;
  }

  private static void add(
      List<UnitLine> lines,
      UnitChoice unit,
      List<UnitChoice> with,
      Map<String, InUnit> of,
      boolean below) {
    int open = sum(with, of, InUnit::cases);
    if (open > 0) {
      lines.add(new UnitLine(unit.id(), unit.name(), below, open, sum(with, of, InUnit::overdue)));
    }
  }

  private static int sum(
      List<UnitChoice> units, Map<String, InUnit> of, ToIntFunction<InUnit> what) {
    return units.stream()
        .filter(unit -> of.containsKey(unit.id()))
        .mapToInt(unit -> what.applyAsInt(of.get(unit.id())))
        .sum();
  }
}
