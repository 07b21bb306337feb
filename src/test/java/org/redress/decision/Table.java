package org.redress.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * A decision table as its author wrote it.
 *
 * @param id id of the decision
 * @param description the decision's own, never null
 * @param columns its inputs
 * @param rules id and annotation of its rules
 */
record Table(
    String id, String description, HitPolicy hitPolicy, List<Column> columns, List<Line> rules) {

  /**
   * @param expression what is put to the tests, usually a variable
   * @param type {@code string}, {@code boolean}, {@code integer}, {@code double}, …
   * @param allowed the declared values as FEEL; blank where none are declared
   * @param cells the tests that are not blank
   */
  record Column(String expression, String type, String allowed, List<String> cells) {}

  /** A rule. */
  record Line(String id, String annotation) {
    @Override
    public String toString() {
      return id + " (" + annotation + ")";
    }
  }

  /** Fails where the file holds anything but one decision table. */
  static Table read(DmnModelInstance model) {
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    if (decisions.size() != 1) {
      throw new IllegalArgumentException("one decision a file, not " + decisions.size());
    }
    Decision decision = decisions.iterator().next();
    if (!(decision.getExpression() instanceof DecisionTable table)) {
      throw new IllegalArgumentException(decision.getId() + " is no decision table");
    }
    List<Rule> rules = new ArrayList<>(table.getRules());
    List<Column> columns = new ArrayList<>();
    for (var input : table.getInputs()) {
      int position = columns.size();
      columns.add(
          new Column(
              input.getInputExpression().getText().getTextContent().trim(),
              input.getInputExpression().getTypeRef(),
              text(input.getInputValues()),
              rules.stream()
                  .map(rule -> text(List.copyOf(rule.getInputEntries()).get(position)))
                  .filter(cell -> !cell.isEmpty() && !cell.equals("-"))
                  .toList()));
    }
    return new Table(
        decision.getId(),
        decision.getDescription() == null ? "" : decision.getDescription().getTextContent(),
        table.getHitPolicy(),
        columns,
        rules.stream()
            .map(
                rule ->
                    new Line(
                        rule.getId(),
                        rule.getDescription() == null
                            ? ""
                            : rule.getDescription().getTextContent()))
            .toList());
  }

  /** Variables that the tests name, beside the value under test. */
  Set<String> namedInCells() {
    Set<String> names = new TreeSet<>();
    columns.forEach(column -> column.cells().forEach(cell -> names.addAll(Names.in(cell))));
    return names;
  }

  boolean collects() {
    return hitPolicy == HitPolicy.COLLECT || hitPolicy == HitPolicy.RULE_ORDER;
  }

  private static String text(UnaryTests tests) {
    return tests == null || tests.getText() == null ? "" : tests.getText().getTextContent().trim();
  }
}
