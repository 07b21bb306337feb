package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Output;
import org.redress.form.Shown;
import org.springframework.stereotype.Component;

/** A text that names fields names such as the policy has, so that each has a label. */
@Component
class ShownRule implements Rule {

  private static final String SHOWS = "shows";

  @Override
  public void check(FormFile form, Findings findings) {
    Set<String> called = called(form);
    for (JsonNode component : form.components()) {
      JsonNode shows = component.path("properties").path(SHOWS);
      if (shows.isMissingNode()) {
        continue;
      }
      String element = FormFile.nameOf(component);
      if (!component.path("type").asText().equals("text")) {
        findings.at(element, "属性shows只能写在文本（Text）组件上。请移过去");
      }
      if (Shown.named(shows.asText()).isEmpty()) {
        findings.at(element, "属性shows是空的。请写明要显示的变量，例如：proposedAmount, approvalRole；或删去这一项");
      }
      if (form.lifecycle().isPresent()) {
        Shown.named(shows.asText()).stream()
            .filter(field -> field.label() == null && !called.contains(field.variable()))
            .forEach(
                field ->
                    findings.at(
                        element,
                        "属性shows里的「%s」在本制度没有名称：没有表单问它，也没有决策表得出它。请核对拼写，或在后面空一格写明名称",
                        field.variable()));
      }
    }
  }

  /**
   * What a form of the lifecycle asks, or a shared one that a step of it has, or a table of it
   * answers under a label.
   */
  private static Set<String> called(FormFile form) {
    Stream<FormFile> own =
        form.upload().forms().stream().filter(other -> other.lifecycle().equals(form.lifecycle()));
    Stream<FormFile> ofSteps =
        form.lifecycle().stream()
            .flatMap(form.upload()::diagramsOf)
            .flatMap(diagram -> diagram.all(UserTask.class).stream())
            .map(UserTask::getCamundaFormRef)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(id -> form.upload().formInForce(id).stream());
    Stream<String> answered =
        form.upload().tables().stream()
            .filter(table -> table.lifecycle().equals(form.lifecycle()))
            .flatMap(table -> table.all(Output.class).stream())
            .filter(output -> output.getLabel() != null)
            .map(Output::getName);
    return Stream.concat(
            Stream.concat(own, ofSteps)
                .flatMap(FormFile::asked)
                .map(component -> component.path("key").asText()),
            answered)
        .collect(Collectors.toSet());
  }
}
