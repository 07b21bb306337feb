package org.redress.people;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Puts our rules for people, passwords and rights in the places where the engine asks for them. */
@Component
class PeoplePlugin extends AbstractProcessEnginePlugin {

  private final PeopleMapper stored;
  private final PeopleChanges changes;
  private final Bcrypt hash;
  private final PasswordRules rules;
  private final LoginGuard guard;

  PeoplePlugin(
      PeopleMapper stored,
      PeopleChanges changes,
      Bcrypt hash,
      PasswordRules rules,
      LoginGuard guard) {
    this.stored = stored;
    this.changes = changes;
    this.hash = hash;
    this.rules = rules;
    this.guard = guard;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(hash); // SHA-512, the engine's own, is still understood
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(rules);
    engine.setIdentityProviderSessionFactory(
        Additions.factory(People.class, () -> new People(stored, changes, hash, guard)));
    Additions.asksLast(engine, () -> new RightsByHand(engine));
    Additions.asksLast(engine, () -> new PasswordRefusal(rules));
  }
}
