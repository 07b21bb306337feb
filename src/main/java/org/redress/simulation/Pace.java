package org.redress.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.redress.deadline.Deadline;

/**
 * How fast people work: mostly within the limit and in business hours, sometimes at the last
 * moment, now and then too late.
 */
final class Pace {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration USUAL = Duration.ofHours(10);
  private static final Duration LONGEST_PLANNED = Duration.ofDays(4);
  private static final double PROMPT = 0.80;
  private static final double IN_TIME = 0.935;

  private final Deadline deadline;

  Pace(Deadline deadline) {
    this.deadline = deadline;
  }

  /** When a task that begins now will be done by whoever does it. */
  Instant completion(Instant now, Instant due, Dice dice) {
    if (due == null || deadline.isNever(Date.from(due))) {
      return atWork(now.plus(of(USUAL, dice.waiting(1))), null, dice);
    }
    Duration limit = due.isAfter(now) ? Duration.between(now, due) : USUAL;
    double mood = dice.between(0.0, 1.0);
    if (mood < PROMPT) {
      Duration planned = limit.compareTo(LONGEST_PLANNED) > 0 ? LONGEST_PLANNED : limit;
      return atWork(now.plus(of(planned, dice.between(0.05, 0.5))), due, dice);
    }
    return mood < IN_TIME
        ? atWork(now.plus(of(limit, dice.between(0.6, 0.98))), due, dice)
        : atWork(now.plus(of(limit, dice.between(1.0, 1.6))).plus(of(USUAL, 3)), null, dice);
  }

  /** When they take it before. */
  Instant claim(Instant now, Instant completion, Dice dice) {
    return now.plus(of(Duration.between(now, completion), dice.between(0.02, 0.6)));
  }

  /** Whether the business is open, to the hour before closing. */
  boolean isOpen(Instant moment) {
    return hourLater(moment).equals(moment.plus(HOUR));
  }

  /** Who would work outside business hours leaves it for the next morning, if there is time. */
  private Instant atWork(Instant planned, Instant due, Dice dice) {
    if (isOpen(planned) || dice.happens(0.1)) {
      return planned;
    }
    Instant morning = hourLater(planned).plus(of(HOUR, dice.between(-0.9, 2.0)));
    boolean stillInTime = due == null || morning.isBefore(due);
    return stillInTime || dice.happens(0.2) ? morning : planned;
  }

  private Instant hourLater(Instant moment) {
    return deadline.from(Date.from(moment), "PT1BH").toInstant();
  }

  private static Duration of(Duration whole, double share) {
    return Duration.ofSeconds((long) (whole.toSeconds() * share));
  }
}
