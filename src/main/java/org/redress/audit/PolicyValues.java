package org.redress.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.springframework.stereotype.Component;

/**
 * What a policy calls the values of its variables. A choice is called as a form labels it; what
 * only a table answers as the description of the output's values says, a line each ({@code level-1
 * 一级投诉}); a role as its lane.
 */
@Component
class PolicyValues {

  private static final String LANE = "lane-";

  private final RepositoryService repository;
  private final Diagrams diagrams;

  /** By id of the deployment, which never changes. */
  private final Map<String, Words> known = new ConcurrentHashMap<>();

  PolicyValues(RepositoryService repository, Diagrams diagrams) {
    this.repository = repository;
    this.diagrams = diagrams;
  }

  /** What is said in the files of a deployment. */
  Words of(String deployment) {
    return known.computeIfAbsent(deployment, this::read);
  }

  private Words read(String deployment) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    diagrams
        .forms(deployment)
        .flatMap(form -> form.fields().stream())
        .forEach(
            field ->
                field
                    .json()
                    .path("values")
                    .forEach(
                        choice ->
                            values
                                .computeIfAbsent(field.key(), first -> new LinkedHashMap<>())
                                .putIfAbsent(
                                    choice.path("value").asText(), choice.path("label").asText())));
    outputs(deployment)
        .forEach(
            output ->
                described(output)
                    .forEach(
                        line ->
                            values
                                .computeIfAbsent(output.getName(), first -> new LinkedHashMap<>())
                                .putIfAbsent(line[0], line[1])));
    return new Words(values, roles(deployment));
  }

  private Stream<Output> outputs(String deployment) {
    return repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
        .flatMap(
            table ->
                repository
                    .getDmnModelInstance(table.getId())
                    .getModelElementsByType(Output.class)
                    .stream())
        .filter(output -> output.getName() != null);
  }

  private static Stream<String[]> described(Output output) {
    OutputValues values = output.getOutputValues();
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
    repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
        .flatMap(
            process -> diagrams.model(process.getId()).getModelElementsByType(Lane.class).stream())
        .filter(lane -> lane.getId().startsWith(LANE))
        .forEach(lane -> roles.putIfAbsent(lane.getId().substring(LANE.length()), lane.getName()));
    return roles;
  }

  /**
   * @param values words by variable and value
   * @param roles names by id
   */
  record Words(Map<String, Map<String, String>> values, Map<String, String> roles) {

    /** What the variable's value is called; the value itself where nothing says. */
    String word(String variable, String value) {
      String role = roles.getOrDefault(value, value);
      return variable == null
          ? role
          : values.getOrDefault(variable, Map.of()).getOrDefault(value, role);
    }

    /** These, and where they say nothing the others. */
    Words or(Words others) {
      Map<String, Map<String, String>> all = new LinkedHashMap<>();
      Stream.of(values, others.values)
          .forEach(
              one ->
                  one.forEach(
                      (variable, words) ->
                          words.forEach(
                              all.computeIfAbsent(variable, first -> new LinkedHashMap<>())
                                  ::putIfAbsent)));
      Map<String, String> allRoles = new LinkedHashMap<>(others.roles);
      allRoles.putAll(roles);
      return new Words(all, allRoles);
    }

    /** What the variable can be, with its words. */
    Map<String, String> of(String variable) {
      return values.getOrDefault(variable, Map.of());
    }
  }
}
