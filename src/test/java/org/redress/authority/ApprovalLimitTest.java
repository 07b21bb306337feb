package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 审批权限, told with the retail policy: up to 1,000 the second level, up to 10,000 the third, beyond that the
 * meeting.
 */
@RedressTest
class ApprovalLimitTest {

  private static final String SECOND = "review-approval-second-level-receiver";
  private static final String THIRD = "review-approval-third-level-receiver";
  private static final String MEETING = "review-approval-gm-meeting";

  @Autowired private Complaints complaints;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;

  @Test
  void a_sum_at_the_limit_is_the_approvers_to_grant() {
    var complaint = proposing(800).does(SECOND, "reviewDecision", "approve", "approvedAmount", 1000);

    complaint.waitsAt("archive").has("approvalExceeded", false).has("approvedAmount", 1000);
    assertThat(approvals(complaint)).containsExactly("retail-second-level-receiver 1000.00");
  }

  @Test
  void who_enters_more_than_their_limit_sends_the_case_up_and_has_approved_nothing() {
    var complaint = proposing(800).does(SECOND, "reviewDecision", "approve", "approvedAmount", 1001);

    complaint.waitsAt(THIRD);
    assertThat(variable(complaint, THIRD, "approvalExceeded")).isEqualTo(true);
    assertThat(variable(complaint, THIRD, "proposedAmount")).isEqualTo(1001);
    assertThat(variable(complaint, THIRD, "approvedAmount")).isNull();
    assertThat(approvals(complaint)).isEmpty();

    complaint.does(THIRD, "reviewDecision", "approve", "approvedAmount", 1001).waitsAt("archive");
    assertThat(approvals(complaint)).containsExactly("retail-third-level-receiver 1001.00");
  }

  @Test
  void a_sum_far_beyond_goes_past_the_next_authority_to_the_one_that_may_grant_it() {
    proposing(800)
        .does(SECOND, "reviewDecision", "approve", "approvedAmount", 10001)
        .waitsAt(MEETING)
        .does(MEETING, "reviewDecision", "approve", "approvedAmount", 5_000_000)
        .waitsAt("archive");
  }

  @Test
  void a_higher_authority_may_grant_what_a_lower_one_could_have() {
    proposing(20000)
        .waitsAt(MEETING)
        .does(MEETING, "reviewDecision", "approve", "approvedAmount", 5)
        .waitsAt("archive")
        .has("approvalExceeded", false);
  }

  @Test
  void who_approves_no_sum_exceeds_none() {
    var complaint = proposing(800).does(SECOND, "reviewDecision", "return");

    complaint.waitsAt("handle-level-1");
    assertThat(variable(complaint, "handle-level-1", "approvalExceeded")).isEqualTo(false);
    assertThat(variable(complaint, "handle-level-1", "proposedAmount")).isEqualTo(800);
  }

  @Test
  void the_limits_in_force_are_those_deployed_with_the_case_and_their_evaluation_is_in_its_history() {
    var complaint = proposing(800).does(SECOND, "reviewDecision", "approve", "approvedAmount", 900);

    var measured =
        history.createHistoricDecisionInstanceQuery()
            .decisionDefinitionKey("retail-franchise-approval-limit").activityIdIn(SECOND).includeInputs()
            .list().stream()
            .filter(decision -> isPartOf(complaint, decision.getProcessInstanceId()))
            .toList();
    assertThat(measured).hasSize(1);
    assertThat(measured.get(0).getInputs()).anyMatch(input -> Double.valueOf(900).equals(input.getValue()));
  }

  private boolean isPartOf(ComplaintCase complaint, String instance) {
    return instance != null
        && history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult()
            .getRootProcessInstanceId().equals(complaint.id());
  }

  private Object variable(ComplaintCase complaint, String task, String name) {
    return runtime.getVariable(complaint.open(task).getExecutionId(), name);
  }

  private static List<String> approvals(ComplaintCase complaint) {
    return complaint.entries(EntryKind.APPROVED).stream().map(ApprovalLimitTest::text).toList();
  }

  private static String text(Entry entry) {
    BigDecimal amount = entry.amount();
    return entry.actor() + " " + amount.toPlainString();
  }

  /** Registered, handled at the first level with that proposal, and before its reviewer. */
  private ComplaintCase proposing(int amount) {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1", "proposedAmount", amount)
        .does("satisfaction-level-1", "satisfaction", 2);
  }
}
