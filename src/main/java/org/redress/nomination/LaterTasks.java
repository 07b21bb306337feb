package org.redress.nomination;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.DeployedDiagrams;
import org.springframework.stereotype.Component;

/** Which steps of a lifecycle wait for whom a field names. */
@Component
class LaterTasks {

  private final DeployedDiagrams diagrams;

  /** By id of the deployment, which never changes. */
  private final Map<String, List<LaterTask>> known = new ConcurrentHashMap<>();

  LaterTasks(DeployedDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  /** Those of the field, in all diagrams of the deployment. */
  List<LaterTask> of(String deployment, String field) {
    return known.computeIfAbsent(deployment, this::read).stream()
        .filter(task -> task.variables().contains(field))
        .toList();
  }

  private List<LaterTask> read(String deployment) {
    return diagrams
        .of(deployment)
        .flatMap(diagram -> diagram.getModelElementsByType(UserTask.class).stream())
        .filter(task -> task.getCamundaAssignee() != null)
        .map(LaterTask::of)
        .toList();
  }
}
