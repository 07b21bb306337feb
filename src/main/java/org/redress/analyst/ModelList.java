package org.redress.analyst;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.deployment.Lifecycles;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The processes that have been deployed. What is asked here is asked without restrictions. */
@Component
class ModelList {

  private final ProcessEngine engine;
  private final RepositoryService repository;

  ModelList(ProcessEngine engine) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
  }

  /** The newest version of each, by name. */
  List<Model> all() {
    return Platform.unrestricted(
        engine,
        () -> {
          Map<String, ProcessDefinition> newest = newest();
          Map<String, Instant> deployed =
              repository.createDeploymentQuery().list().stream()
                  .collect(
                      Collectors.toMap(
                          Deployment::getId, made -> made.getDeploymentTime().toInstant()));
          return newest.values().stream()
              .map(version -> model(version, newest, deployed.get(version.getDeploymentId())))
              .sorted(Comparator.comparing(Model::name).thenComparing(Model::id))
              .toList();
        });
  }

  /**
   * The newest version of a process.
   *
   * @throws NoSuchModelException if there is none
   */
  Model of(String process) {
    return all().stream()
        .filter(model -> model.id().equals(process))
        .findFirst()
        .orElseThrow(() -> new NoSuchModelException(process));
  }

  /** The newest version of each process, by its id. */
  Map<String, ProcessDefinition> newest() {
    return Platform.unrestricted(
        engine,
        () ->
            definitions().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, Function.identity())));
  }

  /** The versions of a process, the newest first. */
  List<ProcessDefinition> versions(String process) {
    return Platform.unrestricted(
        engine,
        () ->
            definitions()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
  }

  /** The process of a version as its diagram has it. */
  Process drawn(ProcessDefinition version) {
    return Platform.unrestricted(
        engine,
        () ->
            repository.getBpmnModelInstance(version.getId()).getModelElementById(version.getKey()));
  }

  private Model model(
      ProcessDefinition version, Map<String, ProcessDefinition> newest, Instant deployedAt) {
    Optional<String> owner = owner(version.getKey(), newest);
    return new Model(
        version.getKey(),
        version.getName() == null ? version.getKey() : version.getName(),
        kind(version, owner.isPresent()),
        owner.orElse(null),
        owner.map(newest::get).map(this::drawn).filter(Diagram::isConfidential).isPresent(),
        version.getVersion(),
        deployedAt,
        version.isSuspended());
  }

  /**
   * Id of the policy that a process, decision or form belongs to; empty where many share it.
   *
   * @param newest the newest version of each process
   */
  static Optional<String> owner(String id, Map<String, ProcessDefinition> newest) {
    return Lifecycles.owner(
        newest.values().stream()
            .filter(ProcessDefinition::isStartableInTasklist)
            .map(ProcessDefinition::getKey)
            .toList(),
        id);
  }

  private Kind kind(ProcessDefinition version, boolean owned) {
    if (version.isStartableInTasklist()) {
      return Kind.LIFECYCLE;
    }
    if (Diagram.startsByItself(drawn(version))) {
      return Kind.DUTY;
    }
    return owned ? Kind.PART : Kind.SHARED;
  }

  private ProcessDefinitionQuery definitions() {
    return repository.createProcessDefinitionQuery();
  }
}
