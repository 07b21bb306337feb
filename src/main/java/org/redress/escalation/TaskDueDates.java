package org.redress.escalation;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.redress.deadline.Deadline;
import org.redress.escalation.Spans.Span;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A task's due date is that of its earliest interrupting timer, else of its earliest other one that
 * is no recurring duty; a limit over several steps that it is one of where that passes earlier.
 * Written once, in the diagram.
 */
@Component
class TaskDueDates {

  private final Deadline deadline;
  private final TimerModel timers;
  private final Spans spans;
  private final CalledParts parts;

  TaskDueDates(Deadline deadline, TimerModel timers, Spans spans, CalledParts parts) {
    this.deadline = deadline;
    this.timers = timers;
    this.spans = spans;
    this.parts = parts;
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
  @Order(10)
  void onCreate(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    List<Span> around = spans.around(execution);
    around.forEach(span -> reckonAnew(span, execution, task.getId()));
    if (task.getDueDate() == null) {
      dueDate(task, around).ifPresent(task::setDueDate);
    }
  }

  /**
   * Shows what is due by the timers that run now, where others ran before. A date that has passed
   * stays: what was missed stays missed.
   */
  void anew(TaskEntity task, Date now) {
    Date before = task.getDueDate();
    if (before == null || before.after(now)) {
      Date due = dueDate(task, spans.around(task.getExecution())).orElse(null);
      if (!Objects.equals(before, due)) {
        task.setDueDate(due);
        task.triggerUpdateEvent();
      }
    }
  }

  private Optional<Date> dueDate(DelegateTask task, List<Span> around) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    String step = task.getTaskDefinitionKey();
    Optional<Date> own =
        earliest(execution, step, TimerModel::interrupts)
            .or(() -> earliest(execution, step, timer -> !TimerModel.recurs(timer)));
    return Stream.concat(
            own.stream(),
            around.stream().flatMap(span -> spans.dueAt(span).stream()).map(Date::from))
        .min(Comparator.naturalOrder());
  }

  /** Tasks that are open already show it too. */
  private void reckonAnew(Span span, ExecutionEntity step, String created) {
    Optional<Date> before = span.job().map(JobEntity::getDuedate);
    if (spans.reckonAnew(span, step)) {
      Optional<Date> now = span.job().map(JobEntity::getDuedate);
      parts.openTasks(span.scope().getProcessInstanceId()).stream()
          .filter(task -> !task.getId().equals(created))
          .map(TaskEntity.class::cast)
          .filter(
              task ->
                  task.getDueDate() == null
                      || before.filter(task.getDueDate()::equals).isPresent()
                      || now.filter(task.getDueDate()::after).isPresent())
          .forEach(
              task ->
                  dueDate(task, spans.around(task.getExecution()))
                      .ifPresentOrElse(task::setDueDate, () -> task.setDueDate(null)));
    }
  }

  private Optional<Date> earliest(
      ExecutionEntity execution, String step, Predicate<CatchEvent> which) {
    return execution.getJobs().stream()
        .filter(job -> job.getDuedate() != null && !deadline.isNever(job.getDuedate()))
        .filter(
            job ->
                timers
                    .timer(execution, job.getActivityId())
                    .filter(timer -> isOn(timer, step))
                    .filter(which)
                    .isPresent())
        .map(JobEntity::getDuedate)
        .min(Comparator.naturalOrder());
  }

  private static boolean isOn(CatchEvent timer, String step) {
    return timer instanceof BoundaryEvent boundary && boundary.getAttachedTo().getId().equals(step);
  }
}
