package org.redress.people;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to give or take rights by hand, to administrators too: rights follow from groups, and who
 * gave himself one on cases would read them past every list of who may. The engine has no narrower
 * place that knows of a right before it is stored, whatever the door.
 */
class RightsByHand extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(RightsByHand.class);

  private static final Set<Class<?>> COMMANDS =
      Set.of(
          CreateAuthorizationCommand.class,
          SaveAuthorizationCmd.class,
          DeleteAuthorizationCmd.class);

  private final ProcessEngineConfigurationImpl engine;

  RightsByHand(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (COMMANDS.contains(command.getClass())) {
      Authentication acting = engine.getIdentityService().getCurrentAuthentication();
      if (acting != null && acting.getUserId() != null) {
        LOG.warn("{} tried to give or take a right by hand", acting.getUserId());
        throw new AuthorizationException("权限不能单独授予或收回：权限由所在的组决定。请在「组」中将人员加入或移出相应的组，变更会记入授权变更记录");
      }
    }
    return next.execute(command);
  }
}
