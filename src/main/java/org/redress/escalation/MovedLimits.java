package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.deadline.CalendarChange;
import org.redress.deadline.CountedDays;
import org.redress.deadline.Deadline;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.Platform;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves the limits that run when the working calendar has changed: the State Council's notice, a
 * closing day of one's own. Each is counted again from the moment at which its timer was made; one
 * that the calendar as it was does not explain (set by hand, or by a date kept in the case) stays,
 * and none is moved into the past. Two nodes may do it at once: what is moved already is explained
 * no more. The engine computes a timer's date but once, and lets nobody ask it again as of then.
 */
@Component
class MovedLimits {

  private static final Logger LOG = LoggerFactory.getLogger(MovedLimits.class);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final ProcessEngine engine;
  private final CountedDays counted;
  private final Deadline deadline;
  private final TimerModel timers;
  private final Register register;
  private final Clock clock;

  MovedLimits(
      ProcessEngine engine,
      CountedDays counted,
      Deadline deadline,
      TimerModel timers,
      Register register,
      Clock clock) {
    this.engine = engine;
    this.counted = counted;
    this.deadline = deadline;
    this.timers = timers;
    this.register = register;
    this.clock = clock;
  }

  /** Answers how many dates it moved; does nothing while the calendar is what it was. */
  int run() {
    return counted
        .change()
        .map(
            change -> {
              int moved =
                  (int)
                      engine.getManagementService().createJobQuery().timers().list().stream()
                          .filter(job -> job.getExecutionId() != null)
                          .filter(job -> !deadline.isNever(job.getDuedate()))
                          .filter(job -> moved(job, change))
                          .count();
              counted.counted(change);
              return moved;
            })
        .orElse(0);
  }

  /** Each in a transaction of its own. */
  private boolean moved(Job waiting, CalendarChange change) {
    return Platform.unrestricted(
        engine,
        () -> {
          JobEntity job = Context.getCommandContext().getJobManager().findJobById(waiting.getId());
          return job != null && Platform.inNobodysName(() -> move(job, change));
        });
  }

  private boolean move(JobEntity job, CalendarChange change) {
    ExecutionEntity execution = job.getExecution();
    Optional<CatchEvent> timer = timers.timer(execution, job.getActivityId());
    Optional<Date> moved =
        timer.flatMap(event -> recount(event, execution, job, change)).filter(this::isToCome);
    moved.ifPresent(
        due -> {
          Date before = job.getDuedate();
          job.setDuedate(due);
          moveTasks(execution, before, due);
          register.enter(
              Entry.of(EntryKind.LIMIT_MOVED, Cases.idOf(execution))
                  .at(
                      timer.get().getId(),
                      timer.get().getName(),
                      Clause.of(timer.get(), execution).orElse(null))
                  .deadline(TimerModel.deadlineId(timer.get()), due.toInstant())
                  .note("工作日历有变动，原期限" + MINUTE.format(before.toInstant())));
        });
    return moved.isPresent();
  }

  private boolean isToCome(Date due) {
    return due.toInstant().isAfter(clock.instant());
  }

  /** The new date; empty where the old calendar does not explain the old one, or nothing moves. */
  private Optional<Date> recount(
      CatchEvent timer, ExecutionEntity execution, JobEntity job, CalendarChange change) {
    Instant begun = job.getCreateTime().toInstant();
    return expressions(timer, execution).stream()
        .filter(counting -> job.getDuedate().equals(change.before(begun, counting)))
        .findFirst()
        .map(counting -> change.after(begun, counting))
        .filter(due -> !due.equals(job.getDuedate()));
  }

  /** What the diagram says, and what the platform arms a reminder with once it has fired. */
  private List<Supplier<Date>> expressions(CatchEvent timer, ExecutionEntity execution) {
    return List.of(
        () -> asDrawn(timer, execution), () -> deadline.in(BoundaryTimerHandler.EVERY_WORKING_DAY));
  }

  private static Date asDrawn(CatchEvent timer, ExecutionEntity execution) {
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
              .getValue(execution);
    } catch (RuntimeException unexplained) {
      LOG.warn("{} cannot be counted again: {}", timer.getId(), unexplained.toString());
      return null;
    }
  }

  /** The tasks of the case that showed the old date show the new one. */
  private void moveTasks(ExecutionEntity execution, Date before, Date due) {
    engine.getTaskService().createTaskQuery().dueDate(before).list().stream()
        .map(TaskEntity.class::cast)
        .filter(task -> Cases.idOf(task).equals(Cases.idOf(execution)))
        .forEach(
            task -> {
              task.setDueDate(due);
              task.triggerUpdateEvent();
            });
  }
}
