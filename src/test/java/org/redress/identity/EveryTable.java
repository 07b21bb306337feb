package org.redress.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every column of every table of the database, those with bytes too. */
final class EveryTable {

  private final JdbcTemplate database;

  EveryTable(JdbcTemplate database) {
    this.database = database;
  }

  /** Columns ({@code TABLE.COLUMN}) in which the text stands, alone or within something longer. */
  List<String> holding(String text) {
    List<String> holding = new ArrayList<>();
    for (Map<String, Object> column :
        database.queryForList(
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and c.table_schema = 'PUBLIC' order by 1, 2
            """)) {
      String table = column.get("TABLE_NAME").toString();
      String name = column.get("COLUMN_NAME").toString();
      List<Object> values =
          database.queryForList("select \"%s\" from \"%s\"".formatted(name, table), Object.class);
      if (values.stream().anyMatch(value -> asText(value).contains(text))) {
        holding.add(table + "." + name);
      }
    }
    return holding;
  }

  private static String asText(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(value);
  }
}
