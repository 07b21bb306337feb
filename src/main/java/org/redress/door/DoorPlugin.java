package org.redress.door;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks before every command, and before all others who ask, whether somebody is logged in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorPlugin extends AbstractProcessEnginePlugin {

  private final CurrentRequest request;

  DoorPlugin(CurrentRequest request) {
    this.request = request;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.asksFirst(engine, () -> new KnownOnly(request, engine.getIdentityService()));
  }
}
