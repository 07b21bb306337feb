package org.redress.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.audit.PolicyWords.Word;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** Reads from the diagrams and forms in force what the policies' ids are called. */
@Component
public class PolicyVocabulary {

  private static final String ENDED = "ended-";
  private static final String REMINDED = "ended-reminded-";
  private static final String LANE = "lane-";

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
    String category = Diagram.property(process(definition), "category").orElse("category");
    return new PolicyWords(
        definition.getKey(),
        definition.getName(),
        outcomes(definition),
        diagrams
            .forms(definition.getDeploymentId())
            .flatMap(form -> form.fields().stream())
            .filter(field -> category.equals(field.key()))
            .flatMap(field -> field.json().path("values").valueStream())
            .map(value -> new Word(value.path("value").asText(), value.path("label").asText()))
            .distinct()
            .toList(),
        diagrams(definition.getDeploymentId())
            .flatMap(model -> model.getModelElementsByType(Lane.class).stream())
            .filter(lane -> lane.getId().startsWith(LANE))
            .map(lane -> new Word(lane.getId().substring(LANE.length()), lane.getName()))
            .distinct()
            .toList());
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
