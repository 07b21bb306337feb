package org.redress.modelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
      numbering(process).forEach(written -> checkRule(process, written, diagram, findings));
    }
    Diagram.property(process, "caseNumberAt")
        .filter(
            task ->
                diagram
                    .upload()
                    .diagramsOf(process.getId())
                    .noneMatch(part -> part.ids(UserTask.class).anyMatch(task::equals)))
        .ifPresent(task -> findings.at(process.getId(), "扩展属性caseNumberAt指的「%s」不是本制度的用户任务", task));
  }

  /** The numbering rules of a lifecycle: of its cases, and of their receipts where it has one. */
  static Stream<String> numbering(Process process) {
    return Stream.of("caseNumber", "receiptNumber")
        .flatMap(name -> Diagram.property(process, name).stream());
  }

  private static void checkRule(
      Process process, String rule, DiagramFile diagram, Findings findings) {
    try {
      CaseNumberRule.parse(rule);
      others(process, diagram).entrySet().stream()
          .filter(other -> other.getValue().stream().anyMatch(known -> looksAlike(known, rule)))
          .forEach(
              other ->
                  findings.at(
                      process.getId(),
                      "编号规则「%s」的开头与制度「%s」的「%s」相同，两个制度的案件会混淆。请换一个开头",
                      rule,
                      other.getKey(),
                      String.join("、", other.getValue())));
    } catch (IllegalArgumentException unreadable) {
      findings.at(process.getId(), "%s", unreadable.getMessage());
    }
  }

  private static Map<String, List<String>> others(Process process, DiagramFile diagram) {
    Map<String, List<String>> others = new TreeMap<>(diagram.upload().deployed().numbering());
    diagram.upload().diagrams().stream()
        .filter(other -> other.isLifecycle() && other.isStartable())
        .forEach(
            other -> others.put(other.id(), numbering(other.process().orElseThrow()).toList()));
    others.remove(process.getId());
    return others;
  }

  /** A rule that begins with a date is a policy's own text: two may number by year and month. */
  private static boolean looksAlike(String one, String other) {
    String prefix = one.replaceFirst("\\{.*", "");
    return !prefix.isEmpty() && prefix.equals(other.replaceFirst("\\{.*", ""));
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
