package org.redress.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has come of a file's lines so far. */
class Tally {

  private final List<LineFault> faults = new ArrayList<>();
  private final Set<ImportLine> faulty = new HashSet<>();
  int added;
  int changed;
  int same;
  int people;
  int unchecked;

  void fault(ImportLine line, Fault fault) {
    faults.add(line.fault(fault));
    faulty.add(line);
  }

  /** Does with a line what its meaning is, and notes what is wrong instead of throwing it. */
  void take(ImportLine line, Runnable entry) {
    try {
      entry.run();
    } catch (RefusedEntryException refused) {
      refused.faults().forEach(fault -> fault(line, fault));
    }
  }

  boolean isFaulty(ImportLine line) {
    return faulty.contains(line);
  }

  /** In the order of the lines. */
  List<LineFault> faults() {
    return faults.stream().sorted(Comparator.comparingInt(LineFault::line)).toList();
  }
}
