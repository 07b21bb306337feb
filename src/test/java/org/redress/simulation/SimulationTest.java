package org.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases are simulated in databases of their own, on the real engine with the real models. That every lifecycle comes to an end
 * is seen where half a year of all is simulated anyway, in {@code WordsIT} of the browser's tests.
 */
class SimulationTest {

  private static final Instant WINTER = Instant.parse("2025-12-08T01:00:00Z");
  private static final Instant SPRING = Instant.parse("2026-03-20T08:00:00Z");

  @TempDir private Path directory;

  @Test
  void the_same_seed_makes_the_same_cases() {
    Plan plan = new Plan(12, WINTER, SPRING, 3);
    Outcome first = simulate(database(), plan, "--redress.lifecycles=retail-franchise");
    Outcome second = simulate(database(), plan, "--redress.lifecycles=retail-franchise");
    assertThat(second).isEqualTo(first);
    assertThat(first.steps()).isGreaterThan(50);
  }

  private Outcome simulate(String database, Plan plan, String... settings) {
    String[] all =
        Stream.concat(
                Stream.of(database, proof(), "--redress.data-directory=" + directory, "--spring.main.log-startup-info=false"),
                Stream.of(settings))
            .toArray(String[]::new);
    return SimulateCommand.simulate(plan, all);
  }

  private static String database() {
    return "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH";
  }

  private String proof() {
    return "--redress.proof.directory=" + directory.resolve("proof");
  }
}
