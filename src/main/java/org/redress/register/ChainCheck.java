package org.redress.register;

import java.util.List;
import java.util.Optional;

/** Walks a case's entries and finds the first that is not as the register wrote it. */
final class ChainCheck {

  private ChainCheck() {}

  /**
   * @param links the entries there are, by position
   * @param written how many the register counts
   */
  static Optional<ChainFault> firstFault(String caseId, List<Link> links, int written) {
    String before = null;
    int expected = 1;
    for (Link link : links) {
      int position = link.entry().position();
      if (position > expected) {
        return fault(caseId, expected, ChainFault.Kind.REMOVED);
      }
      if (position > written || (link.link() == null && before != null)) {
        return fault(caseId, position, ChainFault.Kind.INSERTED);
      }
      if (link.link() != null) {
        Optional<ChainFault.Kind> broken = EntryChain.fault(before, link);
        if (broken.isPresent()) {
          return fault(caseId, position, broken.get());
        }
      }
      before = link.link();
      expected++;
    }
    return expected <= written
        ? fault(caseId, expected, ChainFault.Kind.REMOVED)
        : Optional.empty();
  }

  private static Optional<ChainFault> fault(String caseId, int position, ChainFault.Kind kind) {
    return Optional.of(new ChainFault(caseId, position, kind));
  }
}
