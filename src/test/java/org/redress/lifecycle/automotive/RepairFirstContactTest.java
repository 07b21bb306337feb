package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 汽车维修用户抱怨受理制度: who is named to receive it keeps it, whatever a superior decides. */
@LifecycleTest("repair-first-contact")
class RepairFirstContactTest {

  private static final String RECEIVERS = "repair-first-contact.first-receiver";
  private static final String RECEIVER = "automotive-first-receiver";
  private static final String COLLEAGUE = "automotive-second-receiver";
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "仍然跑偏"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @BeforeEach
  void a_colleague_receives_too() {
    complaints.employs(COLLEAGUE, RECEIVERS);
  }

  @AfterEach
  void the_colleague_leaves() {
    staff.dismisses(COLLEAGUE, RECEIVERS);
  }

  @Test
  void the_companys_fault_is_apologised_for_by_whoever_received_it_and_tracked_after_the_car_was_fetched() {
    ComplaintCase complaint =
        complaints.about("repair-first-contact")
            .with("channel", "on-site")
            .with("identityName", "周先生")
            .filed()
            .has("identityName", null)
            .waitsAt("designate-receiver").with("designate-receiver", "first-receiver")
            .does("designate-receiver", "receiver", COLLEAGUE, "repairRecord", "四轮定位", "place", "接车区")
            .waitsAt("determine-fault")
            .heldBy("determine-fault", COLLEAGUE)
            .due("determine-fault", "2026-03-11T18:00")
            .shows("determine-fault", "repairRecord", "四轮定位")
            .does("determine-fault", "faultParty", "company")
            .has("fault", "company-fault")
            .waitsAt("remedy-company-fault")
            .heldBy("remedy-company-fault", COLLEAGUE)
            .does("remedy-company-fault", "proposedAmount", 200, "remedy", "重新定位，免工时费")
            .has("approvalRole", "first-receiver")
            .waitsAt("ask-opinion")
            .heldBy("ask-opinion", COLLEAGUE)
            .shows("ask-opinion", "remedy", "重新定位，免工时费")
            .does("ask-opinion", "satisfaction", "satisfied")
            .waitsAt("track-after-pickup").with("track-after-pickup", "follow-up-person")
            .shows("track-after-pickup", "repairRecord", "四轮定位")
            .does("track-after-pickup", "usage", "行驶正常")
            .entered(DEADLINE_MET, "handle-promptly")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("WXF20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("company-fault");
    assertThat(complaint.record().proposedAmount()).isEqualByComparingTo("200");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void the_customers_own_fault_is_explained_courteously_with_what_to_mind_in_future() {
    determined("user", true)
        .has("fault", "user-fault")
        .waitsAt("explain-user-fault")
        .heldBy("explain-user-fault", RECEIVER)
        .does("explain-user-fault", "advice", "每五千公里检查胎压")
        .waitsAt("ask-opinion")
        .shows("ask-opinion", "advice", "每五千公里检查胎压")
        .does("ask-opinion", "noAnswer", true)
        .waitsAt("track-after-pickup")
        .does("track-after-pickup")
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  // ---- level by level

  @ParameterizedTest(name = "fault of {0}, can be settled {1}")
  @CsvSource({"both, true", "unknown, true", "company, false", "user, false"})
  void what_cannot_be_settled_or_told_is_reported_one_level_up(String party, boolean canSettle) {
    determined(party, canSettle)
        .waitsAt("report-up-next-level").with("report-up-next-level", "next-level")
        .has("fault", party.equals("user") ? "user-fault" : "company-fault")
        .climbed("COMPETENCE next-level");
  }

  @Test
  void the_next_level_says_whose_fault_it_was_and_the_receiver_carries_it_out() {
    determined("unknown", true)
        .does("report-up-next-level", "superiorDecision", "decide", "faultParty", "user", "instruction", "解释用油")
        .has("fault", "user-fault")
        .has("answeredBy", "next-level")
        .waitsAt("explain-user-fault")
        .heldBy("explain-user-fault", RECEIVER)
        .shows("explain-user-fault", "instruction", "解释用油");
    determined("both", false)
        .does("report-up-next-level", "superiorDecision", "decide", "faultParty", "company")
        .has("fault", "company-fault")
        .waitsAt("remedy-company-fault");
  }

  @Test
  void the_next_level_may_pass_it_on_to_the_branch_manager() {
    determined("company", false)
        .does("report-up-next-level", "superiorDecision", "up", "instruction", "涉及多家分公司")
        .waitsAt("report-up-branch-manager").with("report-up-branch-manager", "branch-manager")
        .shows("report-up-branch-manager", "instruction", "涉及多家分公司")
        .climbed("COMPETENCE next-level", "COMPETENCE branch-manager")
        .does("report-up-branch-manager", "faultParty", "company")
        .has("answeredBy", "branch-manager")
        .waitsAt("remedy-company-fault");
  }

  @Test
  void a_superior_who_decides_says_whose_fault_it_was_of_two() {
    ComplaintCase complaint = determined("unknown", true);

    assertThatThrownBy(() -> complaint.does("report-up-next-level", "superiorDecision", "decide"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("谁的过失");
    assertThatThrownBy(
            () -> complaint.does("report-up-next-level", "superiorDecision", "decide", "faultParty", "both"))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.waitsAt("report-up-next-level");
  }

  @Test
  void who_is_not_satisfied_is_reported_up_level_by_level_and_the_branch_managers_finding_is_the_last() {
    ComplaintCase complaint =
        explained()
            .does("ask-opinion", DISSATISFIED)
            .waitsAt("report-up-next-level")
            .shows("report-up-next-level", "dissatisfaction", "仍然跑偏")
            .climbed("DISSATISFIED next-level")
            .does("report-up-next-level", "superiorDecision", "decide", "faultParty", "company")
            .does("remedy-company-fault", "proposedAmount", 0)
            .does("ask-opinion", DISSATISFIED)
            .waitsAt("report-up-branch-manager")
            .climbed("DISSATISFIED next-level", "DISSATISFIED branch-manager")
            .does("report-up-branch-manager", "faultParty", "user")
            .does("explain-user-fault")
            .does("ask-opinion", DISSATISFIED)
            .waitsAt("track-after-pickup")
            .does("track-after-pickup")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1);
  }

  // ---- in good time

  @Test
  void who_has_not_found_out_within_a_day_of_receipt_is_relieved_by_the_next_level_and_the_branch_manager() {
    received()
        .passes("due-handle-promptly")
        .missed("handle-promptly", RECEIVER)
        .escalated("handle-promptly", "next-level")
        .waitsAt("determine-fault-next-level").with("determine-fault-next-level", "next-level")
        .due("determine-fault-next-level", "2026-03-12T18:00")
        .passes("due-handle-promptly-next-level")
        .escalated("handle-promptly", "branch-manager")
        .waitsAt("determine-fault-branch-manager").with("determine-fault-branch-manager", "branch-manager")
        .due("determine-fault-branch-manager", "2026-03-13T18:00")
        .passes("due-handle-promptly-branch-manager")
        .reminded("handle-promptly", "branch-manager", 1)
        .does("determine-fault-branch-manager", "faultParty", "unknown", "canSettle", false)
        .has("answeredBy", "branch-manager")
        .has("fault", "company-fault")
        .waitsAt("remedy-company-fault")
        .heldBy("remedy-company-fault", RECEIVER);
  }

  @Test
  void what_the_next_level_took_over_and_cannot_settle_goes_to_the_branch_manager() {
    received()
        .passes("due-handle-promptly")
        .does("determine-fault-next-level", "faultParty", "company", "canSettle", false)
        .waitsAt("report-up-branch-manager")
        .climbed("COMPETENCE branch-manager");
  }

  @Test
  void the_day_passes_while_nobody_has_been_named_yet_and_the_next_level_hears_of_it() {
    ComplaintCase complaint =
        complaints.about("repair-first-contact").filed()
            .due("designate-receiver", "2026-03-11T18:00")
            .passes("due-handle-promptly-received")
            .missed("handle-promptly", "first-receiver")
            .reminded("handle-promptly", "next-level", 1)
            .waitsAt("designate-receiver");

    assertThat(complaint.entries(ESCALATED)).isEmpty();
  }

  @Test
  void a_complaint_before_a_holiday_has_its_day_after_it() {
    complaints.at("2026-09-30T16:00").about("repair-first-contact").filed()
        .does("designate-receiver", "receiver", RECEIVER)
        .due("determine-fault", "2026-10-08T18:00")
        .passes("due-handle-promptly")
        .due("determine-fault-next-level", "2026-10-09T18:00")
        .passes("due-handle-promptly-next-level")
        .due("determine-fault-branch-manager", "2026-10-10T18:00");
  }

  // ---- what may be waived

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "0, first-receiver, ask-opinion",
    "200, first-receiver, ask-opinion",
    "200.01, next-level, approve-fee-waiver-approval-next-level",
    "2000, next-level, approve-fee-waiver-approval-next-level",
    "2000.01, branch-manager, approve-fee-waiver-approval-branch-manager"
  })
  void a_waiver_is_approved_by_whoever_may_grant_it(double sum, String role, String task) {
    ComplaintCase complaint =
        determined("company", true)
            .does("remedy-company-fault", "proposedAmount", sum)
            .waitsAt(task);

    if (!task.equals("ask-opinion")) {
      complaint.with(task, role).climbed("AMOUNT " + role).shows(task, "withinWarranty", "within");
    }
  }

  @Test
  void what_the_next_level_would_grant_beyond_its_limit_goes_to_the_branch_manager() {
    ComplaintCase complaint =
        determined("company", true)
            .does("remedy-company-fault", "proposedAmount", 1500)
            .does("approve-fee-waiver-approval-next-level", "approvalDecision", "approve", "approvedAmount", 2500)
            .waitsAt("approve-fee-waiver-approval-branch-manager")
            .climbed("AMOUNT next-level", "AMOUNT branch-manager")
            .does("approve-fee-waiver-approval-branch-manager", "approvalDecision", "approve",
                "approvedAmount", 2500)
            .waitsAt("ask-opinion");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("2500");
  }

  @Test
  void a_proposal_that_is_sent_back_is_made_anew_and_within_the_receivers_limit_needs_no_approval_any_more() {
    determined("company", true)
        .does("remedy-company-fault", "proposedAmount", 800, "returnToPlant", false, "withinWarranty", "beyond")
        .shows("approve-fee-waiver-approval-next-level", "withinWarranty", "beyond")
        .does("approve-fee-waiver-approval-next-level", "approvalDecision", "return", "approvalNote", "已过质保")
        .waitsAt("remedy-company-fault")
        .heldBy("remedy-company-fault", RECEIVER)
        .shows("remedy-company-fault", "approvalNote", "已过质保")
        .does("remedy-company-fault", "proposedAmount", 100)
        .waitsAt("ask-opinion");
  }

  @Test
  void nobody_approves_what_he_proposed() {
    complaints.employs(RECEIVER, "repair-first-contact.next-level");
    try {
      ComplaintCase complaint = determined("company", true).does("remedy-company-fault", "proposedAmount", 900);

      assertThat(view.tasks(RECEIVER, complaint)).isEmpty();
      complaint.refuses(RECEIVER, "approve-fee-waiver-approval-next-level", "");
    } finally {
      staff.dismisses(RECEIVER, "repair-first-contact.next-level");
    }
  }

  // ---- who receives

  @Test
  void who_is_complained_about_cannot_be_named_to_receive_it_and_finds_nothing_of_it() {
    ComplaintCase complaint = complaints.about("repair-first-contact").filed();

    assertThatThrownBy(
            () -> complaint.doesAs(COLLEAGUE, "designate-receiver", "receiver", RECEIVER, "respondent", RECEIVER))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .doesAs(COLLEAGUE, "designate-receiver", "receiver", COLLEAGUE, "respondent", RECEIVER)
        .heldBy("determine-fault", COLLEAGUE);
    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(RECEIVER, complaint)).isEmpty();
  }

  @Test
  void who_receives_is_of_those_who_receive() {
    ComplaintCase complaint = complaints.about("repair-first-contact").filed();

    assertThatThrownBy(() -> complaint.does("designate-receiver", "receiver", "automotive-follow-up-person"))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.waitsAt("designate-receiver");
  }

  private ComplaintCase received() {
    return complaints.about("repair-first-contact").with("channel", "phone").filed()
        .does("designate-receiver", "receiver", RECEIVER);
  }

  private ComplaintCase determined(String party, boolean canSettle) {
    return received().does("determine-fault", "faultParty", party, "canSettle", canSettle);
  }

  private ComplaintCase explained() {
    return determined("user", true).does("explain-user-fault");
  }
}
