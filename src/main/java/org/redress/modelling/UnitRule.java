package org.redress.modelling;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.authority.Placement;
import org.redress.engine.Diagram;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/**
 * What is said of units means something: the field that a step's {@code unit} names asks for one,
 * the roles of a policy's {@code transfer} have steps. A misspelt one would leave a step with
 * everybody, or a case with whoever has it.
 */
@Component
class UnitRule implements Rule {

  private static final String TRANSFER = "transfer";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    diagram.lifecycle().ifPresent(lifecycle -> check(diagram, lifecycle, findings));
  }

  private static void check(DiagramFile diagram, String lifecycle, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      Diagram.property(task, Placement.PROPERTY)
          .filter(field -> !asksForUnit(diagram.upload(), lifecycle, field))
          .ifPresent(
              field ->
                  findings.at(
                      task.getId(),
                      "扩展属性unit里的「%s」不是本制度表单中填写机构的一项（该项须有属性unit），任务无法交给所填的机构。请核对拼写",
                      field));
    }
    if (diagram.isLifecycle()) {
      Set<String> roles = Groups.rolesWithTasks(diagram.upload(), lifecycle);
      diagram.process().stream()
          .flatMap(process -> Diagram.list(process, TRANSFER).stream())
          .filter(role -> !roles.contains(role))
          .forEach(
              role -> findings.at(diagram.id(), "扩展属性transfer里的岗位「%s」没有任何任务，无人能转办。请核对拼写", role));
    }
  }

  private static boolean asksForUnit(Upload upload, String lifecycle, String key) {
    return upload.forms().stream()
        .filter(form -> form.lifecycle().filter(lifecycle::equals).isPresent())
        .flatMap(form -> form.components().stream())
        .map(FormField::new)
        .anyMatch(field -> key.equals(field.key()) && field.namesUnit());
  }
}
