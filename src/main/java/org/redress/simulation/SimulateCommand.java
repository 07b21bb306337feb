package org.redress.simulation;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.redress.RedressApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code redress simulate --cases=3000 --months=6 [--seed=…] [--lifecycles=…]}: fills the empty
 * database of a try-out with cases, prints what it made and exits with 0; with 1 where it may not,
 * or where something was refused that should have gone through.
 */
public final class SimulateCommand {

  /** What the command is called on the command line. */
  public static final String NAME = "simulate";

  /**
   * No web server, no job executor, no nightly seal, nobody looks for abandoned tasks; an engine
   * beside others of this machine.
   */
  private static final String[] SETTINGS = {
    "--camunda.bpm.job-execution.enabled=false",
    "--camunda.bpm.generate-unique-process-engine-name=true",
    "--redress.proof.seal-at=-",
    "--redress.authority.look-at=-",
    "--spring.autoconfigure.exclude="
        + "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration,"
        + "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"
  };

  private SimulateCommand() {}

  /** Runs the command; what the process is to exit with. */
  public static int run(PrintStream out, String... args) {
    try {
      Plan plan = plan(new SimpleCommandLinePropertySource(args));
      Outcome outcome = simulate(plan, args);
      Summary.of(plan, outcome).forEach(out::println);
      return outcome.failures().isEmpty() ? 0 : 1;
    } catch (SimulationRefusedException refused) {
      out.println(refused.getMessage());
      return 1;
    }
  }

  /**
   * Starts an application of its own on the configured database, simulates, and closes it again.
   *
   * @param settings of the application, as on the command line: {@code --spring.datasource.url=…}
   */
  public static Outcome simulate(Plan plan, String... settings) {
    try (ConfigurableApplicationContext application = start(plan, settings);
        var writing = new LazyWriting(application.getBean(JdbcTemplate.class))) {
      return new Simulation(application).run(plan);
    } finally {
      SimulatedTime.ends();
    }
  }

  private static ConfigurableApplicationContext start(Plan plan, String... args) {
    String[] arguments =
        Stream.concat(
                Arrays.stream(args)
                    .map(given -> given.replaceFirst("^--lifecycles=", "--redress.lifecycles=")),
                Arrays.stream(SETTINGS))
            .toArray(String[]::new);
    return new SpringApplicationBuilder(RedressApplication.class)
        .web(WebApplicationType.NONE)
        .initializers(application -> new Preconditions(application, plan.from()).install())
        .run(arguments);
  }

  private static Plan plan(SimpleCommandLinePropertySource options) {
    Instant until = SimulatedTime.now();
    long months = number(options, "months", 6, 1, 36);
    return new Plan(
        (int) number(options, "cases", 3000, 1, 100_000),
        until.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant(),
        until,
        number(options, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static long number(
      SimpleCommandLinePropertySource options, String name, long otherwise, long least, long most) {
    String given = options.getProperty(name);
    if (given == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new SimulationRefusedException(
        "参数 --%s=%s 应为%d至%d的整数".formatted(name, given, least, most));
  }
}
