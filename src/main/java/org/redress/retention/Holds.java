package org.redress.retention;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.audit.CaseList;
import org.redress.audit.CaseRow;
import org.redress.audit.Officers;
import org.redress.casefile.CaseForgottenException;
import org.redress.casefile.NoSuchCaseException;
import org.redress.register.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds that officers put on cases, and lift. */
@Component
class Holds {

  /** What the entry's note holds. */
  private static final int LONGEST_REASON = 2000;

  private final Retention retention;
  private final EngineHistory history;
  private final CaseList cases;
  private final Officers officers;

  Holds(Retention retention, EngineHistory history, CaseList cases, Officers officers) {
    this.retention = retention;
    this.history = history;
    this.cases = cases;
    this.officers = officers;
  }

  @Transactional
  void put(String caseId, String reason) {
    check(caseId, reason);
    if (!retention.hold(caseId, reason.trim())) {
      throw new BadUserRequestException("本案已在保全中，无须再次保全");
    }
    history.keep(caseId);
  }

  @Transactional
  void lift(String caseId, String reason) {
    check(caseId, reason);
    if (!retention.release(caseId, reason.trim())) {
      throw new BadUserRequestException("本案未在保全中，无须解除");
    }
  }

  private void check(String caseId, String reason) {
    String officer = officers.acting();
    CaseRow found = cases.find(caseId, officer).orElseThrow(() -> new NoSuchCaseException(caseId));
    Optional<Instant> erased = Optional.ofNullable(found.erasedAt());
    if (erased.isPresent()) {
      throw new CaseForgottenException(found.caseNumber());
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new BadUserRequestException("请填写理由，最多%d个字".formatted(LONGEST_REASON));
    }
  }
}
