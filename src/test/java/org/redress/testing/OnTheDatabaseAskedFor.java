package org.redress.testing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfilesResolver;

/** Puts the application of the tests on the database that this run asks for; skips them where it is not there. */
class OnTheDatabaseAskedFor
    implements ActiveProfilesResolver,
        ApplicationContextInitializer<ConfigurableApplicationContext>,
        ExecutionCondition {

  @Override
  public String[] resolve(Class<?> test) {
    List<String> profiles = new ArrayList<>(List.of("test"));
    DatabaseServer.asked().profile().ifPresent(profiles::add);
    return profiles.toArray(String[]::new);
  }

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    if (DatabaseServer.asked() != DatabaseServer.H2) {
      Database database = DatabaseServer.asked().create("redress");
      TestPropertyValues.of(
              "spring.datasource.url=" + database.url(),
              "spring.datasource.username=" + database.user(),
              "spring.datasource.password=" + database.password(),
              "redress.demonstration=true")
          .applyTo(application);
    }
    if (DatabaseServer.asked() == DatabaseServer.H2_AS_ORACLE) {
      TestPropertyValues.of("camunda.bpm.database.type=oracle").applyTo(application);
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return DatabaseServer.asked().missing()
        .map(reason -> {
          System.out.println("Skipped " + test.getDisplayName() + ": " + reason);
          return ConditionEvaluationResult.disabled(reason);
        })
        .orElse(ConditionEvaluationResult.enabled("there is a " + DatabaseServer.asked()));
  }
}
