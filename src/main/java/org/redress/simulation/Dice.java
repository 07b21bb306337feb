package org.redress.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Chance that does not depend on the order of events: what is thrown for something follows from the
 * seed and from what it is thrown for.
 */
final class Dice {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  /**
   * @param purpose what is decided: case, step, how often it was done before …
   */
  Dice(long seed, Object... purpose) {
    this.random = new Random((seed + 1) * SPREAD ^ Arrays.hashCode(purpose) * SPREAD);
    random.nextLong();
  }

  /** True as often as that: 0 never, 1 always. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** Evenly from the first to below the second. */
  double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  /** A whole number, both ends possible. */
  long between(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from + 1));
  }

  /** Waiting time of what happens by chance, with this mean. */
  double waiting(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
