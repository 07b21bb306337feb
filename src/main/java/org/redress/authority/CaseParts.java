package org.redress.authority;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.engine.Cases;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The instances and tasks of a case: what is stored, and what the engine's current transaction is
 * about to store, which queries do not see (hence engine internals).
 */
@Component
public class CaseParts {

  private final HistoryService history;

  CaseParts(@Lazy HistoryService history) {
    this.history = history;
  }

  /**
   * Ids of the case's own instance and of every part it has called, also of those that have ended.
   */
  Set<String> all(String caseId) {
    Set<String> instances = running(caseId);
    instances.addAll(instances(caseId, false));
    return instances;
  }

  /** Ids of those that have not ended. */
  Set<String> running(String caseId) {
    Set<String> instances = new TreeSet<>(Set.of(caseId));
    instances.addAll(instances(caseId, true));
    cached(ExecutionEntity.class)
        .filter(execution -> caseId.equals(execution.getRootProcessInstanceId()))
        .forEach(execution -> instances.add(execution.getProcessInstanceId()));
    return instances;
  }

  private Set<String> instances(String caseId, boolean onlyRunning) {
    var query = history.createHistoricProcessInstanceQuery().rootProcessInstanceId(caseId);
    List<HistoricProcessInstance> found =
        Platform.unrestricted(() -> (onlyRunning ? query.unfinished() : query).list());
    Set<String> ids = new HashSet<>();
    found.forEach(instance -> ids.add(instance.getId()));
    return ids;
  }

  /**
   * Whether somebody has yet to do a step.
   *
   * @param step id of the task
   */
  public boolean isOpen(String caseId, String step) {
    return openTasks(caseId).stream().anyMatch(task -> step.equals(task.getTaskDefinitionKey()));
  }

  /** The tasks that somebody has yet to do. */
  List<TaskEntity> openTasks(String caseId) {
    var query =
        history.createHistoricTaskInstanceQuery().rootProcessInstanceId(caseId).unfinished();
    List<HistoricTaskInstance> stored = Platform.unrestricted(query::list);
    Stream<TaskEntity> known =
        stored.stream().map(task -> context().getTaskManager().findTaskById(task.getId()));
    Stream<TaskEntity> unstored =
        cached(TaskEntity.class)
            .filter(task -> task.getExecutionId() != null && caseId.equals(Cases.idOf(task)));
    return Stream.concat(known, unstored)
        .filter(task -> task != null && !task.isDeleted())
        .distinct()
        .toList();
  }

  private static <T extends DbEntity> Stream<T> cached(Class<T> type) {
    return context().getDbEntityManager().getCachedEntitiesByType(type).stream();
  }

  private static CommandContext context() {
    return Context.getCommandContext();
  }
}
