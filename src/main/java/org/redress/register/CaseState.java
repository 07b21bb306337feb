package org.redress.register;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A case's row as the database has it, to be held against its entries. Fields as in {@link
 * CaseRecord}; besides:
 *
 * @param duty whether it is a periodic duty
 * @param keepUntil when its retention ends; null while it is open
 * @param missed deadlines missed
 * @param escalated escalations
 * @param dissatisfied answers of 1 or 2
 * @param authority role it last climbed to
 * @param heldSince since when it is under legal hold; null where it is not
 * @param erasedAt when it was erased; null where it was not
 * @param unit code of the unit that it belongs to; null in an organisation without units
 */
record CaseState(
    String lifecycle,
    String processDefinitionId,
    boolean confidential,
    boolean duty,
    Instant registeredAt,
    Instant receivedAt,
    String caseNumber,
    String receiptNumber,
    String channel,
    String complainantType,
    String category,
    String grade,
    BigDecimal amount,
    BigDecimal proposedAmount,
    BigDecimal approvedAmount,
    String satisfactionAnswer,
    Integer satisfaction,
    String outcome,
    Instant closedAt,
    Instant keepUntil,
    String title,
    String respondent,
    String respondentUnit,
    String startedBy,
    int missed,
    int escalated,
    int dissatisfied,
    String authority,
    Instant heldSince,
    Instant erasedAt,
    String unit) {}
