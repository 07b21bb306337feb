package org.redress.deployment;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells of each deployment that the engine has accepted. A deployer of the engine's, because only
 * there is what was accepted told in its own transaction.
 */
class AcceptedModelsDeployer implements Deployer {

  private final ApplicationEventPublisher events;

  AcceptedModelsDeployer(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      events.publishEvent(
          new AcceptedModels(
              orNone(deployment.getDeployedProcessDefinitions()),
              orNone(deployment.getDeployedDecisionDefinitions()),
              name -> deployment.getResource(name).getBytes()));
    }
  }

  private static <T> List<T> orNone(List<T> definitions) {
    return definitions == null ? List.of() : List.copyOf(definitions);
  }
}
