package org.redress.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.deployment.Lifecycles;
import org.redress.engine.Diagram;

/**
 * Whom a field may name: a field that a task's {@code assignee} reads, one of that task's role, or
 * who stands in for it; every other, anybody.
 */
final class Named {

  private final RepositoryService repository;
  private final Map<String, List<UserTask>> assigned = new HashMap<>();

  Named(RepositoryService repository) {
    this.repository = repository;
  }

  /** Groups of the tasks that go to whom the field names; empty where it decides no task. */
  List<String> groups(String lifecycle, String field) {
    return assigned.computeIfAbsent(lifecycle, this::assignedTasks).stream()
        .filter(task -> task.getCamundaAssignee().matches(".*\\b" + field + "\\b.*"))
        .flatMap(task -> groups(lifecycle, task))
        .filter(group -> !group.contains("$"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> groups(String lifecycle, UserTask task) {
    return Stream.concat(
        Arrays.stream(task.getCamundaCandidateGroups().split(",")).map(String::trim),
        Diagram.list(task, "standIn").stream().map(role -> lifecycle + "." + role));
  }

  private List<UserTask> assignedTasks(String lifecycle) {
    List<ProcessDefinition> all = repository.createProcessDefinitionQuery().latestVersion().list();
    List<String> lifecycles =
        all.stream()
            .filter(ProcessDefinition::isStartableInTasklist)
            .map(ProcessDefinition::getKey)
            .toList();
    return all.stream()
        .filter(process -> belongs(process, lifecycle, lifecycles))
        .flatMap(this::tasks)
        .filter(task -> task.getCamundaAssignee() != null)
        .toList();
  }

  private static boolean belongs(
      ProcessDefinition process, String lifecycle, Collection<String> lifecycles) {
    return Lifecycles.owner(lifecycles, process.getKey()).filter(lifecycle::equals).isPresent();
  }

  private Stream<UserTask> tasks(ProcessDefinition process) {
    return repository
        .getBpmnModelInstance(process.getId())
        .getModelElementsByType(UserTask.class)
        .stream();
  }
}
