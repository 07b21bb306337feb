package org.redress.modelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.redress.modelling.Values.Kind;

/**
 * A column of a decision table, as it is written.
 *
 * @param id of its element
 * @param name of the variable that is asked for or answered; of an input that is no plain variable
 *     its expression
 * @param type as declared, null where it is not
 * @param values as declared; blank where they are not
 * @param cells from the first row to the last
 */
record TableColumn(String id, String name, String type, String values, List<Cell> cells) {

  /** A cell. */
  record Cell(String id, String text) {

    private static Cell of(DmnElement element) {
      return new Cell(element.getId(), element.getTextContent().trim());
    }

    /** Whether it fits always. */
    boolean isOpen() {
      return text.isEmpty() || text.equals("-");
    }
  }

  static List<TableColumn> inputs(DecisionTable table) {
    List<TableColumn> columns = new ArrayList<>();
    for (Input input : table.getInputs()) {
      int place = columns.size();
      var expression = input.getInputExpression();
      columns.add(
          new TableColumn(
              input.getId(),
              expression == null ? "" : expression.getTextContent().trim(),
              expression == null ? null : expression.getTypeRef(),
              declared(input.getInputValues()),
              table.getRules().stream()
                  .map(row -> List.<InputEntry>copyOf(row.getInputEntries()))
                  .filter(cells -> place < cells.size())
                  .map(cells -> Cell.of(cells.get(place)))
                  .toList()));
    }
    return columns;
  }

  static List<TableColumn> outputs(DecisionTable table) {
    List<TableColumn> columns = new ArrayList<>();
    for (Output output : table.getOutputs()) {
      int place = columns.size();
      columns.add(
          new TableColumn(
              output.getId(),
              output.getName(),
              output.getTypeRef(),
              declared(output.getOutputValues()),
              table.getRules().stream()
                  .map(row -> List.<OutputEntry>copyOf(row.getOutputEntries()))
                  .filter(cells -> place < cells.size())
                  .map(cells -> Cell.of(cells.get(place)))
                  .toList()));
    }
    return columns;
  }

  /** The texts that may stand in it, in their order; none where any may. */
  Set<String> allowed(FeelSyntax feel) {
    return feel.cell(values)
        .map(tree -> new LinkedHashSet<>(tree.texts()))
        .orElseGet(LinkedHashSet::new);
  }

  /** What its values are; empty where nothing is declared that is known. */
  Optional<Kind> kind() {
    return switch (type == null ? "" : type) {
      case "string" -> Optional.of(Kind.TEXT);
      case "boolean" -> Optional.of(Kind.TRUTH);
      case "integer", "long", "double", "number" -> Optional.of(Kind.NUMBER);
      default -> Optional.empty();
    };
  }

  private static String declared(UnaryTests values) {
    return values == null || values.getText() == null ? "" : values.getText().getTextContent();
  }
}
