package org.redress.modelling;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/**
 * Everything that a diagram does is drawn: what is not, neither the Modeler nor Cockpit shows, and
 * the next analyst does not know of it.
 */
@Component
class DrawnRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Set<BaseElement> drawn = new HashSet<>();
    diagram.all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement()));
    diagram.all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement()));
    if (drawn.isEmpty()) {
      findings.inFile("文件里没有图形（BPMNDI），Modeler和Cockpit都显示不出来。请用Camunda Modeler画出并保存");
      return;
    }
    Stream.of(FlowNode.class, SequenceFlow.class, Lane.class)
        .flatMap(kind -> diagram.all(kind).stream())
        .filter(element -> !drawn.contains(element))
        .forEach(
            element -> findings.at(element.getId(), "图上没有画出它，别人看不到。请在Camunda Modeler里画出，或从文件中删去"));
  }
}
