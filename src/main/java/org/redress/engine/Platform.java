package org.redress.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Lets the platform look things up for its own purposes while it acts on behalf of a user who may
 * not.
 */
public final class Platform {

  private Platform() {}

  /** Runs queries from outside the engine without the user's restrictions, in one command. */
  public static <T> T unrestricted(ProcessEngine engine, Callable<T> query) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(query));
  }

  /** Runs a query inside the engine's current command without the user's restrictions. */
  public static <T> T unrestricted(Callable<T> query) {
    return Context.getCommandContext().runWithoutAuthorization(query);
  }
}
