package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** A case never stands before a gateway not knowing where to go. */
@Component
class GatewayRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    diagram
        .all(ExclusiveGateway.class)
        .forEach(gateway -> check(gateway, gateway.getDefault(), diagram, findings));
    diagram
        .all(InclusiveGateway.class)
        .forEach(gateway -> check(gateway, gateway.getDefault(), diagram, findings));
  }

  private static void check(
      Gateway gateway, SequenceFlow otherwise, DiagramFile diagram, Findings findings) {
    List<SequenceFlow> flows = diagram.flowsFrom(gateway);
    if (flows.size() < 2) {
      return;
    }
    if (otherwise == null) {
      findings.at(gateway.getId(), "网关没有默认流，条件都不成立时流程会停住。请把其中一条顺序流设为Default flow");
    }
    for (SequenceFlow flow : flows) {
      if (!flow.equals(otherwise) && isUnconditional(flow)) {
        findings.at(
            flow.getId(),
            "网关「%s」的这条顺序流不是默认流，须有条件（Condition），例如${grade == 'level-1'}",
            gateway.getId());
      }
    }
  }

  private static boolean isUnconditional(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        || flow.getConditionExpression().getTextContent().isBlank();
  }
}
