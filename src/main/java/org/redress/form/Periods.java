package org.redress.form;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** How far from now something lies: {@code P0D}, {@code -P7D}, {@code P1Y}, {@code PT2H}. */
public final class Periods {

  private Periods() {}

  /**
   * Reads one.
   *
   * @throws java.time.format.DateTimeParseException if it is none
   */
  public static TemporalAmount of(String written) {
    return written.contains("T") ? Duration.parse(written) : Period.parse(written);
  }
}
