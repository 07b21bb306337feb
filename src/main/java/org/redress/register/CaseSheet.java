package org.redress.register;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lasting facts of a case as an entry carries them, a line each: what never changes with the
 * entry that opens the case (its version until another entry has it anew), all of them with the one
 * that closes it and the one that tells of its erasure. As text and not as a digest, so that a
 * check can name the field that was changed; what is personal enters as a digest salted with the
 * entry's salt, which erasure destroys.
 */
final class CaseSheet {

  /** Longer values, which no policy has, enter as their digest: the column has an end. */
  private static final int LONGEST = 64;

  private static final Set<CaseField> FIXED =
      EnumSet.range(CaseField.LIFECYCLE, CaseField.RECEIVED);
  private static final Set<CaseField> LASTING =
      EnumSet.range(CaseField.LIFECYCLE, CaseField.KEEP_UNTIL);
  private static final Set<CaseField> ALL = EnumSet.range(CaseField.LIFECYCLE, CaseField.PERSONAL);

  private CaseSheet() {}

  /** Whether an entry of that kind carries facts. */
  static boolean belongsTo(EntryKind kind) {
    return !fields(kind).isEmpty();
  }

  /** The facts for an entry of that kind with that salt. */
  static String of(EntryKind kind, CaseState state, String salt) {
    Map<CaseField, String> facts = facts(state, salt);
    facts.keySet().retainAll(fields(kind));
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** The fields in which the row is no longer what the entry carries. */
  static Set<CaseField> differing(Link link, CaseState state) {
    Map<CaseField, String> now = facts(state, link.salt());
    Map<CaseField, String> then = parse(link.facts());
    Set<CaseField> differing = EnumSet.noneOf(CaseField.class);
    differing.addAll(fields(link.entry().kind()));
    if (link.isErased()) {
      differing.remove(CaseField.PERSONAL);
    }
    differing.removeIf(field -> Objects.equals(now.get(field), then.get(field)));
    return differing;
  }

  private static Set<CaseField> fields(EntryKind kind) {
    return switch (kind) {
      case OPENED -> FIXED;
      case VERSION_CHANGED -> EnumSet.of(CaseField.DEFINITION);
      case TRANSFERRED -> EnumSet.of(CaseField.UNIT);
      case CLOSED -> ALL;
      case ERASED -> LASTING;
      default -> Set.of();
    };
  }

  private static Map<CaseField, String> facts(CaseState c, String salt) {
    Map<CaseField, String> facts = new EnumMap<>(CaseField.class);
    facts.put(CaseField.LIFECYCLE, c.lifecycle());
    facts.put(CaseField.DEFINITION, c.processDefinitionId());
    facts.put(CaseField.UNIT, c.unit());
    facts.put(CaseField.CONFIDENTIAL, String.valueOf(c.confidential()));
    facts.put(CaseField.DUTY, String.valueOf(c.duty()));
    facts.put(CaseField.REGISTERED, moment(c.registeredAt()));
    facts.put(CaseField.RECEIVED, moment(c.receivedAt()));
    facts.put(CaseField.NUMBER, c.caseNumber());
    facts.put(CaseField.RECEIPT, c.receiptNumber());
    facts.put(CaseField.CHANNEL, c.channel());
    facts.put(CaseField.COMPLAINANT_TYPE, c.complainantType());
    facts.put(CaseField.CATEGORY, c.category());
    facts.put(CaseField.GRADE, c.grade());
    facts.put(CaseField.AMOUNT, sum(c.amount()));
    facts.put(CaseField.PROPOSED, sum(c.proposedAmount()));
    facts.put(CaseField.APPROVED, sum(c.approvedAmount()));
    facts.put(CaseField.SATISFACTION_ANSWER, c.satisfactionAnswer());
    facts.put(CaseField.SATISFACTION, Objects.toString(c.satisfaction(), null));
    facts.put(CaseField.OUTCOME, c.outcome());
    facts.put(CaseField.CLOSED, moment(c.closedAt()));
    facts.put(CaseField.KEEP_UNTIL, moment(c.keepUntil()));
    facts.put(CaseField.PERSONAL, personal(c, salt));
    // To Oracle an empty text is none.
    facts.values().removeIf(value -> value == null || value.isEmpty());
    facts.replaceAll((field, value) -> line(value));
    return facts;
  }

  private static String personal(CaseState c, String salt) {
    return salt == null
        ? null
        : EntryChain.digest(salt, c.title(), c.respondent(), c.respondentUnit(), c.startedBy());
  }

  private static String line(String value) {
    return value.length() > LONGEST || value.contains("\n")
        ? "sha256:"
            + HexFormat.of()
                .formatHex(Sha256.begin().digest(value.getBytes(StandardCharsets.UTF_8)))
        : value;
  }

  private static String moment(Instant at) {
    // Databases keep milliseconds.
    return at == null ? null : Instant.ofEpochMilli(at.toEpochMilli()).toString();
  }

  private static String sum(BigDecimal cny) {
    return cny == null ? null : cny.stripTrailingZeros().toPlainString();
  }

  private static Map<CaseField, String> parse(String facts) {
    List<String> names = Arrays.stream(CaseField.values()).map(CaseField::name).toList();
    return facts
        .lines()
        .map(line -> line.split("=", 2))
        .filter(fact -> fact.length == 2 && names.contains(fact[0]))
        .collect(
            Collectors.toMap(fact -> CaseField.valueOf(fact[0]), fact -> fact[1], (a, b) -> b));
  }
}
