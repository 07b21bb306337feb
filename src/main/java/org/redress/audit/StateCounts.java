package org.redress.audit;

/**
 * How many cases stand how, of those that are asked for otherwise.
 *
 * @param open that have not ended
 * @param overdue of these, with a limit that has passed
 * @param dueToday of these, with a step due from now to midnight
 * @param unattended of these, with a step that nobody may do
 * @param closed that have ended
 */
public record StateCounts(
    Count open, Count overdue, Count dueToday, Count unattended, Count closed) {

  /**
   * @param count how many, as far as {@link CasePage#COUNTED}
   * @param more whether there are more than that
   */
  public record Count(int count, boolean more) {

    static Count of(int found) {
      return new Count(Math.min(found, CasePage.COUNTED), found > CasePage.COUNTED);
    }
  }
}
