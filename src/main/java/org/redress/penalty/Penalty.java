package org.redress.penalty;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.redress.authority.Recusals;

/**
 * A penalty as a form has it.
 *
 * @param offence id of what somebody did
 * @param kind id of the sanction; null where the form does not ask it, for the policy has but one
 * @param offender user id; null where a unit is penalised, or nobody is named
 * @param sums by the fields in which they stand
 */
record Penalty(String offence, String kind, String offender, Map<SumField, BigDecimal> sums) {

  static final String OFFENCE = Recusals.OFFENCE;
  static final String KIND = "penalty";
  private static final String OFFENDER = Recusals.OFFENDER;
  private static final String NONE = "none";

  /** What the values say; empty where nobody is penalised. */
  static Optional<Penalty> in(Map<String, Object> values) {
    String offence = text(values.get(OFFENCE));
    String kind = text(values.get(KIND));
    if (offence == null || NONE.equals(offence) || NONE.equals(kind)) {
      return Optional.empty();
    }
    Map<SumField, BigDecimal> sums = new EnumMap<>(SumField.class);
    for (SumField field : SumField.values()) {
      if (values.get(field.key()) instanceof Number number) {
        sums.put(field, new BigDecimal(number.toString()));
      }
    }
    return Optional.of(new Penalty(offence, kind, text(values.get(OFFENDER)), sums));
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
