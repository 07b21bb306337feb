package org.redress.authority;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The person behind the engine's current command. Nobody where a timer fired or the platform acts
 * for itself.
 */
final class Acting {

  private Acting() {}

  /** Who is logged in. */
  static Optional<String> person() {
    return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
  }

  /**
   * Who asked for exactly this, and must have a right to it; nobody while the engine does what
   * follows from it.
   */
  static Optional<String> asking() {
    CommandContext context = Context.getCommandContext();
    return context.isAuthorizationCheckEnabled() ? person() : Optional.empty();
  }
}
