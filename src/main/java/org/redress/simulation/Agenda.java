package org.redress.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What people are going to do, in the order of time; at the same moment, as it was entered. */
final class Agenda {

  private record Event(Instant at, long entered, Runnable action) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::entered));
  private long entered;

  void enter(Instant at, Runnable action) {
    events.add(new Event(at, entered++, action));
  }

  /** When something is to be done next. */
  Optional<Instant> next() {
    return Optional.ofNullable(events.peek()).map(Event::at);
  }

  void doNext() {
    events.remove().action().run();
  }
}
