package org.redress.proof;

import java.util.ArrayList;
import java.util.List;
import org.redress.people.PeopleChanges;
import org.springframework.stereotype.Component;

/** Verifies the record of changes about people: its chain, and the chain against the seals. */
@Component
class PeopleCheck {

  /** What the record is sealed under, where a case has its id. */
  private static final String SEALED_AS = "people";

  private final PeopleChanges changes;
  private final SealMapper seals;

  PeopleCheck(PeopleChanges changes, SealMapper seals) {
    this.changes = changes;
    this.seals = seals;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    changes.firstFault().map(Findings::peopleChanged).ifPresent(findings::add);
    seals.headsOf(SEALED_AS).stream()
        .filter(head -> !changes.link(head.position()).filter(head.link()::equals).isPresent())
        .findFirst()
        .map(head -> Findings.peopleRewritten(head.position(), head.seal()))
        .ifPresent(findings::add);
    return findings;
  }
}
