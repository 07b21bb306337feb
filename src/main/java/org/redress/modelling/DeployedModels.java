package org.redress.modelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.deployment.ModelFile;
import org.redress.deployment.NewestModels;

/** What the database has. */
class DeployedModels implements Deployed {

  private final NewestModels newest;
  private final RepositoryService repository;

  DeployedModels(CommandContext engine) {
    this.newest = new NewestModels(engine);
    this.repository = engine.getProcessEngineConfiguration().getRepositoryService();
  }

  @Override
  public Optional<ModelFile> process(String id) {
    return newest.process(id);
  }

  @Override
  public Optional<ModelFile> decision(String id) {
    return newest.decision(id);
  }

  @Override
  public Optional<ModelFile> form(String id) {
    return newest.form(id);
  }

  @Override
  public Set<String> lifecycles() {
    return startable().map(ProcessDefinition::getKey).collect(Collectors.toSet());
  }

  @Override
  public List<ModelFile> lifecycle(String id) {
    return newest.lifecycle(id);
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
}
