package org.redress.unit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.redress.engine.PolicyGroup;

/** Who holds a role where: in a unit, or in the nearest above it. */
public final class NearestHolders {

  private final UnitTree tree;
  private final UnaryOperator<Collection<String>> staffed;
  private final Predicate<String> heldInUnits;

  /**
   * @param staffed those of some groups that somebody is in
   * @param heldInUnits whether somebody holds the role in whatever unit
   */
  NearestHolders(
      UnitTree tree, UnaryOperator<Collection<String>> staffed, Predicate<String> heldInUnits) {
    this.tree = tree;
    this.staffed = staffed;
    this.heldInUnits = heldInUnits;
  }

  /**
   * The group of a role's holders in a unit, or in the nearest unit above it that has any; where
   * none has, that of the unit at the top, which nobody is in. A role that nobody holds in any unit
   * has its own group alone: a policy may be without units where others have them. What belongs to
   * no unit (a periodic duty, a case of before there were units) is the top's, or everybody's who
   * holds the role.
   *
   * @param group {@code <policy>.<role>}
   * @param unit code of the unit; null for none
   */
  public String of(String group, String unit) {
    Unit top = tree.top().orElseThrow();
    String atTop = PolicyGroup.in(group, top.code());
    if (unit == null) {
      return staffed.apply(List.of(atTop)).isEmpty() ? group : atTop;
    }
    Optional<Unit> begins = tree.inForce(unit);
    List<String> upwards =
        tree.upwards(begins.orElse(top)).stream()
            .map(at -> PolicyGroup.in(group, at.code()))
            .toList();
    Set<String> some = new HashSet<>(staffed.apply(upwards));
    return upwards.stream()
        .filter(some::contains)
        .findFirst()
        .orElseGet(() -> heldInUnits.test(group) ? atTop : group);
  }
}
