package org.redress.unit;

import java.time.LocalDate;

/**
 * A person holds a role in a unit.
 *
 * @param id of the row
 * @param person user id
 * @param role group of a policy's role, {@code <policy>.<role>}; or {@code head}, {@code
 *     compliance} or {@code management}, for the unit and all below it
 * @param unit code of the unit
 * @param fromDay the first day
 * @param untilDay the last day; null while no end is known
 * @param origin who says so
 */
public record Post(
    String id,
    String person,
    String role,
    String unit,
    LocalDate fromDay,
    LocalDate untilDay,
    Origin origin) {

  /** Who says that somebody holds a post. */
  public enum Origin {
    /** An administrator, on the page or by a file. */
    ENTERED,
    /** The company's directory of people. */
    DIRECTORY
  }

  /** Whether it is held on that day. */
  public boolean isHeldOn(LocalDate day) {
    return !fromDay.isAfter(day) && (untilDay == null || !untilDay.isBefore(day));
  }
}
