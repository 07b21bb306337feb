package org.redress.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * All engines side by side: each is started and warmed by the same number of complaints, then they take turns, round by
 * round, with one, two and four senders. So whatever else the machine does strikes all of them alike.
 */
final class Rounds {

  private static final List<Integer> SENDERS = List.of(1, 2, 4);
  private static final int WARMING = 2;

  private final Map<String, Running> engines = new LinkedHashMap<>();
  private final Database database;

  private Rounds(Database database) {
    this.database = database;
  }

  /** Numbers: complaints a round (20), rounds with each number of senders (3), complaints to warm up (100). */
  static void measure(Place place, List<Engine> measured, int[] numbers) throws Exception {
    Rounds rounds = new Rounds(place.database());
    try {
      for (Engine engine : measured) {
        System.err.println("Starting " + engine.name());
        rounds.engines.put(engine.name(), new Running(engine, engine.start(place)));
      }
      rounds.run(Bench.number(numbers, 0, 20), Bench.number(numbers, 1, 3), Bench.number(numbers, 2, 100));
    } finally {
      for (Running engine : rounds.engines.values()) {
        engine.server.close();
      }
    }
    System.out.println(rounds.report());
  }

  private void run(int lives, int rounds, int warm) throws Exception {
    for (Running engine : engines.values()) {
      System.err.println("Warming " + engine.engine.name());
      engine.live(warm, WARMING, Life.UNWATCHED);
    }
    List<Running> order = new ArrayList<>(engines.values());
    for (int i = 0; i < rounds; i++) {
      for (int senders : SENDERS) {
        for (Running engine : order) {
          engine.round(lives, senders, database);
        }
        Collections.rotate(order, 1); // nobody is always first
      }
      System.err.println("Round " + (i + 1) + " of " + rounds);
    }
  }

  private String report() {
    Table table = new Table("median of the rounds (least-most)", engines.keySet());
    SENDERS.forEach(
        senders ->
            table.line("complaints a second, " + senders(senders), name -> spread(name, senders, Round::aSecond, 1)));
    SENDERS.forEach(
        senders -> table.line("JVM, ms a complaint, " + senders(senders), name -> spread(name, senders, Round::server, 0)));
    SENDERS.forEach(
        senders ->
            table.line("PostgreSQL, ms a complaint, " + senders(senders), name -> spread(name, senders, Round::postgresql, 0)));
    return table + ratios() + roundTrips();
  }

  private String ratios() {
    String base = engines.keySet().stream().filter(name -> !name.startsWith("redress")).findFirst().orElse(null);
    if (base == null) {
      return "";
    }
    Table table = new Table("times " + base + ", round by round", engines.keySet());
    ratio(table, base, "complaints a second", Round::aSecond);
    ratio(table, base, "JVM's processor time", Round::server);
    ratio(table, base, "PostgreSQL's processor time", Round::postgresql);
    ratio(table, base, "processor time in all", round -> round.server + round.postgresql);
    return table.toString();
  }

  private void ratio(Table table, String base, String measure, ToDoubleFunction<Round> figure) {
    for (int senders : SENDERS) {
      table.line(
          measure + ", " + senders(senders),
          name -> {
            List<Double> own = figures(name, senders, figure);
            List<Double> others = figures(base, senders, figure);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
              ratios.add(own.get(i) / others.get(i));
            }
            return Sample.of(ratios).spread(2);
          });
    }
  }

  private String roundTrips() {
    Table table = new Table("a request's round trip with one sender, ms: median, p95", engines.keySet());
    engines.values().iterator().next().trips.keySet().forEach(
        step ->
            table.line(
                step,
                name -> {
                  Sample sample = Sample.of(engines.get(name).trips.get(step));
                  return String.format(Locale.ROOT, "%.0f, %.0f", sample.median(), sample.p95());
                }));
    return table.toString();
  }

  private String spread(String name, int senders, ToDoubleFunction<Round> figure, int digits) {
    return Sample.of(figures(name, senders, figure)).spread(digits);
  }

  private List<Double> figures(String name, int senders, ToDoubleFunction<Round> figure) {
    return engines.get(name).rounds.stream()
        .filter(round -> round.senders == senders)
        .map(round -> figure.applyAsDouble(round))
        .toList();
  }

  private static String senders(int senders) {
    return senders == 1 ? "1 sender" : senders + " senders";
  }

  /**
   * @param senders that sent at once
   * @param aSecond complaints
   * @param server milliseconds of the JVM's processor time a complaint
   * @param postgresql milliseconds of PostgreSQL's
   */
  private record Round(int senders, double aSecond, double server, double postgresql) {}

  /** An engine that runs, and what was measured of it. */
  private static final class Running {

    private final Engine engine;
    private final Server server;
    private final Life life;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<String, List<Double>> trips = new LinkedHashMap<>();

    Running(Engine engine, Server server) {
      this.engine = engine;
      this.server = server;
      this.life = new Life(server);
    }

    void round(int lives, int senders, Database database) throws Exception {
      Counter counter = new Counter(database, engine.database());
      Counter.Whole before = counter.whole(server.pid());
      long began = System.nanoTime();
      live(lives, senders, senders == 1 ? this::timed : Life.UNWATCHED);
      double seconds = (System.nanoTime() - began) / 1e9;
      Counter.Whole each = before.until(counter.whole(server.pid()), lives);
      rounds.add(new Round(senders, lives / seconds, each.server(), each.postgresql()));
    }

    private void timed(String step, Life.Action action) throws Exception {
      long began = System.nanoTime();
      action.run();
      trips.computeIfAbsent(step, first -> new ArrayList<>()).add((System.nanoTime() - began) / 1e6);
    }

    void live(int lives, int senders, Life.Around around) throws Exception {
      AtomicInteger left = new AtomicInteger(lives);
      Callable<Void> sender =
          () -> {
            while (left.getAndDecrement() > 0) {
              life.live(around);
            }
            return null;
          };
      ExecutorService threads = Executors.newFixedThreadPool(senders);
      try {
        for (Future<Void> done : threads.invokeAll(Collections.nCopies(senders, sender))) {
          done.get();
        }
      } finally {
        threads.shutdown();
      }
    }
  }
}
