package org.redress.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a start costs with as many lifecycles as there are to be, on the embedded database: the first, on nothing, and a
 * later one, until the first request is answered.
 */
final class Starts {

  private static final int LATER = 3;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Starts() {}

  /** Numbers: how many lifecycles (63). */
  static void measure(Place place, List<Engine> engines, int[] numbers) throws Exception {
    int lifecycles = Bench.number(numbers, 0, 63);
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (Engine engine : engines.stream().filter(one -> !one.isStock()).toList()) {
      Path directory = place.directory().resolve("start-" + engine.name());
      Path jar = MoreLifecycles.jar(engine.jar(), directory, lifecycles);
      List<Start> measured = new ArrayList<>();
      for (int i = 0; i <= LATER; i++) {
        measured.add(start(jar, directory.resolve("data"), engine.settings()));
        System.err.println(engine.name() + ": " + measured.get(i));
      }
      starts.put(engine.name(), measured);
    }
    System.out.println(table(lifecycles, starts));
  }

  private static Table table(int lifecycles, Map<String, List<Start>> starts) {
    Table table = new Table("start with " + lifecycles + " lifecycles: the first, later ones", starts.keySet());
    table.line("until it answers, s", name -> each("%.0f", starts.get(name).stream().map(Start::seconds).toList()));
    table.line("JVM's processor time, s", name -> each("%.0f", starts.get(name).stream().map(Start::processor).toList()));
    table.line("heap used after a collection, MB", name -> each("%.0f", starts.get(name).stream().map(Start::heap).toList()));
    table.line("H2's file while it runs, MB", name -> each("%.0f", starts.get(name).stream().map(Start::file).toList()));
    table.line("H2's file when it has ended, MB", name -> each("%.0f", starts.get(name).stream().map(Start::left).toList()));
    return table;
  }

  private static String each(String format, List<Double> figures) {
    return String.join("; ", figures.stream().map(figure -> String.format(Locale.ROOT, format, figure)).toList());
  }

  private static Start start(Path jar, Path data, List<String> settings) throws Exception {
    long began = System.nanoTime();
    double seconds;
    double processor;
    double heap;
    double file;
    try (Server server = Server.embedded(jar, data, settings)) {
      seconds = (System.nanoTime() - began) / 1e9;
      processor = server.pid().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
      heap = heap(server.pid().pid());
      file = size(data);
    }
    return new Start(seconds, processor, heap, file, size(data));
  }

  private static double heap(long process) throws Exception {
    command(process, "GC.run");
    Matcher used = USED.matcher(command(process, "GC.heap_info"));
    return used.find() ? Double.parseDouble(used.group(1)) / 1024 : Double.NaN;
  }

  private static String command(long process, String what) throws Exception {
    Process jcmd =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process), what).start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  private static double size(Path data) throws Exception {
    return Files.size(data.resolve("redress.mv.db")) / 1e6;
  }

  /**
   * @param seconds until it answered
   * @param processor seconds of the JVM's processor time until then
   * @param heap megabytes used after a full collection
   * @param file megabytes of the database's file then
   * @param left megabytes of it when the program had ended
   */
  private record Start(double seconds, double processor, double heap, double file, double left) {}
}
