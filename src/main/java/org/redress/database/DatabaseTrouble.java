package org.redress.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Why a database cannot be used, and what to do, in Chinese and in English. */
enum DatabaseTrouble {
  UNREACHABLE(
      Set.of("08", "66"),
      Set.of(),
      "连接不上数据库%1$s。",
      "请确认数据库已启动，REDRESS_DB_HOST和REDRESS_DB_PORT正确，防火墙放行，然后重新启动Redress。",
      "The database %1$s cannot be reached.",
      "Check that it runs, that REDRESS_DB_HOST and REDRESS_DB_PORT are right and that no firewall is between;"
          + " then start Redress again."),
  REFUSED(
      Set.of("28"),
      Set.of(1017, 28000),
      "数据库%1$s不接受用户%2$s的用户名或密码。",
      "请改正REDRESS_DB_USER和REDRESS_DB_PASSWORD，然后重新启动Redress。",
      "The database %1$s does not accept the user %2$s with this password.",
      "Correct REDRESS_DB_USER and REDRESS_DB_PASSWORD, then start Redress again."),
  UNKNOWN(
      Set.of("3D"),
      Set.of(12505, 12514),
      "没有数据库%1$s。",
      "请由数据库管理员建立它（见docs/operations.md），或改正REDRESS_DB_NAME，然后重新启动Redress。",
      "There is no database %1$s.",
      "Have it created (docs/operations.md), or correct REDRESS_DB_NAME; then start Redress again."),
  NO_RIGHT(
      Set.of("42501", "3F"),
      Set.of(1031, 1045, 1536, 1950),
      "用户%2$s无权在数据库%1$s中建表。",
      "请由数据库管理员授权（见docs/operations.md：PostgreSQL上该用户应为数据库的所有者），然后重新启动Redress。",
      "The user %2$s may not create tables in the database %1$s.",
      "Have the rights granted that docs/operations.md names (on PostgreSQL the user owns the database);"
          + " then start Redress again."),
  IN_USE(
      Set.of(),
      Set.of(90020),
      "数据库文件%1$s正由另一个进程使用。",
      "请先停止仍在运行的Redress；多个节点须共用PostgreSQL或Oracle。",
      "The database file %1$s is in use by another process.",
      "Stop the Redress that still runs; several nodes need PostgreSQL or Oracle.");

  private final Set<String> states;
  private final Set<Integer> codes;
  private final String[] sentences;

  DatabaseTrouble(Set<String> states, Set<Integer> codes, String... sentences) {
    this.states = states;
    this.codes = codes;
    this.sentences = sentences;
  }

  /** What the database's error means; empty where it is none of these. */
  static Optional<DatabaseTrouble> of(SQLException error) {
    return known(error.getErrorCode(), "").or(() -> known(0, String.valueOf(error.getSQLState())));
  }

  /** Vendors' codes come first: Oracle puts different things under one state. */
  private static Optional<DatabaseTrouble> known(int code, String state) {
    return Arrays.stream(values())
        .filter(t -> t.codes.contains(code) || t.states.stream().anyMatch(state::startsWith))
        .findFirst();
  }

  /**
   * @param url JDBC; what follows its address may hold a password and is left out
   */
  String description(String url, String user) {
    return both(0, url, user);
  }

  String action(String url, String user) {
    return both(1, url, user);
  }

  private String both(int which, String url, String user) {
    String address = url.replaceFirst("^jdbc:", "").replaceFirst("[?;].*", "");
    return (sentences[which] + "\n" + sentences[which + 2]).formatted(address, user);
  }
}
