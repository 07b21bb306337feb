package org.redress.register;

/** What an entry of the register tells. */
public enum EntryKind {
  /** The case was entered. */
  OPENED,
  /** The case got its number by the policy's rule. */
  NUMBERED,
  /** A step was completed. */
  STEP,
  /** A step was completed before its deadline. */
  DEADLINE_MET,
  /** A deadline passed. */
  DEADLINE_MISSED,
  /** The case went up to the authority named: its deadline passed, or for the reason given. */
  ESCALATED,
  /** The holder and the authority named were reminded (催办). */
  REMINDED,
  /** A duty that recurs within the case fell due. */
  DUTY_DUE,
  /**
   * The working calendar changed, or the version of the diagram that the case runs on, and with it
   * the date of a limit that runs; {@code dueAt} is the new one.
   */
  LIMIT_MOVED,
  /** An analyst moved the case to another version of its diagram; {@code note} says which. */
  VERSION_CHANGED,
  /** A wait ended without the answer waited for; no limit was broken. */
  WAIT_ENDED,
  /** The complainant answered how satisfied they are. */
  SATISFACTION,
  /** A sum was approved. */
  APPROVED,
  /** A penalty was proposed or decided. */
  PENALTY,
  /** Somebody remarked on a task; {@code note} is the remark. */
  COMMENTED,
  /**
   * A person was barred from the case (回避); where {@code element} names a step, because that step
   * penalises them or proposes to.
   */
  BARRED,
  /**
   * The bar that a step had put on a person ended: the penalty that it had proposed was not
   * decided. {@code element} is that step.
   */
  BAR_ENDED,
  /** Nobody in a task's groups may do it: it went to the authority named. */
  HANDED_ON,
  /** Somebody in a task's own groups may do it again: it went back to them. */
  HANDED_BACK,
  /** The case belongs to another unit from now on: from which to which, and why. */
  TRANSFERRED,
  /** Nobody may do a task, nor is there anybody to stand in; compliance is told. */
  UNATTENDED,
  /** The case ended. */
  CLOSED,
  /** The case was handed out as a file; {@code document} bears the digest of that file. */
  EXPORTED,
  /** An officer put the case under legal hold: it is kept beyond its retention. */
  HELD,
  /** An officer lifted the legal hold. */
  RELEASED,
  /** The retention was over: who, and what it was about, has been destroyed. The last entry. */
  ERASED
}
