package org.redress.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redress.testing.Database;
import org.redress.testing.Node;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Nodes on one database, which all work on the limits of its cases. */
final class Cluster implements AutoCloseable {

  private final List<Node> nodes = new ArrayList<>();
  private final SingleConnectionDataSource connection;
  private final JdbcTemplate sql;
  private int due;

  private Cluster(Database database) throws SQLException {
    connection = new SingleConnectionDataSource(database.connect(), true);
    sql = new JdbcTemplate(connection);
  }

  /** Starts so many nodes and waits until all of them look for work. */
  static Cluster of(int nodes, JobSettings settings, Database database, Path directory) throws Exception {
    Cluster cluster = new Cluster(database);
    try {
      if (!settings.indexed()) {
        cluster.sql.execute("drop index rd_job_by_due_date, rd_job_by_lock");
      }
      List<String> arguments = new ArrayList<>(settings.arguments());
      arguments.add("--camunda.bpm.metrics.enabled=true");
      for (int i = 0; i < nodes; i++) {
        cluster.nodes.add(Node.launch(directory, Node.on(database, arguments.toArray(String[]::new))));
      }
      for (Node node : cluster.nodes) {
        node.awaitStarted();
      }
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  /** Lets the limits of so many cases end this moment. */
  void letLimitsEnd(int cases) {
    int changed =
        sql.update(
            """
            update act_ru_job set duedate_ = now() at time zone 'Asia/Shanghai' where id_ in (
              select id_ from act_ru_job where handler_cfg_ = 'due-first-contact' and retries_ > 0
                and duedate_ > now() at time zone 'Asia/Shanghai' order by id_ limit ?)
            """,
            cases);
    if (changed != cases) {
      throw new IllegalStateException("only " + changed + " limits left to end, not " + cases);
    }
    due += cases;
  }

  /** How many of the limits that ended have acted. */
  int acted() {
    return sql.queryForObject("select count(*) from rd_entry where kind = 'DEADLINE_MISSED'", Integer.class);
  }

  /** How many limits have ended so far. */
  int due() {
    return due;
  }

  /** Fails unless every limit that ended acted, and none of them twice. */
  void everyLimitActedOnce() {
    for (String kind : List.of("DEADLINE_MISSED", "ESCALATED")) {
      same(kind + " entered", "select count(*) from rd_entry where kind = '" + kind + "'", due);
      same("cases with " + kind, "select count(distinct case_id) from rd_entry where kind = '" + kind + "'", due);
    }
    same("failed jobs", "select count(*) from act_ru_incident", 0);
  }

  private void same(String what, String query, int expected) {
    int found = sql.queryForObject(query, Integer.class);
    if (found != expected) {
      throw new IllegalStateException(what + ": " + found + ", not " + expected);
    }
  }

  /** Ends the nodes, whereupon they report what they counted; tells the sum. */
  Counts ended() throws Exception {
    for (Node node : nodes) {
      node.close();
    }
    nodes.clear();
    return Counts.in(sql);
  }

  @Override
  public void close() throws Exception {
    for (Node node : nodes) {
      node.kill();
    }
    connection.destroy();
  }
}
