package org.redress.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.authority.FourEyes;

/**
 * A step that its diagram gives to whom a field names.
 *
 * @param name what staff call it
 * @param variable the field's key
 * @param groups its candidate groups
 * @param notBy ids of the steps that another person must have done
 */
record LaterTask(String name, String variable, List<String> groups, List<String> notBy) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{\\s*(?:execution\\.getVariable\\('(\\w+)'\\)|(\\w+))\\s*}");

  /** Empty where the diagram gives the task to nobody in particular. */
  static Optional<LaterTask> of(UserTask task) {
    return variable(task.getCamundaAssignee())
        .map(
            variable ->
                new LaterTask(
                    task.getName(),
                    variable,
                    Arrays.stream(task.getCamundaCandidateGroups().split(","))
                        .map(String::trim)
                        .toList(),
                    FourEyes.steps(task)));
  }

  private static Optional<String> variable(String assignee) {
    Matcher named = VARIABLE.matcher(assignee == null ? "" : assignee.trim());
    return named.matches()
        ? Optional.of(named.group(1) == null ? named.group(2) : named.group(1))
        : Optional.empty();
  }
}
