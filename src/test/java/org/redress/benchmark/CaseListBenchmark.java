package org.redress.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.CaseQuery;
import org.redress.benchmark.StatementsSeen.Asked;
import org.redress.testing.PostgreSql;

/**
 * The officers' list on PostgreSQL with ten thousand and with a million cases, side by side: what each question costs, and
 * how many times more with the million. Prints a table for docs/operations.md and keeps the plans in
 * {@code target/benchmark}. Sizes may be given as arguments.
 */
public final class CaseListBenchmark {

  private static final String OFFICER = "staff-1999";
  private static final int PAGE = 50;

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
    try (PostgreSql server = PostgreSql.start(Map.of("shared_buffers", "512MB", "max_wal_size", "8GB"));
        Register few = Register.of(small, server.create("few").withSchema()).tidied();
        Register many = Register.of(large, server.create("many").withSchema()).tidied()) {
      System.out.printf(
          "| question | asked for | %,d cases: ms | %,d: ms | times | blocks | blocks | rows | rows |%n", small, large);
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (var question : QUESTIONS.entrySet()) {
        CaseQuery query = query(question.getValue());
        compare(question.getKey(), "", asked(few, query, null), few, asked(many, query, null), many);
      }
      CaseQuery all = query(Map.of());
      compare("everything", "deep ", asked(few, all, few.middle()), few, asked(many, all, many.middle()), many);
      CaseQuery busy = query(Map.of("actor", "staff-1"));
      compare("busy actor", "deep ", asked(few, busy, few.middle()), few, asked(many, busy, many.middle()), many);
    }
    System.exit(0);
  }

  private static List<Asked> asked(Register register, CaseQuery query, String after) {
    register.seen().take();
    register.list().find(query, OFFICER, Optional.ofNullable(after), PAGE);
    return new ArrayList<>(register.seen().take());
  }

  private static void compare(String question, String which, List<Asked> inFew, Register few, List<Asked> inMany, Register many)
      throws Exception {
    for (int i = 0; i < inFew.size(); i++) {
      try (Connection left = few.source().getConnection();
          Connection right = many.source().getConnection()) {
        Cost less = Cost.of(inFew.get(i), left);
        Cost more = Cost.of(inMany.get(i), right);
        String asked = which + inFew.get(i).name();
        System.out.printf(
            "| %s | %s | %.2f | %.2f | %.1f | %,d | %,d | %,d | %,d |%n",
            question, asked, less.millis(), more.millis(), more.millis() / less.millis(), less.blocks(), more.blocks(),
            less.rows(), more.rows());
        Path plans = Files.createDirectories(Path.of("target", "benchmark"));
        Files.writeString(plans.resolve((question + " " + asked).replaceAll("\\W+", "-") + ".json"), more.plan());
      }
    }
  }

  private static CaseQuery query(Map<String, Object> asked) {
    return new ObjectMapper().registerModule(new JavaTimeModule()).convertValue(asked, CaseQuery.class);
  }
}
