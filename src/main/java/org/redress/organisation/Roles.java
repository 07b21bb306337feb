package org.redress.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The roles of the deployed lifecycles, read from their diagrams: candidate groups, named by the
 * lane.
 */
@Component
class Roles {

  private static final String LANE = "lane-";

  private final RepositoryService repository;

  Roles(RepositoryService repository) {
    this.repository = repository;
  }

  /** Group id ({@code <policy>.<role>}) to the role's Chinese name. */
  Map<String, String> all() {
    Map<String, String> roles = new TreeMap<>();
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
      Map<String, String> lanes = new TreeMap<>();
      for (Lane lane : model.getModelElementsByType(Lane.class)) {
        lanes.put(lane.getId().replaceFirst(LANE, ""), lane.getName());
      }
      in(process).forEach(group -> roles.merge(group, name(group, lanes), Roles::better));
    }
    return roles;
  }

  private Set<String> in(ProcessDefinition process) {
    Set<String> groups = new TreeSet<>(starters(process));
    for (UserTask task :
        repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class)) {
      groups.addAll(groups(task.getCamundaCandidateGroups()));
    }
    return groups;
  }

  /** Roles that may start a lifecycle. */
  Set<String> starters(ProcessDefinition process) {
    Process element =
        repository.getBpmnModelInstance(process.getId()).getModelElementById(process.getKey());
    return new TreeSet<>(groups(element.getCamundaCandidateStarterGroups()));
  }

  private static Collection<String> groups(String list) {
    return list == null
        ? Set.of()
        : Arrays.stream(list.split(","))
            .map(String::trim)
            .filter(group -> !group.isEmpty() && !group.contains("${"))
            .toList();
  }

  private static String name(String group, Map<String, String> lanes) {
    return lanes.getOrDefault(group.substring(group.indexOf('.') + 1), group);
  }

  private static String better(String known, String other) {
    return known.contains(".") ? other : known;
  }
}
