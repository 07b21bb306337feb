package org.redress.modelling;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/**
 * What staff read in lists, trails and diagrams has a Chinese name: steps, events, roles, the
 * questions of gateways and the answers on their flows. Answers may be figures.
 */
@Component
class ChineseNameRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Stream.of(Activity.class, Event.class)
        .flatMap(kind -> diagram.all(kind).stream())
        .map(FlowElement.class::cast)
        .forEach(element -> check(element, element.getName(), findings));
    diagram.all(Process.class).forEach(process -> check(process, process.getName(), findings));
    diagram.all(Lane.class).forEach(lane -> check(lane, lane.getName(), findings));
    diagram.all(Participant.class).forEach(pool -> check(pool, pool.getName(), findings));
    diagram.all(Gateway.class).stream()
        .filter(gateway -> asks(gateway, diagram))
        .forEach(
            gateway -> {
              check(gateway, gateway.getName(), findings);
              diagram.flowsFrom(gateway).forEach(flow -> checkAnswer(flow, findings));
            });
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (Decision decision : table.decisions()) {
      if (!isChinese(decision.getName())) {
        findings.at(decision.getId(), "决策的名称须是中文，现为「%s」", shown(decision.getName()));
      }
    }
  }

  private static boolean asks(Gateway gateway, DiagramFile diagram) {
    return (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
        && diagram.flowsFrom(gateway).size() > 1;
  }

  private static void check(BaseElement element, String name, Findings findings) {
    if (!isChinese(name)) {
      findings.at(element.getId(), "名称（Name）须是中文，员工在任务、轨迹和图上读它，现为「%s」", shown(name));
    }
  }

  private static void checkAnswer(SequenceFlow flow, Findings findings) {
    if (Elements.isBlank(flow.getName())) {
      findings.at(flow.getId(), "网关的顺序流没有写明是哪个回答。请填写名称（Name），例如「是」「否」");
    }
  }

  /** Signs that are read in Chinese as they are count too: CEO, 10060. */
  private static boolean isChinese(String name) {
    return name != null
        && (name.codePoints().anyMatch(Character::isIdeographic)
            || !name.isBlank() && name.codePoints().noneMatch(Character::isLowerCase));
  }

  private static String shown(String name) {
    return name == null ? "" : name;
  }
}
