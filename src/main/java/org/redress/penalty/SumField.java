package org.redress.penalty;

import java.util.Arrays;

/** The fields in which the sum of a penalty is entered, by its unit. */
enum SumField {
  CNY("penaltyAmount", "元"),
  POINTS("deductedPoints", "分");

  private final String key;
  private final String word;

  SumField(String key, String word) {
    this.key = key;
    this.word = word;
  }

  /**
   * @param unit as tables write it
   */
  static SumField of(String unit) {
    return Arrays.stream(values())
        .filter(field -> field.name().equalsIgnoreCase(unit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit of a penalty: " + unit));
  }

  /** Key of the field. */
  String key() {
    return key;
  }

  /** What the unit is called. */
  String word() {
    return word;
  }
}
