package org.redress.escalation;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.authority.StandIns;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
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
  private final CalledParts parts;
  private final StandIns standIns;

  TimerExpiry(
      ApplicationEventPublisher events,
      @Lazy TaskService tasks,
      CalledParts parts,
      StandIns standIns) {
    this.events = events;
    this.tasks = tasks;
    this.parts = parts;
    this.standIns = standIns;
  }

  /**
   * @param execution that the timer waited on
   * @param dueAt when it was due
   */
  void announce(ExecutionEntity execution, CatchEvent timer, Instant dueAt) {
    Optional<TaskEntity> held = execution.getTasks().stream().findFirst();
    boolean spans = execution.getSubProcessInstance() != null;
    Optional<Task> task =
        timer instanceof StartEvent
            ? parts.oldestTask(execution.getProcessInstanceId())
            : spans ? parts.oldestTask(execution) : held.map(Task.class::cast);
    Optional<Instant> since = task.map(Task::getCreateTime).map(Date::toInstant);
    events.publishEvent(
        new DeadlineExpired(
            Cases.idOf(execution),
            timer.getId(),
            timer.getName(),
            TimerModel.deadlineId(timer),
            Clause.of(timer, execution).orElse(null),
            dueAt,
            TimerModel.effect(timer),
            task.map(this::holder).orElse(null),
            since.orElse(null),
            begunAt(execution, timer, spans, since),
            authority(timer, execution).orElse(null),
            Diagram.property(timer, "document").orElse(null),
            task.map(Task::getId).orElse(null)));
  }

  private Instant begunAt(
      ExecutionEntity execution, CatchEvent timer, boolean spans, Optional<Instant> since) {
    if (timer instanceof StartEvent) {
      return parts.processBegunAt(execution.getProcessInstanceId());
    }
    return spans ? parts.begunAt(execution) : since.orElse(null);
  }

  /** A climb never leads to who must stand aside, nor is such a person told. */
  private Optional<String> authority(CatchEvent timer, ExecutionEntity execution) {
    Optional<UserTask> step =
        timer.getOutgoing().stream()
            .map(SequenceFlow::getTarget)
            .filter(UserTask.class::isInstance)
            .map(UserTask.class::cast)
            .findFirst();
    return TimerAuthority.of(timer, execution).map(role -> standIns.acting(role, step, execution));
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
