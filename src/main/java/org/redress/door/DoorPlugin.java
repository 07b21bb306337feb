package org.redress.door;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.redress.session.PersonsSessions;
import org.springframework.stereotype.Component;

/** Puts the door's parts into the engine. */
@Component
class DoorPlugin extends AbstractProcessEnginePlugin {

  private final Passwords passwords;
  private final CurrentRequest request;
  private final PersonsSessions sessions;

  DoorPlugin(Passwords passwords, CurrentRequest request, PersonsSessions sessions) {
    this.passwords = passwords;
    this.request = request;
    this.sessions = sessions;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdentityProviderSessionFactory(new Identities());
    engine.setCustomPreCommandInterceptorsTxRequired(knownOnly(engine));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(knownOnly(engine));
  }

  /** One for each chain of commands: an interceptor knows who comes next. */
  private List<CommandInterceptor> knownOnly(ProcessEngineConfigurationImpl engine) {
    return List.of(new KnownOnly(request, engine.getIdentityService()));
  }

  private class Identities implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return GuardedIdentity.class;
    }

    @Override
    public Session openSession() {
      return new GuardedIdentity(passwords, request, sessions);
    }
  }
}
