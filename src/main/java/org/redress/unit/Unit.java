package org.redress.unit;

import java.time.LocalDate;

/**
 * A unit of the organisation: an outlet, a branch, a bureau, a store, a department.
 *
 * @param code by which systems know it; never given to another
 * @param name what people call it
 * @param kind the policies' word for what it is, such as 网点
 * @param parent code of the unit it belongs to; null for the one at the top
 * @param path the codes from the top down to its own, a slash around each
 * @param address where it is; null where nobody has said
 * @param telephone under which it is reached; null where nobody has said
 * @param calendar name of its own working calendar; null where it has that of the unit above
 * @param openedOn its first day
 * @param closedOn the day from which it is no more; null while it is open
 * @param successor code of the unit that went on with its cases; null while it is open
 */
public record Unit(
    String code,
    String name,
    String kind,
    String parent,
    String path,
    String address,
    String telephone,
    String calendar,
    LocalDate openedOn,
    LocalDate closedOn,
    String successor) {

  /** Whether cases can belong to it. */
  public boolean isOpen() {
    return closedOn == null;
  }

  /** Whether it is the other, or one below it. */
  public boolean isWithin(Unit other) {
    return path.startsWith(other.path);
  }
}
