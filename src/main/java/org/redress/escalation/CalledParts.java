package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Knows of a part that a timer stands on, because its limit spans the steps of several roles. */
@Component
class CalledParts {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final Clock clock;

  CalledParts(
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      @Lazy HistoryService history,
      Clock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.clock = clock;
  }

  /** The task that is late: the oldest open one of the part, or of a part of that. */
  Optional<Task> oldestTask(ExecutionEntity call) {
    return oldestTask(call.getSubProcessInstance().getId());
  }

  /** The same of a process whose event sub-process limits all of it. */
  Optional<Task> oldestTask(String part) {
    return openTasks(part).stream().findFirst();
  }

  /** When the part was called; now, if in this transaction. */
  Instant begunAt(ExecutionEntity call) {
    HistoricActivityInstance begun =
        Platform.unrestricted(
            () ->
                history
                    .createHistoricActivityInstanceQuery()
                    .activityInstanceId(call.getActivityInstanceId())
                    .singleResult());
    return begun == null ? clock.instant() : begun.getStartTime().toInstant();
  }

  /** When a process of the case began; now, if in this transaction. */
  Instant processBegunAt(String instance) {
    HistoricProcessInstance begun =
        Platform.unrestricted(
            () ->
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceId(instance)
                    .singleResult());
    return begun == null ? clock.instant() : begun.getStartTime().toInstant();
  }

  /** The open tasks of a process and of the parts that it has called, the oldest first. */
  List<Task> openTasks(String instance) {
    return Platform.unrestricted(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceIdIn(withParts(instance).toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list());
  }

  private Stream<String> withParts(String instance) {
    return Stream.concat(
        Stream.of(instance),
        runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
            .flatMap(part -> withParts(part.getId())));
  }
}
