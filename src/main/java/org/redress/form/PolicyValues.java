package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.redress.engine.DeployedDiagrams;
import org.redress.engine.Diagram;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a policy calls its variables and their values. A field is called as the form that defines it
 * labels it; what only a table answers as the output's label and the description of its values say,
 * a line each ({@code level-1 一级投诉}); a role as its lane.
 */
@Component
public class PolicyValues {

  private final RepositoryService repository;
  private final DeployedDiagrams diagrams;
  private final FormFiles forms;

  /** By id of the deployment, which never changes. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** Of a shared form, by its deployment, which never changes, and its id. */
  private final Map<String, Words> shared = new ConcurrentHashMap<>();

  /** Of a deployment with the shared forms that were in force with it: a screen asks many times. */
  private final Map<List<String>, Words> joined = new ConcurrentHashMap<>();

  /**
   * What the files of a deployment say, and what they leave to others.
   *
   * @param words what they say themselves
   * @param elsewhere ids of the forms that many policies share and this one names: as home of a
   *     field or as form of a step
   */
  private record Known(Words words, Set<String> elsewhere) {}

  PolicyValues(@Lazy RepositoryService repository, DeployedDiagrams diagrams, FormFiles forms) {
    this.repository = repository;
    this.diagrams = diagrams;
    this.forms = forms;
  }

  /** What is said in the files of a deployment, and in the shared forms that they name. */
  public Words of(String deployment) {
    Known own = known.computeIfAbsent(deployment, this::read);
    List<FormFiles.Placed> elsewhere =
        own.elsewhere().stream().flatMap(form -> forms.find(deployment, form).stream()).toList();
    List<String> together =
        Stream.concat(Stream.of(deployment), elsewhere.stream().map(PolicyValues::key)).toList();
    return joined.computeIfAbsent(
        together, unread -> elsewhere.stream().map(this::words).reduce(own.words(), Words::or));
  }

  private Words words(FormFiles.Placed form) {
    return shared.computeIfAbsent(key(form), unread -> read(form));
  }

  private static String key(FormFiles.Placed form) {
    return form.deployment() + " " + form.json().path("id").asText();
  }

  private static Words read(FormFiles.Placed form) {
    Map<String, FormField> fields = new LinkedHashMap<>();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    define(Stream.of(form.json()), fields, values);
    return new Words(fields, Map.of(), values, Map.of());
  }

  private static void define(
      Stream<JsonNode> forms,
      Map<String, FormField> fields,
      Map<String, Map<String, String>> values) {
    forms
        .flatMap(form -> FormSchema.of(form).fields().stream())
        .filter(field -> new FieldReference(field.json()).home().isEmpty())
        .forEach(
            field -> {
              fields.putIfAbsent(field.key(), field);
              field.labels().forEach((id, word) -> put(values, field.key(), id, word));
            });
  }

  private Known read(String deployment) {
    Map<String, FormField> fields = new LinkedHashMap<>();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, JsonNode> own = forms.of(deployment);
    define(own.values().stream(), fields, values);
    outputs(deployment)
        .forEach(
            output -> {
              described(output.getOutputValues())
                  .forEach(line -> put(values, output.getName(), line[0], line[1]));
              if (output.getLabel() != null) {
                labels.putIfAbsent(output.getName(), output.getLabel());
              }
            });
    elements(deployment, Input.class)
        .filter(input -> input.getInputExpression() != null)
        .forEach(
            input -> {
              String name = input.getInputExpression().getTextContent().trim();
              described(input.getInputValues())
                  .forEach(line -> put(values, name, line[0], line[1]));
            });
    Set<String> elsewhere =
        Stream.concat(
                own.values().stream()
                    .flatMap(FieldReference::in)
                    .flatMap(reference -> reference.home().stream()),
                formsOfSteps(deployment))
            .filter(form -> !own.containsKey(form))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Known(new Words(fields, labels, values, roles(deployment)), elsewhere);
  }

  private Stream<String> formsOfSteps(String deployment) {
    return diagrams
        .of(deployment)
        .flatMap(diagram -> diagram.getModelElementsByType(UserTask.class).stream())
        .map(UserTask::getCamundaFormRef)
        .filter(Objects::nonNull);
  }

  private static void put(
      Map<String, Map<String, String>> values, String variable, String value, String word) {
    values.computeIfAbsent(variable, first -> new LinkedHashMap<>()).putIfAbsent(value, word);
  }

  private Stream<Output> outputs(String deployment) {
    return elements(deployment, Output.class).filter(output -> output.getName() != null);
  }

  private <T extends DmnElement> Stream<T> elements(String deployment, Class<T> type) {
    return repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
        .flatMap(
            table ->
                repository
                    .getDmnModelInstance(table.getId())
                    .getModelElementsByType(type)
                    .stream());
  }

  private static Stream<String[]> described(UnaryTests values) {
    return values == null || values.getDescription() == null
        ? Stream.empty()
        : values
            .getDescription()
            .getTextContent()
            .lines()
            .map(line -> line.trim().split("\\s+", 2))
            .filter(line -> line.length == 2);
  }

  private Map<String, String> roles(String deployment) {
    Map<String, String> roles = new LinkedHashMap<>();
    diagrams.of(deployment).map(Diagram::roles).forEach(named -> named.forEach(roles::putIfAbsent));
    return roles;
  }

  /**
   * @param fields definitions of the fields, by key
   * @param labels what else has a name, by variable
   * @param values words by variable and value
   * @param roles names by id
   */
  public record Words(
      Map<String, FormField> fields,
      Map<String, String> labels,
      Map<String, Map<String, String>> values,
      Map<String, String> roles) {

    /** The field of that key. */
    public Optional<FormField> field(String key) {
      return Optional.ofNullable(fields.get(key));
    }

    /** What the variable is called; empty where nothing says. */
    public Optional<String> label(String variable) {
      return field(variable)
          .map(FormField::label)
          .or(() -> Optional.ofNullable(labels.get(variable)));
    }

    /** What the variable's value is called; the value itself where nothing says. */
    public String word(String variable, String value) {
      String role = roles.getOrDefault(value, value);
      return variable == null
          ? role
          : values.getOrDefault(variable, Map.of()).getOrDefault(value, role);
    }

    /** These, and where they say nothing the others. */
    public Words or(Words others) {
      Map<String, Map<String, String>> all = new LinkedHashMap<>();
      Stream.of(values, others.values)
          .forEach(
              one ->
                  one.forEach(
                      (variable, words) ->
                          words.forEach((id, word) -> put(all, variable, id, word))));
      return new Words(
          both(fields, others.fields), both(labels, others.labels), all, both(roles, others.roles));
    }

    private static <T> Map<String, T> both(Map<String, T> these, Map<String, T> others) {
      Map<String, T> both = new HashMap<>(others);
      both.putAll(these);
      return both;
    }

    /** What the variable can be, with its words. */
    public Map<String, String> of(String variable) {
      return values.getOrDefault(variable, Map.of());
    }
  }
}
