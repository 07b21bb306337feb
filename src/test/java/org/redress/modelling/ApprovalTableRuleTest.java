package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIMIT;
import static org.redress.modelling.TeaHouse.REVIEW;

import org.junit.jupiter.api.Test;

/** No sum is paid by default. */
class ApprovalTableRuleTest extends ModellingTest {

  @Test
  void six_thousand_yuan_for_a_deputy_head_whom_no_flow_knows_are_not_paid_without_approval() {
    refused(
            shipped("bank-outlet")
                .with(
                    "dmn/banking/bank-outlet-approval-limit.dmn",
                    "<text>\"first-receiver\",\"complaint-manager\",\"outlet-head\"",
                    "<text>\"first-receiver\",\"complaint-manager\",\"deputy-head\",\"outlet-head\"")
                .with(
                    "dmn/banking/bank-outlet-approval-limit.dmn",
                    "      <rule id=\"rule-3\">",
                    row("&lt;= 5000", "deputy-head") + "      <rule id=\"rule-3\">"))
        .says("rule-new-out", "deputy-head", "步骤-approval-deputy-head")
        .andNothingElse();
  }

  @Test
  void a_new_level_between_two_does_not_send_twenty_thousand_yuan_to_the_lowest() {
    refused(
            shipped("manufacturer-claims-numbered")
                .with(
                    "dmn/manufacturing/manufacturer-claims-numbered-approval-limit.dmn",
                    "<text>\"sales-manager\",\"deputy-general-manager\"",
                    "<text>\"sales-manager\",\"division-head\",\"deputy-general-manager\"")
                .with(
                    "dmn/manufacturing/manufacturer-claims-numbered-approval-limit.dmn",
                    "      <rule id=\"rule-deputy-general-manager\">",
                    row("&lt;= 30000", "division-head") + "      <rule id=\"rule-deputy-general-manager\">"))
        .says("rule-new-out", "division-head", "步骤-approval-division-head")
        .andNothingElse();
  }

  @Test
  void the_last_row_gives_the_highest_authority() {
    refused(
            TeaHouse.whole()
                .with(LIMIT, "null,&lt;= 100", "&gt; 100")
                .with(LIMIT, "<text>\"clerk\"</text>", "<text>\"owner\" </text>")
                .with(LIMIT, "<text>\"owner\"</text>", "<text>\"clerk\"</text>"))
        .says("rule-2-out", "须是最高的「owner」")
        .andNothingElse();
  }

  @Test
  void the_table_says_who_stands_above_whom() {
    refused(LIMIT, "<text>\"clerk\",\"owner\"</text>", "<text></text>").says("output-role", "从低到高").andNothingElse();
  }

  @Test
  void what_no_flow_provides_for_goes_to_the_highest() {
    refused(
            TeaHouse.whole()
                .with(REVIEW, "default=\"flow-owner\"", "default=\"flow-clerk\"")
                .with(REVIEW, "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${approvalRole == 'clerk'}</bpmn:conditionExpression>", "")
                .with(
                    REVIEW,
                    "targetRef=\"review-approval-owner\" />",
                    "targetRef=\"review-approval-owner\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${approvalRole =="
                        + " 'owner'}</bpmn:conditionExpression></bpmn:sequenceFlow>"))
        .says("flow-clerk", "默认流", "review-approval-owner")
        .andNothingElse();
  }

  private static String row(String cell, String role) {
    return """
          <rule id="rule-new">
            <description>默认</description>
            <inputEntry id="rule-new-in"><text>%s</text></inputEntry>
            <outputEntry id="rule-new-out"><text>"%s"</text></outputEntry>
          </rule>
    """
        .formatted(cell, role);
  }
}
