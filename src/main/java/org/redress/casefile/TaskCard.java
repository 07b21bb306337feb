package org.redress.casefile;

/**
 * What a task's card in the list says of its case.
 *
 * @param taskId the task
 * @param caseNumber number of the case
 * @param title what it is about
 * @param policy name of the policy that the case is handled by
 * @param reminders how often somebody has been reminded of the task
 */
record TaskCard(String taskId, String caseNumber, String title, String policy, int reminders) {}
