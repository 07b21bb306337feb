package org.redress.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.LockException;
import liquibase.exception.MigrationFailedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** Says without a stack trace why a schema could not be brought up to date at a start. */
final class SchemaUpgrade {

  private SchemaUpgrade() {}

  /** Another node has been changing the schema for longer than this one waits. */
  static class Waited extends AbstractFailureAnalyzer<LockException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, LockException cause) {
      return new FailureAnalysis(
          "另一个节点正在升级数据库，久等未完（%1$s）。\nAnother node is upgrading the database and does not come to an end (%1$s)."
              .formatted(cause.getMessage()),
          "请等该节点启动完成后再启动本节点。若它已被强行终止（仅Oracle上会留下锁），"
              + "请确认没有节点在运行，执行update databasechangeloglock set locked = 0并提交，然后重新启动。\n"
              + "Start this node when that one is ready. If it was killed (which leaves a lock on Oracle only): make"
              + " sure that no node runs, say update databasechangeloglock set locked = 0, commit, and start again.",
          cause);
    }
  }

  /** A change of the schema is refused by the database. */
  static class Failed extends AbstractFailureAnalyzer<MigrationFailedException> {

    private static final Pattern CHANGE = Pattern.compile("::(.+?)::");

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationFailedException cause) {
      Matcher change = CHANGE.matcher(cause.getMessage());
      String reason = NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
      return new FailureAnalysis(
          "数据库结构升级时变更%1$s失败：%2$s。\nThe change %1$s of the database's schema failed: %2$s."
              .formatted(
                  change.find() ? change.group(1) : "?", reason.lines().findFirst().orElse("")),
          "请恢复升级前的备份（见docs/operations.md；尚无案件的新库可删除重建），消除上述原因，然后重新启动。\n"
              + "Restore the backup from before the upgrade (docs/operations.md; a new database without cases can be"
              + " dropped and created again), remove the cause, then start again.",
          cause);
    }
  }
}
