package org.redress.authority;

import java.util.Optional;
import org.redress.deadline.CalendarOfCase;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.redress.unit.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case is counted on the calendar of its unit, or of the nearest above it that has its own. */
@Component
class CalendarOfUnit implements CalendarOfCase {

  private final Units units;
  private final Register register;

  CalendarOfUnit(Units units, @Lazy Register register) {
    this.units = units;
    this.register = register;
  }

  @Override
  public Optional<String> of(String caseId) {
    return units.tree().hasCalendars()
        ? register.find(caseId).map(CaseRecord::unit).flatMap(units.tree()::calendar)
        : Optional.empty();
  }
}
