package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people look at, asked again and again with few cases and with many: how long it takes, and what the database is asked. */
final class Asking {

  private static final int CALLS = 30;

  private final Database database;
  private final String name;

  /**
   * @param name of the database
   */
  Asking(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  Map<String, Answered> ask(Map<String, Question> questions) throws Exception {
    Map<String, Answered> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Question> question : questions.entrySet()) {
      question.getValue().ask();
      double[] asked = asked();
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        long began = System.nanoTime();
        question.getValue().ask();
        millis.add((System.nanoTime() - began) / 1e6);
      }
      double[] now = asked();
      answers.put(
          question.getKey(),
          new Answered(Sample.of(millis), (now[0] - asked[0]) / CALLS, (now[1] - asked[1]) / CALLS, (now[2] - asked[2]) / CALLS));
    }
    return answers;
  }

  /** Statements but those that begin and end transactions, their milliseconds, and blocks looked at, so far. */
  private double[] asked() throws Exception {
    return database.query(
        """
        select sum(calls) filter (where query !~* '^(begin|commit|rollback|set )'), sum(total_exec_time),
          sum(shared_blks_hit + shared_blks_read)
        from pg_stat_statements where dbid = (select oid from pg_database where datname = '%s')
        """
            .formatted(name),
        new double[0], (none, row) -> new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3)});
  }

  /** Leaves the plans in {@code bench/target/plans}. */
  void plans(String called, Map<String, Question> questions) throws Exception {
    Path plans = Files.createDirectories(Path.of("bench", "target", "plans"));
    int number = 0;
    for (Map.Entry<String, Question> question : questions.entrySet()) {
      String text = database.explained(question.getValue()::ask);
      Files.writeString(plans.resolve(called + "-" + ++number + ".txt"), question.getKey() + "\n\n" + text);
    }
  }

  /** The same questions, asked before and after there were many. */
  static Table table(String title, Map<String, Answered> small, Map<String, Answered> large) {
    Table table = new Table(title, List.of("p95, ms", "p95, ms, of the large", "times", "statements", "ms in the database", "of the large", "blocks", "of the large "));
    small.forEach(
        (question, before) -> {
          Answered after = large.get(question);
          Map<String, String> cells = new LinkedHashMap<>();
          cells.put("p95, ms", number("%.0f", before.millis.p95()));
          cells.put("p95, ms, of the large", number("%.0f", after.millis.p95()));
          cells.put("times", number("%.1f", after.millis.p95() / before.millis.p95()));
          cells.put("statements", number("%.0f", after.statements));
          cells.put("ms in the database", number("%.1f", before.database));
          cells.put("of the large", number("%.1f", after.database));
          cells.put("blocks", number("%,.0f", before.blocks));
          cells.put("of the large ", number("%,.0f", after.blocks));
          table.line(question, cells::get);
        });
    return table;
  }

  private static String number(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }

  /** Something that somebody looks at. */
  interface Question {
    JsonNode ask() throws Exception;
  }

  /**
   * @param millis of each call
   * @param statements a call
   * @param database milliseconds of a call that the database spent
   * @param blocks of 8 kB that it looked at
   */
  record Answered(Sample millis, double statements, double database, double blocks) {}
}
