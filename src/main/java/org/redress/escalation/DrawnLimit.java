package org.redress.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A limit that runs, and its timer in the diagram that the case runs on. The engine computes a
 * timer's date but once, and lets nobody ask it again; hence its own classes.
 */
record DrawnLimit(CatchEvent timer, JobEntity job) {

  private static final Logger LOG = LoggerFactory.getLogger(DrawnLimit.class);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  /** When the diagram has it due, were it to begin now; null where it cannot say. */
  Date asDrawn() {
    String text =
        timer.getEventDefinitions().stream()
            .filter(TimerEventDefinition.class::isInstance)
            .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
            .findFirst()
            .map(date -> date.getTextContent().trim())
            .orElse("");
    try {
      return (Date)
          Context.getProcessEngineConfiguration()
              .getExpressionManager()
              .createExpression(text)
              .getValue(execution());
    } catch (RuntimeException unexplained) {
      LOG.warn("{} cannot be counted again: {}", timer.getId(), unexplained.toString());
      return null;
    }
  }

  /** What tells that it is due at another moment from now on. */
  Entry.Builder moved(Instant due, String why) {
    return Entry.of(EntryKind.LIMIT_MOVED, Cases.idOf(execution()))
        .at(timer.getId(), timer.getName(), Clause.of(timer, execution()).orElse(null))
        .deadline(TimerModel.deadlineId(timer), due)
        .note(why);
  }

  /** A moment as a note writes it. */
  static String written(Date moment) {
    return MINUTE.format(moment.toInstant());
  }

  private ExecutionEntity execution() {
    return job.getExecution();
  }
}
