package org.redress.penalty;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Lowest and highest sum of a penalty, CNY; either may be null where the policy names none.
 *
 * @param lowest allowed
 * @param highest allowed
 */
record PenaltyRange(BigDecimal lowest, BigDecimal highest) {

  /** From what the table returns; empty where it names no sum at all. */
  static Optional<PenaltyRange> of(Object lowest, Object highest) {
    return lowest == null && highest == null
        ? Optional.empty()
        : Optional.of(new PenaltyRange(decimal(lowest), decimal(highest)));
  }

  boolean covers(BigDecimal amount) {
    return (lowest == null || amount.compareTo(lowest) >= 0)
        && (highest == null || amount.compareTo(highest) <= 0);
  }

  /** As staff read it: 30, 30至100, 不低于30, 不高于100. */
  String inWords() {
    if (lowest == null) {
      return "不高于" + plain(highest);
    }
    if (highest == null) {
      return "不低于" + plain(lowest);
    }
    return lowest.compareTo(highest) == 0 ? plain(lowest) : plain(lowest) + "至" + plain(highest);
  }

  private static BigDecimal decimal(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
