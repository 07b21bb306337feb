package org.redress.modelling;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * A timer leads somewhere, and what its expiry does is one of the things that the platform knows.
 */
@Component
class TimerEffectRule implements Rule {

  private static final Set<String> ON_TIMEOUT = Set.of("wait", "record", "close");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event) {
        if (diagram.flowsFrom(event).isEmpty()) {
          findings.at(
              event.getId(),
              event instanceof BoundaryEvent boundary && boundary.cancelActivity()
                  ? "中断型定时器没有连出的顺序流，到期后任务取消、流程停住。请连到接办的任务"
                  : "定时器没有连出的顺序流，到期后什么也不发生。请连到「已催办」结束事件或后续步骤");
        }
        Diagram.property(event, "onTimeout")
            .filter(value -> !ON_TIMEOUT.contains(value))
            .ifPresent(
                value -> findings.at(event.getId(), "onTimeout只能是wait、record或close，现为「%s」", value));
      }
    }
  }
}
