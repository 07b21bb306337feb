package org.redress.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** Draws gateways: a rhomb with the marker of its kind. */
final class Gateways {

  private static final float MARKER = 3f;

  private final Canvas canvas;

  Gateways(Canvas canvas) {
    this.canvas = canvas;
  }

  void draw(Gateway gateway, boolean marked, Rectangle2D box, Mark mark) {
    Path2D rhomb = new Path2D.Double();
    rhomb.moveTo(box.getCenterX(), box.getY());
    rhomb.lineTo(box.getMaxX(), box.getCenterY());
    rhomb.lineTo(box.getCenterX(), box.getMaxY());
    rhomb.lineTo(box.getX(), box.getCenterY());
    rhomb.closePath();
    canvas.draw(rhomb, Ink.of(mark));
    double side = box.getWidth() * 0.4;
    if (gateway instanceof ParallelGateway) {
      marker(Symbol.PARALLEL, box, side);
    } else if (gateway instanceof InclusiveGateway) {
      marker(Symbol.INCLUSIVE, box, side);
    } else if (gateway instanceof ComplexGateway) {
      marker(Symbol.COMPLEX, box, side);
    } else if (gateway instanceof EventBasedGateway) {
      double ring = box.getWidth() * 0.5;
      canvas.draw(
          new Ellipse2D.Double(
              box.getCenterX() - ring / 2, box.getCenterY() - ring / 2, ring, ring),
          Ink.SYMBOL);
      canvas.draw(Symbol.SEVERAL.about(box.getCenterX(), box.getCenterY(), side * 0.8), Ink.SYMBOL);
    } else if (gateway instanceof ExclusiveGateway && marked) {
      marker(Symbol.EXCLUSIVE, box, side * 0.8);
    }
  }

  private void marker(Symbol symbol, Rectangle2D box, double side) {
    canvas.draw(symbol.about(box.getCenterX(), box.getCenterY(), side), Ink.SYMBOL.wide(MARKER));
  }
}
