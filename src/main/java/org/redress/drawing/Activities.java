package org.redress.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws tasks, calls and sub-processes. */
final class Activities {

  private static final double ROUND = 20;
  private static final double ICON = 16;
  private static final double MARKER = 13;
  private static final int SIZE = 12;

  private final Canvas canvas;

  Activities(Canvas canvas) {
    this.canvas = canvas;
  }

  void draw(BpmnShape shape, Activity activity, Rectangle2D box, Mark mark) {
    boolean whole = activity instanceof SubProcess;
    boolean open = whole && Layout.isSaid(shape, "isExpanded", false);
    Ink ink = open && mark.times() == 0 ? Ink.FRAME.filled(java.awt.Color.WHITE) : Ink.of(mark);
    if (whole && ((SubProcess) activity).triggeredByEvent()) {
      ink = ink.dashed(3, 3);
    }
    canvas.draw(rounded(box, 0), ink);
    if (activity instanceof CallActivity) {
      // Two lines where BPMN asks for a strong one: strength tells here what the case passed.
      canvas.draw(rounded(box, 4), Ink.NOT_TAKEN);
    }
    icon(activity, box);
    List<Symbol> markers = markers(activity, open);
    for (int i = 0; i < markers.size(); i++) {
      double x = box.getCenterX() + (i - (markers.size() - 1) / 2.0) * (MARKER + 4);
      canvas.draw(markers.get(i).about(x, box.getMaxY() - MARKER / 2 - 5, MARKER), Ink.SYMBOL);
    }
    text(activity, box, open, !markers.isEmpty());
  }

  private void text(Activity activity, Rectangle2D box, boolean open, boolean marked) {
    Rectangle2D room =
        new Rectangle2D.Double(
            box.getX() + 6,
            box.getY() + (open ? 5 : 4),
            box.getWidth() - 12,
            box.getHeight() - (marked ? MARKER + 10 : 8));
    canvas.text(
        activity.getId(),
        Layout.name(activity),
        room,
        SIZE,
        open ? Canvas.Place.TOP : Canvas.Place.MIDDLE);
  }

  private void icon(Activity activity, Rectangle2D box) {
    Symbol icon = icon(activity);
    if (icon != null) {
      canvas.draw(
          icon.in(new Rectangle2D.Double(box.getX() + 6, box.getY() + 5, ICON, ICON)),
          activity instanceof SendTask ? Ink.NOT_TAKEN.filled(java.awt.Color.GRAY) : Ink.SYMBOL);
    }
  }

  private static Symbol icon(Activity activity) {
    if (activity instanceof UserTask) {
      return Symbol.USER;
    } else if (activity instanceof BusinessRuleTask) {
      return Symbol.RULE;
    } else if (activity instanceof ServiceTask) {
      return Symbol.SERVICE;
    } else if (activity instanceof ScriptTask) {
      return Symbol.SCRIPT;
    } else if (activity instanceof ManualTask) {
      return Symbol.MANUAL;
    }
    return activity instanceof SendTask || activity instanceof ReceiveTask ? Symbol.MESSAGE : null;
  }

  private static List<Symbol> markers(Activity activity, boolean open) {
    List<Symbol> markers = new ArrayList<>();
    LoopCharacteristics loop = activity.getLoopCharacteristics();
    if (loop instanceof MultiInstanceLoopCharacteristics several) {
      markers.add(several.isSequential() ? Symbol.ONE_BY_ONE : Symbol.AT_ONCE);
    } else if (loop != null) {
      markers.add(Symbol.LOOP);
    }
    if (activity instanceof CallActivity || activity instanceof SubProcess && !open) {
      markers.add(Symbol.CALL);
    }
    return markers;
  }

  private static Shape rounded(Rectangle2D box, double inset) {
    return new RoundRectangle2D.Double(
        box.getX() + inset,
        box.getY() + inset,
        box.getWidth() - 2 * inset,
        box.getHeight() - 2 * inset,
        ROUND - inset,
        ROUND - inset);
  }
}
