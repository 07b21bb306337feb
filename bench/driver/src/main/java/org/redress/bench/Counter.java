package org.redress.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.redress.bench.Cost.Rows;

/** Counts by PostgreSQL's own statistics, from a connection to another database, which they leave out. */
final class Counter {

  private final Database database;
  private final String name;
  private final Map<String, Statements> steps = new LinkedHashMap<>();
  private final Map<String, Rows> before;

  Counter(Database database, String name) throws SQLException {
    this.database = database;
    this.name = name;
    this.before = tables();
  }

  /** All that have been executed so far. */
  Statements statements() throws SQLException {
    return database.query(
        "select query, calls from pg_stat_statements where dbid = (select oid from pg_database where datname = '" + name + "')",
        Statements.NONE,
        (sum, row) -> sum.plus(Statements.of(row.getString(1), row.getLong(2))));
  }

  /** Adds what has been executed since to a step. */
  void count(String step, Statements since) throws SQLException {
    steps.merge(step, statements().minus(since), Statements::plus);
  }

  Map<String, Statements> bySteps(int lives) {
    Map<String, Statements> each = new LinkedHashMap<>();
    steps.forEach((step, all) -> each.put(step, all.times(1.0 / lives)));
    return each;
  }

  /** Rows written since this began, by table. */
  Map<String, Rows> rows(int lives) throws SQLException {
    Map<String, Rows> written = new TreeMap<>();
    tables().forEach(
        (table, now) -> {
          Rows then = before.getOrDefault(table, new Rows(0, 0, 0));
          Rows each =
              new Rows(
                  (now.inserted() - then.inserted()) / lives, (now.updated() - then.updated()) / lives,
                  (now.deleted() - then.deleted()) / lives);
          if (each.inserted() + each.updated() + each.deleted() > 0.01) {
            written.put(table, each);
          }
        });
    return written;
  }

  private Map<String, Rows> tables() throws SQLException {
    return database.queryIn(
        name,
        "select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables",
        new TreeMap<>(),
        (all, row) -> {
          all.put(row.getString(1), new Rows(row.getLong(2), row.getLong(3), row.getLong(4)));
          return all;
        });
  }

  /** The server's and PostgreSQL's processor time, and what was written to the log, so far. */
  Whole whole(ProcessHandle server) throws SQLException {
    double wal = database.query("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')", 0.0, (sum, row) -> row.getDouble(1));
    return new Whole(cpu(server), database.processes().map(Counter::cpu).reduce(0.0, Double::sum), wal);
  }

  private static double cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /**
   * @param server milliseconds of processor time of its JVM
   * @param postgresql milliseconds of its processes
   * @param wal bytes
   */
  record Whole(double server, double postgresql, double wal) {
    Whole until(Whole later, int lives) {
      return new Whole((later.server - server) / lives, (later.postgresql - postgresql) / lives, (later.wal - wal) / lives);
    }
  }
}
