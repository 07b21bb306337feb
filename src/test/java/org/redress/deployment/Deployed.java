package org.redress.deployment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.redress.testing.Deployments;

/** What is deployed, and a way back: what a test deploys is deleted after it, so that the others find what ships. */
final class Deployed {

  private final RepositoryService repository;
  private final Deployments deployments;
  private final Set<String> before;

  Deployed(RepositoryService repository, Deployments deployments) {
    this.repository = repository;
    this.deployments = deployments;
    this.before = deployments();
  }

  /** Deployments made since. */
  List<Deployment> added() {
    return repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
        .filter(deployment -> !before.contains(deployment.getId()))
        .toList();
  }

  /** Latest version by process. */
  Map<String, Integer> versions() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
  }

  /** Ids of what a deployment's files define. */
  Set<String> definitions(String deployment) {
    return repository.getDeploymentResources(deployment).stream()
        .flatMap(
            resource -> new ModelFile(resource.getName(), bytes(resource)).definitionIds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of a deployment's files. */
  Set<String> files(String deployment) {
    return new TreeSet<>(repository.getDeploymentResourceNames(deployment));
  }

  /** As an analyst's Modeler does it: one file under its bare name. */
  Deployment upload(ModelFile file, UnaryOperator<String> change) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    String changed = change.apply(text);
    if (changed.equals(text)) {
      throw new IllegalArgumentException("nothing to change in " + file);
    }
    return repository
        .createDeployment()
        .name("from the Modeler")
        .source("Camunda Modeler")
        .addInputStream(
            file.fileName(), new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  void undo() {
    List<Deployment> added = added();
    for (int last = added.size() - 1; last >= 0; last--) {
      deployments.undo(added.get(last).getId());
    }
  }

  private Set<String> deployments() {
    return repository.createDeploymentQuery().list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toSet());
  }

  private static byte[] bytes(Resource resource) {
    return resource.getBytes();
  }
}
