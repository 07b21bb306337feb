package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * A parallel gateway goes every way at once. One that asks a question, or whose flows bear answers,
 * was meant to choose; one with a single way in and out has lost what it splits into or waits for.
 */
@Component
class ParallelRule implements Rule {

  private static final String CHOOSE = "并行网关每一条都走，不会选择。要选择请改为排他网关（Exclusive gateway）";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (ParallelGateway gateway : diagram.all(ParallelGateway.class)) {
      String name = gateway.getName() == null ? "" : gateway.getName();
      if (name.contains("？") || name.contains("?")) {
        findings.at(gateway.getId(), "网关「%s」是一个问题，%s；确要同时进行，请把名称改为陈述", name, CHOOSE);
      }
      if (gateway.getIncoming().size() == 1 && gateway.getOutgoing().size() == 1) {
        findings.at(gateway.getId(), "并行网关只有一条进、一条出：既不分开，也不等谁。请把漏接的顺序流接上，或删去网关");
      }
      for (SequenceFlow flow : diagram.flowsFrom(gateway)) {
        if (flow.getConditionExpression() != null) {
          findings.at(flow.getId(), "并行网关「%s」的顺序流有条件，引擎不看它。%s", gateway.getId(), CHOOSE);
        }
      }
    }
  }
}
