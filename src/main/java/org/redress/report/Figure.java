package org.redress.report;

import java.math.BigDecimal;

/**
 * A number of a report.
 *
 * @param number as counted; null where there is nothing to take the mean of
 * @param unit what it is counted in
 * @param cases how many cases are behind it
 * @param query finds them in the officers' list; null for who may not open it
 */
record Figure(BigDecimal number, Measure.Unit unit, long cases, String query) {

  /** As it is printed, with its unit. */
  String inWords() {
    return text() + " " + unit.inWords();
  }

  /** As it is printed. */
  String text() {
    return number == null ? "—" : number.toPlainString();
  }
}
