package org.redress.door;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoryLevelCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessApplicationForDeploymentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.redress.engine.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Refuses every command of the engine in a request for which nobody is logged in, bar the
 * platform's own. The engine asks a user whom it does not know for no rights at all: were a request
 * ever to pass the login, it would meet everything open. Only an interceptor sees each command, and
 * those are the engine's own.
 */
class KnownOnly extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(KnownOnly.class);

  /**
   * What the vendor's REST interface asks in nobody's name for somebody who is logged in, such as
   * from where to load the form of a task whose process they may not read: settings and
   * definitions, never what belongs to a case.
   */
  private static final Set<Class<?>> FOR_SOMEBODY =
      Set.of(
          GetHistoryLevelCmd.class,
          GetDeployedProcessDefinitionCmd.class,
          GetProcessApplicationForDeploymentCmd.class);

  private final CurrentRequest request;
  private final IdentityService identity;

  KnownOnly(CurrentRequest request, IdentityService identity) {
    this.request = request;
    this.identity = identity;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (request.get().isPresent() && isNobodys(command)) {
      LOG.error(
          "{} refused: nobody is logged in to the request for {}",
          command.getClass().getSimpleName(),
          request.get().get().getRequestURI());
      throw new AuthorizationException("请先登录");
    }
    return next.execute(command);
  }

  private boolean isNobodys(Command<?> command) {
    boolean partOfAnother = Context.getCommandContext() != null;
    return !partOfAnother
        && identity.getCurrentAuthentication() == null
        && !Platform.isUnasked()
        && !(FOR_SOMEBODY.contains(command.getClass()) && isSomebodyLoggedIn());
  }

  private static boolean isSomebodyLoggedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Person;
  }
}
