package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The engine's time as a {@link Clock}: what is due and when a timer fires follow one clock, also
 * where a test has set it. The engine offers no public access to its clock, so this one class uses
 * its internal {@link ClockUtil}.
 */
@Component
class EngineClock extends Clock {

  private final ZoneId zone;

  EngineClock() {
    this(Moment.ZONE);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
