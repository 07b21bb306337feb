package org.redress.modelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.deployment.ModelFile;

/** What the database has. The engine's own managers, because forms have no public query. */
class DeployedModels implements Deployed {

  private final CommandContext engine;
  private final RepositoryService repository;

  DeployedModels(CommandContext engine) {
    this.engine = engine;
    this.repository = engine.getProcessEngineConfiguration().getRepositoryService();
  }

  @Override
  public Optional<ModelFile> process(String id) {
    return file(
        engine.getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(id, null));
  }

  @Override
  public Optional<ModelFile> decision(String id) {
    return file(
        engine
            .getDecisionDefinitionManager()
            .findLatestDecisionDefinitionByKeyAndTenantId(id, null));
  }

  @Override
  public Optional<ModelFile> form(String id) {
    return file(
        engine.getCamundaFormDefinitionManager().findLatestDefinitionByKeyAndTenantId(id, null));
  }

  @Override
  public Set<String> lifecycles() {
    return startable().map(ProcessDefinition::getKey).collect(Collectors.toSet());
  }

  @Override
  public List<ModelFile> lifecycle(String id) {
    ProcessDefinition latest =
        engine.getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(id, null);
    return latest == null
        ? List.of()
        : engine.getResourceManager().findResourcesByDeploymentId(latest.getDeploymentId()).stream()
            .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
            .toList();
  }

  @Override
  public Map<String, List<String>> numbering() {
    return startable()
        .collect(
            Collectors.toMap(
                ProcessDefinition::getKey,
                definition -> numbering(repository.getBpmnModelInstance(definition.getId()))));
  }

  private static List<String> numbering(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream()
        .flatMap(LifecycleRule::numbering)
        .toList();
  }

  private Stream<ProcessDefinition> startable() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .startableInTasklist()
        .list()
        .stream();
  }

  private Optional<ModelFile> file(ResourceDefinition definition) {
    if (definition == null) {
      return Optional.empty();
    }
    ResourceEntity resource =
        engine
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                definition.getDeploymentId(), definition.getResourceName());
    return Optional.of(new ModelFile(resource.getName(), resource.getBytes()));
  }
}
