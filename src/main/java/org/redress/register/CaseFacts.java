package org.redress.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Diagram;

/**
 * What the register keeps of a case's variables: the common ones, and those that its process
 * declares.
 */
final class CaseFacts {

  private CaseFacts() {}

  /**
   * The record with the facts as the variables have them now: one that is null was taken back, one
   * that is absent (a part was not given it) stays as it is.
   */
  static CaseRecord refreshed(CaseRecord c, Map<String, Object> variables, Process lifecycle) {
    String answer = text(variables, "satisfaction", c.satisfactionAnswer());
    String category = Diagram.property(lifecycle, "category").orElse("category");
    return new CaseRecord(
        c.caseId(),
        c.lifecycle(),
        c.processDefinitionId(),
        c.caseNumber(),
        c.receiptNumber(),
        c.confidential(),
        c.startedBy(),
        c.receivedAt(),
        c.registeredAt(),
        text(variables, "channel", c.channel()),
        text(variables, "complainantType", c.complainantType()),
        text(variables, "title", c.title()),
        text(variables, "respondent", c.respondent()),
        text(variables, "respondentUnit", c.respondentUnit()),
        text(variables, category, c.category()),
        text(variables, "grade", c.grade()),
        amount(variables, "amount", c.amount()),
        amount(variables, "proposedAmount", c.proposedAmount()),
        amount(variables, "approvedAmount", c.approvedAmount()),
        answer,
        answer == null ? null : SatisfactionScale.of(lifecycle).normalised(answer),
        c.outcome(),
        c.closedAt(),
        c.entries(),
        c.unit());
  }

  private static String text(Map<String, Object> variables, String name, String otherwise) {
    if (!variables.containsKey(name)) {
      return otherwise;
    }
    return Objects.toString(variables.get(name), null);
  }

  private static BigDecimal amount(
      Map<String, Object> variables, String name, BigDecimal otherwise) {
    if (!variables.containsKey(name)) {
      return otherwise;
    }
    return variables.get(name) instanceof Number number
        ? new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP)
        : null;
  }
}
