package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A company of many units and people: how long its files take, and what staff, a region's officer and management look at,
 * with few cases and with many, all over the units. Every store has its receiver, every region who stands above them.
 */
final class Organisation {

  private static final String ADMINISTRATOR = "admin";
  private static final String ENTERS_FOR_ALL = "retail-third-level-receiver";
  private static final String OFFICER_OF_A_REGION = "retail-gm-meeting";
  private static final double MONTH = 30 * 24;
  private static final int FEW = 1_000;
  private static final int STORES_OF_A_REGION = 50;

  private final Server server;
  private final Database database;
  private final Engine engine;

  private Organisation(Server server, Database database, Engine engine) {
    this.server = server;
    this.database = database;
    this.engine = engine;
  }

  /** Numbers: units (2,000), people (5,000), open cases (200,000), lifecycles (63). */
  static void measure(Place place, List<Engine> engines, int[] numbers) throws Exception {
    for (Engine engine : engines.stream().filter(one -> !one.isStock()).toList()) {
      Engine whole =
          new Engine(
              engine.name(),
              MoreLifecycles.jar(engine.jar(), place.directory().resolve("organisation-" + engine.name()), Bench.number(numbers, 3, 63)),
              engine.settings());
      try (Server server =
          whole.start(place, "--camunda.bpm.job-execution.enabled=false", "--redress.demonstration.units=false", "--redress.lifecycles=")) {
        new Organisation(server, place.database(), whole)
            .measure(Bench.number(numbers, 0, 2_000), Bench.number(numbers, 1, 5_000), Bench.number(numbers, 2, 200_000));
      }
    }
  }

  private void measure(int units, int people, int open) throws Exception {
    int stores = units - units / STORES_OF_A_REGION - 1;
    System.out.println(files(units, stores, people));
    Life life = new Life(server);
    String begun = life.begin();
    try (Connection administrator = database.connect(engine.database())) {
      Copies copies = Copies.of(administrator, begun, Life.ROLES.keySet());
      copies.write(new Copies.Run(1, FEW, MONTH / FEW, 1, "none", stores));
      Growth.settle(administrator);
      Asking asking = new Asking(database, engine.database());
      Map<String, Asking.Question> questions = questions(life, begun);
      asking.ask(questions);
      Map<String, Asking.Answered> small = asking.ask(questions);
      copies.write(new Copies.Run(FEW + 1, open, MONTH / open, 1, "none", stores));
      Growth.settle(administrator);
      asking.ask(questions);
      Map<String, Asking.Answered> large = asking.ask(questions);
      asking.plans(engine.name() + "-organisation", questions);
      String title = String.format(Locale.ROOT, "%,d units, %,d people: asked, with %,d open cases; with %,d", units, people, FEW, open);
      System.out.println(Asking.table(title, small, large));
    }
  }

  private Table files(int units, int stores, int people) throws Exception {
    StringBuilder tree = new StringBuilder("编码,名称,类型,上级编码\nhq,总部,总部,\n");
    for (int region = 0; region < units / STORES_OF_A_REGION; region++) {
      tree.append("region-%d,第%d区域,区域,hq%n".formatted(region, region));
    }
    for (int store = 0; store < stores; store++) {
      tree.append("store-%d,第%d门店,门店,region-%d%n".formatted(store, store, store / STORES_OF_A_REGION));
    }
    StringBuilder posts = new StringBuilder("用户名,姓名,岗位,机构编码\n");
    posts.append("%s,,retail-franchise.first-level-receiver,store-0%n".formatted(Life.RECEIVER));
    posts.append("%s,,retail-franchise.first-level-receiver,hq%n".formatted(ENTERS_FOR_ALL));
    posts.append("%s,,compliance,region-0%n%s,,management,region-0%n".formatted(OFFICER_OF_A_REGION, OFFICER_OF_A_REGION));
    for (int person = 0; person < people; person++) {
      boolean above = person % STORES_OF_A_REGION == 0;
      posts.append(
          "person-%d,员工%d,retail-franchise.%s,%s-%d%n"
              .formatted(
                  person, person, above ? "second-level-receiver" : "first-level-receiver", above ? "region" : "store",
                  above ? person / STORES_OF_A_REGION % (units / STORES_OF_A_REGION) : person % stores));
    }
    Table table = new Table("a file, told line by line and taken in", List.of("lines", "told, s", "taken in, s"));
    file(table, "units", tree.toString());
    file(table, "posts, and the people who hold them", posts.toString());
    return table;
  }

  private void file(Table table, String what, String text) throws Exception {
    double told = seconds("/api/organisation/import/outlook", text);
    double taken = seconds("/api/organisation/import", text);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("lines", String.format(Locale.ROOT, "%,d", text.lines().count() - 1));
    cells.put("told, s", String.format(Locale.ROOT, "%.1f", told));
    cells.put("taken in, s", String.format(Locale.ROOT, "%.1f", taken));
    table.line(what, cells::get);
  }

  private double seconds(String path, String text) throws Exception {
    long began = System.nanoTime();
    JsonNode report = server.upload(ADMINISTRATOR, path, text);
    if (report.path("faults").size() > 0) {
      throw new IllegalStateException(report.path("faults").toString());
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private Map<String, Asking.Question> questions(Life life, String begun) throws Exception {
    String list = server.queue(Life.RECEIVER);
    String form = "/engine-rest/process-definition/key/retail-franchise/deployed-start-form";
    Map<String, Asking.Question> questions = new LinkedHashMap<>();
    questions.put("a store's queue, 15 of it and the count", () -> server.halList(Life.RECEIVER, list));
    questions.put("cards of the tasks shown (and the queue)", () -> server.cards(Life.RECEIVER, list));
    questions.put("lists with their counts (the sidebar)", () -> server.get(Life.RECEIVER, "/engine-rest/filter?resourceType=Task&itemCount=true"));
    questions.put("start form, of one store", () -> server.get(Life.RECEIVER, form));
    questions.put("start form, of who enters for all", () -> server.get(ENTERS_FOR_ALL, form));
    questions.put("a complaint is entered", () -> server.text(life.begin()));
    questions.put("officers' list, the whole company's", () -> server.get("compliance", "/api/audit/cases"));
    questions.put("officers' list, a region's officer", () -> server.get(OFFICER_OF_A_REGION, "/api/audit/cases"));
    questions.put("officers' list, one store chosen", () -> server.get("compliance", "/api/audit/cases?unit=store-7"));
    questions.put("management's page, the whole company's", () -> server.get("management", "/api/overview"));
    questions.put("management's page, a region's", () -> server.get(OFFICER_OF_A_REGION, "/api/overview"));
    questions.put("clerk's search by number", () -> server.get(Life.RECEIVER, "/api/complaints/search?q=" + begun));
    return questions;
  }
}
