package org.redress.audit;

import java.time.LocalDate;

/**
 * What an officer asks for; what is null is not asked.
 *
 * @param number case number or receipt number, or how it begins
 * @param lifecycle id of the policy
 * @param from first day of receipt, Asia/Shanghai
 * @param to last day of receipt
 * @param closedFrom first day of closing
 * @param closedTo last day of closing
 * @param open true: cases not closed, false: closed ones
 * @param grade value id of the policy's grade
 * @param category value id of the policy's category
 * @param outcome value id of the end reached
 * @param authority role the case last climbed to
 * @param actor user who did something in it
 * @param respondent user complained about
 * @param overdue whether a deadline was missed
 * @param escalated whether it climbed
 * @param dissatisfied whether an answer was 1 or 2 of 5
 * @param respondentUnit unit complained about, as it was entered
 * @param holder group ({@code <policy>.<role>}) that an open task lies with
 * @param due when an open task (of that group) is due
 * @param complaints how many cases the complainant has among those received from {@code from} to
 *     {@code to} under the policy asked for
 */
public record CaseQuery(
    String number,
    String lifecycle,
    LocalDate from,
    LocalDate to,
    LocalDate closedFrom,
    LocalDate closedTo,
    Boolean open,
    String grade,
    String category,
    String outcome,
    String authority,
    String actor,
    String respondent,
    Boolean overdue,
    Boolean escalated,
    Boolean dissatisfied,
    String respondentUnit,
    String holder,
    Due due,
    Integer complaints) {}
