package org.redress.modelling;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.modelling.TableColumn.Cell;
import org.redress.modelling.Values.Kind;
import org.springframework.stereotype.Component;

/**
 * A cell holds what its column can hold: a text in quotation marks that is one of the column's
 * values, a number as a computer writes it, a name that is known. Anything else can be read, and
 * never fits.
 */
@Component
class TableCellRule implements Rule {

  private static final Pattern THOUSANDS = Pattern.compile("\\d,\\d{3}(?!\\d)");

  private final FeelSyntax feel;

  TableCellRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (DecisionTable decisions : table.all(DecisionTable.class)) {
      Set<String> inputs =
          TableColumn.inputs(decisions).stream().map(TableColumn::name).collect(Collectors.toSet());
      for (TableColumn column : TableColumn.inputs(decisions)) {
        for (Cell cell : column.cells()) {
          feel.cell(cell.text())
              .ifPresent(tree -> check(cell, tree, column, inputs, table, findings));
        }
      }
      for (TableColumn column : TableColumn.outputs(decisions)) {
        for (Cell cell : column.cells()) {
          feel.expression(cell.text())
              .ifPresent(tree -> check(cell, tree, column, inputs, table, findings));
        }
      }
    }
  }

  private void check(
      Cell cell,
      FeelTree tree,
      TableColumn column,
      Set<String> inputs,
      TableFile table,
      Findings findings) {
    if (cell.isOpen()) {
      return;
    }
    Set<String> unknown = new TreeSet<>(tree.names());
    unknown.removeIf(name -> inputs.contains(name) || isVariable(name, table));
    if (!unknown.isEmpty()) {
      findings.at(
          cell.id(),
          "「%s」里的「%s」不是文字也不是已知的变量。文字须加英文双引号，例如\"%s\"",
          cell.text(),
          String.join("、", unknown),
          unknown.iterator().next());
      return;
    }
    if (column.kind().filter(Kind.NUMBER::equals).isPresent()
        && THOUSANDS.matcher(cell.text()).find()) {
      findings.at(cell.id(), "「%s」里的数字带有逗号，会读成两个数。请去掉千分位的逗号；确是两个数的，逗号后加空格", cell.text());
    }
    column
        .kind()
        .flatMap(kind -> otherKind(kind, tree))
        .ifPresent(
            is ->
                findings.at(
                    cell.id(),
                    "「%s」是%s，这一栏的类型（Type）却是%s，永远不会相符。请改正",
                    cell.text(),
                    is,
                    column.type()));
    Set<String> allowed = column.allowed(feel);
    if (!allowed.isEmpty()) {
      tree.texts().stream()
          .filter(text -> !allowed.contains(text))
          .forEach(
              text ->
                  findings.at(
                      cell.id(),
                      "「%s」不在这一栏的取值（Predefined values）之内：%s。请核对拼写，或先加上这个值",
                      text,
                      String.join("、", allowed)));
    }
  }

  private static boolean isVariable(String name, TableFile table) {
    return table
        .lifecycle()
        .filter(policy -> table.upload().variables(policy).knows(name))
        .isPresent();
  }

  private static Optional<String> otherKind(Kind kind, FeelTree tree) {
    return Stream.of(
            said(kind != Kind.TEXT && !tree.texts().isEmpty(), "文字"),
            said(kind == Kind.TEXT && !tree.numbers().isEmpty(), "数字"),
            said(kind != Kind.TRUTH && tree.hasTruth(), "是否（true、false）"),
            said(kind == Kind.TRUTH && !tree.numbers().isEmpty(), "数字"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> said(boolean holds, String words) {
    return holds ? Optional.of(words) : Optional.empty();
  }
}
