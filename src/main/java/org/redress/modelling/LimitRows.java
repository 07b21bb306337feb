package org.redress.modelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.redress.deadline.Limit;
import org.redress.deadline.LimitTable;

/**
 * The rows of a policy's table of limits, as they are written.
 *
 * @param rows in the table's order
 */
record LimitRows(List<Row> rows) {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  /**
   * A row.
   *
   * @param id of the row's element
   * @param deadlines the ids that it is for
   * @param steps the steps that it is for; none where it is for all
   * @param always whether it depends on nothing but the deadline
   * @param limit as written
   */
  record Row(String id, Set<String> deadlines, Set<String> steps, boolean always, String limit) {

    /** The limit; empty where it never holds, or cannot be read. */
    Optional<Limit> read() {
      try {
        return Optional.of(Limit.parse(limit));
      } catch (IllegalArgumentException unreadable) {
        return Optional.empty();
      }
    }

    private boolean isFor(String deadline, String step) {
      return deadlines.contains(deadline) && (steps.isEmpty() || steps.contains(step));
    }
  }

  static LimitRows of(DecisionTable table) {
    List<String> inputs = table.getInputs().stream().map(LimitRows::expression).toList();
    return new LimitRows(table.getRules().stream().map(rule -> row(rule, inputs)).toList());
  }

  /** The table of a policy in an upload; empty where it has none that can be read. */
  static Optional<LimitRows> of(Upload upload, String policy) {
    return upload
        .table(policy + LimitTable.SUFFIX)
        .flatMap(file -> file.all(DecisionTable.class).stream().findFirst())
        .map(LimitRows::of);
  }

  /** Whether the table knows the deadline. */
  boolean knows(String deadline) {
    return rows.stream().anyMatch(row -> row.deadlines().contains(deadline));
  }

  /** The limits that a deadline may have at a step. */
  Set<Limit> limits(String deadline, String step) {
    return rows.stream()
        .filter(row -> row.isFor(deadline, step))
        .flatMap(row -> row.read().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Row row(Rule rule, List<String> inputs) {
    List<InputEntry> cells = new ArrayList<>(rule.getInputEntries());
    return new Row(
        rule.getId(),
        cell(cells, inputs, LimitTable.DEADLINE),
        cell(cells, inputs, LimitTable.STEP),
        IntStream.range(0, cells.size())
            .filter(i -> !inputs.get(i).equals(LimitTable.DEADLINE))
            .allMatch(i -> isOpen(cells.get(i))),
        texts(rule.getOutputEntries().iterator().next()).stream().findFirst().orElse(""));
  }

  private static Set<String> cell(List<InputEntry> cells, List<String> inputs, String input) {
    int place = inputs.indexOf(input);
    return place < 0 ? Set.of() : texts(cells.get(place));
  }

  private static Set<String> texts(DmnElement cell) {
    return TEXT.matcher(cell.getTextContent())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isOpen(DmnElement cell) {
    String text = cell.getTextContent().trim();
    return text.isEmpty() || text.equals("-");
  }

  private static String expression(Input input) {
    return input.getInputExpression().getTextContent().trim();
  }
}
