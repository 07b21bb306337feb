package org.redress.drawing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.redress.pdf.Lettering;
import org.springframework.stereotype.Component;

/** Draws a diagram as its modeller laid it out, with the way that a case took. */
@Component
public class DiagramDrawer {

  private final Lettering lettering;

  DiagramDrawer(Lettering lettering) {
    this.lettering = lettering;
  }

  /** The diagram of a model; what it does not lay out is not drawn. */
  public Drawing draw(BpmnModelInstance model, Way way) {
    Canvas canvas = new Canvas(lettering);
    Nodes nodes = new Nodes(canvas, way);
    Flows flows = new Flows(canvas, way);
    List<BpmnShape> shapes =
        model.getModelElementsByType(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement() != null)
            .sorted(Comparator.comparing(shape -> layer(shape.getBpmnElement())))
            .toList();
    shapes.stream().filter(DiagramDrawer::isFrame).forEach(nodes::draw);
    edges(model, way).forEach(flows::draw);
    shapes.stream().filter(shape -> !isFrame(shape)).forEach(nodes::draw);
    return canvas.drawing();
  }

  /** Those taken last, so that they lie on top. */
  private static Stream<BpmnEdge> edges(BpmnModelInstance model, Way way) {
    Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
    return edges.stream()
        .filter(edge -> edge.getBpmnElement() != null)
        .sorted(Comparator.comparing(edge -> way.took(edge.getBpmnElement().getId())));
  }

  private static boolean isFrame(BpmnShape shape) {
    return layer(shape.getBpmnElement()) < 3;
  }

  private static int layer(BaseElement element) {
    if (element instanceof Participant) {
      return 0;
    }
    if (element instanceof Lane) {
      return 1;
    }
    if (element instanceof SubProcess) {
      return 2;
    }
    return element instanceof BoundaryEvent ? 4 : 3;
  }
}
