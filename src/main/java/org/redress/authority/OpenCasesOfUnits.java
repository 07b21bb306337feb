package org.redress.authority;

import org.redress.register.Register;
import org.redress.unit.CasesOfUnits;
import org.springframework.stereotype.Component;

/** Counts them in the register. */
@Component
class OpenCasesOfUnits implements CasesOfUnits {

  private final Register register;

  OpenCasesOfUnits(Register register) {
    this.register = register;
  }

  @Override
  public int open(String unit) {
    return register.countOpen(unit);
  }
}
