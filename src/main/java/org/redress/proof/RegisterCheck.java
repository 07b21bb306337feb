package org.redress.proof;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.redress.register.CaseChains;
import org.redress.register.CaseField;
import org.redress.register.CaseRecord;
import org.redress.register.Link;
import org.springframework.stereotype.Component;

/**
 * Verifies one case, or the whole register: chains, and chains against seals, the cases' rows and
 * what the engine remembers of them.
 */
@Component
public class RegisterCheck {

  private final CaseChains chains;
  private final SealMapper seals;
  private final SealCheck sealCheck;
  private final PeopleCheck people;
  private final HistoryCheck history;
  private final Clock clock;

  RegisterCheck(
      CaseChains chains,
      SealMapper seals,
      SealCheck sealCheck,
      PeopleCheck people,
      HistoryCheck history,
      Clock clock) {
    this.chains = chains;
    this.seals = seals;
    this.sealCheck = sealCheck;
    this.people = people;
    this.history = history;
    this.clock = clock;
  }

  /**
   * One case, and the seals that it stands under.
   *
   * @throws NoSuchElementException where the register has no such case
   */
  public Verification ofCase(String caseId) {
    Tally tally = new Tally();
    look(caseId, tally);
    tally.findings.addAll(history.findings(caseId));
    List<Integer> numbers = seals.headsOf(caseId).stream().map(SealedHead::seal).toList();
    sealCheck.findings(seals.seals()).stream()
        .filter(finding -> numbers.contains(finding.seal()))
        .forEach(tally.findings::add);
    return tally.verification(numbers.size());
  }

  /** Every case, every seal and the record of changes about people. Reads the whole register. */
  public Verification ofAll() {
    Tally tally = new Tally();
    chains.caseIds().forEach(caseId -> look(caseId, tally));
    seals.casesGone().forEach(caseId -> tally.findings.add(Findings.caseGone(caseId)));
    tally.findings.addAll(people.findings());
    tally.findings.addAll(history.findings());
    List<Seal> all = seals.seals();
    tally.findings.addAll(sealCheck.findings(all));
    return tally.verification(all.size());
  }

  /** Every seal, in order. */
  public List<Seal> seals() {
    return seals.seals();
  }

  private void look(String caseId, Tally tally) {
    CaseRecord known = chains.find(caseId).orElseThrow();
    List<Link> links = chains.links(caseId);
    tally.cases++;
    tally.entries += links.size();
    tally.erased += (int) links.stream().filter(Link::isErased).count();
    chains
        .firstFault(known, links)
        .ifPresentOrElse(
            fault -> tally.findings.add(Findings.of(known, fault)),
            () -> {
              againstSeals(known, links, tally);
              againstEntries(known, links, tally);
            });
  }

  private void againstEntries(CaseRecord known, List<Link> links, Tally tally) {
    Set<CaseField> changed = chains.changedFields(known.caseId(), links);
    if (!changed.isEmpty()) {
      tally.findings.add(Findings.changed(known, changed));
    }
    chains
        .erasureFault(links, clock.instant())
        .ifPresent(fault -> tally.findings.add(Findings.erased(known, fault)));
  }

  private void againstSeals(CaseRecord known, List<Link> links, Tally tally) {
    seals.headsOf(known.caseId()).stream()
        .filter(
            head ->
                head.position() > links.size()
                    || !head.link().equals(links.get(head.position() - 1).link()))
        .findFirst()
        .ifPresent(
            head -> tally.findings.add(Findings.rewritten(known, head.position(), head.seal())));
  }

  /** What has been looked at so far. */
  private final class Tally {
    private int cases;
    private int entries;
    private int erased;
    private final List<Finding> findings = new ArrayList<>();

    Verification verification(int sealsLookedAt) {
      return new Verification(
          clock.instant(), cases, entries, sealsLookedAt, erased, List.copyOf(findings));
    }
  }
}
