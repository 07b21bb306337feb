package org.redress.report;

import java.util.Optional;

/**
 * Who a report is counted for.
 *
 * @param viewer for whom only the cases count that they may see; empty for the role that owes the
 *     report, for whom all of its policy's do
 * @param opensLists whether the reader may open the cases behind a number
 */
record Reader(Optional<String> viewer, boolean opensLists) {

  /** The role that owes the report. */
  static final Reader OWNER = new Reader(Optional.empty(), false);
}
