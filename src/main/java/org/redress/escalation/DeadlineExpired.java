package org.redress.escalation;

import java.time.Instant;

/**
 * A deadline has passed; published within the engine's transaction.
 *
 * @param caseId the case
 * @param timer id of the timer in the diagram
 * @param name its name, the limit in words
 * @param deadline id of the deadline in the policy
 * @param clause clause it rests on
 * @param dueAt when it was due
 * @param effect what expiry does
 * @param holder user who held the task, else the group it lay with; null where no task is concerned
 * @param heldSince since when
 * @param begunAt when what the deadline is about began: the task, or the part that was called; null
 *     where neither is
 * @param authority role that takes over or is reminded; null where none is named
 * @param document document that the reminder is, such as 催办单
 * @param taskId the task concerned; null where there is none
 */
public record DeadlineExpired(
    String caseId,
    String timer,
    String name,
    String deadline,
    String clause,
    Instant dueAt,
    Effect effect,
    String holder,
    Instant heldSince,
    Instant begunAt,
    String authority,
    String document,
    String taskId) {

  /** What the expiry of a deadline does. */
  public enum Effect {
    /** The authority named does the overdue step. */
    ESCALATES,
    /** Holder and authority are reminded; the task stays. */
    REMINDS,
    /** A duty within the case falls due again. */
    RECURS,
    /** A wait for the complainant ends, and with it perhaps the case; no limit is broken. */
    ENDS_WAIT,
    /** The breach is entered and the case goes on. */
    RECORDS,
    /** Another branch of the case begins, such as a supervisor's. */
    BRANCHES
  }
}
