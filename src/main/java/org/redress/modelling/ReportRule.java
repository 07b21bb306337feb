package org.redress.modelling;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Diagram;
import org.redress.report.DutyInputs;
import org.redress.report.ReportTable;
import org.springframework.stereotype.Component;

/** What reports are declared with can be counted: found out now, not on the first of the month. */
@Component
class ReportRule implements Rule {

  private static final String UNNAMED = "此行没有写明属于哪份报表。请在第一列填写报表的id（定期职责的流程id去掉制度的id，加引号），几份报表用逗号隔开";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (Process process : diagram.all(Process.class)) {
      if (Diagram.property(process, "report").isPresent()) {
        checkReport(process, diagram, findings);
      }
    }
  }

  @Override
  public void check(TableFile table, Findings findings) {
    boolean shared = has(table, id -> id.equals(ReportTable.SHARED));
    boolean policys = has(table, id -> id.endsWith(ReportTable.SUFFIX));
    if ((shared || policys) && table.fault().isEmpty()) {
      ReportTable reports = ReportTable.of(table.model());
      reports.faults().forEach((row, fault) -> findings.at(row, "%s", fault));
      if (policys) {
        reports.unnamed().forEach(row -> findings.at(row, UNNAMED));
      }
    }
  }

  private static boolean has(TableFile table, Predicate<String> decision) {
    return table.decisions().stream().anyMatch(known -> decision.test(known.getId()));
  }

  private static void checkReport(Process process, DiagramFile diagram, Findings findings) {
    boolean duty =
        diagram.all(CallActivity.class).stream()
            .anyMatch(call -> DutyInputs.SHARED.equals(call.getCalledElement()));
    Optional<String> lifecycle = diagram.lifecycle().filter(id -> !id.equals(process.getId()));
    if (!duty || lifecycle.isEmpty()) {
      findings.at(process.getId(), "扩展属性「report」只用于调用%s的定期职责。请删去", DutyInputs.SHARED);
      return;
    }
    String table = lifecycle.get() + ReportTable.SUFFIX;
    String report = process.getId().substring(lifecycle.get().length() + 1);
    diagram
        .upload()
        .table(table)
        .filter(known -> known.fault().isEmpty())
        .map(known -> ReportTable.of(known.model()).reports())
        .filter(reports -> !names(reports, report))
        .ifPresent(
            reports ->
                findings.at(
                    process.getId(), "决策表「%s」没有报表「%s」的行。请加上，或删去扩展属性「report」", table, report));
  }

  /** A table that names no report is for all. */
  private static boolean names(Set<String> reports, String report) {
    return reports.isEmpty() || reports.contains(report);
  }
}
