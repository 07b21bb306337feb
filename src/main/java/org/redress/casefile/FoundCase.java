package org.redress.casefile;

import java.time.Instant;
import java.util.List;
import org.redress.casefile.CaseStatus.OpenTask;

/**
 * A case that a search found.
 *
 * @param caseNumber its number
 * @param lifecycle id of the policy
 * @param policy its name
 * @param title what it is about
 * @param receivedAt when the complaint counts as received
 * @param closedAt when it ended; null while it runs
 * @param mine whether who asks has claimed a task of it
 * @param standsAt the open tasks
 */
record FoundCase(
    String caseNumber,
    String lifecycle,
    String policy,
    String title,
    Instant receivedAt,
    Instant closedAt,
    boolean mine,
    List<OpenTask> standsAt) {}
