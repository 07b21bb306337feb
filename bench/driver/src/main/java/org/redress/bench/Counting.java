package org.redress.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a complaint costs, counted: statements by step, rows by table. One engine after the other. */
final class Counting {

  private Counting() {}

  /** Numbers: how many lives are counted (20), how many warm up before (20). */
  static void measure(Place place, List<Engine> engines, int[] numbers) throws Exception {
    int lives = Bench.number(numbers, 0, 20);
    int warm = Bench.number(numbers, 1, 20);
    Map<String, Cost> costs = new LinkedHashMap<>();
    try {
      for (Engine engine : engines) {
        System.err.println("Measuring " + engine.name());
        costs.put(engine.name(), cost(engine, place, warm, lives));
      }
    } finally {
      System.out.println(Report.of(costs, lives)); // what was measured, also where the next one failed
    }
  }

  private static Cost cost(Engine engine, Place place, int warm, int lives) throws Exception {
    Database database = place.database();
    try (Server server = engine.start(place)) {
      Counter counting = new Counter(database, engine.database());
      Cost.Start start = new Cost.Start(counting.statements().sum(), counting.whole(server.pid()).server());
      Life life = new Life(server);
      for (int i = 0; i < warm; i++) {
        life.live(Life.UNWATCHED);
      }
      database.settle();
      Counter counter = new Counter(database, engine.database());
      Counter.Whole before = counter.whole(server.pid());
      for (int i = 0; i < lives; i++) {
        life.live(
            (step, action) -> {
              Statements asked = counter.statements();
              action.run();
              counter.count(step, asked);
            });
      }
      database.settle();
      return new Cost(start, counter.bySteps(lives), counter.rows(lives), before.until(counter.whole(server.pid()), lives));
    }
  }
}
