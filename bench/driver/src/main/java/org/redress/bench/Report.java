package org.redress.bench;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.redress.bench.Cost.Rows;

/** The tables of README.md on what was counted. */
final class Report {

  private final Map<String, Cost> costs;

  private Report(Map<String, Cost> costs) {
    this.costs = costs;
  }

  static String of(Map<String, Cost> costs, int lives) {
    Report report = new Report(costs);
    return "Each figure is the mean of " + lives + " complaints.\n\n" + report.statements() + report.rows() + report.whole() + report.start();
  }

  private Table statements() {
    Table table = table("statements: select/insert/update/delete/begin/other");
    Set<String> steps = new LinkedHashSet<>();
    costs.values().forEach(cost -> steps.addAll(cost.steps().keySet()));
    steps.forEach(
        step -> table.line(step, engine -> statements(costs.get(engine).steps().getOrDefault(step, Statements.NONE))));
    table.line("**whole life**", engine -> "**" + statements(costs.get(engine).all()) + "**");
    return table;
  }

  private static String statements(Statements all) {
    return String.format(
        Locale.ROOT, "%.0f (%.0f/%.0f/%.0f/%.0f/%.0f/%.0f)", all.sum(), all.selects(), all.inserts(), all.updates(),
        all.deletes(), all.begins(), all.others());
  }

  private Table rows() {
    Table table = table("rows written: insert/update/delete");
    Set<String> tables = new TreeSet<>();
    costs.values().forEach(cost -> tables.addAll(cost.rows().keySet()));
    tables.forEach(name -> table.line(name, engine -> rows(costs.get(engine).rows().get(name))));
    table.line("**all**", engine -> "**" + rows(sum(costs.get(engine).rows())) + "**");
    return table;
  }

  private static Rows sum(Map<String, Rows> rows) {
    return rows.values().stream()
        .reduce(
            new Rows(0, 0, 0),
            (one, more) ->
                new Rows(
                    one.inserted() + more.inserted(), one.updated() + more.updated(), one.deleted() + more.deleted()));
  }

  private static String rows(Rows rows) {
    return rows == null
        ? "-"
        : String.format(Locale.ROOT, "%.0f/%.0f/%.0f", rows.inserted(), rows.updated(), rows.deleted());
  }

  private Table whole() {
    Table table = table("a complaint");
    number(table, "JVM's processor time, ms", cost -> cost.whole().server());
    number(table, "PostgreSQL's processor time, ms", cost -> cost.whole().postgresql());
    number(table, "WAL, kB", cost -> cost.whole().wal() / 1000);
    return table;
  }

  private Table start() {
    Table table = table("first start, with this lifecycle alone");
    number(table, "statements", cost -> cost.start().statements());
    number(table, "JVM's processor time, s", cost -> cost.start().processor() / 1000);
    return table;
  }

  private void number(Table table, String name, ToDoubleFunction<Cost> value) {
    table.line(name, engine -> String.format(Locale.ROOT, "%.0f", value.applyAsDouble(costs.get(engine))));
  }

  private Table table(String measures) {
    return new Table(measures, costs.keySet());
  }
}
