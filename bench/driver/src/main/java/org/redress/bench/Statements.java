package org.redress.bench;

import java.util.Locale;

/** Statements that a server executed; a batch of fifty inserts counts fifty. */
record Statements(double selects, double inserts, double updates, double deletes, double begins, double others) {

  static final Statements NONE = new Statements(0, 0, 0, 0, 0, 0);

  /** So many of one statement. */
  static Statements of(String query, long calls) {
    String kind = query.strip().split("\\s")[0].toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "select" -> new Statements(calls, 0, 0, 0, 0, 0);
      case "insert" -> new Statements(0, calls, 0, 0, 0, 0);
      case "update" -> new Statements(0, 0, calls, 0, 0, 0);
      case "delete" -> new Statements(0, 0, 0, calls, 0, 0);
      case "begin" -> new Statements(0, 0, 0, 0, calls, 0);
      case "commit", "rollback" -> NONE; // as many as begun
      default -> new Statements(0, 0, 0, 0, 0, calls);
    };
  }

  Statements plus(Statements more) {
    return new Statements(
        selects + more.selects, inserts + more.inserts, updates + more.updates, deletes + more.deletes, begins + more.begins,
        others + more.others);
  }

  Statements times(double factor) {
    return new Statements(
        selects * factor, inserts * factor, updates * factor, deletes * factor, begins * factor, others * factor);
  }

  Statements minus(Statements less) {
    return plus(less.times(-1));
  }

  double sum() {
    return selects + inserts + updates + deletes + begins + others;
  }
}
