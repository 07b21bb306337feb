package org.redress.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.DataStoreReference;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws what has a place: pools, lanes, activities, events, gateways, data and notes. */
final class Nodes {

  private static final double HEAD = 30;
  private static final double SMALLEST_ACTIVITY = 60;
  private static final int SMALL = 11;
  private static final int NORMAL = 12;

  private final Canvas canvas;
  private final Way way;
  private final Activities activities;
  private final Events events;
  private final Gateways gateways;

  Nodes(Canvas canvas, Way way) {
    this.canvas = canvas;
    this.way = way;
    this.activities = new Activities(canvas);
    this.events = new Events(canvas);
    this.gateways = new Gateways(canvas);
  }

  void draw(BpmnShape shape) {
    BaseElement element = shape.getBpmnElement();
    Rectangle2D box = Layout.box(shape.getBounds());
    Mark mark = way.mark(element.getId());
    if (element instanceof Participant || element instanceof Lane) {
      frame(shape, element, box);
    } else if (element instanceof Activity activity) {
      activities.draw(shape, activity, box, mark);
    } else if (element instanceof Event event) {
      events.draw(event, box, mark);
      outside(shape, element, box);
    } else if (element instanceof Gateway gateway) {
      gateways.draw(gateway, Layout.isSaid(shape, "isMarkerVisible", false), box, mark);
      outside(shape, element, box);
    } else if (element instanceof TextAnnotation) {
      note(element, box);
    } else {
      data(element, box);
      outside(shape, element, box);
    }
    badges(element.getId(), box, mark);
  }

  private void frame(BpmnShape shape, BaseElement element, Rectangle2D box) {
    canvas.draw(box, Ink.FRAME);
    boolean lies = Layout.isSaid(shape, "isHorizontal", true);
    String name = Layout.name(element);
    if (element instanceof Participant participant && participant.getProcess() == null) {
      canvas.text(element.getId(), name, box, NORMAL, Canvas.Place.MIDDLE);
    } else if (lies) {
      Rectangle2D head = new Rectangle2D.Double(box.getX(), box.getY(), HEAD, box.getHeight());
      canvas.draw(
          new Line2D.Double(head.getMaxX(), box.getY(), head.getMaxX(), box.getMaxY()), Ink.FRAME);
      canvas.turned(element.getId(), name, head, box, NORMAL);
    } else {
      canvas.text(
          element.getId(),
          name,
          new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), HEAD),
          NORMAL,
          Canvas.Place.MIDDLE);
    }
  }

  private void outside(BpmnShape shape, BaseElement element, Rectangle2D box) {
    canvas.text(
        element.getId(),
        Layout.name(element),
        Layout.label(shape.getBpmnLabel())
            .orElseGet(() -> Layout.below(box.getCenterX(), box.getMaxY() + 4)),
        SMALL,
        Canvas.Place.TOP);
  }

  private void note(BaseElement element, Rectangle2D box) {
    Path2D bracket = new Path2D.Double();
    bracket.moveTo(box.getX() + 10, box.getY());
    bracket.lineTo(box.getX(), box.getY());
    bracket.lineTo(box.getX(), box.getMaxY());
    bracket.lineTo(box.getX() + 10, box.getMaxY());
    canvas.draw(bracket, Ink.SYMBOL);
    canvas.text(
        element.getId(),
        Layout.name(element),
        new Rectangle2D.Double(box.getX() + 6, box.getY(), box.getWidth() - 8, box.getHeight()),
        NORMAL,
        Canvas.Place.MIDDLE);
  }

  private void data(BaseElement element, Rectangle2D box) {
    double x = box.getX();
    double y = box.getY();
    if (element instanceof DataObjectReference) {
      double fold = box.getWidth() / 3;
      Path2D page = new Path2D.Double();
      page.moveTo(x, y);
      page.lineTo(box.getMaxX() - fold, y);
      page.lineTo(box.getMaxX(), y + fold);
      page.lineTo(box.getMaxX(), box.getMaxY());
      page.lineTo(x, box.getMaxY());
      page.closePath();
      page.moveTo(box.getMaxX() - fold, y);
      page.lineTo(box.getMaxX() - fold, y + fold);
      page.lineTo(box.getMaxX(), y + fold);
      canvas.draw(page, Ink.UNTOUCHED);
    } else if (element instanceof DataStoreReference) {
      double lid = box.getHeight() / 4;
      canvas.draw(
          new RoundRectangle2D.Double(x, y, box.getWidth(), box.getHeight(), box.getWidth(), lid),
          Ink.UNTOUCHED);
      canvas.draw(new Ellipse2D.Double(x, y, box.getWidth(), lid), Ink.UNTOUCHED);
    } else {
      canvas.draw(box, Ink.FRAME.dashed(8, 4));
    }
  }

  /** What a copy in black and white must tell, too. */
  private void badges(String element, Rectangle2D box, Mark mark) {
    String state = mark.missed() ? "逾期" : mark.broken() ? "中断" : mark.open() ? "在办" : "";
    String times = mark.times() > 1 ? "×" + mark.times() : "";
    String said = (state + " " + times).strip();
    if (!said.isEmpty()) {
      double beside = box.getWidth() < SMALLEST_ACTIVITY ? 8 : -14;
      canvas.badge(element, said, box.getMaxX() + beside, box.getY());
    }
  }
}
