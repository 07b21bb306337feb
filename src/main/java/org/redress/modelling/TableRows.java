package org.redress.modelling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.modelling.TableColumn.Cell;
import org.redress.modelling.Values.Kind;

/**
 * Which rows of a table can hold for some case. Of each input the values that its cells can tell
 * apart are tried: each text named and another, each number named and both sides of it, true and
 * false, and nothing. A cell that names a variable may hold or not, whatever its own input is.
 */
final class TableRows {

  /** What is found out within these steps; of a table that needs more, nothing is said. */
  private static final int MOST = 100_000;

  private static final BigDecimal STEP = new BigDecimal("0.001");

  /**
   * A value of a column.
   *
   * @param may the rows whose cell it may pass
   * @param must the rows whose cell it passes for certain
   */
  private record Probe(BitSet may, BitSet must) {}

  private final List<Set<Probe>> columns;
  private final int rows;
  private int steps;

  private TableRows(List<Set<Probe>> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  static TableRows of(DecisionTable table, FeelSyntax feel) {
    return new TableRows(
        TableColumn.inputs(table).stream().map(column -> probes(column, feel)).toList(),
        table.getRules().size());
  }

  /** Whether the row holds for some case. */
  boolean canHold(int row) {
    return columns.stream()
        .allMatch(probes -> probes.stream().anyMatch(probe -> probe.may().get(row)));
  }

  /** Whether some case is one of the row and of none before it. */
  boolean canWin(int row) {
    BitSet before = new BitSet(rows);
    before.set(0, row);
    steps = 0;
    return escapes(row, 0, before);
  }

  /** Whether both rows hold for one case. */
  boolean canHoldTogether(int one, int other) {
    return columns.stream()
        .allMatch(
            probes ->
                probes.stream()
                    .anyMatch(probe -> probe.must().get(one) && probe.must().get(other)));
  }

  private boolean escapes(int row, int column, BitSet before) {
    if (before.isEmpty() || ++steps > MOST) {
      return true;
    }
    if (column == columns.size()) {
      return false;
    }
    return columns.get(column).stream()
        .filter(probe -> probe.may().get(row))
        .map(
            probe -> {
              BitSet left = (BitSet) before.clone();
              left.and(probe.must());
              return left;
            })
        .distinct()
        .anyMatch(left -> holdsFrom(row, column + 1) && escapes(row, column + 1, left));
  }

  private boolean holdsFrom(int row, int column) {
    return columns.subList(column, columns.size()).stream()
        .allMatch(probes -> probes.stream().anyMatch(probe -> probe.may().get(row)));
  }

  private static Set<Probe> probes(TableColumn column, FeelSyntax feel) {
    List<Optional<FeelTree>> cells =
        column.cells().stream().map(Cell::text).map(feel::cell).toList();
    Set<Probe> probes = new LinkedHashSet<>();
    for (Object value : values(column, cells, feel)) {
      BitSet may = new BitSet();
      BitSet must = new BitSet();
      Map<FeelTree, Boolean> passed = new HashMap<>();
      for (int row = 0; row < cells.size(); row++) {
        Optional<FeelTree> cell = cells.get(row);
        boolean open = column.cells().get(row).isOpen();
        boolean unsure = !open && (cell.isEmpty() || !cell.get().names().isEmpty());
        boolean passes =
            open || !unsure && passed.computeIfAbsent(cell.get(), tree -> feel.passes(tree, value));
        may.set(row, passes || unsure);
        must.set(row, passes);
      }
      probes.add(new Probe(may, must));
    }
    return probes;
  }

  private static List<Object> values(
      TableColumn column, List<Optional<FeelTree>> cells, FeelSyntax feel) {
    Set<Object> values = new LinkedHashSet<>();
    List<FeelTree> read = cells.stream().flatMap(Optional::stream).toList();
    Kind kind = column.kind().orElse(Kind.TEXT);
    switch (kind) {
      case TRUTH -> values.addAll(List.of(true, false));
      case NUMBER -> {
        values.add(BigDecimal.ZERO);
        read.stream()
            .flatMap(tree -> tree.numbers().stream())
            .forEach(n -> values.addAll(List.of(n, n.subtract(STEP), n.add(STEP))));
      }
      default -> {
        Set<String> allowed = column.allowed(feel);
        read.forEach(tree -> values.addAll(tree.texts()));
        values.addAll(allowed);
        if (allowed.isEmpty()) {
          values.add("another");
        }
      }
    }
    List<Object> all = new ArrayList<>(values);
    all.add(null); // what an empty field gives
    return all;
  }
}
