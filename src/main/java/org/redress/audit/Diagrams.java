package org.redress.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.redress.form.FieldHomes;
import org.redress.form.FormField;
import org.redress.form.FormFiles;
import org.redress.form.FormSchema;
import org.springframework.stereotype.Component;

/** What the diagrams and forms that a case ran on say of its elements. */
@Component
public class Diagrams {

  private static final String SHARED = "shared";

  /** The variable that says what is demanded, and the property of a process that names another. */
  private static final String DEMAND = "demand";

  private final RepositoryService repository;
  private final FormFiles forms;
  private final FieldHomes homes;
  private final Map<String, Map<String, FormField>> fields = new ConcurrentHashMap<>();

  Diagrams(RepositoryService repository, FormFiles forms, FieldHomes homes) {
    this.repository = repository;
    this.forms = forms;
    this.homes = homes;
  }

  /** The diagram of that id, as it was when the case ran on it. */
  public BpmnModelInstance model(String definition) {
    return repository.getBpmnModelInstance(definition);
  }

  Optional<String> clause(String definition, String element) {
    return Optional.ofNullable(element(definition, element))
        .flatMap(found -> Diagram.property(found, "clause"));
  }

  /** The variable that says what the complainant demands. */
  public String demand(String definition) {
    String process = repository.getProcessDefinition(definition).getKey();
    return Diagram.property(model(definition).getModelElementById(process), DEMAND).orElse(DEMAND);
  }

  /** The fields of a task's form, by key; none where the form is no longer there. */
  public Map<String, FormField> fields(String definition, String task) {
    return fields.computeIfAbsent(definition + "/" + task, unknown -> read(definition, task));
  }

  /** The same of the form that a diagram begins with. */
  public Map<String, FormField> startFields(String definition) {
    return model(definition).getModelElementsByType(StartEvent.class).stream()
        .filter(start -> start.getCamundaFormRef() != null)
        .findFirst()
        .map(start -> fields(definition, start.getId()))
        .orElse(Map.of());
  }

  /**
   * What a choice is called in the forms of a diagram, or in those that many share; empty where
   * none offers it.
   */
  public Optional<String> choice(String definition, String key, Object value) {
    String own = repository.getProcessDefinition(definition).getDeploymentId();
    return Stream.concat(Stream.of(own), shared())
        .flatMap(this::forms)
        .flatMap(form -> form.fields().stream())
        .filter(field -> key.equals(field.key()))
        .flatMap(field -> field.choice(value).stream())
        .findFirst();
  }

  private Map<String, FormField> read(String definition, String task) {
    String form = formOf(element(definition, task));
    if (form == null) {
      return Map.of();
    }
    String own = repository.getProcessDefinition(definition).getDeploymentId();
    return Stream.concat(Stream.of(own), shared())
        .flatMap(this::forms)
        .filter(schema -> schema.id().equals(form))
        .findFirst()
        .map(Diagrams::byKey)
        .orElse(Map.of());
  }

  private static String formOf(FlowElement element) {
    return element instanceof UserTask task
        ? task.getCamundaFormRef()
        : element instanceof StartEvent start ? start.getCamundaFormRef() : null;
  }

  private static Map<String, FormField> byKey(FormSchema form) {
    return form.fields().stream()
        .collect(
            Collectors.toMap(
                FormField::key, field -> field, (first, second) -> first, LinkedHashMap::new));
  }

  /** The forms that came with a deployment, their fields whole. */
  Stream<FormSchema> forms(String deployment) {
    return forms.of(deployment).values().stream()
        .map(form -> FormSchema.of(homes.filled(deployment, form)));
  }

  /** Forms that many lifecycles use come with a deployment of their own. */
  Stream<String> shared() {
    return repository
        .createDeploymentQuery()
        .deploymentName(SHARED)
        .orderByDeploymentTime()
        .desc()
        .list()
        .stream()
        .map(Deployment::getId);
  }

  private FlowElement element(String definition, String id) {
    return model(definition).getModelElementById(id);
  }
}
