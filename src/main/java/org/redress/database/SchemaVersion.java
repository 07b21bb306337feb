package org.redress.database;

import java.sql.Connection;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.H2Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The version of a database's schema: the changes that have been made to it. It goes forward only;
 * a database that a newer program has changed is left alone.
 */
final class SchemaVersion {

  private static final int NAMED = 3;

  private SchemaVersion() {}

  /**
   * @param changeLog the changes that this program knows
   * @throws NewerSchemaException where the database has others
   * @throws LiquibaseException where it cannot be told; first of all where the user may create no
   *     table, since it is noted in one
   */
  static void check(Connection connection, String changeLog) throws LiquibaseException {
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Liquibase changes = new Liquibase(changeLog, new ClassLoaderResourceAccessor(), database);
    if (database instanceof H2Database) {
      changes.forceReleaseLocks(); // left by a process that was killed: the file has one at a time
    }
    List<String> unknown =
        changes.listUnexpectedChangeSets(new Contexts(), new LabelExpression()).stream()
            .map(RanChangeSet::getId)
            .toList();
    if (!unknown.isEmpty()) {
      throw new NewerSchemaException(unknown);
    }
  }

  /** The database has changes that this program does not know. */
  static class NewerSchemaException extends LiquibaseException {
    NewerSchemaException(List<String> changes) {
      super(
          String.join(", ", changes.subList(Math.max(0, changes.size() - NAMED), changes.size())));
    }
  }

  /** Says it without a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<NewerSchemaException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NewerSchemaException cause) {
      return new FailureAnalysis(
          "数据库的结构比本程序新（已有变更：%1$s）。\nThe database's schema is newer than this program (it has %1$s)."
              .formatted(cause.getMessage()),
          "请启动最近升级数据库的那一版程序或更新的版本；数据库结构不能退回。\n"
              + "Start the version that last upgraded the database, or a later one: a schema is never taken back.",
          cause);
    }
  }
}
