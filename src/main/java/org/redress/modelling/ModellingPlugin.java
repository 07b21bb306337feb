package org.redress.modelling;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the checks between what completes an upload and what parses it. */
@Component
@Order(2)
class ModellingPlugin extends AbstractProcessEnginePlugin {

  private final DeploymentCheck check;

  ModellingPlugin(DeploymentCheck check) {
    this.check = check;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreDeployers(and(engine.getCustomPreDeployers(), check::beforeParsing));
    engine.setCustomPostDeployers(and(engine.getCustomPostDeployers(), check::afterParsing));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine
        .getDeploymentCache()
        .setDeployers(
            engine.getDeployers().stream()
                .map(deployer -> isEngines(deployer) ? new SpokenDeployer(deployer) : deployer)
                .toList());
  }

  private static boolean isEngines(Deployer deployer) {
    return deployer.getClass().getPackageName().startsWith("org.camunda.");
  }

  private static List<Deployer> and(List<Deployer> others, Deployer own) {
    List<Deployer> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(own);
    return all;
  }
}
