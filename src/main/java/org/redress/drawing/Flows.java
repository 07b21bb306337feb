package org.redress.drawing;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** Draws what connects: sequence and message flows, associations. */
final class Flows {

  private static final double HEAD = 11;
  private static final int SIZE = 11;

  private final Canvas canvas;
  private final Way way;

  Flows(Canvas canvas, Way way) {
    this.canvas = canvas;
    this.way = way;
  }

  void draw(BpmnEdge edge) {
    List<Point2D> points =
        edge.getWaypoints().stream()
            .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
            .toList();
    if (points.size() < 2) {
      return;
    }
    BaseElement element = edge.getBpmnElement();
    Ink ink = way.took(element.getId()) ? Ink.TAKEN : Ink.NOT_TAKEN;
    Point2D first = points.get(0);
    Point2D last = points.get(points.size() - 1);
    if (element instanceof SequenceFlow flow) {
      canvas.draw(line(points, HEAD * 0.7), ink);
      canvas.draw(head(points.get(points.size() - 2), last), ink.filled(ink.line()).wide(1));
      begin(flow, first, points.get(1), ink);
    } else if (element instanceof MessageFlow) {
      canvas.draw(line(points, HEAD * 0.7), Ink.NOT_TAKEN.dashed(6, 4));
      canvas.draw(head(points.get(points.size() - 2), last), Ink.UNTOUCHED);
      canvas.draw(
          new Ellipse2D.Double(first.getX() - 3.5, first.getY() - 3.5, 7, 7), Ink.UNTOUCHED);
    } else {
      canvas.draw(line(points, 0), Ink.NOT_TAKEN.dashed(1.5f, 4));
    }
    String name = Layout.name(element);
    if (!name.isEmpty()) {
      canvas.text(
          element.getId(),
          name,
          Layout.label(edge.getBpmnLabel()).orElseGet(() -> middle(points)),
          SIZE,
          Canvas.Place.TOP);
    }
  }

  /** A stroke for what is taken by default, a rhomb for a condition that no gateway asks. */
  private void begin(SequenceFlow flow, Point2D from, Point2D to, Ink ink) {
    FlowNode source = flow.getSource();
    double length = Math.max(1, from.distance(to));
    double x = (to.getX() - from.getX()) / length;
    double y = (to.getY() - from.getY()) / length;
    Path2D sign = new Path2D.Double();
    if (flow.equals(standard(source))) {
      double across = 5;
      double at = 9;
      sign.moveTo(from.getX() + x * at + (x + y) * across, from.getY() + y * at + (y - x) * across);
      sign.lineTo(from.getX() + x * at - (x + y) * across, from.getY() + y * at - (y - x) * across);
      canvas.draw(sign, ink);
    } else if (source instanceof Activity && flow.getConditionExpression() != null) {
      sign.moveTo(from.getX(), from.getY());
      sign.lineTo(from.getX() + x * 8 - y * 5, from.getY() + y * 8 + x * 5);
      sign.lineTo(from.getX() + x * 16, from.getY() + y * 16);
      sign.lineTo(from.getX() + x * 8 + y * 5, from.getY() + y * 8 - x * 5);
      sign.closePath();
      canvas.draw(sign, Ink.UNTOUCHED);
    }
  }

  private static SequenceFlow standard(FlowNode source) {
    if (source instanceof ExclusiveGateway gateway) {
      return gateway.getDefault();
    } else if (source instanceof InclusiveGateway gateway) {
      return gateway.getDefault();
    }
    return source instanceof Activity activity ? activity.getDefault() : null;
  }

  /** The line without its last bit, which the head covers. */
  private static Shape line(List<Point2D> points, double shortened) {
    Path2D line = new Path2D.Double();
    line.moveTo(points.get(0).getX(), points.get(0).getY());
    for (int i = 1; i < points.size(); i++) {
      Point2D point = points.get(i);
      boolean last = i == points.size() - 1;
      Point2D to = last ? towards(point, points.get(i - 1), shortened) : point;
      line.lineTo(to.getX(), to.getY());
    }
    return line;
  }

  private static Shape head(Point2D before, Point2D tip) {
    Point2D base = towards(tip, before, HEAD);
    double x = (tip.getX() - base.getX()) * 0.45;
    double y = (tip.getY() - base.getY()) * 0.45;
    Path2D head = new Path2D.Double();
    head.moveTo(tip.getX(), tip.getY());
    head.lineTo(base.getX() - y, base.getY() + x);
    head.lineTo(base.getX() + y, base.getY() - x);
    head.closePath();
    return head;
  }

  private static Point2D towards(Point2D from, Point2D to, double distance) {
    double part = distance / Math.max(1, from.distance(to));
    return new Point2D.Double(
        from.getX() + (to.getX() - from.getX()) * part,
        from.getY() + (to.getY() - from.getY()) * part);
  }

  private static java.awt.geom.Rectangle2D middle(List<Point2D> points) {
    Point2D from = points.get((points.size() - 1) / 2);
    Point2D to = points.get((points.size() - 1) / 2 + 1);
    return Layout.below((from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2 + 3);
  }
}
