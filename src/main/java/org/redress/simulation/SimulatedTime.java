package org.redress.simulation;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's clock while it is led through the simulated months: it stands still between two
 * events. The engine's own class, because its public API cannot set it; whatever asks the
 * application's {@code Clock} follows.
 */
final class SimulatedTime {

  private SimulatedTime() {}

  /** It is then, until it is set again. */
  static void is(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Real time runs again. */
  static void ends() {
    ClockUtil.reset();
  }
}
