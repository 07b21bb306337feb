package org.redress.register;

/**
 * What an entry adds to its case's row, which officers search by.
 *
 * @param caseId the case
 * @param missed deadlines missed
 * @param escalated escalations
 * @param dissatisfied answers of 1 or 2 on the register's scale
 * @param climbsTo role that the case has climbed to; null where it stays
 */
record Tally(String caseId, int missed, int escalated, int dissatisfied, String climbsTo) {

  private static final int DISSATISFIED = 2;

  static Tally of(Entry entry) {
    return of(entry.caseId(), entry.kind(), entry.satisfaction(), entry.authority());
  }

  static Tally of(String caseId, EntryKind kind, Integer satisfaction, String authority) {
    boolean climbs = kind == EntryKind.ESCALATED;
    return new Tally(
        caseId,
        kind == EntryKind.DEADLINE_MISSED ? 1 : 0,
        climbs ? 1 : 0,
        satisfaction != null && satisfaction <= DISSATISFIED ? 1 : 0,
        climbs ? authority : null);
  }
}
