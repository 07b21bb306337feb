package org.redress.register;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Holds a case's row against its entries, whose chain has been found whole: against the facts that
 * some carry, and against what all of them add up to.
 */
final class RowCheck {

  private RowCheck() {}

  static Set<CaseField> changed(CaseState row, List<Link> links) {
    Set<CaseField> changed = EnumSet.noneOf(CaseField.class);
    links.stream()
        .filter(link -> link.facts() != null)
        .flatMap(
            link ->
                CaseSheet.differing(link, row).stream()
                    .filter(field -> isTheLast(field, link, links)))
        .forEach(changed::add);
    List<Entry> entries = links.stream().map(Link::entry).toList();
    Stream.of(CaseField.values())
        .filter(field -> !agrees(field, row, entries))
        .forEach(changed::add);
    return changed;
  }

  private static boolean agrees(CaseField field, CaseState row, List<Entry> entries) {
    return switch (field) {
      case NUMBER ->
          last(entries, entry -> isNumbering(entry) && entry.note() != null)
              .map(Entry::note)
              .filter(number -> !number.equals(row.caseNumber()))
              .isEmpty();
      case CLOSED -> (row.closedAt() != null) == last(entries, EntryKind.CLOSED).isPresent();
      case MISSED -> row.missed() == sum(entries, Tally::missed);
      case ESCALATED -> row.escalated() == sum(entries, Tally::escalated);
      case DISSATISFIED -> row.dissatisfied() == sum(entries, Tally::dissatisfied);
      case AUTHORITY -> Objects.equals(row.authority(), climbedTo(entries));
      case KEEP_UNTIL ->
          last(entries, EntryKind.ERASED)
              .filter(erased -> !same(row.keepUntil(), erased.dueAt()))
              .isEmpty();
      case HELD -> same(row.heldSince(), heldSince(entries));
      case ERASED ->
          same(row.erasedAt(), last(entries, EntryKind.ERASED).map(Entry::at).orElse(null));
      default -> true;
    };
  }

  /**
   * Of the entries that say which version the case runs on, or where it belongs, the last counts.
   */
  private static boolean isTheLast(CaseField field, Link link, List<Link> links) {
    EntryKind anew =
        switch (field) {
          case DEFINITION -> EntryKind.VERSION_CHANGED;
          case UNIT -> EntryKind.TRANSFERRED;
          default -> null;
        };
    return links.stream()
        .filter(other -> other.entry().kind() == anew || other.equals(link))
        .reduce((earlier, later) -> later)
        .filter(link::equals)
        .isPresent();
  }

  private static boolean isNumbering(Entry entry) {
    return entry.kind() == EntryKind.OPENED || entry.kind() == EntryKind.NUMBERED;
  }

  private static int sum(List<Entry> entries, ToIntFunction<Tally> what) {
    return entries.stream().map(Tally::of).mapToInt(what).sum();
  }

  private static String climbedTo(List<Entry> entries) {
    return entries.stream()
        .map(entry -> Tally.of(entry).climbsTo())
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static Instant heldSince(List<Entry> entries) {
    return last(
            entries, entry -> entry.kind() == EntryKind.HELD || entry.kind() == EntryKind.RELEASED)
        .filter(entry -> entry.kind() == EntryKind.HELD)
        .map(Entry::at)
        .orElse(null);
  }

  private static Optional<Entry> last(List<Entry> entries, EntryKind kind) {
    return last(entries, entry -> entry.kind() == kind);
  }

  private static Optional<Entry> last(List<Entry> entries, Predicate<Entry> what) {
    return entries.stream().filter(what).reduce((before, after) -> after);
  }

  /** Databases keep milliseconds. */
  private static boolean same(Instant one, Instant other) {
    return Objects.equals(millis(one), millis(other));
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }
}
