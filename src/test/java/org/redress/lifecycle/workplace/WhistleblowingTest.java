package org.redress.lifecycle.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.WAIT_ENDED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 公司投诉举报管理制度. */
@Tag("database")
@LifecycleTest("whistleblowing")
class WhistleblowingTest {

  private static final String LEADER = "workplace-company-leader";
  private static final String HANDLER = "workplace-designated-handler";
  private static final String OTHER_HANDLER = "workplace-designated-handler-2";
  private static final String FIRST_ON_BOARD = "workplace-board";
  private static final String SECOND_ON_BOARD = "workplace-board-2";
  private static final String THIRD_ON_BOARD = "workplace-board-3";

  /** What {@code handle} asks once a report is substantiated. */
  private static final Object[] SANCTION_AND_REWARD = {
    "correctiveMeasures", "停用该供应商", "offence", "corruption", "penalty", "dismissal", "proposedAmount", 500
  };

  @Autowired private Complaints complaints;

  /** Who handles, who approves the reward and who reviews are different people; so are the investigators. */
  @BeforeEach
  void enough_people_for_four_eyes() {
    complaints.employs(SECOND_ON_BOARD, "whistleblowing.board");
    complaints.employs(THIRD_ON_BOARD, "whistleblowing.board");
    complaints.employs(OTHER_HANDLER, "whistleblowing.designated-handler");
  }

  @Test
  void a_substantiated_report_is_corrected_rewarded_notified_and_watched_until_no_retaliation_is_found() {
    ComplaintCase report =
        complaints.about("whistleblowing").filed()
            .with("receive", "designated-handler")
            .due("receive", "2026-03-11T18:00")
            .passes("due-register")
            .missed("register", "designated-handler")
            .reminded("register", "company", 1)
            .does("receive", "materialComplete", true, "isCorruption", true)
            .has("conduct", "corruption")
            .with("assign-handler", "company")
            .does("assign-handler", "designatedHandler", HANDLER)
            .heldBy("investigate", HANDLER)
            .due("investigate", "2026-04-01T18:00")
            .does("investigate", "isSubstantiated", true)
            .has("outcome", "substantiated")
            .with("handle", "company")
            .due("handle", "2026-03-18T18:00")
            .does("handle", SANCTION_AND_REWARD)
            .with("approve-reward", "company-leader")
            .does("approve-reward", "approvedAmount", 500)
            .with("notify", "company")
            .due("notify", "2026-03-16T18:00")
            .passes("due-notify")
            .reminded("notify", "company-leader", 1)
            .does("notify")
            .with("review-request", "company")
            .due("review-request", "2026-03-23T18:00")
            .passes("due-review")
            .entered(WAIT_ENDED, "review")
            .with("archive", "company")
            .does("archive")
            .waitsUntil("due-protection", "2026-06-23T18:00")
            .passes("due-protection")
            .with("check-retaliation", "designated-handler")
            .does("check-retaliation", "retaliationFound", true, "retaliationResponse", "恢复原岗位")
            .waitsUntil("due-protection", "2026-09-23T18:00")
            .passes("due-protection")
            .does("check-retaliation", "retaliationFound", false)
            .ended("substantiated");

    assertThat(report.record().caseNumber()).matches("JB20260310-\\d{3,}");
    assertThat(report.record().confidential()).isTrue();
    assertThat(report.record().category()).isEqualTo("corruption");
    assertThat(report.record().approvedAmount()).isEqualByComparingTo("500");
    assertThat(report.entries(DEADLINE_MISSED)).extracting("deadline").containsExactly("register", "notify");
  }

