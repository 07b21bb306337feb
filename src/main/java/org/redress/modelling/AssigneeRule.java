package org.redress.modelling;

import java.util.Set;
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
      String assignee = task.getCamundaAssignee();
      (assignee == null ? Set.<String>of() : Juel.variables(assignee))
          .stream()
              .filter(plain::contains)
              .forEach(
                  name ->
                      findings.at(
                          task.getId(),
                          "办理人（Assignee）取自「%s」，问它的一项却不是填写人员的。请改取别的一项，或在那一项的Properties里写user＝true",
                          name));
    }
  }
}
