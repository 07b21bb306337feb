package org.redress.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
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
    engine.setCustomPreCommandInterceptorsTxRequired(
        withGate(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        withGate(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
  }

  private List<CommandInterceptor> withGate(
      List<CommandInterceptor> others, ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> all = new ArrayList<>();
    all.add(
        new CommandGate(
            rulings,
            () -> Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())));
    all.addAll(others == null ? List.of() : others);
    return all;
  }
}
