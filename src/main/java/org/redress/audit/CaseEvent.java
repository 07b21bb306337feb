package org.redress.audit;

import java.util.List;

/** What may have happened in a case, as officers ask for it: entries of these kinds. */
public enum CaseEvent {
  /** A deadline ended, met or missed. */
  DUE("DEADLINE_MET", "DEADLINE_MISSED"),
  MET("DEADLINE_MET"),
  MISSED("DEADLINE_MISSED"),
  ESCALATED("ESCALATED"),
  REMINDED("REMINDED"),
  APPROVED("APPROVED"),
  PENALISED("PENALTY"),
  /** The complainant said how satisfied they are. */
  ANSWERED(1, 5),
  /** They said one of the better answers: 4 or 5 of 5. */
  SATISFIED(4, 5),
  /** One of the worse: 1 or 2. */
  DISSATISFIED(1, 2);

  private final List<String> kinds;
  private final Integer least;
  private final Integer most;

  CaseEvent(String... kinds) {
    this.kinds = List.of(kinds);
    this.least = null;
    this.most = null;
  }

  CaseEvent(int least, int most) {
    this.kinds = List.of("SATISFACTION");
    this.least = least;
    this.most = most;
  }

  /** Kinds of the register's entries. */
  public List<String> kinds() {
    return kinds;
  }

  /** Worst answer that counts; null where it is no answer. */
  public Integer least() {
    return least;
  }

  /** Best answer that counts; null where it is no answer. */
  public Integer most() {
    return most;
  }
}
