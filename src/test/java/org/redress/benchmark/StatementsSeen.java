package org.redress.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Notes what the product asks the database, so that it can be asked again. */
@Intercepts(
    @Signature(
        type = Executor.class,
        method = "query",
        args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
public class StatementsSeen implements Interceptor {

  private final List<Asked> asked = new ArrayList<>();

  @Override
  public Object intercept(Invocation call) throws Throwable {
    asked.add(new Asked((MappedStatement) call.getArgs()[0], call.getArgs()[1]));
    return call.proceed();
  }

  /** What has been asked since this was last called. */
  List<Asked> take() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  /**
   * @param statement of a mapper
   * @param values it was asked with
   */
  record Asked(MappedStatement statement, Object values) {

    /** {@code page} or {@code count}. */
    String name() {
      return statement.getId().substring(statement.getId().lastIndexOf('.') + 1);
    }
  }
}
