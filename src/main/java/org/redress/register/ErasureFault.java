package org.redress.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be wrong with how a case was erased. */
public enum ErasureFault {
  /** Who acted and what was noted is gone, and no entry tells that the retention was over. */
  UNRECORDED,
  /** It was erased before its retention was over, or in a future that has not come. */
  BEFORE_TIME,
  /** It was erased while it was under legal hold. */
  ON_HOLD,
  /** An entry tells that it was erased, and it was not. */
  INCOMPLETE;

  /**
   * @param links of a case whose chain has been found whole
   */
  static Optional<ErasureFault> in(List<Link> links, Instant now) {
    boolean anyErased = links.stream().anyMatch(Link::isErased);
    if (links.isEmpty() || links.get(links.size() - 1).entry().kind() != EntryKind.ERASED) {
      return anyErased ? Optional.of(UNRECORDED) : Optional.empty();
    }
    Entry erased = links.get(links.size() - 1).entry();
    List<Link> before = links.subList(0, links.size() - 1);
    if (erased.dueAt() == null
        || erased.at().isBefore(erased.dueAt())
        || erased.at().isAfter(now)) {
      return Optional.of(BEFORE_TIME);
    }
    if (isHeld(before)) {
      return Optional.of(ON_HOLD);
    }
    return before.stream().allMatch(ErasureFault::hasForgotten)
        ? Optional.empty()
        : Optional.of(INCOMPLETE);
  }

  private static boolean isHeld(List<Link> links) {
    return links.stream()
        .map(link -> link.entry().kind())
        .filter(kind -> kind == EntryKind.HELD || kind == EntryKind.RELEASED)
        .reduce((earlier, later) -> later)
        .filter(EntryKind.HELD::equals)
        .isPresent();
  }

  private static boolean hasForgotten(Link link) {
    Entry entry = link.entry();
    return link.salt() == null
        && entry.actor() == null
        && entry.holder() == null
        && entry.note() == null;
  }
}
