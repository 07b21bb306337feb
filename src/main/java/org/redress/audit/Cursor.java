package org.redress.audit;

import java.time.Instant;
import org.redress.audit.CaseQuery.Sort;

/**
 * Where a page begins: after the case with these values of what the list is sorted by.
 *
 * @param sort what it is sorted by
 * @param missed deadlines that the last case of the page before missed
 * @param at moment of its receipt, or of its closing where that is sorted by; null while it is open
 * @param caseId its id
 */
record Cursor(Sort sort, int missed, Instant at, String caseId) {

  private static final String OPEN = "open";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * @throws IllegalArgumentException for what {@link #toString()} did not write, or wrote of a list
   *     that was sorted otherwise
   */
  static Cursor parse(String text, Sort sort) {
    String[] parts = text.split("-", 4);
    if (parts.length < 4 || !parts[0].equals(sort.name())) {
      throw new IllegalArgumentException(text);
    }
    return new Cursor(
        sort,
        Integer.parseInt(parts[1]),
        parts[2].equals(OPEN) ? null : moment(Long.parseLong(parts[2])),
        parts[3]);
  }

  /** A moment that every database can be asked for. */
  private static Instant moment(long millis) {
    Instant moment = Instant.ofEpochMilli(millis);
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw new IllegalArgumentException(millis + " is no moment of a case");
    }
    return moment;
  }

  static Cursor after(CaseRow row, Sort sort) {
    Instant at = sort == Sort.CLOSED ? row.closedAt() : row.receivedAt();
    return new Cursor(sort, row.missed(), at, row.caseId());
  }

  @Override
  public String toString() {
    String moment = at == null ? OPEN : Long.toString(at.toEpochMilli());
    return String.join("-", sort.name(), Integer.toString(missed), moment, caseId);
  }
}
