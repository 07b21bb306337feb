package org.redress.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.Platform;

/**
 * Completes an upload with the rest of its lifecycle. Forms, decisions and parts are bound to the
 * deployment of their diagram, so a diagram deployed alone from the Modeler would find none of
 * them, and a table deployed alone would be asked by no case. What the upload leaves out is taken
 * from the lifecycle's latest deployment.
 *
 * <p>A deployer of the engine's, because only there are an upload's files known before any of them
 * is parsed.
 */
class WholeLifecycleDeployer implements Deployer {

  /** Sources of what is whole already: an earlier version has nothing that came later. */
  private static final Set<String> WHOLE = Set.of(Models.SOURCE, EarlierDeployment.SOURCE);

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || isWhole(deployment.getSource())) {
      return;
    }
    CommandContext context = Context.getCommandContext();
    List<ModelFile> uploaded =
        deployment.getResources().values().stream().map(NewestModels::file).toList();
    List<String> ids = uploaded.stream().flatMap(file -> file.definitionIds().stream()).toList();
    for (String lifecycle : lifecycles(context, ids)) {
      new NewestModels(context)
          .resources(lifecycle).stream()
              .filter(
                  resource ->
                      uploaded.stream().noneMatch(NewestModels.file(resource)::isReplacedBy))
              .filter(resource -> !deployment.getResources().containsKey(resource.getName()))
              .forEach(resource -> carryOver(context, resource, deployment));
    }
  }

  private static boolean isWhole(String source) {
    return source != null && WHOLE.contains(source);
  }

  private static Set<String> lifecycles(CommandContext context, Collection<String> definitionIds) {
    List<String> known =
        Platform.unrestricted(
            () ->
                context
                    .getProcessEngineConfiguration()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .startableInTasklist()
                    .list()
                    .stream()
                    .map(ProcessDefinition::getKey)
                    .toList());
    Set<String> owners = new TreeSet<>();
    definitionIds.forEach(id -> Lifecycles.owner(known, id).ifPresent(owners::add));
    return owners;
  }

  private static void carryOver(
      CommandContext context, ResourceEntity resource, DeploymentEntity deployment) {
    ResourceEntity copy = new ResourceEntity();
    copy.setName(resource.getName());
    copy.setBytes(resource.getBytes());
    copy.setDeploymentId(deployment.getId());
    copy.setType(resource.getType());
    copy.setCreateTime(deployment.getDeploymentTime());
    copy.setGenerated(resource.isGenerated());
    deployment.addResource(copy);
    context.getResourceManager().insertResource(copy);
  }
}
