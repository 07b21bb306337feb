package org.redress.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.redress.engine.Diagram;

/**
 * What a diagram says of roles.
 *
 * @param starters groups that may start it
 * @param groups all that it names: these, candidate groups of tasks, and those that it hands to a
 *     shared process
 * @param names what roles are called, by id
 * @param called keys of the processes that it calls
 */
record DiagramRoles(
    Set<String> starters, Set<String> groups, Map<String, String> names, Set<String> called) {

  /** What a call hands over: {@code ${'<policy>.<role>'}}. */
  private static final Pattern HANDED_OVER = Pattern.compile("\\$\\{'([a-z0-9-]+\\.[a-z0-9-]+)'}");

  /**
   * @param process key of the process that the diagram shows
   */
  static DiagramRoles of(BpmnModelInstance diagram, String process) {
    Process element = diagram.getModelElementById(process);
    Set<String> starters = new TreeSet<>(listed(element.getCamundaCandidateStarterGroups()));
    Set<String> groups = new TreeSet<>(starters);
    for (UserTask task : diagram.getModelElementsByType(UserTask.class)) {
      groups.addAll(listed(task.getCamundaCandidateGroups()));
    }
    diagram.getModelElementsByType(CamundaIn.class).stream()
        .map(in -> HANDED_OVER.matcher(String.valueOf(in.getCamundaSourceExpression())))
        .filter(Matcher::matches)
        .forEach(literal -> groups.add(literal.group(1)));
    return new DiagramRoles(
        starters,
        groups,
        Diagram.roles(diagram),
        diagram.getModelElementsByType(CallActivity.class).stream()
            .map(CallActivity::getCalledElement)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Collection<String> listed(String groups) {
    return groups == null
        ? Set.of()
        : Arrays.stream(groups.split(","))
            .map(String::trim)
            .filter(group -> !group.isEmpty() && !group.contains("${"))
            .toList();
  }
}
