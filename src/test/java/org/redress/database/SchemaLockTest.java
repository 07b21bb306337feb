package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.core.H2Database;
import liquibase.database.core.OracleDatabase;
import liquibase.lockservice.LockServiceFactory;
import liquibase.lockservice.StandardLockService;
import org.junit.jupiter.api.Test;
import org.redress.testing.Database;
import org.redress.testing.DatabaseServer;

/** How one node at a time changes the schema; what a node killed meanwhile leaves on PostgreSQL, NodesIT tells. */
class SchemaLockTest {

  private static final String LOCKED = "select locked from databasechangeloglock";

  @Test
  void on_the_embedded_database_the_next_start_frees_what_a_killed_one_had_locked() throws Exception {
    Database database = DatabaseServer.H2.create("locked").withSchema();
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("update databasechangeloglock set locked = true, lockedby = 'a killed process'");
      assertThat(isLocked(sql)).isTrue();

      SchemaVersion.check(connection, "db/changelog/master.xml");

      assertThat(isLocked(sql)).isFalse();
    }
  }

  @Test
  void on_oracle_and_the_embedded_database_it_is_liquibases_row_and_asks_for_no_further_right() {
    LockServiceFactory locks = LockServiceFactory.getInstance();

    assertThat(locks.getLockService(new OracleDatabase())).isExactlyInstanceOf(OracleRowLock.class);
    assertThat(locks.getLockService(new H2Database())).isExactlyInstanceOf(StandardLockService.class);
  }

  private static boolean isLocked(Statement sql) throws SQLException {
    try (ResultSet lock = sql.executeQuery(LOCKED)) {
      lock.next();
      return lock.getBoolean(1);
    }
  }
}
