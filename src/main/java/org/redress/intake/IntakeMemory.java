package org.redress.intake;

import org.redress.register.CaseMemory;
import org.springframework.stereotype.Component;

/**
 * The request that opened the case: its sender, their key and the digest of what was sent. After
 * that the key opens a new case.
 */
@Component
class IntakeMemory implements CaseMemory {

  private final IntakeMapper mapper;

  IntakeMemory(IntakeMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void forget(String caseId) {
    mapper.forget(caseId);
  }
}
