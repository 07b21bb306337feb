package org.redress.organisation;

import java.util.ArrayList;
import java.util.List;
import org.redress.people.PasswordProperties;
import org.redress.people.PasswordRules;
import org.redress.people.Passwords;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a production system with a password that anybody would guess, before anything
 * else is done, and says what is missing.
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
    boolean inMemory =
        environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:mem:");
    if (!inMemory && Passwords.isWellKnown(environment.getProperty("spring.datasource.password"))) {
      missing.add(
          "the database's password is empty or a well-known one: set REDRESS_DB_PASSWORD (spring.datasource.password)");
    }
    if (environment.getProperty("redress.admin.user", "").isBlank()) {
      missing.add("no first administrator is named: set REDRESS_ADMIN_USER (redress.admin.user)");
    }
    List<String> broken =
        rules()
            .broken(
                environment.getProperty("redress.admin.password", ""),
                List.of(environment.getProperty("redress.admin.user", "")));
    if (!broken.isEmpty()) {
      missing.add(
          "the first administrator's password is not good enough ("
              + String.join("; ", broken)
              + "): set REDRESS_ADMIN_PASSWORD (redress.admin.password)");
    }
    if (!missing.isEmpty()) {
      throw new NotReadyForProductionException(missing);
    }
  }

  /** Before there are beans. */
  private PasswordRules rules() {
    return new PasswordRules(
        Binder.get(environment).bindOrCreate("redress.password", PasswordProperties.class));
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
