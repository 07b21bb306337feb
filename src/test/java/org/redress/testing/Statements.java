package org.redress.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What H2 executes while something is done; a batch of fifty inserts counts fifty, ends of transactions are left out. */
public final class Statements {

  private static final String OWN = "query_statistics";

  private Statements() {}

  /** How often each was executed; only H2 tells, elsewhere the test is left out. */
  public static Map<String, Integer> during(JdbcTemplate database, Runnable act) {
    assumeThat(database.execute((Connection connection) -> connection.getMetaData().getDatabaseProductName())).isEqualTo("H2");
    database.execute("set query_statistics_max_entries 5000");
    database.execute("set query_statistics true");
    try {
      act.run();
      Map<String, Integer> executed = new TreeMap<>();
      database.query(
          "select sql_statement, execution_count from information_schema." + OWN,
          row -> {
            if (!row.getString(1).contains(OWN) && !row.getString(1).equals("COMMIT")) {
              executed.put(row.getString(1), row.getInt(2));
            }
          });
      return executed;
    } finally {
      database.execute("set query_statistics false");
    }
  }

  /** How many they are. */
  public static int sum(Map<String, Integer> executed) {
    return executed.values().stream().mapToInt(Integer::intValue).sum();
  }
}
