package org.redress.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the same complaints run through Redress and through stock engines, one after the other, on a PostgreSQL of its
 * own, and tells what each cost. Arguments: how many lives are counted (20), how many warm up before (20), then what to
 * measure: jars of Redress ({@code redress=<jar>}, several under names of their own: {@code redress-before=<jar>}) and
 * of stock engines ({@code camunda=<jar>}).
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    int lives = Integer.parseInt(arguments[0]);
    int warm = Integer.parseInt(arguments[1]);
    Path directory = Files.createTempDirectory("redress-bench");
    Map<String, Cost> costs = new LinkedHashMap<>();
    try (Database database = Database.start(directory.resolve("postgresql"))) {
      for (String measured : List.of(arguments).subList(2, arguments.length)) {
        String[] engine = measured.split("=", 2);
        System.err.println("Measuring " + engine[0]);
        costs.put(engine[0], cost(engine[0], Path.of(engine[1]), directory, database, warm, lives));
      }
    } finally {
      System.out.println(Report.of(costs, lives)); // what was measured, also where the next one failed
    }
  }

  private static Cost cost(String name, Path jar, Path directory, Database database, int warm, int lives) throws Exception {
    database.create(name.replace('-', '_'));
    try (Server server =
        name.startsWith("redress")
            ? Server.redress(jar, directory.resolve(name), database, name.replace('-', '_'))
            : Server.stock(jar, directory.resolve(name), database, name.replace('-', '_'))) {
      Counter counting = new Counter(database, name.replace('-', '_'));
      Cost.Start start = new Cost.Start(counting.statements().sum(), counting.whole(server.pid()).server());
      Life life = new Life(server);
      for (int i = 0; i < warm; i++) {
        life.live((step, action) -> action.run());
      }
      database.settle();
      Counter counter = new Counter(database, name.replace('-', '_'));
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
