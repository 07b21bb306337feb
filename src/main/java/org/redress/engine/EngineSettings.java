package org.redress.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What {@code application.yml} cannot say. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    RememberedGetters.use();
    // Group ids are <policy>.<role>; the engine's default allows letters and digits only.
    engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9.@-]+");
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9._-]+");
    // What the platform does by itself (timers, start-up) belongs in the operation log too.
    engine.setRestrictUserOperationLogToAuthenticatedUsers(false);
  }
}
