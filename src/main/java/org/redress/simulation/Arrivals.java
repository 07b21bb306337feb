package org.redress.simulation;

import java.time.Duration;
import java.time.Instant;

/** When complaints come in: mostly while the business is open, a few at night and on holidays. */
final class Arrivals {

  private static final double OUTSIDE_HOURS = 0.1;

  private final Pace pace;

  Arrivals(Pace pace) {
    this.pace = pace;
  }

  Instant any(Plan plan, Dice dice) {
    long span = Duration.between(plan.from(), plan.until()).toSeconds();
    boolean anyTime = dice.happens(OUTSIDE_HOURS);
    Instant arrival;
    do {
      arrival = plan.from().plusSeconds(dice.between(0, span));
    } while (!anyTime && !pace.isOpen(arrival));
    return arrival;
  }
}
