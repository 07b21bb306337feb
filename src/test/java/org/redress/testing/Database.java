package org.redress.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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
}
