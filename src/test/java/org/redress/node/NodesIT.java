package org.redress.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Database;
import org.redress.testing.Node;
import org.redress.testing.PostgreSql;
import org.redress.testing.Upload;

/**
 * Two nodes on one PostgreSQL, one of which is killed.
 *
 * <ol>
 *   <li>One is killed while it makes the schema.
 *   <li>Both start at once: one schema, one version of each model, one user of each name.
 *   <li>A person logs in at the first. An analyst uploads there a limit of a minute; the second obeys it too.
 *   <li>The weekly duty falls due while both look for work: it is done once.
 *   <li>Senders file complaints at both. In the middle the first is killed; they turn to the second, with the same keys.
 *   <li>Case by case: none lost, none doubled, numbers without a gap, register and engine agree, every limit passed
 *       has acted once, also those that the dead node had taken upon itself.
 *   <li>Who had logged in at the first goes on at the second.
 *   <li>A copy of the database goes on where it was made, and verifies.
 * </ol>
 */
class NodesIT {

  private static final int COMPLAINTS = 120;
  private static final int SENDERS = 4;
  private static final String CLERK = "retail-first-level-receiver";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path directory;

  private final List<Node> started = new ArrayList<>();

  @AfterEach
  void none_is_left_behind() throws InterruptedException {
    for (Node node : started) {
      node.kill();
    }
  }

  @Test
  void a_killed_node_takes_nothing_with_it() throws Exception {
    PostgreSql.missing().ifPresent(reason -> Assumptions.abort(reason));
    try (PostgreSql server = PostgreSql.start(Map.of("max_connections", "100"))) {
      Tables tables = new Tables(server.create("redress"));
      oneIsKilledWhileItMakesTheSchema(tables);
      Node first = node(tables.database());
      Node second = node(tables.database());
      first.awaitStarted();
      second.awaitStarted();
      bothHaveStartedOnce(tables);

      Visitor visitor = new Visitor();
      visitor.logsIn(first, CLERK);
      new Upload(first).limitsTheFirstContactTo("PT1M");
      aDutyIsDoneOnce(tables);
      Map<String, String> acknowledged = filedWhileTheFirstIsKilled(first, second);

      assertThat(visitor.isKnownTo(second)).as("logged in at the node that was killed").isEqualTo(CLERK);
      assertThat(visitor.isHeardBy(second)).as("and with the token of then").isEqualTo(200);
      nothingIsLostOrDoubled(tables, acknowledged);
      everyLimitActsOnce(tables);
      second.close();
      aBackUpGoesOnWhereItWas(server, tables.database());
    }
  }

  private void oneIsKilledWhileItMakesTheSchema(Tables tables) throws Exception {
    Node node = node(tables.database());
    tables.await("select count(*) from pg_locks where locktype = 'advisory'", 1, PATIENCE);
    node.kill();
  }

  private void aBackUpGoesOnWhereItWas(PostgreSql server, Database database) throws Exception {
    Database restored = server.copy(database, "restored");
    try (Node node = node(restored)) {
      node.awaitStarted();
      assertThat(node.file("after the restoration")).as("the next number").endsWith("-" + (COMPLAINTS + 1));
    }
    assertThat(Node.run(directory, "verify", settings(restored))).as("the command that verifies").isZero();
  }

  private Node node(Database database) throws Exception {
    Node node = Node.launch(directory, settings(database));
    started.add(node);
    return node;
  }

  private static String[] settings(Database database) {
    // as long as a dead node keeps the jobs that it had taken
    return Node.on(database, "--camunda.bpm.job-execution.lock-time-in-millis=10000");
  }

  private static void bothHaveStartedOnce(Tables tables) {
    assertThat(tables.number("select count(*) from act_re_procdef")).isPositive();
    assertThat(tables.number("select max(version_) from act_re_procdef")).as("versions of a diagram").isEqualTo(1);
    assertThat(tables.number("select max(version_) from act_re_decision_def")).as("versions of a table").isEqualTo(1);
    assertThat(tables.number("select count(*) from act_id_user where id_ = '" + CLERK + "'")).isEqualTo(1);
  }

  private static void aDutyIsDoneOnce(Tables tables) {
    String weekly = "select count(*) from act_hi_procinst where proc_def_key_ = 'retail-franchise-weekly-report'";
    assertThat(tables.number(weekly)).isZero();
    assertThat(
            tables.change("update act_ru_job set duedate_ = now() - interval '1 minute' where handler_type_ = 'timer-start-event'"))
        .isEqualTo(1);
    tables.await(weekly, 1, PATIENCE);
  }

  private static Map<String, String> filedWhileTheFirstIsKilled(Node first, Node second) throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    CountDownLatch half = new CountDownLatch(COMPLAINTS / 2);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (String key : keys()) {
      senders.submit(
          () -> {
            acknowledged.put(key, filed(key, key.hashCode() % 2 == 0 ? first : second, second));
            half.countDown();
            return null;
          });
    }
    assertThat(half.await(3, TimeUnit.MINUTES)).as("half acknowledged").isTrue();
    first.kill();
    senders.shutdown();
    assertThat(senders.awaitTermination(3, TimeUnit.MINUTES)).as("all filed").isTrue();
    assertThat(acknowledged).hasSize(COMPLAINTS);
    return acknowledged;
  }

  /** As a well-behaved sender does: what was not acknowledged is sent again under the same key, elsewhere. */
  private static String filed(String key, Node at, Node otherwise) throws Exception {
    try {
      return at.file(key);
    } catch (java.io.IOException notAcknowledged) {
      return otherwise.file(key);
    }
  }

  private static void nothingIsLostOrDoubled(Tables tables, Map<String, String> acknowledged) {
    assertThat(tables.texts("select case_number from rd_case where duty = false"))
        .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    acknowledged.forEach(
        (key, number) ->
            assertThat(tables.texts("select title from rd_case where case_number = '" + number + "'")).containsExactly(key));
    assertThat(tables.number("select sum(last_number) from rd_number where series = 'retail-franchise'"))
        .as("numbers given").isEqualTo(COMPLAINTS);
    assertThat(
            tables.number(
                """
                select count(*) from rd_case c join act_ru_execution e
                  on e.id_ = c.case_id and e.business_key_ = c.case_number and e.parent_id_ is null where c.duty = false
                """))
        .as("cases in register and engine under one number")
        .isEqualTo(COMPLAINTS);
    assertThat(tables.number("select count(*) from rd_identity where content = '张三'")).isEqualTo(COMPLAINTS);
  }

  private static void everyLimitActsOnce(Tables tables) {
    tables.await("select count(distinct case_id) from rd_entry where kind = 'DEADLINE_MISSED'", COMPLAINTS, PATIENCE);
    for (String kind : List.of("DEADLINE_MISSED", "ESCALATED")) {
      assertThat(tables.number("select count(*) from rd_entry where kind = '" + kind + "'")).as(kind).isEqualTo(COMPLAINTS);
    }
    assertThat(tables.number("select count(*) from act_ru_task where task_def_key_ = 'register-second-level-receiver'"))
        .as("cases that stand before the second level").isEqualTo(COMPLAINTS);
    assertThat(tables.number("select count(*) from act_ru_incident")).as("failed jobs").isZero();
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= COMPLAINTS; i++) {
      keys.add("complaint-" + i);
    }
    return keys;
  }
}
