package org.redress.expression;

import java.lang.reflect.Method;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expression language with {@link Reach} in the place of its own resolvers: this is
 * where the limits of expressions hold, for diagrams deployed before there was a check as well.
 * There is no public way to change what the engine resolves.
 */
class ModelExpressions extends JuelExpressionManager {

  private final Reach reach;

  ModelExpressions(Reach reach) {
    this.reach = reach;
  }

  /**
   * What cannot be read, or calls a function that does not exist, is refused in the case that gets
   * there: the check tells of it beforehand, and an old diagram is not lost for the rest.
   */
  @Override
  public Expression createExpression(String text) {
    Optional<String> refused = Defused.refusal(text);
    if (refused.isPresent()) {
      return new RefusedCode(refused.get());
    }
    try {
      return new ModelExpression(createValueExpression(text), this, text);
    } catch (ELException unreadable) {
      return new RefusedCode("表达式「%s」无法执行：%s".formatted(text, unreadable.getMessage()));
    }
  }

  @Override
  protected ELResolver createElResolver() {
    return new ReachResolver(reach);
  }

  /** Other functions, such as those that a plug-in of the engine brings, do not exist. */
  @Override
  public void addFunction(String name, Method function) {
    if (Reach.FUNCTIONS.contains(name)) {
      super.addFunction(name, function);
    }
  }

  /** Decision tables are written in FEEL, which is read elsewhere. */
  @Override
  protected ElProvider createElProvider() {
    return text -> {
      throw new Refused("决策表只能用FEEL，不能用JUEL表达式「%s」".formatted(text));
    };
  }
}
