package org.redress.engine;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Lets the platform look things up for its own purposes while it acts on behalf of a user who may
 * not.
 */
public final class Platform {

  private static final ThreadLocal<Unasked> DOING = new ThreadLocal<>();

  private Platform() {}

  /**
   * Lets the platform do something of its own in a request for which nobody is logged in. Any other
   * command of the engine is refused then (package door).
   *
   * @throws Exception what the act throws
   */
  public static <T> T unasked(Unasked doing, Callable<T> act) throws Exception {
    Unasked before = DOING.get();
    DOING.set(doing);
    try {
      return act.call();
    } finally {
      if (before == null) {
        DOING.remove();
      } else {
        DOING.set(before);
      }
    }
  }

  /** Whether this thread is at something of the platform's own. */
  public static boolean isUnasked() {
    return DOING.get() != null;
  }

  /** Runs queries from outside the engine without the user's restrictions, in one command. */
  public static <T> T unrestricted(ProcessEngine engine, Callable<T> query) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(query));
  }

  /**
   * Lets the platform do something inside the engine's current command that is nobody's act: not
   * restricted by the user's rights, and neither their operation log nor history tells of it as
   * theirs.
   */
  public static <T> T inNobodysName(Supplier<T> act) {
    CommandContext context = Context.getCommandContext();
    IdentityService identity = context.getProcessEngineConfiguration().getIdentityService();
    Authentication acting = identity.getCurrentAuthentication();
    boolean logs = context.isUserOperationLogEnabled();
    boolean logsUsersOnly = context.isRestrictUserOperationLogToAuthenticatedUsers();
    identity.clearAuthentication();
    context.disableUserOperationLog();
    context.setRestrictUserOperationLogToAuthenticatedUsers(true);
    try {
      return act.get();
    } finally {
      context.setLogUserOperationEnabled(logs);
      context.setRestrictUserOperationLogToAuthenticatedUsers(logsUsersOnly);
      if (acting != null) {
        identity.setAuthentication(acting.getUserId(), acting.getGroupIds(), acting.getTenantIds());
      }
    }
  }

  /** No node deploys anything from now until the current transaction ends. */
  public static void holdDeployments() {
    Context.getCommandContext().getPropertyManager().acquireExclusiveLock();
  }

  /** Runs a query inside the engine's current command without the user's restrictions. */
  public static <T> T unrestricted(Callable<T> query) {
    return Context.getCommandContext().runWithoutAuthorization(query);
  }
}
