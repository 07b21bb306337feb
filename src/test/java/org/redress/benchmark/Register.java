package org.redress.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.redress.RedressApplication;
import org.redress.audit.CaseList;
import org.redress.audit.CaseQuery;
import org.redress.testing.Database;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A register of so many cases, and the product upon it. */
final class Register implements AutoCloseable {

  private final int cases;
  private final ConfigurableApplicationContext product;

  private Register(int cases, ConfigurableApplicationContext product) {
    this.cases = cases;
    this.product = product;
  }

  /** Fills the database with cases and opens the list. */
  static Register of(int cases, Database database) throws IOException, SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("select setseed(0.2026)");
      sql.execute(script().replace("${cases}", String.valueOf(cases)));
    }
    return new Register(
        cases,
        new SpringApplicationBuilder(RedressApplication.class, StatementsSeen.class)
            .run(
                "--spring.profiles.active=postgres", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
                "--redress.data-directory=" + Files.createTempDirectory("redress-benchmark"), "--redress.lifecycles=retail-franchise",
                "--redress.demonstration=true", "--server.port=0", "--camunda.bpm.job-execution.enabled=false"));
  }

  /** Tidies up after the filling, as the database does by itself in the course of a night. */
  Register tidied() throws SQLException {
    try (Connection connection = source().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("vacuum analyze");
    }
    return this;
  }

  int cases() {
    return cases;
  }

  CaseList list() {
    return product.getBean(CaseList.class);
  }

  StatementsSeen seen() {
    return product.getBean(StatementsSeen.class);
  }

  DataSource source() {
    return product.getBean(HikariDataSource.class);
  }

  /** The place in the list where a page in the middle of the register begins. */
  String middle() throws SQLException {
    try (Connection connection = source().getConnection();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select received_at, case_id from rd_case order by received_at desc offset " + cases / 2 + " limit 1")) {
      row.next();
      Instant at = row.getTimestamp(1).toInstant();
      return String.join("-", CaseQuery.Sort.RECEIVED.name(), "0", String.valueOf(at.toEpochMilli()), row.getString(2));
    }
  }

  @Override
  public void close() {
    product.close();
  }

  private static String script() {
    try (var file = Register.class.getResourceAsStream("/benchmark/cases.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
