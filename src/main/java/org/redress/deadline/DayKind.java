package org.redress.deadline;

/** What a calendar file says of a day. */
enum DayKind {
  /** A statutory holiday, a day off in exchange, or a closing day. */
  OFF,
  /** A make-up working day (调休). */
  WORK
}
