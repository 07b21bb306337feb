package org.redress.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Lets the same complaints run through Redress and through stock engines on a PostgreSQL of its own, and tells what each
 * cost. Arguments: what is measured ({@code count}, {@code rounds}, {@code timers}, {@code growth}, {@code organisation}, {@code start}), numbers
 * that say how much of it, then the engines: jars of Redress ({@code redress=<jar>}, several under names of their own:
 * {@code redress-before=<jar>}, with settings {@code redress-tried=<jar>,--server.shutdown=immediate}) and of stock engines ({@code camunda=<jar>}).
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    List<Engine> engines = Arrays.stream(arguments).filter(word -> word.contains("=")).map(Engine::of).toList();
    int[] numbers =
        Arrays.stream(arguments).skip(1).filter(word -> !word.contains("=")).mapToInt(Integer::parseInt).toArray();
    Path directory = Files.createTempDirectory("redress-bench");
    try (Database database = Database.start(directory.resolve("postgresql"))) {
      Place place = new Place(directory, database);
      switch (arguments[0]) {
        case "count" -> Counting.measure(place, engines, numbers);
        case "rounds" -> Rounds.measure(place, engines, numbers);
        case "timers" -> Timers.measure(place, engines, numbers);
        case "growth" -> Growth.measure(place, engines, numbers);
        case "organisation" -> Organisation.measure(place, engines, numbers);
        case "start" -> Starts.measure(place, engines, numbers);
        default -> throw new IllegalArgumentException("cannot measure " + arguments[0]);
      }
    }
  }

  /** The number given at the place, or what is usual. */
  static int number(int[] given, int place, int usual) {
    return place < given.length ? given[place] : usual;
  }
}
