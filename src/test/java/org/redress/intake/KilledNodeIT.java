package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Node;

/**
 * A node is killed in the middle of two hundred intakes.
 *
 * <ol>
 *   <li>Four senders file two hundred complaints, each under a key of its own.
 *   <li>When half of them are acknowledged the process is killed.
 *   <li>It starts again; every acknowledged case is there, under its number.
 *   <li>The senders send everything again under the same keys: what had got in is not opened twice.
 *   <li>Register and engine agree case by case, and the numbers run from 1 to 200 without a gap.
 * </ol>
 */
class KilledNodeIT {

  private static final int COMPLAINTS = 200;
  private static final int SENDERS = 4;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void loses_and_doubles_no_acknowledged_complaint() throws Exception {
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    Node first = Node.start(directory);
    CountDownLatch half = new CountDownLatch(COMPLAINTS / 2);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (String key : keys()) {
      senders.submit(
          () -> {
            acknowledged.put(key, first.file(key));
            half.countDown();
            return null;
          });
    }
    assertThat(half.await(3, TimeUnit.MINUTES)).as("half acknowledged").isTrue();
    first.kill();
    senders.shutdownNow();
    assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(acknowledged.size()).as("acknowledged before the kill").isBetween(COMPLAINTS / 2, COMPLAINTS - 1);

    try (Node second = Node.start(directory)) {
      for (var sent : acknowledged.entrySet()) {
        assertThat(second.find(sent.getValue()).path("title").asText()).isEqualTo(sent.getKey());
      }
      Map<String, String> all = new ConcurrentHashMap<>();
      for (String key : keys()) {
        all.put(key, second.file(key));
      }
      assertThat(all).containsAllEntriesOf(acknowledged);
      assertThat(all.values()).doesNotHaveDuplicates();
    }
    registerAndEngineAgree();
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= COMPLAINTS; i++) {
      keys.add("complaint-" + i);
    }
    return keys;
  }

  private void registerAndEngineAgree() throws Exception {
    try (Connection database =
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("redress"), "redress", Node.databasePassword(directory))) {
      assertThat(texts(database, "select title from rd_case")).containsExactlyInAnyOrderElementsOf(keys());
      assertThat(number(database, "select count(distinct case_number) from rd_case")).isEqualTo(COMPLAINTS);
      assertThat(number(database, "select sum(last_number) from rd_number where series = 'retail-franchise'"))
          .isEqualTo(COMPLAINTS);
      assertThat(
              number(
                  database,
                  """
                  select count(*) from rd_case c join act_ru_execution e
                    on e.id_ = c.case_id and e.business_key_ = c.case_number and e.parent_id_ is null
                  """))
          .as("cases in register and engine under one number")
          .isEqualTo(COMPLAINTS);
      assertThat(number(database, "select count(*) from act_ru_execution where parent_id_ is null"))
          .isEqualTo(COMPLAINTS);
      assertThat(number(database, "select count(*) from rd_identity where content = '张三'")).isEqualTo(COMPLAINTS);
      assertThat(number(database, "select count(*) from rd_entry where kind = 'OPENED'")).isEqualTo(COMPLAINTS);
    }
  }

  private static List<String> texts(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }

  private static int number(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
