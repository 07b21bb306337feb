package org.redress.audit;

/** When an open task is due. */
public enum Due {
  /** Before now. */
  OVERDUE,
  /** From now to midnight. */
  TODAY,
  /** After today, up to midnight of the next working day. */
  NEXT
}
