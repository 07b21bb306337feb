package org.redress.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;

/**
 * When periodic duties come. A cycle {@code R/P1W} counts from a fixed calendar point, Monday, 1
 * January 2001, nine in the morning: each Monday, each first of a month or quarter. The engine
 * counts it from the deployment, so that each new version of a diagram moved the duty. One by the
 * clock ({@code 0 0 9 ? * MON}) or from a moment of its own ({@code
 * R/2026-01-05T09:00:00+08:00/P7D}) is left to the engine. Nothing in its public API says how it
 * counts.
 */
public class DutyCalendar extends CycleBusinessCalendar {

  private static final LocalDateTime FIRST = LocalDateTime.of(2001, 1, 1, 9, 0);

  /** The engine puts the moment of the deployment between the two, without an offset. */
  private static final Pattern CYCLE =
      Pattern.compile("R/(?:[0-9-]+T[0-9]{2}:[0-9]{2}:[0-9]{2}/)?(P[^/]+)");

  private final Clock clock;

  public DutyCalendar(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Date resolveDuedate(String cycle) {
    return resolveDuedate(cycle, (Date) null);
  }

  @Override
  public Date resolveDuedate(String cycle, Date after) {
    return resolveDuedate(cycle, after, 0);
  }

  /**
   * The first occurrence after a moment.
   *
   * @param after null: after now
   * @throws ProcessEngineException if the cycle cannot be read
   */
  @Override
  public Date resolveDuedate(String cycle, Date after, long offset) {
    Matcher counted = CYCLE.matcher(cycle);
    if (!counted.matches()) {
      return super.resolveDuedate(cycle, after, offset);
    }
    ZonedDateTime moment =
        (after == null ? clock.instant() : after.toInstant()).atZone(clock.getZone());
    return Date.from(next(interval(counted.group(1)), moment).toInstant());
  }

  private ZonedDateTime next(TemporalAmount interval, ZonedDateTime moment) {
    ZonedDateTime first = FIRST.atZone(clock.getZone());
    ZonedDateTime next = first;
    for (int passed = 1; !next.isAfter(moment); passed++) {
      next = first.plus(times(interval, passed));
    }
    return next;
  }

  /** Counted from the first each time, so that a month without the day loses it only once. */
  private static TemporalAmount times(TemporalAmount interval, int times) {
    return interval instanceof java.time.Period period
        ? period.multipliedBy(times)
        : ((Duration) interval).multipliedBy(times);
  }

  private static TemporalAmount interval(String text) {
    try {
      TemporalAmount interval =
          text.contains("T") ? Duration.parse(text) : java.time.Period.parse(text);
      if (!FIRST.plus(interval).isAfter(FIRST)) {
        throw new ProcessEngineException("A cycle must move on: " + text);
      }
      return interval;
    } catch (DateTimeException unreadable) {
      throw new ProcessEngineException("No interval: " + text, unreadable);
    }
  }
}
