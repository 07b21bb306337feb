package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What staff, officers and management look at, with few cases and with many, each person with their own rights: how long
 * nineteen of twenty calls take at most, and what the database is asked. Leaves the plans of the large size in
 * {@code bench/target/plans}.
 */
final class Growth {

  private static final int WARM = 10;
  private static final int PATTERN = 17;

  /** What a closed case has besides its row, its entries, its instances and its tasks is asked of that case alone. */
  private static final String NOT_COPIED = "act_hi_(detail|varinst|actinst|dec_in|dec_out|decinst|op_log|job_log|identitylink|attachment|comment)|act_ru_.*";

  private static final double MONTH = 30 * 24;
  private static final double TEN_YEARS = 3650 * 24;
  private static final int CASES_OF_A_CLERK = 2000;

  private final Server server;
  private final Database database;
  private final String name;
  private final Asking asking;

  private Growth(Server server, Database database, String name) {
    this.server = server;
    this.database = database;
    this.name = name;
    this.asking = new Asking(database, name);
  }

  /** Numbers: open cases of the small size (1,000), open ones of the large (100,000), closed ones (1,000,000). */
  static void measure(Place place, List<Engine> engines, int[] numbers) throws Exception {
    int few = Bench.number(numbers, 0, 1_000);
    int open = Bench.number(numbers, 1, 100_000);
    int closed = Bench.number(numbers, 2, 1_000_000);
    for (Engine engine : engines.stream().filter(one -> !one.isStock()).toList()) {
      try (Server server = engine.start(place, "--camunda.bpm.job-execution.enabled=false")) {
        System.out.println(new Growth(server, place.database(), engine.database()).table(engine, few, open, closed));
      }
    }
  }

  private Table table(Engine engine, int few, int open, int closed) throws Exception {
    Life life = new Life(server);
    for (int i = 0; i < WARM; i++) {
      life.live(Life.UNWATCHED);
    }
    String ended = life.live(Life.UNWATCHED);
    String begun = life.begin();
    Map<String, Asking.Question> questions;
    Map<String, Asking.Answered> small;
    Map<String, Asking.Answered> large;
    try (Connection administrator = database.connect(name)) {
      Copies openOnes = Copies.of(administrator, begun, Life.ROLES.keySet());
      Copies closedOnes = Copies.of(administrator, ended, Life.ROLES.keySet());
      openOnes.write(new Copies.Run(1, few, MONTH / few, 1, "none"));
      settle(administrator);
      questions = questions(begun);
      asking.ask(questions);
      small = asking.ask(questions);
      System.err.println("Copying");
      openOnes.write(new Copies.Run(few + 1, open, MONTH / open, 1, "none"));
      closedOnes.write(new Copies.Run(1, closed, TEN_YEARS / closed, Math.max(1, closed / CASES_OF_A_CLERK), NOT_COPIED));
      settle(administrator);
    }
    asking.ask(questions);
    large = asking.ask(questions);
    asking.plans(engine.name(), questions);
    String title = String.format(Locale.ROOT, "%s: asked, with %,d open cases; with %,d open and %,d closed ones", engine.name(), few, open, closed);
    return Asking.table(title, small, large);
  }

  static void settle(Connection administrator) throws Exception {
    administrator.createStatement().execute("vacuum analyze");
    administrator.createStatement().execute("checkpoint");
  }

  private Map<String, Asking.Question> questions(String begun) throws Exception {
    String copy = Copies.called(begun, PATTERN);
    JsonNode found = server.get("compliance", "/api/audit/cases?number=" + copy);
    String caseId = found.path("cases").get(0).path("caseId").asText();
    String task = server.get(Life.RECEIVER, "/engine-rest/task?processInstanceBusinessKey=" + copy).get(0).path("id").asText();
    String list = server.queue(Life.RECEIVER);
    Map<String, Asking.Question> questions = new LinkedHashMap<>();
    questions.put("group's queue, 15 of it and the count", () -> server.halList(Life.RECEIVER, list));
    questions.put("cards of the tasks shown", () -> server.cards(Life.RECEIVER, list));
    questions.put("lists with their counts (the sidebar)", () -> server.get(Life.RECEIVER, "/engine-rest/filter?resourceType=Task&itemCount=true"));
    questions.put("a task's case, as staff see it", () -> server.get(Life.RECEIVER, "/api/tasks/" + task + "/case"));
    questions.put("clerk's search by number", () -> server.get(Life.RECEIVER, "/api/complaints/search?q=" + copy));
    questions.put("clerk's search by title", () -> server.get(Life.RECEIVER, "/api/complaints/search?q=bench"));
    questions.put("officers' list", () -> server.get("compliance", "/api/audit/cases"));
    questions.put("officers' list, open and overdue", () -> server.get("compliance", "/api/audit/cases?open=true&overdue=true"));
    questions.put("a case's page", () -> server.get("compliance", "/api/audit/cases/" + caseId));
    questions.put("management's page", () -> server.get("management", "/api/overview"));
    return questions;
  }

}
