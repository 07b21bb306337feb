package org.redress.audit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes of what somebody asks what the database is asked. */
@Component
class Questions {

  private final DueWindows dues;
  private final AskedPeopleMapper people;
  private final Clock clock;

  Questions(DueWindows dues, AskedPeopleMapper people, Clock clock) {
    this.dues = dues;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param viewer the officer; null where the platform itself counts
   * @throws org.camunda.bpm.engine.BadUserRequestException for more words than can be looked for
   */
  Asked of(CaseQuery query, String viewer) {
    return of(query, viewer, query.state());
  }

  /** The same about cases that stand so, whatever the query says of that. */
  Asked of(CaseQuery query, String viewer, CaseState state) {
    return Asked.of(query, viewer, state, clock.getZone(), dues, this::users);
  }

  /** Whoever is called so; and the id itself, which may be that of somebody who has left. */
  private List<String> users(String person) {
    return Stream.concat(Stream.of(person), people.called(person).stream()).distinct().toList();
  }
}
