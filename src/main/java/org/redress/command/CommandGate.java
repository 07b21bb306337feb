package org.redress.command;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.redress.engine.StandingGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Stands before every command of the engine's and asks {@link Rulings} about those that a person
 * asks for: by REST, by the web applications, by whatever calls the engine in their name. What the
 * engine does within a command follows from it and is not asked about again; so is what the
 * product's own code wraps in a command of its own. Engine internals, because the engine has no
 * other place that each command passes.
 */
class CommandGate extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(CommandGate.class);

  private static final String OURS = "org.redress.";
  private static final String UNDECIDED = "系统未开放这项操作，没有执行。如确有需要，请联系系统管理员";

  private final Rulings rulings;
  private final Asking asking;

  CommandGate(Rulings rulings, Asking asking) {
    this.rulings = rulings;
    this.asking = asking;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean outermost = Context.getCommandContext() == null;
    if (outermost && !command.getClass().getName().startsWith(OURS)) {
      asking.person().ifPresent(person -> check(command, person));
    }
    return next.execute(command);
  }

  private void check(Command<?> command, Authentication person) {
    Optional<Ruling> ruling = rulings.of(command);
    if (ruling.filter(decided -> lets(decided, command, person)).isEmpty()) {
      LOG.warn("{} asked for {} and was refused", person.getUserId(), command.getClass().getName());
      throw new AuthorizationException(ruling.map(Ruling::sentence).orElse(UNDECIDED));
    }
  }

  private static boolean lets(Ruling ruling, Command<?> command, Authentication person) {
    return switch (ruling.decision()) {
      case READS -> true;
      case FORM, ALLOWED -> isWithout(ruling.without(), command);
      case ADMINISTRATORS ->
          StandingGroups.has(StandingGroups.ADMINISTRATORS, person)
              && isWithout(ruling.without(), command);
      case REFUSED -> false;
    };
  }

  /** What a command carries has no getter. */
  private static boolean isWithout(String field, Command<?> command) {
    Object value = field == null ? null : new DirectFieldAccessor(command).getPropertyValue(field);
    return value == null
        || Boolean.FALSE.equals(value)
        || value instanceof Map<?, ?> values && values.isEmpty();
  }

  /** Who asks. */
  @FunctionalInterface
  interface Asking {
    Optional<Authentication> person();
  }
}
