package org.redress.simulation;

import java.util.HashMap;
import java.util.Map;

/** What the simulation remembers of a case, or of a periodic duty. */
final class SimulatedCase {

  private final String name;
  private final String lifecycle;
  private final String sector;
  private final Map<String, Integer> visits = new HashMap<>();

  /**
   * @param name the same in each run of the same plan, unlike the engine's id
   */
  SimulatedCase(String name, String lifecycle, String sector) {
    this.name = name;
    this.lifecycle = lifecycle;
    this.sector = sector;
  }

  String name() {
    return name;
  }

  String lifecycle() {
    return lifecycle;
  }

  /** How often the step has come up, this time included. */
  int visit(String step) {
    return visits.merge(step, 1, Integer::sum);
  }

  Situation situation(Map<String, Object> variables, int visit, Dice dice) {
    return new Situation(lifecycle, sector, Math.abs(name.hashCode()), variables, visit, dice);
  }
}
