package org.redress.bench;

import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Thousands of limits that end at once, in cases that wait for the first contact: how many act a second, each once. One
 * engine after the other.
 */
final class Timers {

  private static final int WARM = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final String TIMER = "due-first-contact";
  private static final String FOLLOWS = "register-second-level-receiver";
  private static final String WAITING = "select count(*) from act_ru_job where handler_cfg_ = '" + TIMER + "' and duedate_ < now()";

  private Timers() {}

  /** Numbers: how many limits end (10,000). */
  static void measure(Place place, List<Engine> engines, int[] numbers) throws Exception {
    int limits = Bench.number(numbers, 0, 10_000);
    Map<String, Acted> acted = new LinkedHashMap<>();
    for (Engine engine : engines) {
      System.err.println("Measuring " + engine.name());
      acted.put(engine.name(), act(engine, place, limits));
      System.err.println(acted.get(engine.name()));
    }
    Table table = new Table(limits + " limits that end at once", acted.keySet());
    table.line("seconds until the last has acted", name -> number("%.0f", acted.get(name).seconds()));
    table.line("a second", name -> number("%.0f", limits / acted.get(name).seconds()));
    table.line("JVM's processor time, ms each", name -> number("%.1f", acted.get(name).whole().server()));
    table.line("PostgreSQL's processor time, ms each", name -> number("%.1f", acted.get(name).whole().postgresql()));
    table.line("WAL, kB each", name -> number("%.1f", acted.get(name).whole().wal() / 1000));
    table.line("statements each", name -> number("%.0f", acted.get(name).statements()));
    System.out.println(table);
  }

  private static String number(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }

  private static Acted act(Engine engine, Place place, int limits) throws Exception {
    Database database = place.database();
    try (Server server = engine.start(place)) {
      Life life = new Life(server);
      for (int i = 0; i < 20; i++) {
        life.live(Life.UNWATCHED); // so that the JVM knows the engine
      }
      String key = life.begin();
      try (Connection administrator = database.connect(engine.database())) {
        Copies copies = Copies.of(administrator, key, Set.of());
        copies.write(new Copies.Run(1, WARM + limits, 0, 1, "none"));
        administrator.createStatement().execute("vacuum analyze");
      }
      let(WARM, engine, database);
      await(engine, database);
      Counter counter = new Counter(database, engine.database());
      Statements asked = counter.statements();
      Counter.Whole before = counter.whole(server.pid());
      long began = System.nanoTime();
      let(limits, engine, database);
      await(engine, database);
      double seconds = (System.nanoTime() - began) / 1e9;
      Counter.Whole each = before.until(counter.whole(server.pid()), limits);
      double statements = counter.statements().minus(asked).sum() / limits;
      eachOnce(WARM + limits, engine, database);
      return new Acted(seconds, each, statements);
    }
  }

  /** Lets so many limits end this moment. */
  private static void let(int limits, Engine engine, Database database) throws Exception {
    database.runIn(
        engine.database(),
        "update act_ru_job set duedate_ = now() - interval '2 days' where id_ in (select id_ from act_ru_job where handler_cfg_ = '"
            + TIMER + "' and id_ like '%-%-%-%-%-%' and duedate_ > now() limit " + limits + ")");
  }

  private static void await(Engine engine, Database database) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (count(WAITING, engine, database) > 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(count(WAITING, engine, database) + " limits have not acted");
      }
      Thread.sleep(100);
    }
  }

  private static void eachOnce(int limits, Engine engine, Database database) throws Exception {
    for (String element : List.of(TIMER, FOLLOWS)) {
      int found =
          count(
              "select count(*) from act_hi_actinst where act_id_ = '" + element + "' and proc_inst_id_ like '%-%-%-%-%-%'", engine, database);
      int cases =
          count(
              "select count(distinct proc_inst_id_) from act_hi_actinst where act_id_ = '" + element
                  + "' and proc_inst_id_ like '%-%-%-%-%-%'", engine, database);
      if (found != limits || cases != limits) {
        throw new IllegalStateException(element + ": " + found + " times in " + cases + " cases, not once in " + limits);
      }
    }
  }

  private static int count(String query, Engine engine, Database database) throws Exception {
    return database.queryIn(engine.database(), query, 0, (none, row) -> row.getInt(1));
  }

  /**
   * @param seconds until all had acted
   * @param whole what each cost
   * @param statements of each
   */
  private record Acted(double seconds, Counter.Whole whole, double statements) {}
}
