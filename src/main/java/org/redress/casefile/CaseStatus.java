package org.redress.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Where a case stands.
 *
 * @param caseNumber its number
 * @param lifecycle id of the policy
 * @param policy its name
 * @param title what it is about
 * @param grade the policy's grade; null before grading
 * @param gradeName what the policy calls that
 * @param receivedAt when the complaint counts as received
 * @param closedAt when it ended; null while it runs
 * @param outcome how it ended; null while it runs
 * @param outcomeName what the policy calls that
 * @param standsAt the open tasks
 * @param deadlinesMet deadlines met so far
 * @param deadlinesMissed deadlines missed so far
 * @param escalations how often it climbed
 * @param reminders how often somebody was reminded
 */
public record CaseStatus(
    String caseNumber,
    String lifecycle,
    String policy,
    String title,
    String grade,
    String gradeName,
    Instant receivedAt,
    Instant closedAt,
    String outcome,
    String outcomeName,
    List<OpenTask> standsAt,
    long deadlinesMet,
    long deadlinesMissed,
    long escalations,
    long reminders) {

  /**
   * An open task of the case.
   *
   * @param task id of the step
   * @param name its name
   * @param roles names of the roles it lies with
   * @param since since when
   * @param due when it is due; null without a deadline
   * @param overdue whether that has passed
   */
  public record OpenTask(
      String task, String name, List<String> roles, Instant since, Instant due, boolean overdue) {}
}
