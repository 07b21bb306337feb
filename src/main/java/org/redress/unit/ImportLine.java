package org.redress.unit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file.
 *
 * @param number as the editor or spreadsheet counts it
 * @param columns what the file says at all
 * @param cells what stands in its columns; nothing for what is blank
 */
record ImportLine(int number, Set<Field> columns, Map<Field, String> cells) {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  /** Null where it is blank. */
  String text(Field field) {
    return cells.get(field);
  }

  /** What the column says, null where it is blank; what was so before where the file has none. */
  String text(Field field, String before) {
    return columns.contains(field) ? text(field) : before;
  }

  /**
   * The day that the column says; null where it is blank.
   *
   * @throws RefusedEntryException where it says none
   */
  LocalDate day(Field field) {
    return Optional.ofNullable(text(field)).map(written -> day(field, written)).orElse(null);
  }

  private static LocalDate day(Field field, String written) {
    Matcher day = DAY.matcher(written);
    if (day.matches()) {
      try {
        return LocalDate.of(part(day, 1), part(day, 2), part(day, 3));
      } catch (DateTimeException noSuchDay) {
        // told below
      }
    }
    throw new RefusedEntryException(field, "「%s」不是日期：请写成 2026-03-02 的样子", written);
  }

  private static int part(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }

  /** What is wrong, as the report tells it. */
  LineFault fault(Fault fault) {
    return new LineFault(number, fault.field().heading(), text(fault.field()), fault.sentence());
  }
}
