package org.redress.modelling;

import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.report.DutyCalendar;
import org.springframework.stereotype.Component;

/**
 * A periodic duty starts by a cycle that can be read. Read with the calendar that will count it.
 */
@Component
class PeriodicStartRule implements Rule {

  /** Whose moment it is depends on the machine. */
  private static final Pattern START_WITHOUT_OFFSET =
      Pattern.compile("R[0-9]*/[^/]*T[0-9:.]+/P[^/]+");

  private final DutyCalendar calendar;

  PeriodicStartRule(Clock clock) {
    this.calendar = new DutyCalendar(clock);
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event && TimerRule.startsProcess(event)) {
        String cycle =
            timer.getTimeCycle() == null ? "" : timer.getTimeCycle().getTextContent().trim();
        if (!isCycle(cycle)) {
          findings.at(
              event.getId(),
              "定期流程的开始事件须有能识别的周期（Cycle，timeCycle），现为「%s」。例如每月1日：R/P1M；每周一9时：0 0 9 ? * MON。须自某一时刻起算的，起始时间带时区：R/2026-01-05T09:00:00+08:00/P14D",
              cycle);
        }
      }
    }
  }

  private boolean isCycle(String text) {
    try {
      return !text.isEmpty()
          && !START_WITHOUT_OFFSET.matcher(text).matches()
          && calendar.resolveDuedate(text, new Date(0)) != null;
    } catch (ProcessEngineException unreadable) {
      return false;
    }
  }
}
