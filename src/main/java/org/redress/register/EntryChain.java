package org.redress.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The hash chain of a case's entries: SHA-256 over the link before and every field of the entry.
 * Actor, holder and note enter it as a salted digest, so that they can be destroyed with their salt
 * and the chain still holds.
 */
final class EntryChain {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private EntryChain() {}

  /**
   * The entry with a salt of its own, joined to the link before (null for a chain's first).
   *
   * @param facts of the case, given the salt; null for an entry that carries none
   */
  static Link join(String before, Entry entry, UnaryOperator<String> facts) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    String personal = personal(hex, entry);
    String carried = facts == null ? null : facts.apply(hex);
    return new Link(entry, hex, personal, carried, link(before, entry, personal, carried));
  }

  /** What is wrong with a link; empty where it is as it was written. */
  static Optional<ChainFault.Kind> fault(String before, Link written) {
    Entry entry = written.entry();
    boolean personalHolds =
        written.isErased()
            ? entry.actor() == null && entry.holder() == null && entry.note() == null
            : Objects.equals(written.personal(), personal(written.salt(), entry));
    return personalHolds
            && written.link().equals(link(before, entry, written.personal(), written.facts()))
        ? Optional.empty()
        : Optional.of(ChainFault.Kind.CHANGED);
  }

  private static String personal(String salt, Entry entry) {
    return digest(salt, entry.actor(), entry.holder(), entry.note());
  }

  private static String link(String before, Entry entry, String personal, String facts) {
    List<Object> fields = fields(before, entry, personal);
    // Entries without facts or reason are digested as they were before there were any.
    if (facts != null) {
      fields.add(facts);
    }
    if (entry.reason() != null) {
      fields.add("climbed: " + entry.reason());
    }
    return digest(fields.toArray());
  }

  private static List<Object> fields(String before, Entry entry, String personal) {
    return new ArrayList<>(
        Arrays.asList(
            before,
            entry.caseId(),
            entry.position(),
            entry.kind(),
            moment(entry.at()),
            entry.element(),
            entry.elementName(),
            entry.clause(),
            entry.deadline(),
            moment(entry.dueAt()),
            moment(entry.heldSince()),
            entry.authority(),
            entry.document(),
            entry.amount() == null ? null : entry.amount().stripTrailingZeros().toPlainString(),
            entry.satisfaction(),
            personal));
  }

  /** Databases keep milliseconds. */
  private static Long moment(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  /** Each field with its length before it, so that no two rows of fields read the same. */
  static String digest(Object... fields) {
    MessageDigest sha = Sha256.begin();
    for (Object field : fields) {
      // To Oracle an empty text is none.
      byte[] text = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
      sha.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(text);
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
