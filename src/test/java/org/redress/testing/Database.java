package org.redress.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * An empty database that a test may do with what it likes.
 *
 * @param url JDBC
 * @param user its owner
 * @param password of the owner
 */
public record Database(String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The same, with the schema of engine and product in it. */
  public Database withSchema() {
    try (Connection connection = connect()) {
      new Liquibase(
              "db/changelog/master.xml",
              new ClassLoaderResourceAccessor(),
              DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))
          .update(new Contexts());
      return this;
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException("schema in " + url, e);
    }
  }
}
