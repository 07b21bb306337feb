package org.redress.report;

import java.math.BigDecimal;

/**
 * A row of a report.
 *
 * @param item what is counted
 * @param part whether it is part of the item above
 * @param figure the number
 * @param per what it is a rate of; null where it is none
 * @param rate percent, one decimal; null where there is none
 * @param target percent wanted; null where the policy names none
 * @param clause that it rests on
 */
record ReportRow(
    String item,
    boolean part,
    Figure figure,
    Figure per,
    BigDecimal rate,
    BigDecimal target,
    String clause) {

  /** The rate as it is printed; nothing where there is none. */
  String rateText() {
    return rate == null ? "" : rate.toPlainString() + "%";
  }

  /** The target as it is printed; nothing where there is none. */
  String targetText() {
    return target == null ? "" : target.stripTrailingZeros().toPlainString() + "%";
  }
}
