package org.redress.drawing;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.DataStoreReference;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads what a diagram says of its elements' places and names. */
final class Layout {

  /** What Modeler gives an outside label before it breaks it. */
  private static final double LABEL = 90;

  private Layout() {}

  static Rectangle2D box(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  /**
   * Where an outside label begins, as wide as it may get; empty where the diagram leaves it open.
   */
  static Optional<Rectangle2D> label(BpmnLabel label) {
    return Optional.ofNullable(label)
        .map(BpmnLabel::getBounds)
        .map(Layout::box)
        .map(
            box -> {
              double width = Math.max(LABEL, box.getWidth());
              return new Rectangle2D.Double(
                  box.getCenterX() - width / 2, box.getY(), width, box.getHeight());
            });
  }

  /** Room for an outside label below a point. */
  static Rectangle2D below(double x, double y) {
    return new Rectangle2D.Double(x - LABEL / 2, y, LABEL, LABEL);
  }

  /** The name that people read; empty where it has none. */
  static String name(BaseElement element) {
    String name = null;
    if (element instanceof FlowElement flow) {
      name = flow.getName();
    } else if (element instanceof Participant pool) {
      name = pool.getName();
    } else if (element instanceof Lane lane) {
      name = lane.getName();
    } else if (element instanceof MessageFlow message) {
      name = message.getName();
    } else if (element instanceof TextAnnotation note && note.getText() != null) {
      name = note.getText().getTextContent();
    } else if (element instanceof DataObjectReference || element instanceof DataStoreReference) {
      name = element.getAttributeValue("name");
    }
    return name == null ? "" : name.strip();
  }

  /** An attribute of the diagram's; the model's own readers fail where it is left out. */
  static boolean isSaid(ModelElementInstance shape, String attribute, boolean otherwise) {
    String said = shape.getAttributeValue(attribute);
    return said == null ? otherwise : Boolean.parseBoolean(said);
  }
}
