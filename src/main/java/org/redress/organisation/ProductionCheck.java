package org.redress.organisation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a production system with a default password, before anything else is done, and
 * says what is missing.
 */
@Component
class ProductionCheck implements BeanFactoryPostProcessor, PriorityOrdered, EnvironmentAware {

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    if (!ProductionRules.isProduction(environment)) {
      return;
    }
    List<String> missing = new ArrayList<>();
    boolean embedded = environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
    if (!embedded
        && ProductionRules.isDefaultPassword(
            environment.getProperty("spring.datasource.password"))) {
      missing.add(
          "the database's password is empty or a well-known one: set REDRESS_DB_PASSWORD (spring.datasource.password)");
    }
    if (environment.getProperty("redress.admin.user", "").isBlank()) {
      missing.add("no first administrator is named: set REDRESS_ADMIN_USER (redress.admin.user)");
    }
    if (ProductionRules.isDefaultPassword(environment.getProperty("redress.admin.password"))) {
      missing.add(
          "the first administrator's password is empty or a well-known one: set REDRESS_ADMIN_PASSWORD (redress.admin.password)");
    }
    if (!missing.isEmpty()) {
      throw new NotReadyForProductionException(missing);
    }
  }

  /** What a production system still lacks. */
  static class NotReadyForProductionException extends RuntimeException {
    NotReadyForProductionException(List<String> missing) {
      super("Not ready for production: " + String.join("; ", missing));
    }
  }

  /** Says it without a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<NotReadyForProductionException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NotReadyForProductionException cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Set what is named above; docs/operations.md lists every setting of a production system.",
          cause);
    }
  }
}
