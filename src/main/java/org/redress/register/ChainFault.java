package org.redress.register;

/**
 * Where a case's chain is broken.
 *
 * @param caseId the case
 * @param position of the entry; the first one that is not as it was written
 * @param kind what is wrong with it
 */
public record ChainFault(String caseId, int position, Kind kind) {

  /** What can be wrong with an entry. */
  public enum Kind {
    /** A field is not what was written. */
    CHANGED,
    /** The entry is no longer there. */
    REMOVED,
    /** The entry was never written by the register. */
    INSERTED
  }
}
