package org.redress.authority;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.redress.engine.Cases;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.redress.unit.Unit;
import org.redress.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Which of those who hold a role a case is meant for: those in its unit, else in the nearest unit
 * above that has any. So a case climbs to the right branch by itself. In an organisation without
 * units it is all who hold it.
 */
@Component
public class Placement {

  /** Property of a step: the field that names the unit in which it is done. */
  public static final String PROPERTY = "unit";

  private final Units units;
  private final Register register;

  Placement(Units units, Register register) {
    this.units = units;
    this.register = register;
  }

  /** The group of a policy's role for the case that the execution is part of. */
  public String of(String group, DelegateExecution execution) {
    return units.tree().isEmpty() ? group : of(group, Cases.idOf(execution));
  }

  /** The same by the id of the case. */
  public String of(String group, String caseId) {
    return units.tree().isEmpty()
        ? group
        : units.nearest(group, register.find(caseId).map(CaseRecord::unit).orElse(null));
  }

  /**
   * The same for a step that is done in a unit that was named.
   *
   * @param named field that names the unit
   */
  String of(String group, DelegateExecution execution, String named) {
    return units.tree().isEmpty()
        ? group
        : unit(execution, named)
            .map(unit -> units.nearest(group, unit.code()))
            .orElseGet(() -> of(group, execution));
  }

  private Optional<Unit> unit(DelegateExecution execution, String named) {
    return execution.getVariable(named) instanceof String written
        ? UnitNames.code(written).flatMap(units.tree()::inForce)
        : Optional.empty();
  }
}
