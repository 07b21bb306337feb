package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * A parallel gateway goes every way at once. One that asks a question, or whose flows bear answers,
 * was meant to choose.
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
      for (SequenceFlow flow : diagram.flowsFrom(gateway)) {
        if (flow.getConditionExpression() != null) {
          findings.at(flow.getId(), "并行网关「%s」的顺序流有条件，引擎不看它。%s", gateway.getId(), CHOOSE);
        }
      }
    }
  }
}
