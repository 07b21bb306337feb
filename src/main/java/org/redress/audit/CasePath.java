package org.redress.audit;

import java.util.List;
import java.util.Map;

/**
 * How a case passed through one of its diagrams.
 *
 * @param definition id of the diagram's version
 * @param name its name
 * @param nodes elements passed, by id
 * @param flows ids of the flows taken
 */
public record CasePath(
    String definition, String name, Map<String, Passed> nodes, List<String> flows) {

  /**
   * @param times how often
   * @param open how many of them have not ended
   * @param broken how many were ended from outside, by a timer
   */
  public record Passed(int times, int open, int broken) {

    Passed and(boolean isOpen, boolean isBroken) {
      return new Passed(times + 1, open + (isOpen ? 1 : 0), broken + (isBroken ? 1 : 0));
    }
  }
}
