package org.redress.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A query as the database needs it.
 *
 * @param asked as the officer asked it
 * @param viewer the officer
 * @param numberPattern case number with wildcard; null where none is asked
 * @param from first moment of receipt
 * @param to first moment after
 * @param closedFrom first moment of closing
 * @param closedTo first moment after
 * @param no false, as each database binds it
 */
record Asked(
    CaseQuery asked,
    String viewer,
    String numberPattern,
    Instant from,
    Instant to,
    Instant closedFrom,
    Instant closedTo,
    boolean no) {

  /**
   * @param zone in which the query's days begin
   */
  static Asked of(CaseQuery query, String viewer, ZoneId zone) {
    return new Asked(
        query,
        viewer,
        query.number() == null ? null : pattern(query.number()),
        begins(query.from(), 0, zone),
        begins(query.to(), 1, zone),
        begins(query.closedFrom(), 0, zone),
        begins(query.closedTo(), 1, zone),
        false);
  }

  /** Nothing but what the officer may see. */
  static Asked by(String viewer) {
    return new Asked(null, viewer, null, null, null, null, null, false);
  }

  /** The elements that are asked for; empty where none is. */
  public List<String> elements() {
    return asked.element() == null ? List.of() : List.of(asked.element().split(","));
  }

  /** The kind of entry that tells what is asked of the elements; null where history tells it. */
  public String entryKind() {
    return asked.at() == null || asked.at().entry == null ? null : asked.at().entry.name();
  }

  private static Instant begins(LocalDate day, int daysLater, ZoneId zone) {
    return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toInstant();
  }

  private static String pattern(String begin) {
    return begin.trim().replaceAll("([!%_])", "!$1") + "%";
  }
}
