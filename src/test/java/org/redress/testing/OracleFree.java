package org.redress.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.oracle.OracleContainer;

/** Oracle Free in a container, as long as the tests' process lives; only where a Docker engine is found. */
final class OracleFree {

  private static final String IMAGE = "gvenzl/oracle-free:23-slim-faststart";
  private static final String PASSWORD = "a_password_0f_the_tests";

  /** What a production system's database user needs, as docs/operations.md says. */
  private static final List<String> RIGHTS = List.of("create session", "create table", "create sequence", "create view");

  private static OracleContainer shared;

  private OracleFree() {}

  /** Why there can be none here; empty where there can. */
  static Optional<String> missing() {
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.empty()
        : Optional.of("no Docker engine found, and so no Oracle");
  }

  /** A user of that name, whose schema is empty. */
  static synchronized Database create(String name) {
    if (shared == null) {
      shared = new OracleContainer(IMAGE).withPassword(PASSWORD);
      shared.start();
    }
    try (Connection connection = DriverManager.getConnection(shared.getJdbcUrl(), "system", PASSWORD);
        Statement sql = connection.createStatement()) {
      sql.execute("create user " + name + " identified by " + PASSWORD + " quota unlimited on users");
      sql.execute("grant " + String.join(", ", RIGHTS) + " to " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("user " + name, e);
    }
    return new Database(shared.getJdbcUrl(), name, PASSWORD);
  }
}
