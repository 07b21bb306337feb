package org.redress.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.audit.CaseQuery;
import org.redress.benchmark.StatementsSeen.Asked;
import org.redress.testing.Database;
import org.redress.testing.PostgreSql;

/**
 * The officers' list on PostgreSQL with ten thousand and with a million cases, one after the other: what each question costs, and
 * how many times more with the million. Prints a table for docs/operations.md and keeps the plans in
 * {@code target/benchmark}. Sizes may be given as arguments.
 */
public final class CaseListBenchmark {

  private static final String OFFICER = "staff-1999";
  private static final int PAGE = 50;

  /** What else is asked is asked about the cases of one page. */
  private static final Set<String> LISTS = Set.of("page", "count");

  private static final Map<String, Map<String, Object>> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put("everything", Map.of());
    QUESTIONS.put("policy and month", Map.of("lifecycle", "hotel-guest", "from", "2021-03-01", "to", "2021-03-31"));
    QUESTIONS.put("closed in a month", Map.of("closedFrom", "2021-03-01", "closedTo", "2021-03-31"));
    QUESTIONS.put("open", Map.of("open", true));
    QUESTIONS.put("open, overdue", Map.of("open", true, "overdue", true));
    QUESTIONS.put("number begins", Map.of("number", "RE202103"));
    QUESTIONS.put("receipt number", Map.of("number", "R20210305-"));
    QUESTIONS.put("no such number", Map.of("number", "ZZ2021"));
    QUESTIONS.put("busy actor", Map.of("actor", "staff-1"));
    QUESTIONS.put("rare actor", Map.of("actor", "staff-1998"));
    QUESTIONS.put("respondent", Map.of("respondent", "staff-77"));
    QUESTIONS.put("overdue", Map.of("overdue", true));
    QUESTIONS.put("escalated", Map.of("escalated", true));
    QUESTIONS.put("dissatisfied", Map.of("dissatisfied", true));
    QUESTIONS.put("rare authority", Map.of("authority", "board"));
    QUESTIONS.put("unknown authority", Map.of("authority", "nobody"));
    QUESTIONS.put("rare outcome", Map.of("outcome", "litigated"));
    QUESTIONS.put("major grade", Map.of("grade", "major"));
    QUESTIONS.put("category of a policy", Map.of("lifecycle", "law-firm", "category", "fraud"));
    QUESTIONS.put(
        "policy, year, overdue, escalated, board",
        Map.of("lifecycle", "bank-outlet", "from", "2021-01-01", "to", "2021-12-31", "overdue", true, "escalated", true,
            "authority", "board"));
    QUESTIONS.put(
        "policy, actor, respondent", Map.of("lifecycle", "hotel-guest", "actor", "staff-1", "respondent", "staff-77"));
  }

  private CaseListBenchmark() {}

  public static void main(String[] sizes) throws Exception {
    int small = sizes.length > 0 ? Integer.parseInt(sizes[0]) : 10_000;
    int large = sizes.length > 1 ? Integer.parseInt(sizes[1]) : 1_000_000;
    try (PostgreSql server = PostgreSql.start(Map.of("shared_buffers", "512MB", "max_wal_size", "8GB"))) {
      Map<String, Cost> few = costs(small, server.create("few").withSchema());
      Map<String, Cost> many = costs(large, server.create("many").withSchema());
      System.out.printf("| question, asked for | %,d cases: ms | %,d: ms | times | blocks | blocks | rows | rows |%n", small, large);
      System.out.println("|---|---|---|---|---|---|---|---|");
      for (Map.Entry<String, Cost> line : few.entrySet()) {
        compare(line.getKey(), line.getValue(), many.get(line.getKey()));
      }
    }
    System.exit(0);
  }

  /** One register after the other: there is one engine in a program. */
  private static Map<String, Cost> costs(int cases, Database database) throws Exception {
    Map<String, Cost> costs = new LinkedHashMap<>();
    try (Register register = Register.of(cases, database).tidied()) {
      for (var question : QUESTIONS.entrySet()) {
        ask(question.getKey(), question.getValue(), null, register, costs);
      }
      ask("everything, deep", Map.of(), register.middle(), register, costs);
      ask("busy actor, deep", Map.of("actor", "staff-1"), register.middle(), register, costs);
    }
    return costs;
  }

  private static void ask(String question, Map<String, Object> what, String after, Register register, Map<String, Cost> costs)
      throws Exception {
    register.seen().take();
    register.list().find(query(what), OFFICER, Optional.ofNullable(after), PAGE);
    for (Asked asked : register.seen().take()) {
      if (LISTS.contains(asked.name())) {
        try (Connection connection = register.source().getConnection()) {
          costs.put(question + ", " + asked.name(), Cost.of(asked, connection));
        }
      }
    }
  }

  private static void compare(String asked, Cost less, Cost more) throws Exception {
    System.out.printf(
        "| %s | %.2f | %.2f | %.1f | %,d | %,d | %,d | %,d |%n",
        asked, less.millis(), more.millis(), more.millis() / less.millis(), less.blocks(), more.blocks(), less.rows(), more.rows());
    Path plans = Files.createDirectories(Path.of("target", "benchmark"));
    Files.writeString(plans.resolve(asked.replaceAll("\\W+", "-") + ".json"), more.plan());
  }

  private static CaseQuery query(Map<String, Object> asked) {
    return new ObjectMapper().registerModule(new JavaTimeModule()).convertValue(asked, CaseQuery.class);
  }
}
