package org.redress.session;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.OracleJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How each database takes a session's attribute that two requests write at once: the later one
 * stays.
 */
@Configuration(proxyBeanMethods = false)
class SessionTables {

  private static final String H2 =
      """
      merge into %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
      key (session_primary_id, attribute_name) values (?, ?, ?)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTablesOf(DataSource database)
      throws MetaDataAccessException {
    String product =
        JdbcUtils.extractDatabaseMetaData(database, SessionTables::name).replace(" ", "");
    return switch (product) {
      case "PostgreSQL" -> new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
      case "Oracle" -> new OracleJdbcIndexedSessionRepositoryCustomizer();
      default -> sessions -> sessions.setCreateSessionAttributeQuery(H2);
    };
  }

  private static String name(java.sql.DatabaseMetaData about) throws SQLException {
    return about.getDatabaseProductName();
  }
}
