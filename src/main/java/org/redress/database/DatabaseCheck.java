package org.redress.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import liquibase.exception.LiquibaseException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Connects once and looks at the schema's version, before anything is built upon the database: a
 * start in vain ends in seconds, with a sentence ({@link DatabaseTrouble}) instead of the
 * complaints of all who need a connection.
 */
@Component
class DatabaseCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  /** A host that swallows packets does not say no. */
  private static final int PATIENCE_SECONDS = 6;

  /** Opens files in this process: however long that takes, it comes to an end. */
  private static final String EMBEDDED = "jdbc:h2:";

  /** SQL state of a connection that does not come about. */
  private static final String UNREACHABLE = "08001";

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    String url = environment.getProperty("spring.datasource.url");
    if (url == null) {
      return; // a data source from elsewhere
    }
    try (Connection connection = connect(url)) {
      SchemaVersion.check(
          connection,
          environment.getRequiredProperty("spring.liquibase.change-log").replace("classpath:", ""));
    } catch (SQLException | LiquibaseException e) {
      throw new UnusableDatabaseException(e);
    }
  }

  /** Each driver has a setting of its own for how long to wait, and some wait on in spite of it. */
  private Connection connect(String url) throws SQLException {
    FutureTask<Connection> attempt =
        new FutureTask<>(
            () ->
                DriverManager.getConnection(
                    url,
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password")));
    Thread waiting = new Thread(attempt, "database-check");
    waiting.setDaemon(true);
    waiting.start();
    try {
      return url.startsWith(EMBEDDED)
          ? attempt.get()
          : attempt.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new SQLTimeoutException("no answer in " + PATIENCE_SECONDS + " s", UNREACHABLE, e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SQLException said ? said : new SQLException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException(e);
    }
  }

  /** Why, its cause says. */
  static class UnusableDatabaseException extends RuntimeException {
    UnusableDatabaseException(Exception cause) {
      super("The database cannot be used: " + cause.getMessage(), cause);
    }
  }
}
