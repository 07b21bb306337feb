package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.redress.register.CaseNumberRule;
import org.springframework.stereotype.Component;

/** A lifecycle says how its cases are numbered, who may file one, and in which form. */
@Component
class LifecycleRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.isLifecycle() && diagram.isStartable()) {
      Process process = diagram.process().orElseThrow();
      checkNumber(process, diagram, findings);
      checkStarters(process, diagram, findings);
      checkStartForm(process, findings);
      Diagram.property(process, "policyText")
          .filter(link -> !link.matches("(https?:/)?/[^\\s\"'<>]+"))
          .ifPresent(
              link ->
                  findings.at(
                      process.getId(),
                      "扩展属性policyText须是制度全文的网址，以https://、http://或/开头，现为「%s」",
                      link));
      Diagram.property(process, "confidential")
          .filter(value -> !Set.of("true", "false").contains(value))
          .ifPresent(
              value -> findings.at(process.getId(), "扩展属性confidential只能是true或false，现为「%s」", value));
    }
  }

  private static void checkNumber(Process process, DiagramFile diagram, Findings findings) {
    Optional<String> rule = Diagram.property(process, "caseNumber");
    if (rule.isEmpty()) {
      findings.at(process.getId(), "制度没有案件编号规则。请给流程加扩展属性caseNumber，例如JM{yyyy}{MM}{dd}-{seq:3}");
    } else {
      checkRule(process, rule.get(), findings);
    }
    Diagram.property(process, "receiptNumber")
        .ifPresent(receipts -> checkRule(process, receipts, findings));
    Diagram.property(process, "caseNumberAt")
        .filter(
            task ->
                diagram
                    .upload()
                    .diagramsOf(process.getId())
                    .noneMatch(part -> part.ids(UserTask.class).anyMatch(task::equals)))
        .ifPresent(task -> findings.at(process.getId(), "扩展属性caseNumberAt指的「%s」不是本制度的用户任务", task));
  }

  private static void checkRule(Process process, String rule, Findings findings) {
    try {
      CaseNumberRule.parse(rule);
    } catch (IllegalArgumentException unreadable) {
      findings.at(process.getId(), "%s", unreadable.getMessage());
    }
  }

  private static void checkStarters(Process process, DiagramFile diagram, Findings findings) {
    List<String> starters = Elements.list(process.getCamundaCandidateStarterGroups());
    if (starters.isEmpty()) {
      findings.at(
          process.getId(), "没有人能发起：请给流程填写受理岗位（Candidate starter groups），例如%s.岗位", process.getId());
    } else {
      Groups.faults(starters, diagram).forEach(fault -> findings.at(process.getId(), "%s", fault));
    }
  }

  private static void checkStartForm(Process process, Findings findings) {
    String form = process.getId() + "-intake";
    for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
      if (!form.equals(start.getCamundaFormRef())) {
        findings.at(start.getId(), "制度的开始事件须有登记表「%s」（Forms，Form reference）", form);
      }
    }
  }
}
