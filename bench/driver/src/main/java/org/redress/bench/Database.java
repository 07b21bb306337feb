package org.redress.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL 17 for the measurement alone, which counts every statement. */
final class Database implements AutoCloseable {

  private static final String PASSWORD = "the-password-of-the-bench";

  private final EmbeddedPostgres server;
  private final ProcessHandle postmaster;
  private final Connection observer;

  private final Path log;

  private Database(EmbeddedPostgres server, Path data) throws IOException, SQLException {
    this.server = server;
    this.log = data.resolve("log").resolve("plans");
    this.postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip())).orElseThrow();
    this.observer = server.getPostgresDatabase().getConnection();
  }

  static Database start(Path data) throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setPGStartupWait(Duration.ofMinutes(2))
            .setServerConfig("shared_preload_libraries", "pg_stat_statements,auto_explain")
            .setServerConfig("auto_explain.log_analyze", "on")
            .setServerConfig("auto_explain.log_buffers", "on")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_filename", "plans")
            .setServerConfig("pg_stat_statements.max", "10000")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("autovacuum", "off") // that each engine meets the same tables
            .start();
    Database database = new Database(server, data);
    database.run("create extension pg_stat_statements");
    return database;
  }

  /** An empty database with an owner of its name. */
  void create(String name) throws SQLException {
    run("create role " + name + " login password '" + PASSWORD + "'");
    run("create database " + name + " owner " + name);
  }

  String url(String name) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
  }

  String password() {
    return PASSWORD;
  }

  int port() {
    return server.getPort();
  }

  /** Waits until PostgreSQL has told its statistics what its sessions did. */
  void settle() throws InterruptedException {
    Thread.sleep(3000);
  }

  /** All of its processes. */
  Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }

  <T> T query(String sql, T begin, Reduction<T> reduction) throws SQLException {
    return reduced(observer, sql, begin, reduction);
  }

  <T> T queryIn(String name, String sql, T begin, Reduction<T> reduction) throws SQLException {
    try (Connection connection = connect(name)) {
      return reduced(connection, sql, begin, reduction);
    }
  }

  void runIn(String name, String sql) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As its administrator. */
  Connection connect(String name) throws SQLException {
    return server.getDatabase("postgres", name).getConnection();
  }

  /** The plans of what is asked meanwhile. */
  String explained(Life.Action asked) throws Exception {
    long before = Files.size(log);
    explain("0");
    asked.run();
    explain("-1");
    return Files.readString(log).substring((int) before);
  }

  private void explain(String fromMillis) throws Exception {
    run("alter system set auto_explain.log_min_duration = " + fromMillis);
    run("select pg_reload_conf()");
    Thread.sleep(1000); // until every session has heard of it
  }

  private static <T> T reduced(Connection connection, String sql, T begin, Reduction<T> reduction) throws SQLException {
    T result = begin;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        result = reduction.with(result, rows);
      }
    }
    return result;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = observer.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    observer.close();
    server.close();
  }

  /** Takes in a row. */
  @FunctionalInterface
  interface Reduction<T> {
    T with(T before, ResultSet row) throws SQLException;
  }
}
