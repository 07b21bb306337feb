package org.redress.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.redress.register.RetentionMapper.Closed;
import org.redress.register.RetentionMapper.Kept;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * How long the register keeps who and what a case was about, and what it does when the time is
 * over. Each change takes place in the caller's transaction.
 */
@Component
public class Retention {

  /** Sorts before every id. */
  public static final String FIRST = " ";

  private final RetentionMapper mapper;
  private final Chaining chaining;
  private final CaseChains chains;
  private final Clock clock;
  private final IdentityService identity;

  Retention(
      RetentionMapper mapper,
      Chaining chaining,
      CaseChains chains,
      Clock clock,
      @Lazy IdentityService identity) {
    this.mapper = mapper;
    this.chaining = chaining;
    this.chains = chains;
    this.clock = clock;
    this.identity = identity;
  }

  /** A page of the cases whose time is over and that no hold keeps, by id; empty after the last. */
  public List<String> due(String after) {
    return mapper.due(clock.instant(), after);
  }

  /**
   * Destroys what the register's own tables tell of people: in the case's row title, respondent,
   * their unit and who entered it; in its entries actor, holder, note and the salt of their digest.
   * The last entry tells that it was done, and when it fell due.
   *
   * @return false where the case is not due, is held, or has been erased, by another node perhaps
   * @throws IllegalStateException where the case is not as its entries say: who moved the end of
   *     the retention, or took a hold away, must not have the evidence destroyed by it
   */
  public boolean erase(String caseId) {
    Instant now = clock.instant();
    CaseRecord known = chains.find(caseId).orElseThrow();
    List<Link> links = chains.links(caseId);
    if (chains.firstFault(known, links).isPresent()
        || !chains.changedFields(caseId, links).isEmpty()) {
      throw new IllegalStateException(
          "Case " + known.caseNumber() + " is not as its entries say; see its proof");
    }
    // Locks the case's row: of two nodes one finds it due.
    if (mapper.claim(caseId, now) == 0) {
      return false;
    }
    Kept kept = mapper.kept(caseId);
    long days = ChronoUnit.DAYS.between(kept.closedAt(), kept.keepUntil());
    mapper.eraseEntries(caseId);
    chaining.append(
        Entry.of(EntryKind.ERASED, caseId)
            .at(kept.lifecycle(), "保存期限届满", null)
            .deadline("P%dD".formatted(days), kept.keepUntil()),
        now,
        null);
    return true;
  }

  /**
   * Puts the case under legal hold, in the name of who is logged in.
   *
   * @return false where it is held already or has been erased
   */
  public boolean hold(String caseId, String reason) {
    Instant now = clock.instant();
    boolean held = mapper.hold(caseId, now) == 1;
    if (held) {
      chaining.append(Entry.of(EntryKind.HELD, caseId).note(reason), now, acting());
    }
    return held;
  }

  /**
   * Lifts the legal hold, in the name of who is logged in.
   *
   * @return false where there is none
   */
  public boolean release(String caseId, String reason) {
    boolean released = mapper.release(caseId) == 1;
    if (released) {
      chaining.append(Entry.of(EntryKind.RELEASED, caseId).note(reason), clock.instant(), acting());
    }
    return released;
  }

  /**
   * How many closed cases are due, are held, and when the next falls due; confidential ones apart.
   */
  public RetentionOutlook outlook() {
    Instant now = clock.instant();
    return new RetentionOutlook(
        mapper.countDue(now, false),
        mapper.countHeld(false),
        mapper.countErased(false),
        mapper.next(now, false));
  }

  /**
   * Diagram versions with closed cases of which the register does not know how long it keeps them.
   */
  public List<String> definitionsWithoutTerm() {
    return mapper.definitionsWithoutTerm();
  }

  /** Lets those cases be kept for so many days from their end. */
  public void setTerm(String processDefinitionId, int days) {
    for (Closed closed : mapper.withoutTerm(processDefinitionId)) {
      Instant end = closed.closedAt().atZone(clock.getZone()).plusDays(days).toInstant();
      mapper.setTerm(closed.caseId(), end);
    }
  }

  private String acting() {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .map(acting -> acting.getUserId())
        .orElse(null);
  }
}
