package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.modelling.Values.Kind;
import org.redress.modelling.Values.Known;
import org.springframework.stereotype.Component;

/**
 * What a condition compares with, somebody chooses or some table answers; and what a table is asked
 * about, it knows in every value.
 */
@Component
class ValueRule implements Rule {

  private final FeelSyntax feel;

  ValueRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isPresent()) {
      Values values = diagram.upload().values(diagram.lifecycle().get());
      for (ModelText.Written written : diagram.expressions()) {
        check(written.element(), Juel.comparisons(written.text()), values, findings);
      }
    }
  }

  @Override
  public void check(FormFile form, Findings findings) {
    if (form.lifecycle().isPresent()) {
      Values values = form.upload().values(form.lifecycle().get());
      for (JsonNode component : form.components()) {
        feel.expression(FormFile.condition(component))
            .ifPresent(
                tree -> check(FormFile.nameOf(component), tree.comparisons(), values, findings));
      }
    }
  }

  private static void check(
      String element, Collection<Comparison> comparisons, Values values, Findings findings) {
    for (Comparison comparison : comparisons) {
      Known known = values.of(comparison.variable());
      if (known.isClosed() && !known.values().contains(comparison.value())) {
        findings.at(
            element,
            "条件里的「%s」永远不会是「%s」：表单的选项和决策的结果里只有%s。请核对拼写，或补上这个值",
            comparison.variable(),
            comparison.value(),
            String.join("、", known.values()));
      }
    }
  }

  @Override
  public void check(TableFile table, Findings findings) {
    if (table.lifecycle().isPresent()) {
      Values values = table.upload().values(table.lifecycle().get());
      for (DecisionTable decisions : table.all(DecisionTable.class)) {
        for (TableColumn column : TableColumn.inputs(decisions)) {
          check(column, values.of(column.name()), findings);
        }
      }
    }
  }

  private void check(TableColumn column, Known known, Findings findings) {
    if (!known.kinds().isEmpty()
        && column.kind().filter(kind -> !fits(kind, known.kinds())).isPresent()) {
      findings.at(
          column.id(), "「%s」这一栏的类型是%s，填写或得出它的却不是。请改正类型（Type）", column.name(), column.type());
    } else if (known.isClosed() && column.kind().filter(Kind.TEXT::equals).isPresent()) {
      checkValues(column, known.values(), findings);
    }
  }

  private static boolean fits(Kind column, Set<Kind> kinds) {
    return kinds.contains(column) || column == Kind.TEXT && kinds.contains(Kind.DATE);
  }

  private void checkValues(TableColumn column, Set<String> known, Findings findings) {
    Set<String> named = column.allowed(feel);
    boolean declared = !named.isEmpty();
    if (!declared) {
      column
          .cells()
          .forEach(cell -> feel.cell(cell.text()).ifPresent(t -> named.addAll(t.texts())));
    }
    Set<String> never = new TreeSet<>(named);
    never.removeAll(known);
    never.forEach(
        value ->
            findings.at(
                column.id(),
                "「%s」没有表单可选、也没有决策得出「%s」，只有%s。请核对拼写，或删去这个值和它的行",
                column.name(),
                value,
                String.join("、", known)));
    Set<String> missing = new TreeSet<>(known);
    missing.removeAll(named);
    if (declared) {
      missing.forEach(
          value ->
              findings.at(
                  column.id(),
                  "「%s」可以是「%s」，这一栏的取值（Predefined values）里却没有，案件会落到默认行。请加上这个值和它的一行",
                  column.name(),
                  value));
    }
  }
}
