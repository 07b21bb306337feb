package org.redress.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.testing.Database;

/** What lies in the database that the nodes share. */
record Tables(Database database) {

  /** The one number that a query answers. */
  int number(String query) {
    return Integer.parseInt(texts(query).get(0));
  }

  /** The first column of a query's rows. */
  List<String> texts(String query) {
    try (Connection connection = connected();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  /** Carries out a change; answers how many rows it changed. */
  int change(String update) {
    try (Connection connection = connected();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(update);
    } catch (SQLException e) {
      throw new AssertionError(update, e);
    }
  }

  /** Waits until a query answers a number. */
  void await(String query, int expected, Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (number(query) != expected) {
      assertThat(Instant.now()).as("%s is %d, not %d", query, number(query), expected).isBefore(end);
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Connection connected() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
