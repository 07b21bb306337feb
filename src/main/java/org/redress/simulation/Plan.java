package org.redress.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is to be simulated.
 *
 * @param cases how many complaints arrive
 * @param from when the simulated time begins
 * @param until when it ends; what is open then stays open
 * @param seed the same seed makes the same cases
 */
public record Plan(int cases, Instant from, Instant until, long seed) {

  /** The engine's clock knows no less than milliseconds. */
  public Plan {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    until = until.truncatedTo(ChronoUnit.MILLIS);
  }
}
