package org.redress.command;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Puts the gate before the engine's commands, in each of its two ways to run them. */
@Component
class CommandPlugin extends AbstractProcessEnginePlugin {

  private final Rulings rulings;

  CommandPlugin(Rulings rulings) {
    this.rulings = rulings;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.asksFirst(
        engine,
        () ->
            new CommandGate(
                rulings,
                () -> Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())));
  }
}
