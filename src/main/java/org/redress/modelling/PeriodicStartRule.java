package org.redress.modelling;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * A periodic duty starts by a cycle that the engine can read. Read with the engine's own calendar,
 * as it will be then.
 */
@Component
class PeriodicStartRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event && TimerRule.startsProcess(event)) {
        String cycle =
            timer.getTimeCycle() == null ? "" : timer.getTimeCycle().getTextContent().trim();
        if (!isCycle(cycle)) {
          findings.at(
              event.getId(),
              "定期流程的开始事件须有能识别的周期（Cycle，timeCycle），现为「%s」。例如每周一9时：0 0 9 ? * MON；每7天：R/P7D",
              cycle);
        }
      }
    }
  }

  private static boolean isCycle(String text) {
    try {
      return !text.isEmpty()
          && new CycleBusinessCalendar().resolveDuedate(text, new Date(0)) != null;
    } catch (ProcessEngineException unreadable) {
      return false;
    }
  }
}
