package org.redress.analyst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.analyst.Caller.How;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FieldReference;
import org.redress.form.FormFiles;
import org.springframework.stereotype.Component;

/** Tells who uses a process, form or table, by the newest version of every model. */
@Component
class Callers {

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final ModelList models;
  private final OpenCases open;
  private final FormFiles forms;

  Callers(ProcessEngine engine, ModelList models, OpenCases open, FormFiles forms) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
    this.models = models;
    this.open = open;
    this.forms = forms;
  }

  /**
   * Who uses a model.
   *
   * @param id of the process, form or decision
   * @param callers the places that use it, policy by policy
   * @param open open cases that run through the process at this moment; null where it is none, or
   *     where they are confidential
   */
  record Use(String id, List<Caller> callers, Integer open) {}

  /** Nobody may use it, and nothing of that id may be there: then the list is empty. */
  Use of(String id) {
    List<Model> all = models.all();
    Map<String, ProcessDefinition> newest = models.newest();
    Stream<Caller> steps = all.stream().flatMap(model -> steps(model, newest.get(model.id()), id));
    Set<String> deployments =
        newest.values().stream()
            .map(ProcessDefinition::getDeploymentId)
            .collect(Collectors.toCollection(TreeSet::new));
    Stream<Caller> fields = deployments.stream().flatMap(deployment -> fields(deployment, id));
    return new Use(
        id,
        Stream.concat(
                steps.sorted(Comparator.comparing(Caller::process).thenComparing(Caller::element)),
                fields.distinct())
            .toList(),
        all.stream()
            .filter(model -> model.id().equals(id) && !model.confidential())
            .findFirst()
            .map(model -> open.in(id))
            .orElse(null));
  }

  private Stream<Caller> steps(Model model, ProcessDefinition version, String id) {
    return Platform.unrestricted(
        engine,
        () ->
            repository
                .getBpmnModelInstance(version.getId())
                .getModelElementsByType(BaseElement.class)
                .stream()
                .flatMap(
                    element -> how(element, id).stream().map(how -> caller(how, model, element)))
                .toList()
                .stream());
  }

  private Caller caller(How how, Model model, BaseElement element) {
    boolean waits = element instanceof CallActivity || element instanceof UserTask;
    return new Caller(
        how,
        model.id(),
        model.name(),
        element.getId(),
        element instanceof FlowElement step ? step.getName() : model.name(),
        waits && !model.confidential() ? open.at(model.id(), element.getId()) : null);
  }

  private static Optional<How> how(BaseElement element, String id) {
    if (element instanceof CallActivity call && id.equals(call.getCalledElement())) {
      return Optional.of(How.CALLS);
    }
    if (element instanceof UserTask task && id.equals(task.getCamundaFormRef())
        || element instanceof StartEvent start && id.equals(start.getCamundaFormRef())) {
      return Optional.of(How.SHOWS);
    }
    if (element instanceof BusinessRuleTask rule && id.equals(rule.getCamundaDecisionRef())) {
      return Optional.of(How.ASKS);
    }
    if (element instanceof CallActivity call && handsOn(call).anyMatch(id::equals)) {
      return Optional.of(How.HANDS_ON);
    }
    boolean mayName = element instanceof FlowElement || element instanceof Process;
    return mayName && named(element).anyMatch(id::equals)
        ? Optional.of(How.NAMES)
        : Optional.empty();
  }

  private static Stream<String> handsOn(CallActivity call) {
    return extensions(call, CamundaIn.class)
        .map(CamundaIn::getCamundaSourceExpression)
        .filter(source -> source != null)
        .map(source -> source.replaceAll("^\\$\\{\\s*'|'\\s*}$", "").trim());
  }

  private static Stream<String> named(BaseElement element) {
    return extensions(element, CamundaProperties.class)
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .map(CamundaProperty::getCamundaValue)
        .filter(value -> value != null)
        .flatMap(value -> Diagram.list(value).stream());
  }

  private static <T extends ModelElementInstance> Stream<T> extensions(
      BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? Stream.empty()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
  }

  private Stream<Caller> fields(String deployment, String id) {
    return forms.of(deployment).entrySet().stream()
        .flatMap(
            form ->
                components(form.getValue())
                    .filter(
                        field -> new FieldReference(field).home().filter(id::equals).isPresent())
                    .map(
                        field ->
                            new Caller(
                                How.TAKES_FIELD,
                                form.getKey(),
                                form.getKey(),
                                field.path("key").asText(field.path("id").asText()),
                                null,
                                null)));
  }

  private static Stream<JsonNode> components(JsonNode container) {
    return StreamSupport.stream(container.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
  }
}
