package org.redress.audit;

import java.time.Instant;

/**
 * A case in the officers' list.
 *
 * @param caseId id of the case's process instance
 * @param lifecycle id of the policy
 * @param caseNumber its number
 * @param title what it is about
 * @param grade value id of the policy's grade
 * @param category value id of the policy's category
 * @param respondent user complained about
 * @param receivedAt when it reached the company
 * @param closedAt when it ended; null while it runs
 * @param outcome value id of the end reached
 * @param satisfactionAnswer value id of the last answer on the policy's own scale
 * @param satisfaction the same normalised, 5 best to 1
 * @param missed deadlines missed
 * @param escalated escalations
 * @param dissatisfied answers of 1 or 2
 * @param authority role it last climbed to
 * @param heldSince since when it is under legal hold; null where it is not
 * @param erasedAt when it was erased after its retention; null where it was not
 * @param historyGone whether the engine's history of it is missing though it was not erased
 */
public record CaseRow(
    String caseId,
    String lifecycle,
    String caseNumber,
    String title,
    String grade,
    String category,
    String respondent,
    Instant receivedAt,
    Instant closedAt,
    String outcome,
    String satisfactionAnswer,
    Integer satisfaction,
    int missed,
    int escalated,
    int dissatisfied,
    String authority,
    Instant heldSince,
    Instant erasedAt,
    boolean historyGone) {}
