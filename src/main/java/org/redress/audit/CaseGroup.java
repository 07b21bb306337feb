package org.redress.audit;

/** What cases can be counted by. */
public enum CaseGroup {
  CATEGORY("c.category"),
  GRADE("c.grade"),
  OUTCOME("c.outcome"),
  CHANNEL("c.channel"),
  RESPONDENT_UNIT("c.respondent_unit"),
  AUTHORITY("c.authority"),
  /** The policy: all cases of one together. */
  LIFECYCLE("c.lifecycle"),
  /** The deadline that an entry is about: only where an event is asked. */
  DEADLINE("x.deadline"),
  /** The role that an entry names: only where an event is asked. */
  EVENT_AUTHORITY("x.authority");

  private final String column;

  CaseGroup(String column) {
    this.column = column;
  }

  /** Column of the counting statements. */
  public String column() {
    return column;
  }

  /** Whether it sorts entries, not cases. */
  public boolean ofEntries() {
    return column.startsWith("x.");
  }
}
