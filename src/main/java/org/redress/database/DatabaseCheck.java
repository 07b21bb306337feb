package org.redress.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Connects once, before anything is built upon the database: a start in vain ends in seconds, with
 * a sentence ({@link DatabaseTrouble}) instead of the complaints of all who need a connection.
 */
@Component
class DatabaseCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  /** A host that swallows packets does not say no. */
  private static final int PATIENCE_SECONDS = 6;

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
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (Connection connection =
        DriverManager.getConnection(
            url,
            environment.getProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password"))) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("No connection to the database", e);
    } finally {
      DriverManager.setLoginTimeout(0);
    }
  }
}
