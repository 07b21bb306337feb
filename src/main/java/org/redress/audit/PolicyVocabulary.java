package org.redress.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.audit.PolicyWords.Word;
import org.redress.casefile.LimitWords;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.springframework.stereotype.Component;

/** Reads from the diagrams, tables and forms in force what the policies' ids are called. */
@Component
public class PolicyVocabulary {

  private static final String DUE = "due-";

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final PolicyValues values;
  private final Diagrams diagrams;

  /** By id of the definition, which never changes. */
  private final Map<String, PolicyWords> known = new ConcurrentHashMap<>();

  PolicyVocabulary(ProcessEngine engine, PolicyValues values, Diagrams diagrams) {
    this.diagrams = diagrams;
    this.engine = engine;
    this.values = values;
    this.repository = engine.getRepositoryService();
  }

  /** Every policy that is not confidential, by name. */
  public List<PolicyWords> all() {
    return Platform.unrestricted(
        engine,
        () ->
            latest().list().stream()
                .filter(definition -> !Diagram.isConfidential(process(definition)))
                .map(this::known)
                .sorted(Comparator.comparing(PolicyWords::name))
                .toList());
  }

  /**
   * What the policy's ids are called, a confidential one's too; themselves where it is no longer in
   * force.
   */
  public PolicyWords of(String lifecycle) {
    return Platform.unrestricted(
        engine,
        () ->
            latest().processDefinitionKey(lifecycle).list().stream()
                .map(this::known)
                .findFirst()
                .orElseGet(() -> PolicyWords.unknown(lifecycle)));
  }

  private ProcessDefinitionQuery latest() {
    return repository.createProcessDefinitionQuery().latestVersion().startableInTasklist();
  }

  private PolicyWords known(ProcessDefinition definition) {
    return known.computeIfAbsent(definition.getId(), unread -> words(definition));
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
        list(words.of("channel")),
        list(words.of("satisfaction")),
        list(words.of("respondentUnit")),
        list(words.roles()),
        deadlines(definition.getDeploymentId()));
  }

  private static List<Word> list(Map<String, String> words) {
    return words.entrySet().stream().map(word -> new Word(word.getKey(), word.getValue())).toList();
  }

  /**
   * By id of the deadline, after the first timer about it, in the policy's own or a shared diagram.
   */
  private List<Word> deadlines(String deployment) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.concat(Stream.of(deployment), diagrams.shared())
        .flatMap(this::diagrams)
        .flatMap(model -> model.getModelElementsByType(CatchEvent.class).stream())
        .filter(event -> event.getId().startsWith(DUE))
        .forEach(
            event ->
                names.putIfAbsent(
                    Diagram.property(event, "deadline")
                        .orElse(event.getId().substring(DUE.length())),
                    named(event)));
    return list(names);
  }

  private Stream<BpmnModelInstance> diagrams(String deployment) {
    return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
        .map(this::model);
  }

  /** The limit with the step that it is for: several steps may have three days. */
  private static String named(CatchEvent timer) {
    return timer instanceof BoundaryEvent boundary
        ? LimitWords.at(boundary.getAttachedTo().getName(), timer.getName())
        : LimitWords.of(timer.getName());
  }

  private List<Word> outcomes(ProcessDefinition definition) {
    return model(definition).getModelElementsByType(EndEvent.class).stream()
        .flatMap(end -> Diagram.outcome(end).map(id -> new Word(id, end.getName())).stream())
        .toList();
  }

  private Process process(ProcessDefinition definition) {
    return model(definition).getModelElementById(definition.getKey());
  }

  private BpmnModelInstance model(ProcessDefinition definition) {
    return repository.getBpmnModelInstance(definition.getId());
  }
}
