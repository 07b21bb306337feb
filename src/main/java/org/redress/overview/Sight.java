package org.redress.overview;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.audit.VisibleCases;
import org.redress.overview.OverviewMapper.Reached;
import org.redress.register.CasesInReach;

/**
 * What somebody sees of the cases at a moment, as {@link VisibleCases} applies it. Who sees the
 * same is shown the same figures; who is barred, complained about or moved sees something else from
 * then on.
 *
 * @param everywhere whether all units are in reach
 * @param units codes of those that are, where not all
 * @param unseen ids of the cases that are not shown all the same
 */
record Sight(boolean everywhere, Set<String> units, Set<String> unseen) {

  /**
   * @param reached as {@link CasesInReach} has it
   * @param unseen as {@link VisibleCases} has it
   */
  static Sight of(List<Reached> reached, Set<String> unseen) {
    return new Sight(
        reached.isEmpty(),
        reached.stream()
            .map(Reached::code)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        Set.copyOf(unseen));
  }
}
