package org.redress.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnEvaluationException;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.redress.deadline.LimitTable;
import org.redress.decision.Decider.Outcome;
import org.redress.decision.Table.Column;
import org.redress.decision.Table.Line;

/**
 * Puts every combination of the values that matter to a decision table: none may go without a result, none may be
 * decided twice where one rule is to decide, and every rule must win for one at least.
 *
 * <p>A table with more than {@value #MOST} combinations is tried with one value of each set of values that pass the
 * very same tests of their column, which loses nothing: no rule can tell them apart. Variables that tests name are
 * left whole. A table that has too many even so is too wide to be proved, and a fault.
 */
final class TableCheck {

  static final int MOST = 1_000;
  static final int TOO_MANY = 20_000;
  private static final int EXAMPLES = 3;

  /** What the description of a table that may find nothing has to say. */
  private static final String MAY_BE_EMPTY = "may be empty";

  private final Decider decider;
  private final Table table;
  private final DmnDecision decision;
  private final Map<String, List<String>> faults = new LinkedHashMap<>();

  private TableCheck(Decider decider, DmnModelInstance model) {
    this.decider = decider;
    this.table = Table.read(model);
    this.decision = decider.decision(model, table.id());
  }

  /** What is wrong with the table, in sentences; nothing where all is well. */
  static List<String> faults(Decider decider, DmnModelInstance model) {
    TableCheck check = new TableCheck(decider, model);
    check.run();
    List<String> sentences = new ArrayList<>();
    check.faults.forEach(
        (fault, examples) ->
            sentences.add(
                fault
                    + (examples.isEmpty()
                        ? ""
                        : ": " + examples.subList(0, Math.min(EXAMPLES, examples.size())))
                    + (examples.size() > EXAMPLES
                        ? " and " + (examples.size() - EXAMPLES) + " more"
                        : "")));
    return sentences;
  }

  private void run() {
    Map<String, List<Object>> values = Probes.of(table, decider);
    Set<String> unknown = new TreeSet<>(table.namedInCells());
    unknown.removeAll(values.keySet());
    unknown.forEach(
        name ->
            fault(
                "names "
                    + name
                    + ", which is none of its inputs (a text without quotation marks?)"));
    if (Combinations.count(values) > MOST) {
      values = distinguishable(values);
    }
    if (Combinations.count(values) > TOO_MANY) {
      fault("has " + Combinations.count(values) + " combinations to try: split it");
      return;
    }
    Set<String> won = new HashSet<>();
    for (Map<String, Object> combination : new Combinations(values)) {
      won.addAll(winners(combination));
    }
    table.rules().stream()
        .filter(rule -> !won.contains(rule.id()))
        .map(Line::toString)
        .forEach(rule -> fault("has a rule that never wins", rule));
  }

  private List<String> winners(Map<String, Object> combination) {
    try {
      Outcome outcome = decider.decide(decision, combination);
      boolean empty =
          outcome.entries().isEmpty() || outcome.entries().stream().anyMatch(Map::isEmpty);
      if (empty && isCase(combination) && !(table.collects() && table.description().contains(MAY_BE_EMPTY))) {
        fault("decides nothing", combination);
      }
      return outcome.winners();
    } catch (DmnHitPolicyException overlap) {
      fault("has rules that overlap", combination);
      return List.of();
    } catch (DmnEvaluationException e) {
      fault("cannot be evaluated (" + e.getMessage() + ")", combination);
      return List.of();
    }
  }

  /** Of a table of limits one limit is always asked for. */
  private static boolean isCase(Map<String, Object> combination) {
    return combination.getOrDefault(LimitTable.DEADLINE, "") != null;
  }

  /** One value for each set of tests passed. */
  private Map<String, List<Object>> distinguishable(Map<String, List<Object>> values) {
    Set<String> compared = table.namedInCells();
    Map<String, List<Object>> fewer = new LinkedHashMap<>();
    values.forEach(
        (variable, all) ->
            fewer.put(
                variable, compared.contains(variable) ? all : distinguishable(variable, all)));
    return fewer;
  }

  private List<Object> distinguishable(String variable, List<Object> all) {
    List<Column> columns =
        table.columns().stream().filter(c -> Names.in(c.expression()).contains(variable)).toList();
    boolean plain =
        columns.stream()
            .allMatch(
                c ->
                    c.expression().equals(variable)
                        && c.cells().stream().allMatch(cell -> Names.in(cell).isEmpty()));
    if (!plain) {
      return all;
    }
    Map<List<Boolean>, Object> representatives = new LinkedHashMap<>();
    for (Object value : all) {
      List<Boolean> passed =
          columns.stream()
              .flatMap(c -> c.cells().stream())
              .distinct()
              .map(cell -> decider.passes(cell, value))
              .toList();
      representatives.putIfAbsent(passed, value);
    }
    return new ArrayList<>(representatives.values());
  }

  private void fault(String sentence, Object... examples) {
    List<String> known =
        faults.computeIfAbsent(table.id() + " " + sentence, s -> new ArrayList<>());
    for (Object example : examples) {
      known.add(example.toString());
    }
  }
}
