package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * The documents of a lifecycle are forms that come with it, and what a form says of its printing
 * can be printed.
 */
@Component
class DocumentRule implements Rule {

  private static final String TRAIL = "trail";
  private static final String ALL = "all";

  /** What a component's property lists, with an example for who left it empty. */
  private static final Map<String, String> LISTS =
      Map.of(
          "copies",
          "各联的收执部门，例如：质量管理部存, 制造部门存",
          TRAIL,
          "步骤的id，例如：handle, call-back，或all",
          "sign",
          "签字的人，例如：经办人, 部门负责人");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Optional<Process> process = diagram.process();
    if (process.isEmpty() || Diagram.property(process.get(), "documents").isEmpty()) {
      return;
    }
    String element = process.get().getId();
    if (!diagram.isLifecycle() || !diagram.isStartable()) {
      findings.at(element, "扩展属性documents只能写在制度的主流程上，这里不起作用。请移过去");
    } else if (diagram.documents().isEmpty()) {
      findings.at(element, "扩展属性documents没有写明表单。请填写表单id，用逗号分开，或删去这一项");
    }
    diagram.documents().stream()
        .filter(id -> diagram.upload().form(id).isEmpty())
        .forEach(id -> findings.at(element, "单据「%s」没有与本流程一同部署的表单。请核对拼写，或把它的文件一同部署", id));
  }

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      LISTS.forEach(
          (property, members) -> {
            if (component.path("properties").has(property)) {
              check(component, property, members, findings);
            }
          });
      steps(component).stream()
          .filter(step -> !step.equals(ALL) && !isStep(step, form))
          .forEach(
              step ->
                  findings.at(FormFile.nameOf(component), "属性trail指的「%s」不是本制度的用户任务，请核对拼写", step));
    }
  }

  private static void check(
      JsonNode component, String property, String members, Findings findings) {
    if (Elements.list(component.path("properties").path(property).asText()).isEmpty()) {
      findings.at(FormFile.nameOf(component), "属性%s是空的。请写明%s；或删去这一项", property, members);
    }
  }

  private static List<String> steps(JsonNode component) {
    return Elements.list(component.path("properties").path(TRAIL).asText(null));
  }

  /** What is shared is printed from the cases of many lifecycles, whose steps nobody knows here. */
  private static boolean isStep(String step, FormFile form) {
    return form.lifecycle().isEmpty() || new Steps(form.upload()).of(form.lifecycle().get(), step);
  }
}
