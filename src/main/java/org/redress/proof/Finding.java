package org.redress.proof;

/**
 * Something in the register or its seals that is not as it was written.
 *
 * @param kind what is wrong
 * @param caseId the case; null for a seal
 * @param caseNumber its number; null for a seal or a case that is gone
 * @param position of the entry; null where it is about no entry
 * @param seal number of the seal that shows it; null where the chain itself does
 * @param sentence the same for people, in Chinese
 */
public record Finding(
    Kind kind, String caseId, String caseNumber, Integer position, Integer seal, String sentence) {

  /** What can be wrong. */
  public enum Kind {
    ENTRY_CHANGED,
    ENTRY_REMOVED,
    ENTRY_INSERTED,
    /** The chain holds in itself, but it is not the one that was sealed. */
    CASE_REWRITTEN,
    CASE_REMOVED,
    /** The case's row is not what its entries say. */
    CASE_CHANGED,
    /** Who acted has been destroyed without right or record. */
    CASE_ERASED_WRONGLY,
    /** The record of changes about people is not as it was entered. */
    PEOPLE_CHANGED,
    /** That record holds in itself, but it is not the one that was sealed. */
    PEOPLE_REWRITTEN,
    /** What the engine remembers of a case within its retention is gone, wholly or of a step. */
    HISTORY_REMOVED,
    SEAL_CHANGED,
    SEAL_REMOVED,
    /** Signed with a key that is not among the trusted ones. */
    SEAL_OF_UNKNOWN_KEY
  }
}
