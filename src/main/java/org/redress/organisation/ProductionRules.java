package org.redress.organisation;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Whether this is a try-out on the embedded database or a production system. */
public final class ProductionRules {

  private ProductionRules() {}

  /**
   * Production: the profile {@code production}, or any database but the embedded one that is not
   * said to be a demonstration ({@code redress.demonstration}).
   */
  public static boolean isProduction(Environment environment) {
    boolean demonstration =
        isEmbedded(environment)
            || environment.getProperty("redress.demonstration", Boolean.class, false);
    return environment.acceptsProfiles(Profiles.of("production")) || !demonstration;
  }

  /** Whether the database is the embedded one, which one process has to itself. */
  public static boolean isEmbedded(Environment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    return url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:");
  }
}
