package org.redress.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.testing.Database;
import org.redress.testing.PostgreSql;

/**
 * One, two and three nodes on one PostgreSQL when the working day ends and hundreds of limits with it, under several
 * settings of the job executor side by side; then how long a single limit waits for a cluster that is idle. Prints tables
 * for docs/operations.md and fails if a limit did not act, or acted twice. Arguments: cases (600), timers on the idle
 * cluster (10); 0 leaves a part out.
 */
public final class JobsBenchmark {

  private static final int WAVES = 3;
  private static final int WARM = 60;
  private static final int MOST_NODES = 3;
  private static final long PATIENCE_SECONDS = 600;

  private static final JobSettings DEFAULTS =
      new JobSettings("Camunda's defaults", 3, 3, 3, 10, 0, 0, 60_000, false, false);
  private static final JobSettings FIVE_SECONDS =
      new JobSettings("wait 5 s, keep off 1 s", 3, 3, 3, 10, 25, 1000, 5000, false, false);
  private static final JobSettings ONE_SECOND =
      new JobSettings("wait 1 s, keep off 1 s", 3, 3, 3, 10, 25, 1000, 1000, false, false);

  private static final List<JobSettings> COMPARED =
      List.of(
          DEFAULTS,
          FIVE_SECONDS,
          new JobSettings("ours: wait 5 s, keep off 0.1 s, indexes, oldest first", 3, 3, 3, 10, 25, 100, 5000, true, true),
          new JobSettings("ours with 8 threads and a queue of 48", 3, 48, 8, 8, 25, 100, 5000, true, true));

  private JobsBenchmark() {}

  public static void main(String[] numbers) throws Exception {
    int cases = numbers.length > 0 ? Integer.parseInt(numbers[0]) : 600;
    int timers = numbers.length > 1 ? Integer.parseInt(numbers[1]) : 10;
    Path directory = Files.createTempDirectory("redress-jobs");
    try (PostgreSql server =
        PostgreSql.start(
            Map.of("max_connections", "200", "shared_buffers", "512MB", "shared_preload_libraries", "pg_stat_statements"))) {
      Database filed = OverdueCases.filed(Math.max(WARM + cases, timers), server, directory);
      if (cases > 0) {
        compareWork(cases / WAVES, server, filed, directory);
      }
      if (timers > 0) {
        compareIdle(timers, server, filed, directory);
      }
    }
    System.exit(0);
  }

  private static void compareWork(int wave, PostgreSql server, Database filed, Path directory) throws Exception {
    System.out.println(
        "| settings | nodes | first after s | all s later | times one node with the defaults | looked for work | jobs taken"
            + " | lost per job | rejected | done | by the busiest | failed | locked at once | looking ms | blocks | deadlocks |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    double one = 0;
    for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
      for (JobSettings settings : COMPARED) {
        Database database = server.copy(filed, "work");
        try (Cluster cluster = Cluster.of(nodes, settings, database, directory)) {
          worked(WARM, cluster);
          double[] first = new double[WAVES];
          double[] rest = new double[WAVES];
          for (int i = 0; i < WAVES; i++) {
            double[] seconds = worked(wave, cluster);
            first[i] = seconds[0];
            rest[i] = seconds[1] - seconds[0];
          }
          Counts counts = cluster.ended();
          cluster.everyLimitActedOnce();
          one = one == 0 ? median(rest) : one;
          print(settings, nodes, median(first), median(rest), median(rest) / one, counts);
        }
        server.run("drop database work");
      }
    }
  }

  /** Seconds until the first limit acted, and until all. */
  private static double[] worked(int cases, Cluster cluster) throws InterruptedException {
    int before = cluster.due();
    cluster.letLimitsEnd(cases);
    long began = System.nanoTime();
    return new double[] {actedAfter(before + 1, cluster, began), actedAfter(before + cases, cluster, began)};
  }

  private static double actedAfter(int limits, Cluster cluster, long began) throws InterruptedException {
    while (cluster.acted() < limits) {
      if (secondsSince(began) > PATIENCE_SECONDS) {
        throw new IllegalStateException(cluster.acted() + " limits acted of " + limits);
      }
      Thread.sleep(20);
    }
    return secondsSince(began);
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void compareIdle(int timers, PostgreSql server, Database filed, Path directory) throws Exception {
    List<Callable<String>> clusters = new ArrayList<>();
    for (JobSettings settings : List.of(DEFAULTS, FIVE_SECONDS, ONE_SECOND)) {
      Database database = server.copy(filed, "idle_" + clusters.size());
      clusters.add(() -> idle(timers, settings, database, directory));
    }
    ExecutorService beside = Executors.newFixedThreadPool(clusters.size());
    System.out.println("| two idle nodes | median s | worst s | looked for work a minute |");
    System.out.println("|---|---|---|---|");
    for (Future<String> line : beside.invokeAll(clusters)) {
      System.out.println(line.get());
    }
    beside.shutdown();
  }

  /** How long single limits wait, each after the nodes had come to rest. */
  private static String idle(int timers, JobSettings settings, Database database, Path directory) throws Exception {
    Random moment = new Random(1);
    double[] waited = new double[timers];
    try (Cluster cluster = Cluster.of(2, settings, database, directory)) {
      long began = System.nanoTime();
      for (int i = 0; i < timers; i++) {
        // 5, 10, 20 and 40 seconds the defaults wait before they wait for 60
        Thread.sleep((long) (settings.maxWait() * (1.25 + moment.nextDouble())));
        waited[i] = worked(1, cluster)[1];
      }
      double minutes = secondsSince(began) / 60;
      Counts counts = cluster.ended();
      cluster.everyLimitActedOnce();
      return String.format(
          Locale.ROOT, "| %s | %.1f | %.1f | %.0f |", settings.name(), median(waited),
          Arrays.stream(waited).max().orElseThrow(), counts.attempts() / minutes);
    }
  }

  private static void print(JobSettings settings, int nodes, double first, double rest, double ratio, Counts counts) {
    System.out.printf(
        Locale.ROOT, "| %s | %d | %.1f | %.1f | %.2f | %d | %d | %.2f | %d | %d | %.2f | %d | %d | %.2f | %.0f | %d |%n",
        settings.name(), nodes, first, rest, ratio, counts.attempts(), counts.acquired(),
        (double) counts.lost() / counts.acquired(), counts.rejected(), counts.successful(), counts.busiest(),
        counts.failed(), counts.lockedAtOnce(), counts.millis(), counts.blocks(), counts.deadlocks());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
