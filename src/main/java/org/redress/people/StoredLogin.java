package org.redress.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a login needs to know of one of the engine's users.
 *
 * @param hash of the password, as it is kept; null where none is
 * @param groups that they are in
 */
public record StoredLogin(String hash, List<String> groups) {

  static Optional<StoredLogin> of(List<Row> rows) {
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new StoredLogin(
                    row.hash(), rows.stream().map(Row::groupId).filter(Objects::nonNull).toList()));
  }

  /**
   * @param hash of the password
   * @param groupId of a group of theirs; null for none
   */
  record Row(String hash, String groupId) {}
}
