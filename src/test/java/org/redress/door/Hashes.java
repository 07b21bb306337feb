package org.redress.door;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;

/** Counts how often the engine compares a hash: what a login costs. */
class Hashes implements AutoCloseable {

  private final ProcessEngineConfigurationImpl engine;
  private final PasswordManager own;
  private int compared;

  Hashes(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.own = this.engine.getPasswordManager();
    this.engine.setPasswordManager(new Counting());
  }

  /** How many since the last time. */
  int compared() {
    int since = compared;
    compared = 0;
    return since;
  }

  @Override
  public void close() {
    engine.setPasswordManager(own);
  }

  private class Counting extends PasswordManager {

    Counting() {
      super(engine.getPasswordEncryptor(), List.of());
    }

    @Override
    public String encrypt(String password) {
      return own.encrypt(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
      compared++;
      return own.check(password, encrypted);
    }
  }
}
