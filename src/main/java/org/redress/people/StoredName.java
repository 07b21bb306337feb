package org.redress.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is called.
 *
 * @param firstName null where none is given
 * @param lastName null where none is given
 */
record StoredName(String firstName, String lastName) {

  /** The two, as entries and papers show them; empty where nobody entered one. */
  String whole() {
    return Stream.of(firstName, lastName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "))
        .trim();
  }
}
