package org.redress.modelling;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/**
 * Processes and decisions say how long what they leave behind is kept: as long as the policy's
 * cases.
 */
@Component
class RetentionRule implements Rule {

  private static final String DAYS = "(P[1-9]\\d{0,8}D|[1-9]\\d{0,8})";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (Process process : diagram.all(Process.class)) {
      if (process.isExecutable()) {
        check(process.getId(), process.getCamundaHistoryTimeToLiveString(), diagram, findings);
      }
    }
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (Decision decision : table.decisions()) {
      check(decision.getId(), decision.getCamundaHistoryTimeToLiveString(), table, findings);
    }
  }

  private static void check(String id, String timeToLive, UploadedFile file, Findings findings) {
    if (Elements.isBlank(timeToLive)) {
      findings.at(id, "没有历史保存期（History cleanup，Time to live）。请填写天数，例如P1095D");
    } else if (!timeToLive.trim().matches(DAYS)) {
      findings.at(id, "历史保存期「%s」须以天计，例如P1095D", timeToLive);
    } else {
      compare(id, timeToLive, file, findings);
      policys(file)
          .filter(policys -> days(timeToLive) < days(policys))
          .ifPresent(
              policys ->
                  findings.at(
                      id,
                      "历史保存期「%s」短于制度的「%s」，案件还在，它的经过却已删除。请改为「%s」",
                      timeToLive,
                      policys,
                      policys));
    }
  }

  /** A term that becomes shorter may be meant, or a slip that costs the evidence. */
  private static void compare(String id, String timeToLive, UploadedFile file, Findings findings) {
    file.lifecycle()
        .filter(id::equals)
        .flatMap(file.upload()::inForce)
        .flatMap(before -> policys(id, before))
        .filter(before -> days(timeToLive) < days(before))
        .ifPresent(
            before ->
                findings.remark(id, "历史保存期由「%s」缩短为「%s」，新案件会更早删除。若非有意，请改回", before, timeToLive));
  }

  /** How long the cases of the policy are kept that the file belongs to. */
  private static Optional<String> policys(UploadedFile file) {
    return file.lifecycle().flatMap(policy -> policys(policy, file.upload()));
  }

  private static Optional<String> policys(String policy, Upload upload) {
    return upload
        .diagram(policy)
        .flatMap(DiagramFile::process)
        .map(Process::getCamundaHistoryTimeToLiveString)
        .filter(timeToLive -> timeToLive.trim().matches(DAYS));
  }

  private static long days(String timeToLive) {
    return Long.parseLong(timeToLive.replaceAll("\\D", ""));
  }
}
