package org.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.proof.VerifyCommand;

/** Cases are simulated in databases of their own, on the real engine with the real models. */
class SimulationTest {

  /** Early enough for the months that whistle-blowers are protected after their case is filed. */
  private static final Instant AUTUMN = Instant.parse("2025-09-08T01:00:00Z");
  private static final Instant WINTER = Instant.parse("2025-12-08T01:00:00Z");
  private static final Instant SPRING = Instant.parse("2026-03-20T08:00:00Z");

  @TempDir private Path directory;

  /** The register of what was simulated is a register like any other: its chains hold. */
  @Test
  void every_lifecycle_comes_to_an_end_and_no_form_is_refused() {
    String database = database();
    Outcome outcome = simulate(database, new Plan(54, AUTUMN, SPRING, 8));
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.lifecycles())
        .allSatisfy(
            (lifecycle, figures) -> {
              assertThat(figures.opened()).as("cases of %s", lifecycle).isEqualTo(3);
              assertThat(figures.closed()).as("ended ones of %s", lifecycle).isPositive();
            });
    assertThat(outcome.all().opened()).isEqualTo(54);
    assertThat(outcome.all().closed()).isGreaterThanOrEqualTo(38);
    assertThat(outcome.timers()).as("timers that fired").isPositive();
    assertThat(VerifyCommand.run(silently(), VerifyCommand.NAME, database, proof())).isZero();
  }

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

  private static PrintStream silently() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }
}
