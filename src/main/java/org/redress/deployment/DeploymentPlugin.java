package org.redress.deployment;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts {@link WholeLifecycleDeployer} before every other deployer: the checks that follow see the
 * lifecycle whole. Whether there is anything to deploy is asked before; what has been accepted is
 * told, and what was retired stays so.
 */
@Component
@Order(1)
class DeploymentPlugin extends AbstractProcessEnginePlugin {

  private final ApplicationEventPublisher events;

  DeploymentPlugin(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.deployerFirst(engine, new WholeLifecycleDeployer());
    Additions.deployer(engine, new RetiredStaysRetired());
    Additions.deployer(engine, new AcceptedModelsDeployer(events));
    engine.setDeploymentHandlerFactory(ComparedWithNewest::new);
  }
}
