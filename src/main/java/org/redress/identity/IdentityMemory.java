package org.redress.identity;

import org.redress.register.CaseMemory;
import org.springframework.stereotype.Component;

/** Who complained, and who of the staff read it: both go with the case. */
@Component
class IdentityMemory implements CaseMemory {

  private final IdentityMapper mapper;

  IdentityMemory(IdentityMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void forget(String caseId) {
    mapper.forget(caseId);
    mapper.forgetReadings(caseId);
  }
}
