package org.redress.register;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A case as the register knows it.
 *
 * @param caseId id of the case's process instance in the engine
 * @param lifecycle id of the policy it is handled by
 * @param processDefinitionId the version of the diagram it runs on
 * @param caseNumber its number by the policy's rule, unique within the lifecycle; before {@code
 *     caseNumberAt} the receipt number
 * @param receiptNumber number it bore before it got the policy's; null where the policy numbers at
 *     receipt
 * @param confidential whether only those who handle it may know of it
 * @param startedBy user who entered it; null where the platform did
 * @param receivedAt when the complaint reached the company
 * @param registeredAt when it was entered
 * @param channel way it came in
 * @param complainantType kind of complainant, never who
 * @param title what it is about
 * @param respondent user id of the staff member complained about
 * @param respondentUnit unit complained about
 * @param category the policy's own subject, by the process's property {@code category}
 * @param grade the policy's grade
 * @param amount claimed, CNY
 * @param proposedAmount proposed, CNY
 * @param approvedAmount approved, CNY
 * @param satisfactionAnswer the answer on the policy's own scale
 * @param satisfaction the same normalised: 5 best to 1 worst
 * @param outcome id of the end reached, without {@code ended-}; null while the case runs
 * @param closedAt when it ended; null while it runs
 * @param entries number of its entries
 * @param unit code of the unit that it belongs to; null in an organisation without units
 */
public record CaseRecord(
    String caseId,
    String lifecycle,
    String processDefinitionId,
    String caseNumber,
    String receiptNumber,
    boolean confidential,
    String startedBy,
    Instant receivedAt,
    Instant registeredAt,
    String channel,
    String complainantType,
    String title,
    String respondent,
    String respondentUnit,
    String category,
    String grade,
    BigDecimal amount,
    BigDecimal proposedAmount,
    BigDecimal approvedAmount,
    String satisfactionAnswer,
    Integer satisfaction,
    String outcome,
    Instant closedAt,
    int entries,
    String unit) {

  /** Field of a start form that names the unit. */
  public static final String UNIT = "unit";

  /** The same case with another number; what it bore before becomes its receipt number. */
  CaseRecord numbered(String number) {
    return with(number, caseNumber, outcome, closedAt, unit);
  }

  /** The same case, which belongs to another unit from now on. */
  CaseRecord in(String code) {
    return with(caseNumber, receiptNumber, outcome, closedAt, code);
  }

  /** The same case, ended. */
  CaseRecord closed(String reached, Instant at) {
    return with(caseNumber, receiptNumber, reached, at, unit);
  }

  private CaseRecord with(
      String number, String receipt, String reached, Instant closed, String belongsTo) {
    return new CaseRecord(
        caseId,
        lifecycle,
        processDefinitionId,
        number,
        receipt,
        confidential,
        startedBy,
        receivedAt,
        registeredAt,
        channel,
        complainantType,
        title,
        respondent,
        respondentUnit,
        category,
        grade,
        amount,
        proposedAmount,
        approvedAmount,
        satisfactionAnswer,
        satisfaction,
        reached,
        closed,
        entries,
        belongsTo);
  }
}
