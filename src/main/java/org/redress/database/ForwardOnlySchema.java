package org.redress.database;

import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.RanChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Brings the schema up to the program's version, never back: a database that a newer program has
 * changed already is left alone.
 */
class ForwardOnlySchema extends SpringLiquibase {

  private static final int NAMED = 3;

  @Override
  protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
    List<String> unknown =
        liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression()).stream()
            .map(RanChangeSet::getId)
            .toList();
    if (!unknown.isEmpty()) {
      throw new NewerSchemaException(unknown);
    }
    super.performUpdate(liquibase);
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
