package org.redress.expression;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses a query that somebody asks with an expression in it, at whatever depth; the engine of
 * this version looks at the top alone. What gets past as a stored list is stopped where expressions
 * are evaluated. A refusal leaves the engine as it was said, whatever it was wrapped in.
 */
class QueryGate extends CommandInterceptor {

  private static final String ENGINES_OWN = "Expressions are forbidden in";

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query && ListTexts.areIn(query)) {
      throw refusal();
    }
    try {
      return next.execute(command);
    } catch (BadUserRequestException english) {
      throw english.getMessage() != null && english.getMessage().startsWith(ENGINES_OWN)
          ? refusal()
          : english;
    } catch (RuntimeException wrapped) {
      Refused refused = Refused.among(wrapped);
      throw refused == null ? wrapped : refused;
    }
  }

  private static Refused refusal() {
    return new Refused("查询里不能用表达式（Expression），请直接填写要查的值");
  }
}
