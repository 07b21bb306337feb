package org.redress.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets one node after the other deploy, make groups and give rights at its start: two that did so
 * at once would each find missing what the other is about to write. The turn is a row of the
 * database that is locked from the first to the last of a start's steps; a node that dies meanwhile
 * gives it back with its connection.
 */
@Configuration(proxyBeanMethods = false)
class StartTurn {

  private static final String TAKE = "select name from rd_turn where name = 'start' for update";

  private final DataSource database;
  private Connection held;

  StartTurn(DataSource database) {
    this.database = database;
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationRunner takeTurn() {
    return arguments -> take();
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ApplicationRunner giveTurnBack() {
    return arguments -> giveBack();
  }

  private void take() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    held = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKE);
    }
  }

  private void giveBack() throws SQLException {
    held.rollback();
    held.close();
  }
}
