package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.authority.Accused;
import org.redress.authority.StandIns;
import org.redress.engine.Diagram;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/**
 * Who must stand aside, and who stands in, is somebody: the fields that {@code accused} names say
 * who is meant, the roles that {@code standIn} names have people, the answer that {@code penalty}
 * names can be read. A misspelt one would bar nobody, and leave a task before nobody.
 */
@Component
class RecusalRule implements Rule {

  private static final String PROPOSED = "proposed";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Optional<String> lifecycle = diagram.lifecycle();
    for (UserTask task : diagram.all(UserTask.class)) {
      Diagram.property(task, "penalty")
          .filter(answer -> !answer.equals(PROPOSED) && !answer.matches("\\w+\\s*=\\s*\\S+"))
          .ifPresent(
              answer ->
                  findings.at(
                      task.getId(),
                      "扩展属性penalty只能是proposed，或批准处罚的一项答案，如penaltyDecision=approve，现为「%s」",
                      answer));
    }
    if (lifecycle.isEmpty()) {
      return;
    }
    Set<String> roles = Groups.rolesWithTasks(diagram.upload(), lifecycle.get());
    for (UserTask task : diagram.all(UserTask.class)) {
      StandIns.roles(task).stream()
          .filter(role -> !Elements.isExpression(role) && !roles.contains(role))
          .forEach(role -> findings.at(task.getId(), "扩展属性standIn里的岗位「%s」没有任何任务，请核对拼写", role));
    }
    if (diagram.isLifecycle()) {
      diagram.process().stream()
          .flatMap(process -> Diagram.list(process, Accused.PROPERTY).stream())
          .filter(key -> !accuses(key, diagram.upload(), lifecycle.get(), roles))
          .forEach(
              key ->
                  findings.at(
                      diagram.id(),
                      "扩展属性accused里的「%s」不是本制度表单中填写人员的一项，也不是以岗位为选项值的一项，无法据以回避。请核对拼写",
                      key));
    }
  }

  private static boolean accuses(String key, Upload upload, String lifecycle, Set<String> roles) {
    return upload.forms().stream()
        .filter(form -> form.lifecycle().filter(lifecycle::equals).isPresent())
        .flatMap(form -> form.components().stream())
        .filter(component -> key.equals(component.path("key").asText()))
        .anyMatch(component -> accuses(component, roles));
  }

  private static boolean accuses(JsonNode component, Set<String> roles) {
    FormField field = new FormField(component);
    return field.namesPerson()
        || field.choices().stream().map(JsonNode::asText).anyMatch(roles::contains);
  }
}
