package org.redress.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.redress.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives back, every night and when the program ends, the space in the embedded database's file of
 * what has been replaced. H2 would do so by itself, in a thread that {@code WRITE_DELAY=0} does
 * away with: each commit leaves tens of kilobytes behind, most of which the next ones replace. The
 * file is written anew while nobody is connected and takes the place of the old one when it is
 * whole; compacting it in place fails on H2's own assertions.
 */
@Component
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:file:')")
class Compaction implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private static final int TURNS = 200;
  private static final Duration TURN = Duration.ofMillis(50);

  private final HikariDataSource database;

  Compaction(DataSource database) throws SQLException {
    this.database = database.unwrap(HikariDataSource.class);
  }

  /** Whoever asks for the database meanwhile waits; while somebody works on, nothing is done. */
  @Scheduled(cron = "${redress.database.compact-at:0 55 0 * * *}", zone = "Asia/Shanghai")
  void compact() throws SQLException {
    HikariPoolMXBean pool = database.getHikariPoolMXBean();
    pool.suspendPool();
    try {
      if (isLeft(pool)) {
        writeAnew();
      } else {
        LOG.warn("The database's file is not compacted tonight: somebody is at work in it");
      }
    } finally {
      pool.softEvictConnections();
      pool.resumePool();
    }
  }

  /** Whoever comes after opens the database again. */
  @Override
  public void destroy() throws SQLException {
    writeAnew();
    database.getHikariPoolMXBean().softEvictConnections();
  }

  /** Waits for at most ten seconds until nobody is at work. */
  private static boolean isLeft(HikariPoolMXBean pool) {
    for (int turn = 0; turn < TURNS && pool.getActiveConnections() > 0; turn++) {
      LockSupport.parkNanos(TURN.toNanos());
    }
    return pool.getActiveConnections() == 0;
  }

  private void writeAnew() throws SQLException {
    Path file = EmbeddedPassword.file(database.getJdbcUrl());
    long before = kilobytes(file);
    try (Connection connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
    OwnerOnly.narrow(file);
    LOG.info("The database's file has {} kB, {} before", kilobytes(file), before);
  }

  private static long kilobytes(Path file) {
    return file.toFile().length() >> 10;
  }
}
