package org.redress.unit;

import java.util.List;

/**
 * What a file does, or would do. With a fault it does nothing.
 *
 * @param kind of what its lines are
 * @param lines how many
 * @param added how many enter a unit or post that there was not
 * @param changed how many describe or move a unit that there was
 * @param same how many say what is so already
 * @param people how many persons come into being by it, who have no password yet
 * @param faults by line, the first of them
 * @param moreFaults how many there are beyond those
 * @param unchecked how many units could not be looked at, because one above them is wrong
 * @param written whether it is done
 */
record ImportReport(
    Kind kind,
    int lines,
    int added,
    int changed,
    int same,
    int people,
    List<LineFault> faults,
    int moreFaults,
    int unchecked,
    boolean written) {

  private static final int SHOWN = 500;

  enum Kind {
    UNITS,
    POSTS
  }

  static ImportReport of(Kind kind, int lines, Tally tally) {
    List<LineFault> faults = tally.faults();
    return new ImportReport(
        kind,
        lines,
        tally.added,
        tally.changed,
        tally.same,
        tally.people,
        faults.stream().limit(SHOWN).toList(),
        Math.max(0, faults.size() - SHOWN),
        tally.unchecked,
        false);
  }

  boolean isFaultless() {
    return faults.isEmpty();
  }

  ImportReport asWritten() {
    return new ImportReport(
        kind, lines, added, changed, same, people, faults, moreFaults, unchecked, true);
  }
}
