package org.redress.deployment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/**
 * The newest version of each model that the database has, by the id under which the engine knows
 * it; for what runs inside a deployment. The engine's own managers, because forms have no public
 * query.
 */
public class NewestModels {

  private final CommandContext engine;

  /**
   * @param engine the command that is running
   */
  public NewestModels(CommandContext engine) {
    this.engine = engine;
  }

  /** The file that defines the process. */
  public Optional<ModelFile> process(String id) {
    return file(definition(id));
  }

  /** The file that defines the decision. */
  public Optional<ModelFile> decision(String id) {
    return file(
        engine
            .getDecisionDefinitionManager()
            .findLatestDecisionDefinitionByKeyAndTenantId(id, null));
  }

  /** The file that is the form. */
  public Optional<ModelFile> form(String id) {
    return file(
        engine.getCamundaFormDefinitionManager().findLatestDefinitionByKeyAndTenantId(id, null));
  }

  /** What the newest version of a lifecycle was deployed with; nothing where there is none. */
  public List<ModelFile> lifecycle(String id) {
    return resources(id).stream().map(NewestModels::file).toList();
  }

  List<ResourceEntity> resources(String lifecycle) {
    ProcessDefinitionEntity newest = definition(lifecycle);
    return newest == null
        ? List.of()
        : engine.getResourceManager().findResourcesByDeploymentId(newest.getDeploymentId());
  }

  /** Whether everything that the file defines is defined by the very same text now. */
  boolean have(ModelFile file) {
    Function<String, Optional<ModelFile>> newest =
        file.isDiagram() ? this::process : file.isDecision() ? this::decision : this::form;
    return file.definitionIds().stream()
        .allMatch(id -> newest.apply(id).filter(file::hasSameText).isPresent());
  }

  private ProcessDefinitionEntity definition(String process) {
    return engine
        .getProcessDefinitionManager()
        .findLatestProcessDefinitionByKeyAndTenantId(process, null);
  }

  private Optional<ModelFile> file(ResourceDefinition definition) {
    return Optional.ofNullable(definition)
        .map(
            newest ->
                engine
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                        newest.getDeploymentId(), newest.getResourceName()))
        .map(NewestModels::file);
  }

  static ModelFile file(ResourceEntity resource) {
    return new ModelFile(resource.getName(), resource.getBytes());
  }
}
