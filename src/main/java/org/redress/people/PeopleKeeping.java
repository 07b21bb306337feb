package org.redress.people;

import org.springframework.stereotype.Component;

/** What {@link People} needs, handed on whole to who extends it. */
@Component
public final class PeopleKeeping {

  final PeopleMapper stored;
  final PeopleChanges changes;
  final Bcrypt hash;

  PeopleKeeping(PeopleMapper stored, PeopleChanges changes, Bcrypt hash) {
    this.stored = stored;
    this.changes = changes;
    this.hash = hash;
  }
}
