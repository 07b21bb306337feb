package org.redress.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A case of any engine as a pattern for many more, written by SQL with all its rows: what names an id of the pattern names
 * the copy's own in the copy. Thousands of open cases would take hours through the front door.
 */
final class Copies {

  private static final String COLUMNS =
      """
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' and (table_name like 'act\\_ru\\_%' or table_name like 'act\\_hi\\_%'
        or table_name in ('act_ge_bytearray', 'rd_case', 'rd_entry', 'rd_identity'))
      order by table_name, ordinal_position
      """;

  /**
   * @param first number of the first copy
   * @param last number of the last
   * @param hours that each copy is older than the one before
   * @param colleagues so many share the work, as other people's names in the other copies
   * @param leftOut tables, as a regular expression, that the copies have no rows in
   * @param units so many units have the cases in turn: where the pattern is {@link #UNIT}'s, a copy is that of {@code <UNIT>-1}
   *     and so on; 1 leaves them all with the pattern's
   */
  record Run(int first, int last, double hours, int colleagues, String leftOut, int units) {
    Run(int first, int last, double hours, int colleagues, String leftOut) {
      this(first, last, hours, colleagues, leftOut, 1);
    }
  }

  /** Code of the pattern's unit. */
  static final String UNIT = "store-0";

  private final Connection connection;
  private final Map<String, Map<String, String>> tables = new TreeMap<>();
  private final Map<String, Set<String>> naming = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> people;

  private Copies(Connection connection, Set<String> people) {
    this.connection = connection;
    this.people = people;
  }

  /**
   * @param administrator of the engine's database: only one may leave the foreign keys to the pattern
   * @param number business key of the pattern
   * @param people user ids whose work colleagues may have done in a copy
   */
  static Copies of(Connection administrator, String number, Set<String> people) throws SQLException {
    Copies copies = new Copies(administrator, people);
    try (Statement sql = administrator.createStatement();
        ResultSet columns = sql.executeQuery(COLUMNS)) {
      while (columns.next()) {
        copies.tables.computeIfAbsent(columns.getString(1), first -> new LinkedHashMap<>()).put(columns.getString(2), columns.getString(3));
      }
    }
    copies.ids.add(number);
    copies.follow();
    return copies;
  }

  /** Looks for rows that name what is known, and learns their ids, until there is nothing to learn. */
  private void follow() throws SQLException {
    int known;
    do {
      known = ids.size();
      for (String table : tables.keySet()) {
        follow(table);
      }
    } while (ids.size() > known);
  }

  private void follow(String table) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement("select * from " + table + " where " + belongs(texts(table)))) {
      sql.setArray(1, array(ids));
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          for (String column : texts(table)) {
            String value = row.getString(column);
            if (column.equals("id_") || table.equals("rd_case") && column.equals("case_id")) {
              ids.add(value);
            }
            if (ids.contains(value)) {
              naming.computeIfAbsent(table, first -> new HashSet<>()).add(column);
            }
          }
          rootOf(row, table);
        }
      }
    }
  }

  /** A case's parts and rows name the case by the root's id. */
  private void rootOf(ResultSet row, String table) throws SQLException {
    if (table.equals("act_hi_procinst")) {
      ids.add(row.getString("root_proc_inst_id_"));
      ids.add(row.getString("proc_inst_id_"));
    }
  }

  private List<String> texts(String table) {
    return tables.get(table).entrySet().stream()
        .filter(column -> column.getValue().equals("character varying"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String belongs(List<String> columns) {
    return "array[" + columns.stream().map(column -> column + "::text").collect(Collectors.joining(", ")) + "] && ?";
  }

  private Array array(Set<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** Writes the copies. */
  void write(Run run) throws SQLException {
    try (Statement session = connection.createStatement()) {
      session.execute("set session_replication_role = replica");
      for (String table : naming.keySet()) {
        if (!table.matches(run.leftOut())) {
          write(table, run);
        }
      }
      session.execute("set session_replication_role = default");
    }
  }

  /** What is the copy's own of a row is looked up once, not with each copy. */
  private void write(String table, Run run) throws SQLException {
    List<String> columns = List.copyOf(tables.get(table).keySet());
    List<String> values = new ArrayList<>();
    List<String> own = new ArrayList<>();
    List<Set<String>> looked = new ArrayList<>();
    for (String column : columns) {
      String value = column;
      if (naming.get(table).contains(column)) {
        value = "case when own_" + column + " then " + column + " || '-' || i else " + column + " end";
        looked.add(ids);
      } else if (column.matches("assignee_|user_id_|start_user_id_|actor|started_by")) {
        value = "case when own_" + column + " and i % " + run.colleagues() + " > 0 then " + column + " || '-' || i % " + run.colleagues() + " else " + column + " end";
        looked.add(people);
      } else if (run.units() > 1 && column.matches("unit|group_id_")) {
        value = "regexp_replace(" + column + ", '" + UNIT + "$', 'store-' || i % " + run.units() + ")";
      } else if (tables.get(table).get(column).startsWith("timestamp")) {
        value = column + " - i * interval '" + Math.round(run.hours() * 3_600_000) + " milliseconds'";
      }
      if (value.startsWith("case when")) {
        own.add(column + "::text = any(?) as own_" + column);
      }
      values.add(value);
    }
    looked.add(ids);
    String insert =
        "with pattern as materialized (select *, " + String.join(", ", own) + " from " + table + " where "
            + belongs(List.copyOf(naming.get(table))) + ") insert into " + table + " (" + String.join(", ", columns) + ") select "
            + String.join(", ", values) + " from pattern, generate_series(" + run.first() + ", " + run.last() + ") i";
    try (PreparedStatement sql = connection.prepareStatement(insert)) {
      for (int i = 0; i < looked.size(); i++) {
        sql.setArray(i + 1, array(looked.get(i)));
      }
      sql.executeUpdate();
    }
  }

  /** What the pattern's id is called in a copy. */
  static String called(String id, int copy) {
    return id + "-" + copy;
  }
}
