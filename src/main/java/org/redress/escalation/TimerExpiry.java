package org.redress.escalation;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.engine.TimerAuthority;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the features that a timer has fired, with who held the task, before the engine goes on. */
@Component
class TimerExpiry {

  private final ApplicationEventPublisher events;
  private final TaskService tasks;

  TimerExpiry(ApplicationEventPublisher events, @Lazy TaskService tasks) {
    this.events = events;
    this.tasks = tasks;
  }

  /**
   * @param execution that the timer waited on
   * @param dueAt when it was due
   */
  void announce(ExecutionEntity execution, CatchEvent timer, Instant dueAt) {
    Optional<TaskEntity> held = execution.getTasks().stream().findFirst();
    Optional<Task> task = held.map(Task.class::cast).or(() -> taskOfCalledPart(execution));
    events.publishEvent(
        new DeadlineExpired(
            Cases.idOf(execution),
            timer.getId(),
            timer.getName(),
            TimerModel.deadlineId(timer),
            Diagram.property(timer, "clause").orElse(null),
            dueAt,
            TimerModel.effect(timer),
            task.map(this::holder).orElse(null),
            task.map(Task::getCreateTime).map(Date::toInstant).orElse(null),
            TimerAuthority.of(timer, execution).orElse(null),
            Diagram.property(timer, "document").orElse(null),
            task.map(Task::getId).orElse(null)));
  }

  /** A timer on a call activity: the part's oldest open task is the one that is late. */
  private Optional<Task> taskOfCalledPart(ExecutionEntity execution) {
    if (execution.getSubProcessInstance() == null) {
      return Optional.empty();
    }
    String part = execution.getSubProcessInstance().getId();
    List<Task> open =
        Platform.unrestricted(
            () -> tasks.createTaskQuery().processInstanceId(part).orderByTaskCreateTime().asc().list());
    return open.stream().findFirst();
  }

  private String holder(Task task) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    return Platform.unrestricted(
        () ->
            tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(",")));
  }
}
