package org.redress.people;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;

/**
 * What a person is called.
 *
 * @param firstName null where none is given
 * @param lastName null where none is given
 */
public record PersonName(String firstName, String lastName) {

  /** As a person is shown; the user id where nobody entered a name. */
  public static String of(User user) {
    String name = new PersonName(user.getFirstName(), user.getLastName()).whole();
    return name.isEmpty() ? user.getId() : name;
  }

  /** The two, as entries and papers show them; empty where nobody entered one. */
  public String whole() {
    return Stream.of(firstName, lastName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "))
        .trim();
  }
}
