package org.redress.escalation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.register.ClimbReason;
import org.redress.register.Entry;
import org.redress.register.EntryKind;

/**
 * What has happened in a case so far, looked back on.
 *
 * @param back its entries, the latest first
 * @param doers the roles that do a step, by its id
 */
record Way(List<Entry> back, Function<String, List<String>> doers) {

  private static final int DISSATISFIED = 2;

  static Way of(List<Entry> entries, Function<String, List<String>> doers) {
    List<Entry> back = new ArrayList<>(entries);
    Collections.reverse(back);
    return new Way(back, doers);
  }

  /** Who did the steps, the latest first. */
  Stream<List<String>> steps() {
    return done(back.stream());
  }

  Optional<Entry> lastStep() {
    return back.stream().filter(entry -> entry.kind() == EntryKind.STEP).findFirst();
  }

  /** Whether the case has gone up since somebody last did something: by a deadline, or counted. */
  boolean climbedSinceLastStep() {
    return back.stream()
        .takeWhile(entry -> entry.kind() != EntryKind.STEP)
        .anyMatch(entry -> entry.kind() == EntryKind.ESCALATED);
  }

  /** Whether it has gone up to the role for the reason before. */
  boolean climbedTo(String role, ClimbReason reason) {
    return back.stream()
        .anyMatch(entry -> entry.reason() == reason && role.equals(entry.authority()));
  }

  /**
   * Whether the complainant's last answer was that they are not satisfied, the case has not gone up
   * for it yet, and nobody but who asked them has done anything since.
   */
  boolean leavesDissatisfied() {
    List<Entry> since =
        back.stream().takeWhile(entry -> entry.kind() != EntryKind.SATISFACTION).toList();
    boolean dissatisfied =
        since.size() < back.size()
            && back.get(since.size()).satisfaction() != null
            && back.get(since.size()).satisfaction() <= DISSATISFIED;
    return dissatisfied
        && since.stream().noneMatch(entry -> entry.kind() == EntryKind.ESCALATED)
        && done(since.stream()).distinct().count() <= 1;
  }

  private Stream<List<String>> done(Stream<Entry> entries) {
    return entries
        .filter(entry -> entry.kind() == EntryKind.STEP && entry.element() != null)
        .map(entry -> doers.apply(entry.element()));
  }
}
