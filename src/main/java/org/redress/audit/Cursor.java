package org.redress.audit;

import java.time.Instant;

/**
 * Where a page begins: after the case with this moment of receipt and id.
 *
 * @param receivedAt of the last case of the page before
 * @param caseId of that case
 */
record Cursor(Instant receivedAt, String caseId) {

  /**
   * @throws IllegalArgumentException for what {@link #toString()} did not write
   */
  static Cursor parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException(text);
    }
    return new Cursor(
        Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))), text.substring(dash + 1));
  }

  static Cursor after(CaseRow row) {
    return new Cursor(row.receivedAt(), row.caseId());
  }

  @Override
  public String toString() {
    return receivedAt.toEpochMilli() + "-" + caseId;
  }
}
