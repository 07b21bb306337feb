package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
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
import org.redress.deadline.CalendarChange;
import org.redress.deadline.CountedDays;
import org.redress.deadline.Deadline;
import org.redress.engine.Cases;
import org.redress.engine.Platform;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Moves the limits that run when the working calendar has changed: the State Council's notice, a
 * closing day of one's own. Each is counted again from the moment at which its timer was made; one
 * that the calendar as it was does not explain (set by hand, or by a date kept in the case) stays,
 * and none is moved into the past. Two nodes may do it at once: what is moved already is explained
 * no more.
 */
@Component
class MovedLimits {

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
    return counted.changes().stream().mapToInt(this::follow).sum();
  }

  private int follow(CalendarChange change) {
    int moved =
        (int)
            engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> job.getExecutionId() != null)
                .filter(job -> !deadline.isNever(job.getDuedate()))
                .filter(job -> moved(job, change))
                .count();
    counted.counted(change);
    return moved;
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
    if (!change.concerns(Cases.idOf(execution))) {
      return false;
    }
    Optional<DrawnLimit> limit =
        timers.timer(execution, job.getActivityId()).map(timer -> new DrawnLimit(timer, job));
    Optional<Date> moved = limit.flatMap(drawn -> recount(drawn, change)).filter(this::isToCome);
    moved.ifPresent(
        due -> {
          Date before = job.getDuedate();
          job.setDuedate(due);
          moveTasks(execution, before, due);
          register.enter(
              limit.get().moved(due.toInstant(), "工作日历有变动，原期限" + DrawnLimit.written(before)));
        });
    return moved.isPresent();
  }

  private boolean isToCome(Date due) {
    return due.toInstant().isAfter(clock.instant());
  }

  /** The new date; empty where the old calendar does not explain the old one, or nothing moves. */
  private Optional<Date> recount(DrawnLimit limit, CalendarChange change) {
    Date due = limit.job().getDuedate();
    Instant begun = limit.job().getCreateTime().toInstant();
    return expressions(limit).stream()
        .filter(counting -> due.equals(change.before(begun, counting)))
        .findFirst()
        .map(counting -> change.after(begun, counting))
        .filter(next -> !next.equals(due));
  }

  /** What the diagram says, and what the platform arms a reminder with once it has fired. */
  private List<Supplier<Date>> expressions(DrawnLimit limit) {
    return List.of(limit::asDrawn, () -> deadline.in(BoundaryTimerHandler.EVERY_WORKING_DAY));
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
