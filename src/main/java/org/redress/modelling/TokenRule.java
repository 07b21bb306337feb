package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** A join waits for ways that are taken: for one that is not, a case would wait for ever. */
@Component
class TokenRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    boolean complete =
        diagram.all(SequenceFlow.class).stream()
            .allMatch(flow -> flow.getSource() != null && flow.getTarget() != null);
    if (!complete) {
      return; // the engine says so
    }
    for (StartEvent start : diagram.all(StartEvent.class)) {
      Tokens.from(start, diagram)
          .stuck()
          .forEach(
              join ->
                  findings.at(
                      join.getId(),
                      "案件会停在这里：它等每一条连入的顺序流，其中有的不会来。前面是选择其一的，请改为排他网关（Exclusive gateway）"));
    }
  }
}
