package org.redress.bench;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.redress.bench.Cost.Rows;

/** The tables of README.md. */
final class Report {

  private final Map<String, Cost> costs;
  private final StringBuilder text = new StringBuilder();

  private Report(Map<String, Cost> costs) {
    this.costs = costs;
  }

  static String of(Map<String, Cost> costs, int lives) {
    Report report = new Report(costs);
    report.text.append("Each figure is the mean of ").append(lives).append(" complaints.\n\n");
    report.statements();
    report.rows();
    report.whole();
    return report.text.toString();
  }

  private void statements() {
    head("statements: select/insert/update/delete/begin/other");
    Set<String> steps = new LinkedHashSet<>();
    costs.values().forEach(cost -> steps.addAll(cost.steps().keySet()));
    steps.forEach(step -> line(step, cost -> statements(cost.steps().getOrDefault(step, Statements.NONE))));
    line("**whole life**", cost -> "**" + statements(cost.all()) + "**");
    text.append('\n');
  }

  private static String statements(Statements all) {
    return String.format(
        Locale.ROOT, "%.0f (%.0f/%.0f/%.0f/%.0f/%.0f/%.0f)", all.sum(), all.selects(), all.inserts(), all.updates(),
        all.deletes(), all.begins(), all.others());
  }

  private void rows() {
    head("rows written: insert/update/delete");
    Set<String> tables = new TreeSet<>();
    costs.values().forEach(cost -> tables.addAll(cost.rows().keySet()));
    tables.forEach(table -> line(table, cost -> rows(cost.rows().get(table))));
    line("**all**", cost -> "**" + rows(sum(cost.rows())) + "**");
    text.append('\n');
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

  private void whole() {
    head("a complaint");
    number("JVM's processor time, ms", cost -> cost.whole().server());
    number("PostgreSQL's processor time, ms", cost -> cost.whole().postgresql());
    number("WAL, kB", cost -> cost.whole().wal() / 1000);
    text.append('\n');
    head("first start, with this lifecycle alone");
    number("statements", cost -> cost.start().statements());
    number("JVM's processor time, s", cost -> cost.start().processor() / 1000);
  }

  private void number(String name, ToDoubleFunction<Cost> value) {
    line(name, cost -> String.format(Locale.ROOT, "%.0f", value.applyAsDouble(cost)));
  }

  private void head(String name) {
    line(name, costs.keySet(), engine -> engine);
    line("---", costs.keySet(), engine -> "---");
  }

  private void line(String name, Function<Cost, String> cell) {
    line(name, costs.values(), cell);
  }

  private <T> void line(String name, Iterable<T> columns, Function<T, String> cell) {
    text.append("| ").append(name);
    columns.forEach(column -> text.append(" | ").append(cell.apply(column)));
    text.append(" |\n");
  }
}
