package org.redress.people;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Puts our rules for people, passwords and rights in the places where the engine asks for them. */
@Component
class PeoplePlugin extends AbstractProcessEnginePlugin {

  private final PeopleKeeping keeping;
  private final PasswordRules rules;

  PeoplePlugin(PeopleKeeping keeping, PasswordRules rules) {
    this.keeping = keeping;
    this.rules = rules;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(keeping.hash); // SHA-512, the engine's own, is still understood
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(rules);
    if (engine.getIdentityProviderSessionFactory() == null) {
      engine.setIdentityProviderSessionFactory(new Provider());
    }
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> with(
      ProcessEngineConfigurationImpl engine, List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(new RightsByHand(engine));
    all.add(new PasswordRefusal(rules));
    return all;
  }

  /** For reading and writing, as the engine's own. */
  private class Provider implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return People.class;
    }

    @Override
    public Session openSession() {
      return new People(keeping);
    }
  }
}
