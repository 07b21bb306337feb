package org.redress.simulation;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the embedded database write behind while cases are simulated: the product waits for each
 * commit to reach the disk, which would take most of the time here, and a crash costs but a
 * simulation that can be run again.
 */
final class LazyWriting implements AutoCloseable {

  private final JdbcTemplate database;

  LazyWriting(JdbcTemplate database) {
    this.database = database;
    database.execute("set write_delay 20000");
  }

  /** Everything is on the disk, and from now on every commit again. */
  @Override
  public void close() {
    database.execute("set write_delay 0");
    database.execute("checkpoint sync");
  }
}
