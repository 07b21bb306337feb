package org.redress.deadline;

/** A policy's limits by the ids that the policy gives them. */
interface Limits {

  /**
   * What the policy's table of limits says of a deadline in the case that asks: a limit as {@link
   * Limit} reads it, or {@link LimitTable#NEVER}.
   *
   * @throws IllegalArgumentException if the table does not know it; the message is for the staff
   *     who see the incident
   */
  String of(String deadline);
}
