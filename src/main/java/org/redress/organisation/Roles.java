package org.redress.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.engine.AcceptedDiagram;
import org.redress.engine.PolicyGroup;
import org.springframework.stereotype.Component;

/**
 * The roles of the deployed lifecycles, read from their diagrams: candidate groups, and groups that
 * are handed to a shared process, named by the lane. Each diagram is read once.
 */
@Component
class Roles {

  private final RepositoryService repository;

  /** By id of the process definition, which never changes. */
  private final Map<String, DiagramRoles> known = new ConcurrentHashMap<>();

  Roles(RepositoryService repository) {
    this.repository = repository;
  }

  /** The processes in force. */
  List<ProcessDefinition> latest() {
    return repository.createProcessDefinitionQuery().latestVersion().list();
  }

  /** Takes note of a diagram that is not stored yet. */
  void note(ProcessDefinition process, BpmnModelInstance diagram) {
    known.put(process.getId(), DiagramRoles.of(diagram, process.getKey()));
  }

  /** Group id ({@code <policy>.<role>}) to the role's Chinese name. */
  Map<String, String> in(Collection<ProcessDefinition> processes) {
    Map<String, DiagramRoles> diagrams =
        processes.stream().collect(Collectors.toMap(ProcessDefinition::getKey, this::of));
    Map<String, String> roles = new TreeMap<>();
    for (DiagramRoles diagram : diagrams.values()) {
      Map<String, String> names = names(diagram, diagrams::get);
      diagram.groups().forEach(group -> roles.merge(group, name(group, names), Roles::better));
    }
    return roles;
  }

  /** Groups that may start a lifecycle. */
  Set<String> starters(ProcessDefinition process) {
    return of(process).starters();
  }

  private DiagramRoles of(ProcessDefinition process) {
    return known.computeIfAbsent(process.getId(), unread -> read(process));
  }

  private DiagramRoles read(ProcessDefinition process) {
    return DiagramRoles.of(AcceptedDiagram.read(repository, process), process.getKey());
  }

  /** Role to the name of its lane, here or in a process that this one calls. */
  private static Map<String, String> names(
      DiagramRoles diagram, Function<String, DiagramRoles> deployed) {
    Map<String, String> names = new TreeMap<>();
    Stream.concat(
            Stream.of(diagram), diagram.called().stream().map(deployed).filter(Objects::nonNull))
        .forEach(named -> named.names().forEach(names::putIfAbsent));
    return names;
  }

  private static String name(String group, Map<String, String> lanes) {
    return lanes.getOrDefault(PolicyGroup.role(group), group);
  }

  private static String better(String known, String other) {
    return known.contains(".") ? other : known;
  }
}
