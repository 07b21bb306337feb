package org.redress.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every column of every table of the database, those with bytes too. */
@Component
public class EveryTable {

  private final JdbcTemplate database;

  EveryTable(JdbcTemplate database) {
    this.database = database;
  }

  /** Columns ({@code TABLE.COLUMN}) in which the text stands, alone or within something longer. */
  public List<String> holding(String text) {
    return List.copyOf(holding(List.of(text)).keySet());
  }

  /** Columns in which one of the texts stands, each with the number of its values in which one does. */
  public Map<String, Long> holding(Collection<String> texts) {
    Map<String, Long> holding = new TreeMap<>();
    for (Map<String, Object> column :
        database.queryForList(
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and c.table_schema = 'PUBLIC' order by 1, 2
            """)) {
      String table = column.get("TABLE_NAME").toString();
      String name = column.get("COLUMN_NAME").toString();
      long times =
          database.queryForList("select \"%s\" from \"%s\"".formatted(name, table), Object.class).stream()
              .map(EveryTable::asText)
              .filter(value -> texts.stream().anyMatch(value::contains))
              .count();
      if (times > 0) {
        holding.put(table + "." + name, times);
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
