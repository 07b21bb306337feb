package org.redress.unit;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the organisation in one transaction, with the memberships that follow, and tells it when
 * that is stored. Changes within a change are one with it.
 */
@Component
public class Changing {

  private final ProcessEngine engine;
  private final Units units;
  private final Memberships memberships;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ThreadLocal<UnderWay> current = new ThreadLocal<>();

  Changing(
      @Lazy ProcessEngine engine,
      Units units,
      Memberships memberships,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.engine = engine;
    this.units = units;
    this.memberships = memberships;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  private static class UnderWay {
    private final Set<String> people = new TreeSet<>();
    private UnitTree tree;
  }

  /** Makes a change, or several as one; nothing of it stays where it throws. */
  public <T> T make(Supplier<T> change) {
    return current.get() == null ? make(() -> step(change), made -> true) : step(change);
  }

  /**
   * Makes a change of several steps, each a {@link #make} or a {@link #step} of its own, or finds
   * out what it would be.
   *
   * @param stays whether what was made stays; else nothing of it does, and nobody is told
   */
  <T> T make(Supplier<T> change, Predicate<T> stays) {
    UnderWay underWay = new UnderWay();
    current.set(underWay);
    Made<T> made;
    try {
      made =
          transaction.execute(
              status -> {
                T result = change.get();
                units.changed();
                if (!underWay.people.isEmpty()) {
                  step(
                      () -> {
                        memberships.follow(underWay.people);
                        return null;
                      });
                }
                boolean isKept = stays.test(result);
                if (!isKept) {
                  status.setRollbackOnly();
                }
                return new Made<>(result, isKept);
              });
    } finally {
      current.remove();
    }
    if (made.isKept()) {
      events.publishEvent(new OrganisationChanged());
    }
    return made.result();
  }

  private record Made<T>(T result, boolean isKept) {}

  /** Does something with the engine that is stored before the next step of the change begins. */
  <T> T step(Supplier<T> step) {
    return Platform.unrestricted(engine, step::get);
  }

  /** Somebody whose posts the change touches. */
  void concerns(String person) {
    current.get().people.add(person);
  }

  /** The tree as the change has made it so far. */
  UnitTree tree() {
    UnderWay underWay = current.get();
    if (underWay.tree == null) {
      underWay.tree = units.read();
    }
    return underWay.tree;
  }

  /** Units have come to stand elsewhere, or are closed. */
  void standsAnew() {
    current.get().tree = null;
  }
}
