package org.redress.door;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.redress.engine.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses every command of the engine in a request for which nobody is logged in, bar the
 * platform's own. The engine asks a user whom it does not know for no rights at all: were a request
 * ever to pass the login, it would meet everything open. Only an interceptor sees each command, and
 * those are the engine's own.
 */
class KnownOnly extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(KnownOnly.class);

  private final CurrentRequest request;
  private final IdentityService identity;

  KnownOnly(CurrentRequest request, IdentityService identity) {
    this.request = request;
    this.identity = identity;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean part = Context.getCommandContext() != null;
    boolean known = identity.getCurrentAuthentication() != null;
    if (!part && !known && !Platform.isUnasked() && request.get().isPresent()) {
      LOG.error(
          "{} refused: nobody is logged in to the request for {}",
          command.getClass().getSimpleName(),
          request.get().get().getRequestURI());
      throw new AuthorizationException("请先登录");
    }
    return next.execute(command);
  }
}