  @Test
  void a_vague_report_is_supplemented_once_and_an_unsubstantiated_one_ends_without_sanction_or_reward() {
    complaints.about("whistleblowing").with("identityName", "张三").with("identityPhone", "13800000000").filed()
        .has("identityName", null)
        .has("identityPhone", null)
        .does("receive", "materialComplete", false, "materialMissing", "何时何地、何人在场")
        .has("conduct", "other-internal")
        .with("supplement", "designated-handler")
        .due("supplement", "2026-03-17T18:00")
        .does("supplement", "supplement", "3月2日在二号仓库，有照片")
        .does("assign-handler", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", false)
        .does("handle")
        .has("penalty", null)
        .has("proposedAmount", null)
        .waitsAt("notify")
        .does("notify")
        .does("review-request", "reviewRequested", false)
        .does("archive")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .entered(DEADLINE_MET, "register")
        .entered(DEADLINE_MET, "investigate")
        .entered(DEADLINE_MET, "handle")
        .entered(DEADLINE_MET, "notify")
        .notEntered(DEADLINE_MISSED)
        .notEntered(APPROVED)
        .ended("unsubstantiated");
  }

  @Test
  void a_report_never_supplemented_is_investigated_as_it_stands_and_what_is_late_goes_to_the_superior() {
    ComplaintCase report =
        complaints.about("whistleblowing").with("anonymous", true).filed()
            .does("receive", "materialComplete", false, "materialMissing", "何时何地、何人在场")
            .passes("due-supplement")
            .entered(WAIT_ENDED, "supplement")
            .notEntered(DEADLINE_MISSED)
            .notEntered(ESCALATED)
            .does("assign-handler", "designatedHandler", HANDLER)
            .due("investigate", "2026-04-08T18:00")
            .passes("due-investigate")
            .missed("investigate", HANDLER)
            .escalated("investigate", "company")
            .waitsAt("investigate-company")
            .with("investigate-company", "company")
            .due("investigate-company", "2026-04-29T18:00")
            .passes("due-investigate-company")
            .reminded("investigate", "company-leader", 1)
            .does("investigate-company", "isSubstantiated", true)
            .due("handle", "2026-05-09T18:00")
            .passes("due-handle")
            .missed("handle", "company")
            .escalated("handle", "company-leader")
            .waitsAt("handle-company-leader")
            .with("handle-company-leader", "company-leader")
            .due("handle-company-leader", "2026-05-15T18:00")
            .does("handle-company-leader", SANCTION_AND_REWARD)
            .with("approve-reward-board", "board")
            .doesAs(FIRST_ON_BOARD, "approve-reward-board", "approvedAmount", 300)
            .does("notify")
            .does("review-request", "reviewRequested", true, "reviewGrounds", "处理过轻")
            .with("review", "board")
            .doesAs(SECOND_ON_BOARD, "review", "reviewResult", "uphold")
            .with("notify", "company")
            .passes("due-notify")
            .reminded("notify", "company-leader", 1)
            .does("notify")
            .does("archive")
            .passes("due-protection")
            .does("check-retaliation", "retaliationFound", false)
            .ended("substantiated");

    assertThat(report.record().proposedAmount()).isEqualByComparingTo("500");
    assertThat(report.record().approvedAmount()).isEqualByComparingTo("300");
  }

  @Test
  void handling_climbs_to_the_board_and_a_review_orders_one_new_investigation_by_another_person() {
    complaints.about("whistleblowing").filed()
        .does("receive", "materialComplete", true)
        .does("assign-handler", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", false)
        .due("handle", "2026-03-17T18:00")
        .passes("due-handle")
        .due("handle-company-leader", "2026-03-24T18:00")
        .passes("due-handle-company-leader")
        .missed("handle", "company-leader")
        .escalated("handle", "board")
        .waitsAt("handle-board")
        .with("handle-board", "board")
        .due("handle-board", "2026-03-31T18:00")
        .passes("due-handle-board")
        .waitsUntil("due-handle-board", "2026-04-01T18:00")
        .passes("due-handle-board")
        .reminded("handle", "board", 2)
        .doesAs(FIRST_ON_BOARD, "handle-board")
        .does("notify")
        .does("review-request", "reviewRequested", true, "reviewGrounds", "证人未被询问")
        .doesAs(SECOND_ON_BOARD, "review", "reviewResult", "reinvestigate")
        .does("assign-handler", "designatedHandler", OTHER_HANDLER)
        .heldBy("investigate", OTHER_HANDLER)
        .does("investigate", "isSubstantiated", false)
        .does("handle")
        .does("notify")
        .waitsAt("archive")
        .does("archive")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("unsubstantiated");
  }

  @Test
  void a_report_about_a_company_leader_is_the_boards_from_designation_to_archive() {
    complaints.about("whistleblowing").filed()
        .does("receive", "materialComplete", true, "aboutLeader", true, "accusedLeader", LEADER)
        .waitsAt("assign-handler-board")
        .with("assign-handler-board", "board")
        .does("assign-handler-board", "designatedHandler", HANDLER)
        .heldBy("investigate", HANDLER)
        .due("investigate", "2026-03-31T18:00")
        .passes("due-investigate")
        .missed("investigate", HANDLER)
        .escalated("investigate", "board")
        .waitsAt("investigate-board")
        .with("investigate-board", "board")
        .passes("due-investigate-board")
        .reminded("investigate", "board", 1)
        .does("investigate-board", "isSubstantiated", true)
        .with("handle-board", "board")
        .passes("due-handle-board")
        .reminded("handle", "board", 1)
        .doesAs(FIRST_ON_BOARD, "handle-board", SANCTION_AND_REWARD)
        .with("approve-reward-board", "board")
        .doesAs(SECOND_ON_BOARD, "approve-reward-board", "approvedAmount", 500)
        .with("notify-board", "board")
        .passes("due-notify-board")
        .reminded("notify", "board", 1)
        .does("notify-board")
        .with("review-request-board", "board")
        .does("review-request-board", "reviewRequested", true, "reviewGrounds", "处理过轻")
        .with("review", "board")
        .doesAs(THIRD_ON_BOARD, "review", "reviewResult", "reinvestigate")
        .with("assign-handler-board", "board")
        .does("assign-handler-board", "designatedHandler", OTHER_HANDLER)
        .heldBy("investigate", OTHER_HANDLER)
        .does("investigate", "isSubstantiated", false)
        .does("handle-board")
        .does("notify-board")
        .waitsAt("archive-board")
        .with("archive-board", "board")
        .does("archive-board")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("unsubstantiated");
  }

  @Test
  void an_investigation_that_turns_out_to_concern_a_leader_goes_over_to_the_board_whole() {
    complaints.about("whistleblowing").filed()
        .does("receive", "materialComplete", true)
        .does("assign-handler", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", true, "aboutLeader", true, "accusedLeader", LEADER)
        .waitsAt("assign-handler-board")
        .does("assign-handler-board", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", true, "aboutLeader", true, "accusedLeader", LEADER)
        .waitsAt("handle-board")
        .doesAs(FIRST_ON_BOARD, "handle-board", SANCTION_AND_REWARD)
        .doesAs(SECOND_ON_BOARD, "approve-reward-board", "approvedAmount", 500)
        .does("notify-board")
        .does("review-request-board", "reviewRequested", true, "reviewGrounds", "奖励过低")
        .doesAs(THIRD_ON_BOARD, "review", "reviewResult", "uphold")
        .with("notify-board", "board")
        .passes("due-notify-board")
        .reminded("notify", "board", 1)
        .does("notify-board")
        .does("archive-board")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("substantiated");
  }

  @Test
  void in_a_leaders_case_too_a_reporter_who_stays_silent_gives_up_the_review() {
    complaints.about("whistleblowing").filed()
        .does("receive", "materialComplete", true, "aboutLeader", true, "accusedLeader", LEADER)
        .does("assign-handler-board", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", false, "aboutLeader", true, "accusedLeader", LEADER)
        .does("handle-board")
        .does("notify-board")
        .due("review-request-board", "2026-03-17T18:00")
        .passes("due-review-board")
        .entered(WAIT_ENDED, "review-board")
        .notEntered(DEADLINE_MISSED)
        .notEntered(REMINDED)
        .does("archive-board")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("unsubstantiated");
  }

  @Test
  void in_a_leaders_case_too_a_reporter_who_is_content_ends_the_wait_for_a_review() {
    complaints.about("whistleblowing").filed()
        .does("receive", "materialComplete", true, "aboutLeader", true, "accusedLeader", LEADER)
        .does("assign-handler-board", "designatedHandler", HANDLER)
        .does("investigate", "isSubstantiated", false, "aboutLeader", true, "accusedLeader", LEADER)
        .does("handle-board")
        .does("notify-board")
        .does("review-request-board", "reviewRequested", false)
        .waitsAt("archive-board")
        .does("archive-board")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("unsubstantiated");
  }
}
