package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.DUTY_DUE;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 用户抱怨处理程序和规范: an answer within 24 real hours, evidence before a verdict, news every two days. */
@LifecycleTest("service-24h-response")
class Service24hResponseTest {

  private static final String POLICY = "service-24h-response";
  private static final String AGENT = "general-customer-service-team";
  private static final String OTHER_AGENT = "response-other-agent";

  private static final Object[] SATISFIED = {"noAnswer", false, "satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {
    "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "积分没有补回"
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void who_leaves() {
    staff.dismisses(OTHER_AGENT, POLICY + ".customer-service-team");
  }

  @Test
  void a_complaint_is_collected_acknowledged_looked_into_by_two_teams_solved_and_analysed() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "online").with("identityName", "赵六").filed()
            .has("identityName", null)
            .waitsAt("collect").with("collect", "customer-service-team")
            .due("collect", "2026-03-11T10:00")
            .does("collect", "account", "A-77", "demand", "补回积分")
            .waitsAt("acknowledge").with("acknowledge", "customer-service-team")
            .due("acknowledge", "2026-03-11T10:00")
            .shows("acknowledge", "account", "A-77")
            .at("2026-03-10T15:00")
            .does("acknowledge", "acknowledgement", "已收到，将尽快处理")
            .waitsAt("investigate-customer-service-team", "investigate-related-team")
            .with("investigate-customer-service-team", "customer-service-team")
            .with("investigate-related-team", "related-team")
            .due("investigate-customer-service-team", "2026-03-16T18:00")
            .due("investigate-related-team", "2026-03-16T18:00")
            .waitsUntil("due-handle-soon", "2026-03-16T18:00")
            .waitsUntil("due-progress", "2026-03-12T15:00")
            .shows("investigate-related-team", "account", "A-77")
            .does("investigate-related-team", "evidence", "日志缺失", "accountReview", "少计一笔")
            .waitsAt("investigate-customer-service-team")
            .does("investigate-customer-service-team", "situation", "周末消费未计")
            .waitsAt("investigate").with("investigate", "customer-service-team")
            .shows("investigate", "evidence", "日志缺失")
            .shows("investigate", "situation", "周末消费未计")
            .does("investigate", "canSolveNow", true, "problemCause", "接口超时")
            .waitsAt("resolve").with("resolve", "customer-service-team")
            .due("resolve", "2026-03-16T18:00")
            .shows("resolve", "problemCause", "接口超时")
            .does("resolve", "solution", "补回积分", "noAnswer", false, "satisfaction", "satisfied")
            .waitsAt("record-analyse").with("record-analyse", "customer-service-team")
            .shows("record-analyse", "solution", "补回积分")
            .does("record-analyse")
            .entered(DEADLINE_MET, "acknowledge")
            .entered(DEADLINE_MET, "handle-soon")
            .notEntered(DEADLINE_MISSED)
            .notEntered(ESCALATED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("HY20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("solvable-now");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void what_cannot_be_solved_at_once_is_explained_and_remedied_and_no_answer_is_no_objection() {
    ComplaintCase complaint =
        investigated(false)
            .waitsAt("resolve-remedy").with("resolve-remedy", "customer-service-team")
            .does("resolve-remedy", "explanation", "需等供应商修复", "remedy", "先赠券", "noAnswer", true)
            .waitsAt("record-analyse")
            .shows("record-analyse", "remedy", "先赠券")
            .does("record-analyse")
            .notEntered(SATISFACTION)
            .ended("resolved");
    assertThat(complaint.record().category()).isEqualTo("not-solvable-now");
  }

  @Test
  void twenty_four_hours_pass_over_night_and_holiday_and_five_days_end_after_it() {
    complaints.at("2026-02-14T20:00");
    ComplaintCase complaint = complaints.about(POLICY).filed().due("collect", "2026-02-15T20:00");
    complaint.at("2026-02-15T09:00").does("collect").due("acknowledge", "2026-02-15T20:00")
        .does("acknowledge")
        .due("investigate-related-team", "2026-02-24T18:00")
        .waitsUntil("due-progress", "2026-02-17T09:00");
  }

  @Test
  void hours_count_from_when_the_complaint_arrived_not_from_when_it_was_entered() {
    complaints.about(POLICY).with("receivedAt", "2026-03-09T22:30").filed()
        .due("collect", "2026-03-10T22:30")
        .waitsUntil("due-acknowledge-collect", "2026-03-10T22:30");
  }

  @Test
  void the_hours_that_pass_while_the_complaint_is_collected_have_the_supervisor_collect_and_acknowledge() {
    complaints.about(POLICY).filed()
        .passes("due-acknowledge-collect")
        .missed("acknowledge", "customer-service-team")
        .escalated("acknowledge", "service-supervisor")
        .waitsAt("collect-service-supervisor").with("collect-service-supervisor", "service-supervisor")
        .due("collect-service-supervisor", "2026-03-12T10:00:01")
        .passes("due-acknowledge-collect-service-supervisor")
        .reminded("acknowledge", "service-supervisor", 1)
        .does("collect-service-supervisor", "account", "A-78")
        .waitsAt("acknowledge-service-supervisor").with("acknowledge-service-supervisor", "service-supervisor")
        .shows("acknowledge-service-supervisor", "account", "A-78")
        .due("acknowledge-service-supervisor", "2026-03-13T10:00:02")
        .does("acknowledge-service-supervisor")
        .waitsAt("investigate-customer-service-team", "investigate-related-team");
  }

  @Test
  void the_hours_that_pass_after_it_was_collected_have_the_supervisor_acknowledge() {
    complaints.about(POLICY).filed()
        .at("2026-03-11T09:00")
        .does("collect")
        .waitsUntil("due-acknowledge", "2026-03-11T10:00")
        .passes("due-acknowledge")
        .escalated("acknowledge", "service-supervisor")
        .waitsAt("acknowledge-service-supervisor")
        .due("acknowledge-service-supervisor", "2026-03-12T10:00:01")
        .passes("due-acknowledge-service-supervisor")
        .reminded("acknowledge", "service-supervisor", 1)
        .does("acknowledge-service-supervisor")
        .waitsUntil("due-progress", "2026-03-14T10:00:02");
  }

  @Test
  void as_long_as_it_is_not_settled_the_user_is_told_every_two_days_whoever_has_it() {
    ComplaintCase complaint =
        acknowledged()
            .passes("due-progress")
            .waitsAt("investigate-customer-service-team", "investigate-related-team", "resolve-progress")
            .with("resolve-progress", "customer-service-team")
            .waitsUntil("due-progress", "2026-03-14T10:00")
            .does("resolve-progress", "progress", "已调日志")
            .waitsAt("investigate-customer-service-team", "investigate-related-team")
            .passes("due-progress")
            .passes("due-handle-soon")
            .waitsAt("resolve-service-supervisor", "resolve-progress")
            .shows("resolve-service-supervisor", "progress", "已调日志")
            .does("resolve-service-supervisor", SATISFIED)
            .waitsAt("record-analyse");
    assertThat(complaint.entries(DUTY_DUE)).extracting("deadline").containsOnly("progress");
    assertThat(complaint.entries(DUTY_DUE)).hasSize(2);
    complaint.does("record-analyse").ended("resolved");
  }

  @Test
  void five_days_that_pass_before_both_teams_have_reported_bring_the_case_to_the_supervisor_then_the_management() {
    acknowledged()
        .does("investigate-related-team", "evidence", "录音")
        .passes("due-handle-soon")
        .missed("handle-soon", "customer-service-team")
        .escalated("handle-soon", "service-supervisor")
        .waitsAt("resolve-service-supervisor").with("resolve-service-supervisor", "service-supervisor")
        .shows("resolve-service-supervisor", "evidence", "录音")
        .due("resolve-service-supervisor", "2026-03-23T18:00")
        .passes("due-handle-soon-service-supervisor")
        .escalated("handle-soon", "management")
        .waitsAt("resolve-management").with("resolve-management", "management")
        .due("resolve-management", "2026-03-30T18:00")
        .passes("due-handle-soon-management")
        .reminded("handle-soon", "management", 1)
        .does("resolve-management", SATISFIED)
        .waitsAt("record-analyse");
  }

  @Test
  void who_is_not_satisfied_has_it_investigated_once_more_then_it_climbs_rung_by_rung() {
    ComplaintCase complaint =
        investigated(true)
            .at("2026-03-12T10:00")
            .does("resolve", DISSATISFIED)
            .climbed()
            .waitsAt("investigate-customer-service-team", "investigate-related-team")
            .due("investigate-related-team", "2026-03-17T18:00")
            .waitsUntil("due-handle-soon-again", "2026-03-17T18:00")
            .shows("investigate-customer-service-team", "dissatisfaction", "积分没有补回")
            .does("investigate-customer-service-team").does("investigate-related-team")
            .does("investigate", "canSolveNow", false)
            .does("resolve-remedy", DISSATISFIED)
            .climbed("DISSATISFIED service-supervisor")
            .waitsAt("resolve-service-supervisor").with("resolve-service-supervisor", "service-supervisor")
            .does("resolve-service-supervisor", DISSATISFIED)
            .climbed("DISSATISFIED service-supervisor", "DISSATISFIED management")
            .waitsAt("resolve-management").with("resolve-management", "management")
            .does("resolve-management", DISSATISFIED)
            .waitsAt("record-analyse")
            .does("record-analyse")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).hasSize(4);
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void who_is_satisfied_with_the_second_investigation_is_not_sent_up() {
    investigated(true)
        .does("resolve", DISSATISFIED)
        .does("investigate-customer-service-team").does("investigate-related-team")
        .does("investigate", "canSolveNow", true)
        .does("resolve", SATISFIED)
        .waitsAt("record-analyse")
        .notEntered(ESCALATED);
  }

  @Test
  void the_second_investigation_has_five_days_of_its_own() {
    investigated(true)
        .does("resolve", DISSATISFIED)
        .passes("due-handle-soon-again")
        .escalated("handle-soon", "service-supervisor")
        .waitsAt("resolve-service-supervisor")
        .does("resolve-service-supervisor", "noAnswer", true)
        .waitsAt("record-analyse");
  }

  @ParameterizedTest
  @CsvSource({"email", "phone", "online"})
  void by_whatever_way_it_comes_it_begins_with_the_same_promise(String channel) {
    ComplaintCase complaint = complaints.about(POLICY).with("channel", channel).filed().due("collect", "2026-03-11T10:00");
    assertThat(complaint.record().channel()).isEqualTo(channel);
  }

  @Test
  void the_member_of_staff_complained_about_finds_nothing_of_the_case() {
    complaints.employs(OTHER_AGENT, POLICY + ".customer-service-team");
    ComplaintCase complaint = complaints.about(POLICY).filed().does("collect", "respondent", AGENT);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(AGENT, complaint)).isEmpty();
    assertThat(view.tasks(OTHER_AGENT, complaint)).containsExactly("acknowledge");
    complaint.refuses(AGENT, "acknowledge", "回避").doesAs(OTHER_AGENT, "acknowledge")
        .waitsAt("investigate-customer-service-team", "investigate-related-team");
  }

  @Test
  void who_is_found_to_be_complained_about_in_the_investigation_does_not_propose_the_solution() {
    complaints.employs(OTHER_AGENT, POLICY + ".customer-service-team");
    ComplaintCase complaint =
        acknowledged()
            .does("investigate-customer-service-team").does("investigate-related-team")
            .doesAs(OTHER_AGENT, "investigate", "respondent", AGENT, "canSolveNow", true);
    assertThat(view.tasks(AGENT, complaint)).isEmpty();
    assertThat(view.tasks(OTHER_AGENT, complaint)).containsExactly("resolve");
  }

  /** The user knows that it has arrived; two teams look into it next. */
  private ComplaintCase acknowledged() {
    return complaints.about(POLICY).filed().does("collect").does("acknowledge");
  }

  /** Both teams have reported; it can, or cannot, be solved at once. */
  private ComplaintCase investigated(boolean canSolveNow) {
    return acknowledged()
        .does("investigate-customer-service-team")
        .does("investigate-related-team")
        .does("investigate", "canSolveNow", canSolveNow);
  }
}
