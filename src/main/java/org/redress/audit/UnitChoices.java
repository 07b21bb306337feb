package org.redress.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.unit.Unit;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.springframework.stereotype.Component;

/** The units whose cases an officer, or a manager, reaches who asks. */
@Component
public class UnitChoices {

  private static final Set<String> READERS =
      Set.of(StandingGroups.COMPLIANCE, StandingGroups.MANAGEMENT);

  private final Units units;
  private final Officers officers;
  private final IdentityService identity;

  UnitChoices(Units units, Officers officers, IdentityService identity) {
    this.units = units;
    this.officers = officers;
    this.identity = identity;
  }

  /** Each after the one above it; none in an organisation without units, and for who reads none. */
  public List<UnitChoice> choices() {
    if (!officers.orManagementAreActing()) {
      throw Officers.refused();
    }
    UnitTree tree = units.tree();
    List<Unit> tops = tops(tree);
    return tree.all().stream()
        .filter(unit -> tops.stream().anyMatch(unit::isWithin))
        .sorted(Comparator.comparing(Unit::path))
        .map(unit -> choice(tree, unit, tops))
        .toList();
  }

  private static UnitChoice choice(UnitTree tree, Unit unit, List<Unit> tops) {
    List<String> above =
        tree.upwards(unit).stream()
            .skip(1)
            .filter(other -> tops.stream().anyMatch(other::isWithin))
            .map(Unit::name)
            .toList();
    return new UnitChoice(unit.code(), unit.name(), String.join(" / ", above), above.size());
  }

  /** Whoever is none in a unit reaches the whole organisation. */
  private List<Unit> tops(UnitTree tree) {
    List<String> groups = identity.getCurrentAuthentication().getGroupIds();
    Set<String> own =
        groups.stream()
            .filter(group -> READERS.contains(PolicyGroup.everywhere(group)))
            .flatMap(group -> PolicyGroup.unit(group).stream())
            .collect(Collectors.toSet());
    return own.isEmpty()
        ? tree.top().stream().toList()
        : own.stream().flatMap(code -> tree.find(code).stream()).toList();
  }
}
