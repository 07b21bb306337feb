package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.redress.engine.DeployedDiagrams;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which variables the deadlines of a policy read: those that an expression hands to {@code
 * deadline}, and those that are handed on to one of these under another name.
 */
@Component
class ReadByDeadlines {

  /**
   * The moment in {@code at(x, …)}, {@code from(x, …)}, {@code every(x, …)}, {@code of('id', x)}.
   */
  private static final Pattern READ =
      Pattern.compile(
          "deadline\\.(?:at|from|every|of)\\((?:\\s*'[^']*'\\s*,)?\\s*"
              + "(?:execution\\.getVariable\\('(\\w+)'\\)|([A-Za-z_]\\w*))\\s*[,)]");

  private static final Pattern NAME =
      Pattern.compile("getVariable\\('(\\w+)'\\)|'[^']*'|([A-Za-z_]\\w*)");

  private final RepositoryService repository;
  private final DeployedDiagrams diagrams;
  private final DateWindows windows;

  /** By id of the deployment, which never changes. */
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  ReadByDeadlines(
      @Lazy RepositoryService repository, DeployedDiagrams diagrams, DateWindows windows) {
    this.repository = repository;
    this.diagrams = diagrams;
    this.windows = windows;
  }

  /**
   * Gives each date of the form that a deadline reads its window, where it does not name one.
   *
   * @param deployments ids of those whose diagrams may read it
   */
  void limit(JsonNode form, Collection<String> deployments) {
    for (JsonNode component : form.path("components")) {
      limit(component, deployments);
      String key = component.path("key").asText();
      if (component.path("type").asText().equals("datetime")
          && deployments.stream().anyMatch(deployment -> of(deployment).contains(key))) {
        windows.complete((ObjectNode) component);
      }
    }
  }

  /** Names of the variables. */
  Set<String> of(String deployment) {
    return known.computeIfAbsent(deployment, this::find);
  }

  private Set<String> find(String deployment) {
    Set<String> read = new HashSet<>();
    Map<String, List<String>> from = new HashMap<>();
    models(deployment).forEach(model -> collect(model, read, from));
    List<String> ahead = new ArrayList<>(read);
    while (!ahead.isEmpty()) {
      for (String expression : from.getOrDefault(ahead.remove(0), List.of())) {
        names(expression).filter(read::add).forEach(ahead::add);
      }
    }
    return read;
  }

  /** The deployment's own diagrams, and the shared ones that they call. */
  private Stream<BpmnModelInstance> models(String deployment) {
    List<BpmnModelInstance> own = diagrams.of(deployment).toList();
    Stream<BpmnModelInstance> called =
        own.stream()
            .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
            .map(CallActivity::getCalledElement)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(this::latest)
            .filter(process -> !process.getDeploymentId().equals(deployment))
            .map(process -> repository.getBpmnModelInstance(process.getId()));
    return Stream.concat(own.stream(), called);
  }

  private Stream<ProcessDefinition> latest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .list()
        .stream();
  }

  private static void collect(
      BpmnModelInstance model, Set<String> read, Map<String, List<String>> from) {
    model.getModelElementsByType(TimeDate.class).forEach(date -> read(date.getTextContent(), read));
    model
        .getModelElementsByType(CamundaOutputParameter.class)
        .forEach(to -> hand(to.getCamundaName(), to.getTextContent(), read, from));
    model
        .getModelElementsByType(CamundaInputParameter.class)
        .forEach(to -> hand(to.getCamundaName(), to.getTextContent(), read, from));
    model
        .getModelElementsByType(CamundaIn.class)
        .forEach(
            in ->
                hand(
                    in.getCamundaTarget(),
                    given(in.getCamundaSource(), in.getCamundaSourceExpression()),
                    read,
                    from));
    model
        .getModelElementsByType(CamundaOut.class)
        .forEach(
            out ->
                hand(
                    out.getCamundaTarget(),
                    given(out.getCamundaSource(), out.getCamundaSourceExpression()),
                    read,
                    from));
  }

  private static String given(String source, String expression) {
    return source == null ? expression : source;
  }

  private static void hand(
      String target, String expression, Set<String> read, Map<String, List<String>> from) {
    if (target != null && expression != null) {
      read(expression, read);
      from.computeIfAbsent(target, first -> new ArrayList<>()).add(expression);
    }
  }

  private static void read(String expression, Set<String> into) {
    Matcher found = READ.matcher(expression);
    while (found.find()) {
      into.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
  }

  private static Stream<String> names(String expression) {
    return NAME.matcher(expression)
        .results()
        .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
        .filter(Objects::nonNull);
  }
}
