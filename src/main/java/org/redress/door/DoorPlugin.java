package org.redress.door;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
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
    engine.setCustomPreCommandInterceptorsTxRequired(
        before(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        before(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
  }

  /** One for each chain of commands: an interceptor knows who comes next. */
  private List<CommandInterceptor> before(
      List<CommandInterceptor> others, ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> all = new ArrayList<>();
    all.add(new KnownOnly(request, engine.getIdentityService()));
    all.addAll(others == null ? List.of() : others);
    return all;
  }
}
