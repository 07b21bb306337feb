package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What our connections to PostgreSQL ask of it. */
@Tag("database")
@RedressTest
class PostgreSqlSettingsTest {

  @Autowired private JdbcTemplate database;
  @Autowired private Environment environment;

  @Test
  void our_statements_are_not_compiled_by_its_jit() {
    assumeThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");

    assertThat(database.queryForObject("show jit", String.class)).isEqualTo("off");
  }

  @Test
  void rows_of_one_kind_are_inserted_by_one_statement() throws SQLException {
    assumeThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");

    try (Connection connection = database.getDataSource().getConnection()) {
      assertThat(connection.unwrap(BaseConnection.class).getQueryExecutor().isReWriteBatchedInsertsEnabled()).isTrue();
    }
  }
}
