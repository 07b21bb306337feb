package org.redress.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Draws events: one ring for a start, two between, a strong one for an end; inside what it is. */
final class Events {

  private static final float END = 4f;
  private static final double BETWEEN_RINGS = 3;

  private final Canvas canvas;

  Events(Canvas canvas) {
    this.canvas = canvas;
  }

  void draw(Event event, Rectangle2D box, Mark mark) {
    Ink ink = Ink.of(mark);
    if (event instanceof EndEvent) {
      ink = ink.wide(END);
    }
    if (!interrupts(event)) {
      ink = ink.dashed(4, 3);
    }
    canvas.draw(ring(box, 0), ink);
    if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
      canvas.draw(ring(box, BETWEEN_RINGS), ink.unfilled().wide(1));
    }
    Symbol symbol = symbol(event);
    if (symbol != null) {
      canvas.draw(
          symbol.about(box.getCenterX(), box.getCenterY(), box.getWidth() * 0.5),
          event instanceof ThrowEvent ? Ink.SOLID : Ink.SYMBOL);
    }
  }

  private static boolean interrupts(Event event) {
    if (event instanceof BoundaryEvent boundary) {
      return boundary.cancelActivity();
    }
    return !(event instanceof StartEvent start) || start.isInterrupting();
  }

  private static Ellipse2D ring(Rectangle2D box, double inset) {
    return new Ellipse2D.Double(
        box.getX() + inset,
        box.getY() + inset,
        box.getWidth() - 2 * inset,
        box.getHeight() - 2 * inset);
  }

  private static Symbol symbol(Event event) {
    Collection<EventDefinition> definitions =
        event instanceof CatchEvent waits
            ? waits.getEventDefinitions()
            : ((ThrowEvent) event).getEventDefinitions();
    return switch (definitions.size()) {
      case 0 -> null;
      case 1 -> symbol(definitions.iterator().next());
      default -> Symbol.SEVERAL;
    };
  }

  private static Symbol symbol(EventDefinition definition) {
    if (definition instanceof TimerEventDefinition) {
      return Symbol.TIMER;
    } else if (definition instanceof MessageEventDefinition) {
      return Symbol.MESSAGE;
    } else if (definition instanceof EscalationEventDefinition) {
      return Symbol.ESCALATION;
    } else if (definition instanceof TerminateEventDefinition) {
      return Symbol.TERMINATE;
    } else if (definition instanceof ErrorEventDefinition) {
      return Symbol.ERROR;
    } else if (definition instanceof SignalEventDefinition) {
      return Symbol.SIGNAL;
    } else if (definition instanceof ConditionalEventDefinition) {
      return Symbol.CONDITION;
    } else if (definition instanceof CompensateEventDefinition) {
      return Symbol.COMPENSATION;
    } else if (definition instanceof LinkEventDefinition) {
      return Symbol.LINK;
    }
    return definition instanceof CancelEventDefinition ? Symbol.CANCEL : Symbol.SEVERAL;
  }
}
