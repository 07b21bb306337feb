package org.redress.modelling;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.form.FieldReference;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/**
 * A field that says to whom a task goes names a person, so that who cannot do the task is refused
 * where he is named.
 */
@Component
class AssigneeRule implements Rule {

  private static final Pattern NAME =
      Pattern.compile("getVariable\\('(\\w+)'\\)|'[^']*'|(?<![\\w.])([A-Za-z_]\\w*)");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isEmpty()) {
      return; // the fields are the callers'
    }
    Set<String> plain =
        diagram.upload().forms().stream()
            .filter(form -> form.lifecycle().equals(diagram.lifecycle()))
            .flatMap(form -> form.components().stream())
            .filter(component -> new FieldReference(component).home().isEmpty())
            .map(FormField::new)
            .filter(field -> field.isInput() && !field.namesPerson())
            .map(FormField::key)
            .collect(Collectors.toSet());
    for (UserTask task : diagram.all(UserTask.class)) {
      Matcher names = NAME.matcher(String.valueOf(task.getCamundaAssignee()));
      while (names.find()) {
        String name = names.group(1) == null ? names.group(2) : names.group(1);
        if (plain.contains(name)) {
          findings.at(
              task.getId(),
              "办理人（Assignee）取自「%s」，问它的一项却不是填写人员的。请改取别的一项，或在那一项的Properties里写user＝true",
              name);
        }
      }
    }
  }
}
