package org.redress.deployment;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * A new version of a process that has been retired is retired too, until somebody takes the process
 * back into service: the engine would have the new version start what the old one no longer may. A
 * deployer of the engine's, so that no moment lies between.
 */
class RetiredStaysRetired implements Deployer {

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || deployment.getDeployedProcessDefinitions() == null) {
      return;
    }
    for (ProcessDefinition deployed : deployment.getDeployedProcessDefinitions()) {
      ProcessDefinitionEntity version = (ProcessDefinitionEntity) deployed;
      ProcessDefinitionEntity before = version.getPreviousDefinition();
      if (before != null && before.isSuspended()) {
        version.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
      }
    }
  }
}
