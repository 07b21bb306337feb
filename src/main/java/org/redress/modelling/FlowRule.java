package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Both ends of a sequence flow know it, as the Modeler writes them: the engine follows a flow
 * without that, but the platform would not see that a timer reminds or to whom it escalates.
 */
@Component
class FlowRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (SequenceFlow flow : diagram.all(SequenceFlow.class)) {
      if (flow.getSource() == null || flow.getTarget() == null) {
        continue; // the engine says so
      }
      if (!flow.getSource().getOutgoing().contains(flow)
          || !flow.getTarget().getIncoming().contains(flow)) {
        findings.at(flow.getId(), "顺序流的两端没有登记它（incoming、outgoing）。请用Camunda Modeler打开并重新保存");
      }
    }
  }
}
