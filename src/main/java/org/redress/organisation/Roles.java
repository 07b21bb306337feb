package org.redress.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.redress.engine.Diagram;
import org.redress.engine.PolicyGroup;
import org.springframework.stereotype.Component;

/**
 * The roles of the deployed lifecycles, read from their diagrams: candidate groups, and groups that
 * are handed to a shared process, named by the lane.
 */
@Component
class Roles {

  /** What a call hands over: {@code ${'<policy>.<role>'}}. */
  private static final Pattern HANDED_OVER = Pattern.compile("\\$\\{'([a-z0-9-]+\\.[a-z0-9-]+)'}");

  private final RepositoryService repository;

  Roles(RepositoryService repository) {
    this.repository = repository;
  }

  /** Group id ({@code <policy>.<role>}) to the role's Chinese name. */
  Map<String, String> all() {
    Map<String, String> roles = new TreeMap<>();
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      Map<String, String> lanes = lanes(process);
      in(process).forEach(group -> roles.merge(group, name(group, lanes), Roles::better));
    }
    return roles;
  }

  /** Role to the name of its lane, here or in a process that this one calls. */
  private Map<String, String> lanes(ProcessDefinition process) {
    BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
    Stream<BpmnModelInstance> called =
        model.getModelElementsByType(CallActivity.class).stream()
            .map(CallActivity::getCalledElement)
            .flatMap(key -> latest(key).stream())
            .map(definition -> repository.getBpmnModelInstance(definition.getId()));
    Map<String, String> lanes = new TreeMap<>();
    Stream.concat(Stream.of(model), called)
        .map(Diagram::roles)
        .forEach(named -> named.forEach(lanes::putIfAbsent));
    return lanes;
  }

  private Optional<ProcessDefinition> latest(String key) {
    return Optional.ofNullable(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult());
  }

  private Set<String> in(ProcessDefinition process) {
    Set<String> groups = new TreeSet<>(starters(process));
    BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      groups.addAll(groups(task.getCamundaCandidateGroups()));
    }
    model.getModelElementsByType(CamundaIn.class).stream()
        .map(in -> HANDED_OVER.matcher(String.valueOf(in.getCamundaSourceExpression())))
        .filter(Matcher::matches)
        .forEach(literal -> groups.add(literal.group(1)));
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
    return lanes.getOrDefault(PolicyGroup.role(group), group);
  }

  private static String better(String known, String other) {
    return known.contains(".") ? other : known;
  }
}
