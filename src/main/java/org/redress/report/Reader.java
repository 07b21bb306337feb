package org.redress.report;

import java.util.Optional;

/**
 * Who a report is counted for.
 *
 * @param viewer for whom only the cases count that they may see; empty for the role that owes the
 *     report, for whom all of its policy's do
 * @param unit code of the unit whose cases, with those of the units below it, count; empty for all
 * @param opensLists whether the reader may open the cases behind a number
 */
record Reader(Optional<String> viewer, Optional<String> unit, boolean opensLists) {

  /** The role that owes the report, for its unit. */
  static Reader owner(Optional<String> unit) {
    return new Reader(Optional.empty(), unit, false);
  }
}
