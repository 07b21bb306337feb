package org.redress.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.audit.PolicyWords.Word;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** Reads from the diagrams, tables and forms in force what the policies' ids are called. */
@Component
class PolicyVocabulary {

  private static final String ENDED = "ended-";
  private static final String REMINDED = "ended-reminded-";

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final PolicyValues values;

  /** By id of the definition, which never changes. */
  private final Map<String, PolicyWords> known = new ConcurrentHashMap<>();

  PolicyVocabulary(ProcessEngine engine, PolicyValues values) {
    this.engine = engine;
    this.values = values;
    this.repository = engine.getRepositoryService();
  }

  /** Every policy that is not confidential, by name. */
  List<PolicyWords> all() {
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

  /** What the policy's ids are called; themselves where it is no longer in force. */
  PolicyWords of(String lifecycle) {
    return all().stream()
        .filter(policy -> policy.id().equals(lifecycle))
        .findFirst()
        .orElseGet(() -> PolicyWords.unknown(lifecycle));
  }

  private boolean isConfidential(ProcessDefinition definition) {
    return Diagram.property(process(definition), "confidential")
        .filter(Boolean::parseBoolean)
        .isPresent();
  }

  private PolicyWords words(ProcessDefinition definition) {
    String category = Diagram.property(process(definition), "category").orElse("category");
    PolicyValues.Words words = values.of(definition.getDeploymentId());
    return new PolicyWords(
        definition.getKey(),
        definition.getName(),
        outcomes(definition),
        list(words.of(category)),
        list(words.of("grade")),
        list(words.roles()));
  }

  private static List<Word> list(Map<String, String> words) {
    return words.entrySet().stream().map(word -> new Word(word.getKey(), word.getValue())).toList();
  }

  private List<Word> outcomes(ProcessDefinition definition) {
    return model(definition).getModelElementsByType(EndEvent.class).stream()
        .filter(end -> end.getId().startsWith(ENDED) && !end.getId().startsWith(REMINDED))
        .map(end -> new Word(end.getId().substring(ENDED.length()), end.getName()))
        .toList();
  }

  private Process process(ProcessDefinition definition) {
    return model(definition).getModelElementById(definition.getKey());
  }

  private BpmnModelInstance model(ProcessDefinition definition) {
    return repository.getBpmnModelInstance(definition.getId());
  }
}
