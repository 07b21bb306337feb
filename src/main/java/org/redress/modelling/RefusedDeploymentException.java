package org.redress.modelling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment whose models do not satisfy the rules. Its message has every finding, so that it
 * stands whole in the Modeler and in a start's failure; REST answers 400 with the findings by file.
 */
class RefusedDeploymentException extends ParseException {

  private final transient List<Finding> findings;

  /**
   * @param findings at least one for which it is refused; with them those of which the analyst is
   *     only told
   */
  RefusedDeploymentException(List<Finding> findings) {
    super(message(findings), findings.get(0).file(), List.of(), List.of());
    this.findings = List.copyOf(findings);
  }

  List<Finding> findings() {
    return findings;
  }

  /** One report for each file; the engine's own exception knows only one. */
  @Override
  public List<ResourceReport> getResorceReports() {
    List<ResourceReport> reports = new ArrayList<>();
    byFile(findings)
        .forEach(
            (file, found) ->
                reports.add(
                    new ResourceReportImpl(file, problems(found, false), problems(found, true))));
    return reports;
  }

  private static List<Problem> problems(List<Finding> found, boolean mayBeMeant) {
    return found.stream()
        .filter(finding -> finding.mayBeMeant() == mayBeMeant)
        .map(Problem.class::cast)
        .toList();
  }

  /** What is wrong lies in the models; where in the code it was found tells nobody anything. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  private static String message(List<Finding> findings) {
    List<Finding> faults = findings.stream().filter(finding -> !finding.mayBeMeant()).toList();
    List<Finding> remarks = findings.stream().filter(Finding::mayBeMeant).toList();
    StringBuilder message = new StringBuilder("部署未被接受，没有作任何改动。须改正以下" + faults.size() + "处：");
    append(faults, message);
    if (!remarks.isEmpty()) {
      message.append("\n另请留意以下").append(remarks.size()).append("处，可能是有意的：");
      append(remarks, message);
    }
    return message.toString();
  }

  private static void append(List<Finding> findings, StringBuilder message) {
    byFile(findings)
        .forEach(
            (file, found) -> {
              message.append("\n").append(file);
              found.forEach(finding -> message.append("\n  * ").append(finding));
            });
  }

  private static Map<String, List<Finding>> byFile(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
  }
}
