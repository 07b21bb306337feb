package org.redress.nomination;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which steps of a lifecycle wait for whom a field names. */
@Component
class LaterTasks {

  private final RepositoryService repository;

  /** By id of the deployment, which never changes. */
  private final Map<String, List<LaterTask>> known = new ConcurrentHashMap<>();

  LaterTasks(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** Those of the field, in all diagrams of the deployment. */
  List<LaterTask> of(String deployment, String field) {
    return known.computeIfAbsent(deployment, this::read).stream()
        .filter(task -> task.variables().contains(field))
        .toList();
  }

  private List<LaterTask> read(String deployment) {
    return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
        .flatMap(
            process ->
                repository
                    .getBpmnModelInstance(process.getId())
                    .getModelElementsByType(UserTask.class)
                    .stream())
        .filter(task -> task.getCamundaAssignee() != null)
        .map(LaterTask::of)
        .toList();
  }
}
