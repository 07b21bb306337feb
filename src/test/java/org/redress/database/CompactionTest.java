package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** On a file as the product has it, which every commit leaves behind more of than it says. */
class CompactionTest {

  private static final int COMMITS = 2000;

  @TempDir private Path directory;

  private HikariDataSource database;
  private JdbcTemplate sql;

  @BeforeEach
  void many_small_commits() {
    open();
    sql.execute("create table entry (id int primary key, note varchar(200))");
    sql.execute("create index by_note on entry (note)");
    enter(0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_has_been_replaced_is_given_back_and_everything_that_was_entered_is_still_there() throws Exception {
    long grown = size();
    assertThat(grown).as("bytes left by %s commits", COMMITS).isGreaterThan(10_000_000);

    new Compaction(database).compact();

    assertThat(size()).isLessThan(grown / 10);
    assertThat(entries()).isEqualTo(COMMITS);
    enter(COMMITS);
    new Compaction(database).destroy();
    close();
    assertThat(size()).as("when the program has ended").isLessThan(grown / 10);
    open();
    assertThat(entries()).isEqualTo(2 * COMMITS);
    assertThat(sql.queryForObject("select count(*) from entry where note = 'note 7'", Integer.class)).isEqualTo(2);
  }

  @Test
  void who_asks_meanwhile_waits_and_gets_the_answer() throws Exception {
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<?> entering = others.submit(() -> enter(COMMITS));
      new Compaction(database).compact();
      new Compaction(database).compact();
      entering.get(1, TimeUnit.MINUTES);
    } finally {
      others.shutdownNow();
    }
    assertThat(entries()).isEqualTo(2 * COMMITS);
  }

  private void enter(int first) {
    for (int i = 0; i < COMMITS; i++) {
      sql.update("insert into entry values (?, ?)", first + i, "note " + i);
    }
  }

  private int entries() {
    return sql.queryForObject("select count(*) from entry", Integer.class);
  }

  private void open() {
    database = new HikariDataSource();
    database.setJdbcUrl("jdbc:h2:file:" + directory.resolve("redress") + ";WRITE_DELAY=0");
    database.setUsername("redress");
    database.setPassword("");
    database.setMaximumPoolSize(3);
    database.setAllowPoolSuspension(true);
    sql = new JdbcTemplate(database);
  }

  private long size() throws IOException {
    return Files.size(directory.resolve("redress.mv.db"));
  }
}
