package org.redress.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.authority.FourEyes;
import org.redress.authority.Placement;
import org.redress.authority.StandIns;
import org.redress.engine.Diagram;

/**
 * A step that its diagram gives to whom a field names.
 *
 * @param name what staff call it
 * @param variables keys of the fields that may say to whom
 * @param groups its candidate groups, and those who stand in for them
 * @param notBy ids of the steps that another person must have done
 * @param isElsewhere whether it is done in a unit that a field names, and not in the case's
 */
record LaterTask(
    String name,
    Set<String> variables,
    List<String> groups,
    List<String> notBy,
    boolean isElsewhere) {

  private static final Pattern NAME =
      Pattern.compile("getVariable\\('(\\w+)'\\)|'[^']*'|(?<![\\w.])([A-Za-z_]\\w*)");

  static LaterTask of(UserTask task) {
    return new LaterTask(
        task.getName(),
        variables(String.valueOf(task.getCamundaAssignee())),
        groups(task),
        FourEyes.steps(task),
        Diagram.property(task, Placement.PROPERTY).isPresent());
  }

  private static List<String> groups(UserTask task) {
    List<String> groups =
        Arrays.stream(String.valueOf(task.getCamundaCandidateGroups()).split(","))
            .map(String::trim)
            .toList();
    String policy = groups.get(0).replaceFirst("[.].*", "");
    return Stream.concat(
            groups.stream(), StandIns.roles(task).stream().map(role -> policy + "." + role))
        .toList();
  }

  private static Set<String> variables(String assignee) {
    return NAME.matcher(assignee)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
