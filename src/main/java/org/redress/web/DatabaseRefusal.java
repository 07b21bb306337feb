package org.redress.web;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What a database refuses, by SQL's own states; Oracle has fewer of them and its own numbers
 * beside.
 */
final class DatabaseRefusal {

  private static final String DATA = "22";
  private static final String INTEGRITY = "23";
  private static final String ROLLED_BACK = "40";
  private static final String UNIQUE = "23505";

  private static final int ORACLE_UNIQUE = 1;
  private static final int ORACLE_DEADLOCK = 60;
  private static final int ORACLE_TOO_LONG = 12899;

  private DatabaseRefusal() {}

  /** Whose fault it is; nobody's that asks where the database itself fails. */
  static Optional<Fault> fault(SQLException refused) {
    String state = refused.getSQLState() == null ? "" : refused.getSQLState();
    int number = refused.getErrorCode();
    if (state.startsWith(ROLLED_BACK)
        || state.equals(UNIQUE)
        || number == ORACLE_UNIQUE
        || number == ORACLE_DEADLOCK) {
      return Optional.of(Fault.OVERTAKEN);
    }
    return state.startsWith(DATA) || state.startsWith(INTEGRITY) || number == ORACLE_TOO_LONG
        ? Optional.of(Fault.UNREADABLE)
        : Optional.empty();
  }
}
