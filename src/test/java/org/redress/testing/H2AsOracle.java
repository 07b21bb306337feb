package org.redress.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes an H2 in Oracle's mode understand what the engine says to Oracle. */
public final class H2AsOracle {

  /** The engine's truth values are numbers on Oracle. */
  private static final String TRUTH_VALUES =
      """
      select 'alter table "' || c.table_name || '" alter column "' || c.column_name || '" set data type numeric(1)'
      from information_schema.columns c where c.data_type = 'BOOLEAN' and c.table_name like 'ACT!_%' escape '!'
      """;

  /** In Oracle's mode two rows without a user are the same; the engine's script for Oracle has functions there. */
  private static final String UNIQUE_GRANTS =
      """
      select 'alter table "' || c.table_name || '" drop constraint "' || c.constraint_name || '"'
      from information_schema.table_constraints c
      where c.constraint_type = 'UNIQUE' and c.constraint_name like 'ACT!_UNIQ!_AUTH%' escape '!'
      """;

  private H2AsOracle() {}

  /** The database of that URL, with the schema. */
  static Database create(String url) {
    Database database = new Database(url, "redress", "").withSchema();
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      // H2's own does not know the type of what is bound.
      sql.execute("set builtin_alias_override true");
      sql.execute("create alias bitand deterministic for \"" + H2AsOracle.class.getName() + ".bitand\"");
      for (String query : List.of(TRUTH_VALUES, UNIQUE_GRANTS)) {
        for (String statement : written(sql, query)) {
          sql.execute(statement);
        }
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  /** The bits that both have, for SQL. */
  public static long bitand(long one, long other) {
    return one & other;
  }

  private static List<String> written(Statement sql, String query) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    return statements;
  }
}
