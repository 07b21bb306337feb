package org.redress.casefile;

import java.time.Instant;
import java.util.List;

/**
 * What a task's card in the list says of its case.
 *
 * @param taskId the task
 * @param caseNumber number of the case
 * @param title what it is about
 * @param lifecycle id of the policy
 * @param policy name of the policy that the case is handled by
 * @param roles names of the roles that the task stands before, whichever of them the reader holds
 * @param reminders how often somebody has been reminded of the task
 * @param due when the task is due; null without a deadline
 * @param left how much working time that leaves, in words; null without a deadline
 * @param overdue whether it has passed
 */
record TaskCard(
    String taskId,
    String caseNumber,
    String title,
    String lifecycle,
    String policy,
    List<String> roles,
    int reminders,
    Instant due,
    String left,
    boolean overdue) {}
