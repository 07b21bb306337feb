package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** Processes and decisions say how long what they leave behind is kept. */
@Component
class RetentionRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (Process process : diagram.all(Process.class)) {
      if (process.isExecutable()) {
        check(process.getId(), process.getCamundaHistoryTimeToLiveString(), findings);
      }
    }
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (Decision decision : table.decisions()) {
      check(decision.getId(), decision.getCamundaHistoryTimeToLiveString(), findings);
    }
  }

  private static void check(String id, String timeToLive, Findings findings) {
    if (Elements.isBlank(timeToLive)) {
      findings.at(id, "没有历史保存期（History cleanup，Time to live）。请填写天数，例如P1095D");
    } else if (!timeToLive.trim().matches("(P[1-9]\\d*D|[1-9]\\d*)")) {
      findings.at(id, "历史保存期「%s」须以天计，例如P1095D", timeToLive);
    }
  }
}
