package org.redress.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.redress.register.Sha256;

/**
 * A change as it is stored, with the digest that joins it to the one before: what is changed,
 * removed or put in between breaks the chain.
 *
 * @param link SHA-256 of the link before and of every other field
 */
record ChangeRow(
    int position,
    Instant changedAt,
    ChangeKind kind,
    String actor,
    String address,
    String person,
    String groupId,
    String nameBefore,
    String nameAfter,
    String link) {

  /**
   * @param before link of the change before; null for the first
   */
  static ChangeRow join(String before, PeopleChange change) {
    ChangeRow row =
        new ChangeRow(
            change.position(),
            change.at(),
            change.kind(),
            change.actor(),
            change.address(),
            change.person(),
            change.groupId(),
            change.before(),
            change.after(),
            null);
    return row.linked(row.digest(before));
  }

  boolean follows(String before) {
    return Objects.equals(link, digest(before));
  }

  PeopleChange change() {
    return new PeopleChange(
        position, changedAt, kind, actor, address, person, groupId, nameBefore, nameAfter);
  }

  private ChangeRow linked(String digest) {
    return new ChangeRow(
        position, changedAt, kind, actor, address, person, groupId, nameBefore, nameAfter, digest);
  }

  /** Each field with its length before it, so that no two rows of fields read the same. */
  private String digest(String before) {
    MessageDigest sha = Sha256.begin();
    Stream.of(
            text(before),
            text(position),
            text(changedAt.toEpochMilli()),
            text(kind),
            text(actor),
            text(address),
            text(person),
            text(groupId),
            text(nameBefore),
            text(nameAfter))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .forEach(
            text -> {
              sha.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
              sha.update(text);
            });
    return HexFormat.of().formatHex(sha.digest());
  }

  /** To Oracle an empty text is none. */
  private static String text(Object field) {
    return field == null ? "" : field.toString();
  }
}
