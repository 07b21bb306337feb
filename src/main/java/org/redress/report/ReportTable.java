package org.redress.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table that says what a policy's reports consist of: which report, and a line of it.
 * Its cells are plain texts, read as they are written.
 */
public final class ReportTable {

  /** Ends the id of a policy's own table. */
  public static final String SUFFIX = "-reports";

  /** Id of the table for reports that no policy defines otherwise. */
  public static final String SHARED = "case-statistics";

  private final DecisionTable table;

  private ReportTable(DecisionTable table) {
    this.table = table;
  }

  /** The first table of the model. */
  public static ReportTable of(DmnModelInstance model) {
    return new ReportTable(
        model.getModelElementsByType(DecisionTable.class).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the report table is missing")));
  }

  /**
   * The lines of a report.
   *
   * @param report id of the duty without the policy's
   */
  List<ReportLine> lines(String report) {
    return table.getRules().stream()
        .filter(row -> isOf(row, report))
        .map(row -> ReportLineText.read(cells(row), clause(row)))
        .toList();
  }

  /** What is wrong with its rows, in sentences for the analyst, by row's id. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Rule row : table.getRules()) {
      try {
        ReportLineText.read(cells(row), clause(row));
      } catch (IllegalArgumentException fault) {
        faults.put(row.getId(), fault.getMessage());
      }
    }
    return faults;
  }

  /** Ids of the rows that name no report; in the shared table they are of every one. */
  public List<String> unnamed() {
    return table.getRules().stream().filter(row -> named(row).isEmpty()).map(Rule::getId).toList();
  }

  /** Ids of the reports that the table has lines of; empty where they are for every report. */
  public Set<String> reports() {
    return table.getRules().stream()
        .flatMap(row -> named(row).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isOf(Rule row, String report) {
    List<String> named = named(row);
    return named.isEmpty() || named.contains(report);
  }

  private static List<String> named(Rule row) {
    return row.getInputEntries().stream()
        .map(cell -> cell.getTextContent().trim())
        .filter(text -> !text.isEmpty() && !text.equals("-"))
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(ReportTable::unquoted)
        .toList();
  }

  private Map<String, String> cells(Rule row) {
    List<Output> columns = new ArrayList<>(table.getOutputs());
    List<OutputEntry> entries = new ArrayList<>(row.getOutputEntries());
    Map<String, String> cells = new LinkedHashMap<>();
    for (int column = 0; column < columns.size() && column < entries.size(); column++) {
      String text = unquoted(entries.get(column).getTextContent());
      if (!text.isEmpty()) {
        cells.put(columns.get(column).getName(), text);
      }
    }
    return cells;
  }

  private static String clause(Rule row) {
    return Optional.ofNullable(row.getDescription())
        .map(text -> text.getTextContent().trim())
        .orElse("");
  }

  private static String unquoted(String cell) {
    String text = cell.trim();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
