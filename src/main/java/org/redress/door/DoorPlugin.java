package org.redress.door;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks before every command, and before all others who ask, whether somebody is logged in; and the
 * company's directory for the passwords of its people.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorPlugin extends AbstractProcessEnginePlugin {

  private final CurrentRequest request;
  private final ObjectProvider<Directory> directory;
  private final PasswordCheck passwords;

  DoorPlugin(CurrentRequest request, ObjectProvider<Directory> directory, PasswordCheck passwords) {
    this.request = request;
    this.directory = directory;
    this.passwords = passwords;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityService(new DirectoryFirst(directory, passwords, request));
    Additions.asksFirst(engine, () -> new KnownOnly(request, engine.getIdentityService()));
  }
}
