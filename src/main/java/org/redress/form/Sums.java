package org.redress.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Sums that are the total of other fields of the same form: worked out, whatever was sent. */
final class Sums {

  private Sums() {}

  /**
   * The total of what was entered in the parts; null where nothing was.
   *
   * @param keys of the fields that are the parts
   * @param entered what was entered in each
   */
  static Number of(List<String> keys, Function<String, Object> entered) {
    List<BigDecimal> parts =
        keys.stream().map(entered).map(Sums::number).filter(Objects::nonNull).toList();
    return parts.isEmpty() ? null : plain(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal number(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? new BigDecimal(number.toString())
        : null;
  }

  /** As form-js sends it: a whole number without a point. */
  private static Number plain(BigDecimal total) {
    try {
      return total.intValueExact();
    } catch (ArithmeticException fraction) {
      return total.doubleValue();
    }
  }
}
