package org.redress.simulation;

import java.util.List;
import java.util.Map;

/**
 * What a simulation made.
 *
 * @param lifecycles figures by id of the lifecycle
 * @param steps tasks that people completed, periodic duties among them
 * @param timers timers that fired
 * @param overdue tasks that are open past their due date at the end
 * @param failures what the engine or a form refused that it should not have, by what was tried;
 *     empty where models and simulation agree
 */
public record Outcome(
    Map<String, Figures> lifecycles, int steps, int timers, long overdue, List<String> failures) {

  /**
   * @param opened complaints that arrived
   * @param closed those of them that have ended
   */
  public record Figures(long opened, long closed) {}

  /** Cases of all lifecycles. */
  public Figures all() {
    return new Figures(
        lifecycles.values().stream().mapToLong(Figures::opened).sum(),
        lifecycles.values().stream().mapToLong(Figures::closed).sum());
  }
}
