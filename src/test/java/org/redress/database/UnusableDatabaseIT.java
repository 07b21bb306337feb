package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Database;
import org.redress.testing.PostgreSql;

/** The product, as a process of its own, on a database that it cannot use: it ends soon, and says what to do. */
class UnusableDatabaseIT {

  /** To tell an end from waiting for ever; on a machine at rest it takes six seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path directory;

  @BeforeEach
  void a_postgresql() {
    assumeTrue(PostgreSql.missing().isEmpty(), () -> PostgreSql.missing().orElseThrow());
  }

  @Test
  void that_does_not_run() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    startOn(new Database("jdbc:postgresql://localhost:" + port + "/redress", "redress", "a secret"))
        .contains("连接不上数据库postgresql://localhost:" + port + "/redress", "REDRESS_DB_HOST", "cannot be reached");
  }

  @Test
  void that_never_answers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      startOn(new Database("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/redress", "redress", "a secret"))
          .contains("连接不上数据库");
    }
  }

  @Test
  void that_has_another_password() throws Exception {
    Database database = PostgreSql.shared().create("other_password");

    startOn(new Database(database.url(), database.user(), "mistyped"))
        .contains("不接受用户other_password", "REDRESS_DB_PASSWORD", "does not accept the user")
        .doesNotContain("mistyped");
  }

  @Test
  void that_is_not_there() throws Exception {
    Database database = PostgreSql.shared().create("there");

    startOn(new Database(database.url().replaceFirst("there$", "not_there"), database.user(), database.password()))
        .contains("没有数据库postgresql://localhost:", "REDRESS_DB_NAME", "There is no database");
  }

  @Test
  void in_which_its_user_may_create_nothing() throws Exception {
    Database database = PostgreSql.shared().create("no_right");
    PostgreSql.shared().run("alter database no_right owner to postgres");

    startOn(database).contains("用户no_right无权在数据库", "may not create tables");
  }

  @Test
  void that_a_newer_version_has_changed() throws Exception {
    Database database = PostgreSql.shared().create("newer").withSchema();
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
          values ('register-99', 'redress', 'db/changelog/register-99.xml', now(), 9999, 'EXECUTED')
          """);
    }

    startOn(database).contains("数据库的结构比本程序新", "register-99", "newer than this program");
  }

  @Test
  void that_another_node_is_upgrading_for_too_long() throws Exception {
    Database database = PostgreSql.shared().create("being_upgraded");
    try (Connection node = database.connect()) {
      LockService lock =
          LockServiceFactory.getInstance()
              .getLockService(DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(node)));
      lock.waitForLock();

      startOn(database, "-Dliquibase.changelogLockWaitTimeInMinutes=0")
          .contains("另一个节点正在升级数据库", "databasechangeloglock", "Another node is upgrading");
    }
  }

  @Test
  void that_refuses_a_change_of_the_schema() throws Exception {
    Database database = PostgreSql.shared().create("in_the_way");
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("create table rd_turn (somebody_elses integer)");
    }

    startOn(database).contains("变更node-1-turns失败", "rd_turn", "恢复升级前的备份", "Restore the backup");
  }

  /** What it says in the few seconds before it ends. */
  private AbstractStringAssert<?> startOn(Database database, String... options) throws IOException, InterruptedException {
    Path said = directory.resolve("said.log");
    Instant began = Instant.now();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "org.redress.RedressApplication",
            "--spring.profiles.active=postgres", "--server.port=0", "--redress.data-directory=" + directory,
            "--redress.admin.user=chief", "--redress.admin.password=long and winding",
            "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password()));
    ProcessBuilder product =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Process process = product.start();
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it ended").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    System.out.println("ended after " + Duration.between(began, Instant.now()));
    assertThat(process.exitValue()).as("exit code").isNotZero();
    return assertThat(Files.readString(said))
        .as("what it said")
        .contains("APPLICATION FAILED TO START")
        .doesNotContain("\tat ");
  }
}
