package org.redress.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.redress.audit.CaseList;
import org.redress.testing.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A register of so many cases, and the product's list upon it. */
final class Register implements AutoCloseable {

  private final int cases;
  private final ConfigurableApplicationContext product;

  private Register(int cases, ConfigurableApplicationContext product) {
    this.cases = cases;
    this.product = product;
  }

  /** Fills the database with cases and opens the list. */
  static Register of(int cases, Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("select setseed(0.2026)");
      sql.execute(script().replace("${cases}", String.valueOf(cases)));
    }
    return new Register(
        cases,
        new SpringApplicationBuilder(Product.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", database.password()))
            .run("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
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
      return at.toEpochMilli() + "-" + row.getString(2);
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

  /** As much of the product as answers the list's questions. */
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, MybatisAutoConfiguration.class})
  @Import({CaseList.class, StatementsSeen.class})
  @MapperScan(basePackages = "org.redress.audit", annotationClass = org.apache.ibatis.annotations.Mapper.class)
  static class Product {
    @Bean
    Clock clock() {
      return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
  }
}
