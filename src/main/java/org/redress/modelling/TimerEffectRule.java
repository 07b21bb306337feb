package org.redress.modelling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * A timer leads somewhere, or is a clock that reminds; and what its expiry does is one of the
 * things that the platform knows.
 */
@Component
class TimerEffectRule implements Rule {

  private static final Set<String> ON_TIMEOUT = Set.of("wait", "record", "close");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event) {
        checkWay(event, diagram, findings);
        Diagram.property(event, "onTimeout")
            .filter(value -> !ON_TIMEOUT.contains(value))
            .ifPresent(
                value -> findings.at(event.getId(), "onTimeout只能是wait、record或close，现为「%s」", value));
      }
    }
  }

  private static boolean endsReminder(FlowNode target) {
    return target instanceof EndEvent && Diagram.endsReminder(target.getId());
  }

  /** Whether what expires leads to nothing but an end, and nobody is named who goes on. */
  private static boolean endsCase(CatchEvent event, DiagramFile diagram) {
    return Diagram.property(event, "onTimeout").isEmpty()
        && Diagram.property(event, "authority").isEmpty()
        && leadsToEnd(event, diagram);
  }

  private static boolean leadsToEnd(FlowNode from, DiagramFile diagram) {
    Set<FlowNode> passed = new HashSet<>();
    FlowNode node = from;
    while (passed.add(node) && (node.equals(from) || node instanceof Gateway)) {
      List<SequenceFlow> flows = diagram.flowsFrom(node);
      if (flows.size() == 1) {
        node = flows.get(0).getTarget();
      }
    }
    return node instanceof EndEvent;
  }

  private static void checkWay(CatchEvent event, DiagramFile diagram, Findings findings) {
    List<SequenceFlow> flows = diagram.flowsFrom(event);
    boolean boundary = event instanceof BoundaryEvent;
    boolean interrupts = event instanceof BoundaryEvent timer && timer.cancelActivity();
    if (interrupts && flows.isEmpty()) {
      findings.at(event.getId(), "中断型定时器没有连出的顺序流，到期后任务取消、流程停住。请连到接办的任务");
    } else if (interrupts && endsCase(event, diagram)) {
      findings.at(
          event.getId(),
          "到期就取消任务并结束，没有人接办。只是催办的，请改为非中断型（Non-interrupting）并删去顺序流；"
              + "确要结束的，请写明扩展属性onTimeout（close、wait或record），或authority（升级到哪个岗位）");
    } else if (!boundary && flows.isEmpty()) {
      findings.at(event.getId(), "定时器没有连出的顺序流，到期后什么也不发生。请连到后续步骤");
    } else if (boundary
        && !interrupts
        && flows.stream().map(SequenceFlow::getTarget).anyMatch(TimerEffectRule::endsReminder)) {
      findings.at(event.getId(), "只催办的定时器不画顺序流，催办由系统自动进行。请删去结束事件「已催办」");
    }
  }
}
