package org.redress.escalation;

import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.redress.deadline.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A task's due date is that of its earliest interrupting timer, else of its earliest other one that
 * is no recurring duty; that of the part it stands in where it is earlier. Written once, in the
 * diagram.
 */
@Component
class TaskDueDates {

  private final Deadline deadline;
  private final TimerModel timers;

  TaskDueDates(Deadline deadline, TimerModel timers) {
    this.deadline = deadline;
    this.timers = timers;
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
  @Order(10)
  void onCreate(DelegateTask task) {
    if (task.getDueDate() == null) {
      ExecutionEntity execution = (ExecutionEntity) task.getExecution();
      Optional<Date> own = earliest(interrupting(execution)).or(() -> earliest(limits(execution)));
      Stream.of(own, earliest(enclosing(execution)))
          .flatMap(Optional::stream)
          .min(Comparator.naturalOrder())
          .ifPresent(task::setDueDate);
    }
  }

  private static Optional<Date> earliest(Stream<JobEntity> jobs) {
    return jobs.map(JobEntity::getDuedate).min(Comparator.naturalOrder());
  }

  private Stream<JobEntity> running(ExecutionEntity execution) {
    return execution.getJobs().stream()
        .filter(job -> job.getDuedate() != null && !deadline.isNever(job.getDuedate()));
  }

  private Stream<JobEntity> limits(ExecutionEntity execution) {
    return running(execution).filter(job -> !timers.recurs(execution, job));
  }

  private Stream<JobEntity> interrupting(ExecutionEntity execution) {
    return running(execution).filter(job -> timers.interrupts(execution, job));
  }

  /** Timers on the sub-processes and calls around a task: their limit is the task's too. */
  private Stream<JobEntity> enclosing(ExecutionEntity execution) {
    ExecutionEntity around =
        execution.getParent() == null ? execution.getSuperExecution() : execution.getParent();
    return around == null
        ? Stream.empty()
        : Stream.concat(
            interrupting(around).filter(job -> timers.limitsActivity(around, job)),
            enclosing(around));
  }
}
