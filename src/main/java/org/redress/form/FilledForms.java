package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.redress.engine.Platform;
import org.redress.form.FormFiles.Placed;
import org.redress.form.PolicyValues.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Forms as they are asked: the fields whole, though another form defines them. As staff get them,
 * also the texts filled in and the case above the questions.
 */
@Component
public class FilledForms {

  private static final String COMPONENTS = "components";

  private final ProcessEngine engine;
  private final FormFiles files;
  private final FieldHomes homes;
  private final PolicyValues words;
  private final ReadByDeadlines deadlines;
  private final Feel feel;
  private final People people;
  private final List<TaskHead> heads;
  private final List<StartQuestion> questions;
  private final UnitQuestions units;

  FilledForms(
      @Lazy ProcessEngine engine,
      FormFiles files,
      FieldHomes homes,
      PolicyValues words,
      ReadByDeadlines deadlines,
      Feel feel,
      @Lazy People people,
      @Lazy List<TaskHead> heads,
      @Lazy List<StartQuestion> questions,
      @Lazy UnitQuestions units) {
    this.engine = engine;
    this.files = files;
    this.homes = homes;
    this.words = words;
    this.deadlines = deadlines;
    this.feel = feel;
    this.people = people;
    this.heads = heads;
    this.questions = questions;
    this.units = units;
  }

  /** What a task asks; empty where it has no Camunda Form. */
  public Optional<JsonNode> ofTask(String taskId) {
    return files.ofTask(taskId).map(form -> filled(form, task(taskId)));
  }

  /**
   * What a task asks that stands open in the engine's current transaction.
   *
   * @param definition id of the process definition that has it
   * @param policy id of its case's
   */
  Optional<JsonNode> ofTask(String taskId, String definition, String policy) {
    return files
        .ofTask(taskId)
        .map(form -> filled(form, List.of(deployment(definition), deployment(policy))));
  }

  /** What starts a process asks; empty where it has no Camunda Form. */
  public Optional<JsonNode> ofStart(String processDefinitionId) {
    return files
        .ofStart(processDefinitionId)
        .map(this::filled)
        .map(form -> asking(form, processDefinitionId));
  }

  private JsonNode asking(JsonNode form, String process) {
    ArrayNode components = ((ObjectNode) form).withArray("/" + COMPONENTS);
    questions.forEach(
        question -> question.field(process).ifPresent(field -> components.insert(0, field)));
    return form;
  }

  private JsonNode filled(Placed form) {
    return filled(form, List.of(form.deployment()));
  }

  private JsonNode filled(Placed form, Task task) {
    return filled(
        form,
        Platform.unrestricted(
            engine,
            () -> List.of(deployment(task.getProcessDefinitionId()), deployment(policy(task)))));
  }

  /**
   * @param readers ids of the deployments whose deadlines may read what the form asks
   */
  private JsonNode filled(Placed form, List<String> readers) {
    JsonNode filled = ClockEntry.in(homes.filled(form.deployment(), form.json()));
    Platform.unrestricted(
        engine,
        () -> {
          deadlines.limit(filled, readers);
          offerUnits(filled);
          return filled;
        });
    return filled;
  }

  /** Where the organisation has units, a field that names one offers those that may be meant. */
  private void offerUnits(JsonNode container) {
    for (JsonNode component : container.path(COMPONENTS)) {
      offerUnits(component);
      FormField field = new FormField(component);
      if (field.namesUnit() && field.isInput()) {
        List<String> choices = units.choices(field.namedKinds());
        if (!choices.isEmpty()) {
          offer((ObjectNode) component, choices);
        }
      }
    }
  }

  private static void offer(ObjectNode field, List<String> choices) {
    field.put("type", "select").put("searchable", true);
    ObjectNode validate = field.withObject("/validate");
    boolean required = validate.path("required").asBoolean();
    validate.removeAll();
    validate.put("required", required);
    ArrayNode values = field.putArray("values");
    choices.forEach(choice -> values.addObject().put("label", choice).put("value", choice));
  }

  private Task task(String id) {
    return Platform.unrestricted(
        engine, () -> engine.getTaskService().createTaskQuery().taskId(id).singleResult());
  }

  /** The form of a task for the user who is logged in. */
  Optional<JsonNode> served(String taskId) {
    return files.ofTask(taskId).map(form -> served(taskId, form));
  }

  private JsonNode served(String taskId, Placed placed) {
    Task task = task(taskId);
    ObjectNode form = (ObjectNode) filled(placed, task);
    Map<String, Object> values = Platform.unrestricted(engine, () -> values(taskId));
    new ShownFields(form, words(placed, task), values, feel, people).fill(form);
    ArrayNode components = form.withArray("/" + COMPONENTS);
    for (int i = 0; i < heads.size(); i++) {
      int place = i;
      heads
          .get(i)
          .html(taskId)
          .ifPresent(html -> components.insert(place, Shown.component("case-head-" + place, html)));
    }
    return form;
  }

  /** The form's own, those of the diagram that has the task, and those of the case's policy. */
  private Words words(Placed form, Task task) {
    return Platform.unrestricted(
        engine,
        () ->
            words
                .of(form.deployment())
                .or(words.of(deployment(task.getProcessDefinitionId())))
                .or(words.of(deployment(policy(task)))));
  }

  private String policy(Task task) {
    String root = instance(task.getProcessInstanceId()).getRootProcessInstanceId();
    return instance(root).getProcessDefinitionId();
  }

  private HistoricProcessInstance instance(String id) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceId(id)
        .singleResult();
  }

  private String deployment(String definition) {
    return engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();
  }

  private Map<String, Object> values(String taskId) {
    Map<String, Object> values = new HashMap<>();
    engine
        .getTaskService()
        .getVariables(taskId)
        .forEach((name, value) -> values.put(name, PlainValue.of(value)));
    return values;
  }
}
