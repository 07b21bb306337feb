package org.redress.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.redress.deployment.ModelFile;
import org.redress.engine.NewModel;

/** The slips that can be made in a table. */
final class TableMutations {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String LIMITS = "-deadlines";

  private final ModelFile file;
  private final List<Mutation> all = new ArrayList<>();

  private TableMutations(ModelFile file) {
    this.file = file;
  }

  static List<Mutation> of(ModelFile file) {
    return new TableMutations(file).all();
  }

  /** The limits that the table names; none where it is no table of limits. */
  static Set<String> limits(ModelFile file) {
    return read(file).getModelElementsByType(Decision.class).stream()
        .filter(decision -> decision.getId().endsWith(LIMITS))
        .flatMap(decision -> decision.getChildElementsByType(DecisionTable.class).stream())
        .flatMap(table -> table.getRules().stream())
        .map(row -> text(row.getInputEntries().iterator().next()).replace("\"", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Mutation> all() {
    for (Decision decision : read(file).getModelElementsByType(Decision.class)) {
      boolean limits = decision.getId().endsWith(LIMITS);
      for (DecisionTable table : decision.getChildElementsByType(DecisionTable.class)) {
        table.getRules().forEach(row -> row(row, table, limits));
      }
    }
    return all;
  }

  private void row(Rule row, DecisionTable table, boolean limits) {
    if (limits) {
      limit(row);
      return;
    }
    for (InputEntry entry : row.getInputEntries()) {
      if (!text(entry).isBlank() && !text(entry).equals("-")) {
        change(Kind.CELL, entry, "-");
      }
    }
    for (int column = 0; column < row.getOutputEntries().size(); column++) {
      output(row, column, table);
    }
  }

  private void limit(Rule row) {
    OutputEntry entry = row.getOutputEntries().iterator().next();
    Matcher number = NUMBER.matcher(text(entry));
    if (number.find()) {
      int now = Integer.parseInt(number.group());
      change(Kind.LIMIT, entry, number.replaceFirst(Integer.toString(now == 0 ? 2 : now + 1)));
    }
  }

  private void output(Rule row, int column, DecisionTable table) {
    OutputEntry entry = List.copyOf(row.getOutputEntries()).get(column);
    table.getRules().stream()
        .map(other -> text(List.copyOf(other.getOutputEntries()).get(column)))
        .filter(other -> !other.isBlank() && !other.equals(text(entry)))
        .findFirst()
        .ifPresent(other -> change(Kind.OUTPUT, entry, other));
  }

  private void change(Kind kind, DmnElement entry, String then) {
    DmnModelInstance model = read(file);
    DmnElement changed = model.getModelElementById(entry.getId());
    changed.getUniqueChildElementByType(org.camunda.bpm.model.dmn.instance.Text.class).setTextContent(then);
    byte[] bytes = Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    all.add(new Mutation(kind, entry.getId(), text(entry) + " → " + then, new ModelFile(file.name(), bytes)));
  }

  private static String text(DmnElement entry) {
    return entry.getUniqueChildElementByType(org.camunda.bpm.model.dmn.instance.Text.class).getTextContent().trim();
  }

  private static DmnModelInstance read(ModelFile file) {
    return NewModel.table(file.bytes());
  }
}
