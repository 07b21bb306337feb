package org.redress.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says at start why the database cannot be used, instead of a stack trace. */
class DatabaseTroubleAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private final Environment environment;

  DatabaseTroubleAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected FailureAnalysis analyze(Throwable root, SQLException cause) {
    String url = environment.getProperty("spring.datasource.url", "");
    String user = environment.getProperty("spring.datasource.username", "");
    return DatabaseTrouble.of(cause)
        .map(t -> new FailureAnalysis(t.description(url, user), t.action(url, user), cause))
        .orElse(null);
  }
}
