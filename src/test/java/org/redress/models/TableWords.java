package org.redress.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** Whether what the tables answer can be told to people. */
public final class TableWords {

  private static final Pattern FOR_THE_PLATFORM = Pattern.compile("-(deadlines|reports)$|^case-statistics$");
  private static final Pattern VALUE = Pattern.compile("\"([a-z0-9][a-z0-9-]*)\"");

  private TableWords() {}

  /**
   * Values that a table answers and nothing names: neither the table's own line, nor a form's choice, nor a lane. Tables
   * of limits and of reports answer to the platform.
   */
  public static List<String> withoutWord(ModelSet models) {
    Map<String, Set<String>> named = namedValues(models);
    return models.decisions().stream()
        .filter(file -> !FOR_THE_PLATFORM.matcher(file.id()).find())
        .flatMap(
            file -> {
              String lifecycle = models.lifecycle(file).orElse("");
              return ModelSet.table(file).getModelElementsByType(Output.class).stream()
                  .flatMap(
                      output ->
                          answers(output)
                              .filter(value -> !of(named, lifecycle, output.getName()).contains(value))
                              .filter(value -> !of(named, lifecycle, "").contains(value))
                              .map(value -> file.id() + " " + output.getName() + " " + value));
            })
        .sorted()
        .toList();
  }

  private static Set<String> of(Map<String, Set<String>> named, String lifecycle, String variable) {
    Set<String> both = new TreeSet<>(named.getOrDefault(lifecycle + " " + variable, Set.of()));
    both.addAll(named.getOrDefault(" " + variable, Set.of()));
    return both;
  }

  /** By lifecycle (none: shared) and variable; roles by no variable. */
  private static Map<String, Set<String>> namedValues(ModelSet models) {
    Map<String, Set<String>> named = new TreeMap<>();
    for (ModelFile file : models.forms()) {
      String lifecycle = models.lifecycle(file).orElse("");
      ModelSet.schema(file).fields().forEach(
          field -> named.computeIfAbsent(lifecycle + " " + field.key(), first -> new TreeSet<>()).addAll(field.labels().keySet()));
    }
    for (ModelFile file : models.decisions()) {
      String lifecycle = models.lifecycle(file).orElse("");
      ModelSet.table(file).getModelElementsByType(Output.class).stream()
          .filter(output -> output.getOutputValues() != null && output.getOutputValues().getDescription() != null)
          .forEach(
              output ->
                  output.getOutputValues().getDescription().getTextContent().lines()
                      .map(line -> line.trim().split("\\s+", 2)[0])
                      .forEach(named.computeIfAbsent(lifecycle + " " + output.getName(), first -> new TreeSet<>())::add));
    }
    for (Diagram diagram : models.diagrams()) {
      String lifecycle = models.lifecycle(diagram.file()).orElse("");
      diagram.all(Lane.class).forEach(
          lane -> named.computeIfAbsent(lifecycle + " ", first -> new TreeSet<>()).add(lane.getId().replaceFirst("^lane-", "")));
    }
    return named;
  }

  /** The ids that a column's cells say; sums, limits and sentences are none. */
  private static Stream<String> answers(Output output) {
    DecisionTable table = (DecisionTable) output.getParentElement();
    int column = List.copyOf(table.getOutputs()).indexOf(output);
    return table.getRules().stream()
        .map(rule -> List.copyOf(rule.getOutputEntries()).get(column).getTextContent())
        .flatMap(text -> VALUE.matcher(text).results().map(found -> found.group(1)))
        .distinct();
  }
}
