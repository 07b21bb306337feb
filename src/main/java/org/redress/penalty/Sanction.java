package org.redress.penalty;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What the table of penalties allows for an offence: a row of it. Tables of earlier deployments, on
 * which cases still run, say only between which sums of money a penalty lies, and nothing of its
 * kind.
 *
 * @param kind id of the sanction; null in such a table: any
 * @param lowest allowed, in the unit; null where the policy names none
 * @param highest allowed, in the unit; null where the policy names none
 * @param unit {@code CNY} or {@code points}; null for a sanction without a sum
 */
record Sanction(String kind, BigDecimal lowest, BigDecimal highest, String unit) {

  static Sanction of(Map<String, Object> row) {
    String kind = Objects.toString(row.get("penalty"), null);
    return new Sanction(
        kind,
        decimal(row.get("penaltyMin")),
        decimal(row.get("penaltyMax")),
        Objects.toString(row.get("penaltyUnit"), kind == null ? SumField.CNY.name() : null));
  }

  boolean isOf(String asked) {
    return kind == null || kind.equals(asked);
  }

  /** Whether a sum of that unit belongs to it. */
  boolean takes(SumField field) {
    return kind == null || field.name().equalsIgnoreCase(unit);
  }

  boolean covers(SumField field, BigDecimal sum) {
    return !field.name().equalsIgnoreCase(unit) || covers(sum);
  }

  private boolean covers(BigDecimal sum) {
    return (lowest == null || sum.compareTo(lowest) >= 0)
        && (highest == null || sum.compareTo(highest) <= 0);
  }

  /** As staff read it: 30元, 30至100元, 不低于30元, 不高于100元. */
  String inWords() {
    String unitInWords = SumField.of(unit).word();
    if (lowest == null) {
      return "不高于" + plain(highest) + unitInWords;
    }
    if (highest == null) {
      return "不低于" + plain(lowest) + unitInWords;
    }
    return (lowest.compareTo(highest) == 0 ? plain(lowest) : plain(lowest) + "至" + plain(highest))
        + unitInWords;
  }

  private static BigDecimal decimal(Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
