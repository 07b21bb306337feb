package org.redress.deadline;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit as diagrams, tables and the catalogue write it: {@code P3BD}, {@code PT24H}. The amount
 * is 1 to 999; only {@code P0D} and {@code P0BD} may be zero.
 *
 * @param amount how many of the unit
 * @param unit what is counted, and how
 */
public record Limit(int amount, Unit unit) {

  /**
   * What a limit counts. Names and meaning follow the catalogue; days follow the Civil Code of the
   * PRC, Art. 201 to 203.
   */
  public enum Unit {
    /** {@code PT30M}: elapsed minutes from the moment. */
    MINUTES("PT", "M"),
    /** {@code PT24H}: elapsed hours from the moment. */
    HOURS("PT", "H"),
    /**
     * {@code PT2BH}: hours in which the business is open; a moment outside them counts from the
     * next opening.
     */
    BUSINESS_HOURS("PT", "BH"),
    /**
     * {@code P3D}: calendar days, the day of the event not counted, due at close of business on the
     * last, or on the next working day if the last is a day off. {@code P0D}: by 24:00 of the same
     * day, whatever day it is; in the last second of a day, by 24:00 of the next working day.
     */
    DAYS("P", "D"),
    /**
     * {@code P3BD}: working days, the day of the event not counted, due at close of business on the
     * last. {@code P0BD}: by close of business of the working day in which the event falls; after
     * close or on a day off that is the next one.
     */
    WORKING_DAYS("P", "BD"),
    /**
     * {@code P3M}: calendar months, ending as days do; a month without that day ends on its last
     * day.
     */
    MONTHS("P", "M"),
    /** {@code P1Y}: calendar years, ending as months do. */
    YEARS("P", "Y");

    private final String prefix;
    private final String suffix;

    Unit(String prefix, String suffix) {
      this.prefix = prefix;
      this.suffix = suffix;
    }

    private boolean mayBeZero() {
      return this == DAYS || this == WORKING_DAYS;
    }
  }

  private static final Pattern FORM = Pattern.compile("(PT?)(0|[1-9][0-9]{0,2})(BH|BD|[MHDY])");

  private static final String FORMS =
      "可用的写法：PT30M（30分钟）、PT24H（24小时）、PT2BH（2个营业小时）、P3D（3日）、P3BD（3个工作日）、"
          + "P3M（3个月）、P1Y（1年）、P0D（当日24:00前）、P0BD（当个工作日下班前）；数字为1至999，只有P0D和P0BD可以为0。";

  /** Refuses what {@link #parse} could not have read. */
  public Limit {
    if (amount < 0 || amount > 999 || amount == 0 && !unit.mayBeZero()) {
      throw unreadable(unit.prefix + amount + unit.suffix);
    }
  }

  /**
   * Reads a limit.
   *
   * @throws IllegalArgumentException if the text is none; the message, for the analyst who wrote
   *     it, names the text and the allowed forms
   */
  public static Limit parse(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("期限为空。" + FORMS);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw unreadable(text);
    }
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.prefix.equals(form.group(1)) && unit.suffix.equals(form.group(3)))
        .findFirst()
        .map(unit -> new Limit(Integer.parseInt(form.group(2)), unit))
        .orElseThrow(() -> unreadable(text));
  }

  /** The limit as {@link #parse} reads it. */
  @Override
  public String toString() {
    return unit.prefix + amount + unit.suffix;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException("期限“" + text + "”无法识别。" + FORMS);
  }
}
