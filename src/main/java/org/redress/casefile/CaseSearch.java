package org.redress.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.casefile.CaseSearchMapper.Question;
import org.redress.engine.Platform;
import org.redress.engine.StandingGroups;
import org.redress.identity.Identities;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases that somebody handles or handled by number, title, or who complained. Where it
 * was found by who complained alone, that is a reading of identity, and logged.
 */
@Component
class CaseSearch {

  /** So many are told at once. */
  private static final int MOST = 20;

  /** Fewer characters fit nearly everything. */
  private static final int FEWEST_CHARACTERS = 2;

  private final CaseSearchMapper mapper;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final Register register;
  private final Identities identities;
  private final ProcessEngine engine;

  CaseSearch(
      CaseSearchMapper mapper,
      CaseFiles cases,
      CaseAccess access,
      Register register,
      Identities identities,
      ProcessEngine engine) {
    this.mapper = mapper;
    this.cases = cases;
    this.access = access;
    this.register = register;
    this.identities = identities;
    this.engine = engine;
  }

  /**
   * The case of that number where it is the whole of one; else theirs first, then open ones, then
   * the latest; none for less than two characters.
   */
  @Transactional
  public List<FoundCase> find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.codePointCount(0, wanted.length()) < FEWEST_CHARACTERS) {
      return List.of();
    }
    Authentication acting = engine.getIdentityService().getCurrentAuthentication();
    Question question =
        new Question(
            acting.getUserId(),
            Optional.ofNullable(acting.getGroupIds()).orElse(List.of()),
            StandingGroups.has(StandingGroups.COMPLIANCE, acting),
            wanted,
            "%" + wanted.replaceAll("[!%_]", "!$0") + "%",
            identities.pseudonym(text).orElse(null),
            false);
    List<CaseHit> numbered = mapper.numbered(question);
    return (numbered.isEmpty() ? mapper.find(question, MOST) : numbered)
        .stream().flatMap(hit -> found(hit, acting.getUserId()).stream()).toList();
  }

  private Optional<FoundCase> found(CaseHit hit, String reader) {
    return register
        .find(hit.caseId())
        .filter(access::mayRead)
        .map(
            known -> {
              if (!hit.byWords()) {
                identities.recognised(known.caseId(), reader);
              }
              return Platform.unrestricted(engine, () -> found(known, hit.held()));
            });
  }

  private FoundCase found(CaseRecord known, boolean mine) {
    return new FoundCase(
        known.caseNumber(),
        known.lifecycle(),
        cases.policyName(known),
        known.title(),
        known.receivedAt(),
        known.closedAt(),
        mine,
        cases.openTasks(known.caseId()));
  }
}
