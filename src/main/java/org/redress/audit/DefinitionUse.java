package org.redress.audit;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** Tells which lifecycles run on a version of a diagram. */
@Component
class DefinitionUse {

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final PolicyVocabulary vocabulary;
  private final LifecycleDiagrams diagrams;

  DefinitionUse(ProcessEngine engine, PolicyVocabulary vocabulary, LifecycleDiagrams diagrams) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
    this.vocabulary = vocabulary;
    this.diagrams = diagrams;
  }

  /**
   * A lifecycle that runs on a diagram.
   *
   * @param lifecycle its id
   * @param name its name
   * @param definition the version of it that came with the diagram; null where the diagram is
   *     shared
   */
  record RunsOn(String lifecycle, String name, String definition) {}

  /** The lifecycle that it came with, else those that call it; none that is confidential. */
  List<RunsOn> of(String definition) {
    return Platform.unrestricted(
        engine,
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .list()
                .stream()
                .flatMap(known -> of(known).stream())
                .toList());
  }

  private List<RunsOn> of(ProcessDefinition known) {
    List<RunsOn> own =
        vocabulary.all().stream()
            .flatMap(
                policy ->
                    repository
                        .createProcessDefinitionQuery()
                        .deploymentId(known.getDeploymentId())
                        .processDefinitionKey(policy.id())
                        .list()
                        .stream())
            .map(version -> new RunsOn(version.getKey(), version.getName(), version.getId()))
            .toList();
    return own.isEmpty() ? callers(known.getKey()) : own;
  }

  private List<RunsOn> callers(String process) {
    return vocabulary.all().stream()
        .filter(
            policy ->
                diagrams.of(diagrams.versions(policy.id()).get(0)).stream()
                    .anyMatch(diagram -> diagram.getKey().equals(process)))
        .map(policy -> new RunsOn(policy.id(), policy.name(), null))
        .toList();
  }
}
