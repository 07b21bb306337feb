package org.redress.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.redress.engine.Additions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts {@link WholeLifecycleDeployer} before every other deployer: the checks that follow see the
 * lifecycle whole. Whether there is anything to deploy is asked before, what has been deployed
 * stays retired after.
 */
@Component
@Order(1)
class DeploymentPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> deployers = new ArrayList<>();
    deployers.add(new WholeLifecycleDeployer());
    if (engine.getCustomPreDeployers() != null) {
      deployers.addAll(engine.getCustomPreDeployers());
    }
    engine.setCustomPreDeployers(deployers);
    Additions.deployer(engine, new RetiredStaysRetired());
    engine.setDeploymentHandlerFactory(ComparedWithNewest::new);
  }
}
