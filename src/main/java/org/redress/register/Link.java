package org.redress.register;

/**
 * An entry as a link of its case's chain.
 *
 * @param entry what it tells
 * @param salt of the personal fields; null once they have been destroyed
 * @param personal salted digest of actor, holder and note, which stays when they are destroyed
 * @param facts what the case's row said then, where the entry opens, closes or erases the case
 * @param link digest of the link before and of this entry; null for an entry older than the chain
 */
public record Link(Entry entry, String salt, String personal, String facts, String link) {

  /** Whether who acted and what was noted have been destroyed. */
  public boolean isErased() {
    return link != null && salt == null;
  }
}
