package org.redress.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.audit.PolicyWords.Word;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/** Reads from the diagrams and forms in force what the policies' ids are called. */
@Component
public class PolicyVocabulary {

  private static final String ENDED = "ended-";
  private static final String REMINDED = "ended-reminded-";
  private static final String LANE = "lane-";
  private static final String DUE = "due-";

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final Diagrams diagrams;

  /** By id of the definition, which never changes. */
  private final Map<String, PolicyWords> known = new ConcurrentHashMap<>();

  PolicyVocabulary(ProcessEngine engine, Diagrams diagrams) {
    this.engine = engine;
    this.diagrams = diagrams;
    this.repository = engine.getRepositoryService();
  }

  /**
   * A policy in force, be it confidential.
   *
   * @throws IllegalArgumentException where there is none of that id
   */
  public PolicyWords of(String lifecycle) {
    return Platform.unrestricted(
        engine,
        () -> {
          ProcessDefinition definition =
              repository
                  .createProcessDefinitionQuery()
                  .processDefinitionKey(lifecycle)
                  .latestVersion()
                  .singleResult();
          if (definition == null) {
            throw new IllegalArgumentException("no policy " + lifecycle + " is in force");
          }
          return known.computeIfAbsent(definition.getId(), unread -> words(definition));
        });
  }

  /** Every policy that is not confidential, by name. */
  public List<PolicyWords> all() {
    return Platform.unrestricted(
        engine,
        () ->
            repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .list()
                .stream()
                .filter(definition -> !isConfidential(definition))
                .map(
                    definition ->
                        known.computeIfAbsent(definition.getId(), unread -> words(definition)))
                .sorted(Comparator.comparing(PolicyWords::name))
                .toList());
  }

  private boolean isConfidential(ProcessDefinition definition) {
    return Diagram.property(process(definition), "confidential")
        .filter(Boolean::parseBoolean)
        .isPresent();
  }

  private PolicyWords words(ProcessDefinition definition) {
    Process process = process(definition);
    List<FormField> fields =
        diagrams
            .forms(definition.getDeploymentId())
            .flatMap(form -> form.fields().stream())
            .toList();
    String category = Diagram.property(process, "category").orElse("category");
    return new PolicyWords(
        definition.getKey(),
        definition.getName(),
        outcomes(definition),
        choices(fields, category, Diagram.property(process, "categories")),
        choices(fields, "grade", Diagram.property(process, "grades")),
        choices(fields, "channel", Optional.empty()),
        choices(fields, "respondentUnit", Optional.empty()),
        diagrams(definition.getDeploymentId())
            .flatMap(model -> model.getModelElementsByType(Lane.class).stream())
            .filter(lane -> lane.getId().startsWith(LANE))
            .map(lane -> new Word(lane.getId().substring(LANE.length()), lane.getName()))
            .distinct()
            .toList(),
        deadlines(definition.getDeploymentId()));
  }

  /** What the forms offer for a variable, and what the process says of values that none offers. */
  private static List<Word> choices(
      List<FormField> fields, String variable, Optional<String> declared) {
    Stream<Word> offered =
        fields.stream()
            .filter(field -> variable.equals(field.key()))
            .flatMap(field -> field.json().path("values").valueStream())
            .map(value -> new Word(value.path("value").asText(), value.path("label").asText()));
    return onePerId(
        Stream.concat(declared.map(ValueNames::parse).orElse(List.of()).stream(), offered));
  }

  /**
   * By id of the deadline, after the first timer about it, in the policy's own or a shared diagram.
   */
  private List<Word> deadlines(String deployment) {
    return onePerId(
        Stream.concat(Stream.of(deployment), diagrams.shared())
            .flatMap(this::diagrams)
            .flatMap(model -> model.getModelElementsByType(CatchEvent.class).stream())
            .filter(event -> event.getId().startsWith(DUE))
            .map(
                event ->
                    new Word(
                        Diagram.property(event, "deadline")
                            .orElse(event.getId().substring(DUE.length())),
                        named(event))));
  }

  /** The limit with the step that it is for: several steps may have three days. */
  private static String named(CatchEvent timer) {
    return timer instanceof BoundaryEvent boundary
        ? boundary.getAttachedTo().getName() + "（" + timer.getName() + "）"
        : timer.getName();
  }

  private static List<Word> onePerId(Stream<Word> words) {
    Map<String, Word> first = new LinkedHashMap<>();
    words.forEach(word -> first.putIfAbsent(word.id(), word));
    return List.copyOf(first.values());
  }

  private List<Word> outcomes(ProcessDefinition definition) {
    return model(definition).getModelElementsByType(EndEvent.class).stream()
        .filter(end -> end.getId().startsWith(ENDED) && !end.getId().startsWith(REMINDED))
        .map(end -> new Word(end.getId().substring(ENDED.length()), end.getName()))
        .toList();
  }

  private Stream<BpmnModelInstance> diagrams(String deployment) {
    return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
        .map(this::model);
  }

  private Process process(ProcessDefinition definition) {
    return model(definition).getModelElementById(definition.getKey());
  }

  private BpmnModelInstance model(ProcessDefinition definition) {
    return repository.getBpmnModelInstance(definition.getId());
  }
}
