package org.redress.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.redress.deadline.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A task's due date is that of its earliest interrupting timer, else of its earliest other one:
 * written once, in the diagram.
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
      List<JobEntity> jobs =
          execution.getJobs().stream()
              .filter(job -> job.getDuedate() != null && !deadline.isNever(job.getDuedate()))
              .sorted(Comparator.comparing(JobEntity::getDuedate))
              .toList();
      Optional<JobEntity> interrupting =
          jobs.stream().filter(job -> timers.interrupts(execution, job)).findFirst();
      interrupting
          .or(() -> jobs.stream().findFirst())
          .map(JobEntity::getDuedate)
          .ifPresent(task::setDueDate);
    }
  }
}
