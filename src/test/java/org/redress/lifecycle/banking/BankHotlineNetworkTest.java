package org.redress.lifecycle.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.WAIT_ENDED;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度2: a bank's customers complain at its outlets and through three lines. */
@LifecycleTest("bank-hotline-network")
class BankHotlineNetworkTest {

  private static final String POLICY = "bank-hotline-network";
  private static final String OUTLET = "outlet-manager";
  private static final String BRANCH = "primary-branch";
  private static final String DEPARTMENT = "hq-departments";
  private static final String SUPERVISION = "service-supervision-line";
  private static final String LEADERS = "leading-group";

  /** Whoever the slip is fed back to reads it. */
  private static final UnaryOperator<ComplaintCase> READ = complaint -> complaint.doesEach("fill-form-feedback-read-");

  @Autowired private Complaints complaints;

  // ------------------------------------------------------------------ five intake points

  @Test
  void a_complaint_at_the_counter_is_mediated_by_the_head_of_the_outlet_and_answered_at_once() {
    ComplaintCase complaint =
        receivedAt("outlet")
            .with("register-outlet-staff", "outlet-staff")
            .does("register-outlet-staff", "managerPresent", true)
            .waitsAt("outlet-mediate")
            .with("outlet-mediate", OUTLET)
            .due("outlet-mediate", "2026-03-10T11:00")
            .does("outlet-mediate", "mediationResult", "immediate")
            .waitsAt("judge-validity-outlet-manager")
            .through(judgedUntrue(OUTLET))
            .waitsAt("resolve-outlet")
            .with("resolve-outlet", OUTLET)
            .shows("resolve-outlet", "validity", "special")
            .does("resolve-outlet", "result", "当场说明", "explained", true)
            .with("fill-form-feedback-outlet-manager", OUTLET)
            .does("fill-form-feedback-outlet-manager", "customerSatisfied", true).through(READ)
            .with("judge-validity-confirmed", SUPERVISION)
            .does("judge-validity-confirmed", "factsTrue", false)
            .waitsAt("lessons-primary-branch")
            .with("lessons-primary-branch", BRANCH)
            .does("lessons-primary-branch")
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("YH20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("special");
    complaint.notEntered(DEADLINE_MISSED).notEntered(PENALTY).notEntered(APPROVED);
  }

  @ParameterizedTest
  @CsvSource({
    "branch, register-primary-branch, primary-branch, start-primary-branch",
    "supervision-line, register-service-supervision-line, service-supervision-line,"
        + " start-service-supervision-line",
    "department, register-hq-departments, hq-departments, start-hq-departments"
  })
  void each_line_and_department_registers_and_then_has_two_hours_to_start(
      String point, String register, String role, String start) {
    receivedAt(point)
        .waitsAt(register)
        .with(register, role)
        .does(register)
        .waitsAt(start)
        .with(start, role)
        .due(start, "2026-03-10T12:00");
  }

  @Test
  void the_hotline_only_registers_and_forwards_within_one_business_hour() {
    receivedAt("service-hotline")
        .with("register-service-hotline", "service-hotline")
        .does("register-service-hotline")
        .with("hotline-forward", "service-hotline")
        .due("hotline-forward", "2026-03-10T11:00")
        .passes("due-hotline-transfer")
        .missed("hotline-transfer", "service-hotline")
        .reminded("hotline-transfer", SUPERVISION, 1)
        .does("hotline-forward", "forwardTo", "head-office", "deliveredBy", "phone", "deliveredAt",
            "2026-03-10T11:00:00+08:00")
        .waitsAt("start-service-supervision-line")
        .due("start-service-supervision-line", "2026-03-10T13:00");
    receivedAt("service-hotline")
        .does("register-service-hotline")
        .does("hotline-forward", "forwardTo", "primary-branch")
        .waitsAt("start-primary-branch", "register-line-record");
  }

  @Test
  void what_the_hotline_passes_on_and_the_aid_line_records_reaches_the_supervision_line_beside_the_handling() {
    receivedAt("service-hotline")
        .does("register-service-hotline", "registration", "排队两小时")
        .does("hotline-forward", "forwardTo", "primary-branch", "deliveredAt", "2026-03-10T10:00:00+08:00")
        .with("register-line-record", SUPERVISION)
        .due("register-line-record", "2026-03-10T12:00")
        .shows("register-line-record", "registration", "排队两小时")
        .passes("due-line-record")
        .missed("line-record", SUPERVISION)
        .reminded("line-record", LEADERS, 1)
        .does("register-line-record", "supervisionNote", "请当日答复")
        .waitsAt("start-primary-branch");
    receivedAt("aid-line")
        .does("register-primary-branch")
        .waitsAt("start-primary-branch", "register-line-record");
  }

  @Test
  void the_filled_slip_comes_before_those_whom_the_policy_has_it_fed_back_to() {
    atTheOutlet()
        .does("investigate-outlet-manager")
        .through(judgedUntrue(OUTLET))
        .does("resolve-outlet", "result", "已解释")
        .does("fill-form-feedback-outlet-manager")
        .waitsAt("judge-validity-confirmed", "fill-form-feedback-read-primary-branch",
            "fill-form-feedback-read-service-supervision-line")
        .with("fill-form-feedback-read-primary-branch", BRANCH)
        .with("fill-form-feedback-read-service-supervision-line", SUPERVISION)
        .shows("fill-form-feedback-read-primary-branch", "result", "已解释")
        .does("judge-validity-confirmed", "factsTrue", false)
        .does("lessons-primary-branch")
        .does("fill-form-feedback-read-primary-branch")
        .waitsAt("fill-form-feedback-read-service-supervision-line")
        .does("fill-form-feedback-read-service-supervision-line")
        .ended("resolved");
    atTheBranch()
        .does("investigate-primary-branch")
        .through(judgedUntrue(BRANCH))
        .does("resolve-branch", "result", "已解释")
        .does("fill-form-feedback-primary-branch")
        .waitsAt("judge-validity-confirmed", "fill-form-feedback-read-outlet-manager",
            "fill-form-feedback-read-service-supervision-line");
    atTheSupervisionLine()
        .does("investigate-service-supervision-line")
        .through(judgedUntrue(SUPERVISION))
        .does("resolve-hq-service-supervision-line", "result", "已解释")
        .does("fill-form-feedback-service-supervision-line")
        .waitsAt("judge-validity-confirmed-leading-group", "fill-form-feedback-read-outlet-manager",
            "fill-form-feedback-read-primary-branch");
  }

  @Test
  void what_brings_no_immediate_answer_within_the_hour_is_investigated_by_the_outlet_in_its_working_day() {
    receivedAt("outlet")
        .does("register-outlet-staff", "managerPresent", true)
        .passes("due-outlet-immediate")
        .entered(WAIT_ENDED, "outlet-immediate")
        .notEntered(DEADLINE_MISSED)
        .waitsAt("start-outlet-manager")
        .with("start-outlet-manager", OUTLET)
        .due("start-outlet-manager", "2026-03-10T13:00:01")
        .passes("due-start-work")
        .missed("start-work", OUTLET)
        .reminded("start-work", BRANCH, 1)
        .does("start-outlet-manager", "handoverTo", "own")
        .does("investigate-outlet-manager")
        .through(judgedValid(OUTLET))
        .due("resolve-outlet", "2026-03-11T18:00")
        .does("resolve-outlet", "result", "已赔礼道歉", "apologized", true)
        .entered(DEADLINE_MET, "outlet-resolve");
  }

  @Test
  void where_the_head_is_away_a_deputy_mediates_and_what_is_beyond_the_outlet_is_passed_on_within_the_hour() {
    receivedAt("outlet")
        .does("register-outlet-staff", "managerPresent", false)
        .waitsAt("outlet-mediate-outlet-deputy-mediator")
        .with("outlet-mediate-outlet-deputy-mediator", "outlet-deputy-mediator")
        .does("outlet-mediate-outlet-deputy-mediator", "mediationResult", "beyond-authority")
        .waitsAt("pass-on-outlet-manager")
        .with("pass-on-outlet-manager", OUTLET)
        .due("pass-on-outlet-manager", "2026-03-10T11:00")
        .passes("due-transfer-on")
        .missed("transfer-on", OUTLET)
        .reminded("transfer-on", SUPERVISION, 1)
        .does("pass-on-outlet-manager", "deliveredAt", "2026-03-10T10:30:00+08:00")
        .waitsAt("start-primary-branch")
        .due("start-primary-branch", "2026-03-10T12:30");
    receivedAt("outlet")
        .does("register-outlet-staff", "managerPresent", false)
        .passes("due-outlet-immediate-outlet-deputy-mediator")
        .entered(WAIT_ENDED, "outlet-immediate")
        .waitsAt("start-outlet-manager");
  }

  @Test
  void a_slip_dated_in_the_future_is_refused() {
    ComplaintCase complaint = receivedAt("service-hotline").does("register-service-hotline");

    assertThatThrownBy(() -> complaint.does("hotline-forward", "deliveredAt", "2026-03-10T12:00:00+08:00"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("处理单送达或电话通知的时间");
  }

  // ------------------------------------------------------------------ handing down, passing on

  @Test
  void a_complaint_about_the_head_of_the_outlet_goes_to_the_branch_at_once_and_never_down_to_the_outlet() {
    receivedAt("outlet")
        .does("register-outlet-staff", "aboutOutletManager", true, "accusedManager", "banking-outlet-manager", "respondent", "banking-outlet-manager")
        .entered(BARRED, "被投诉或被追究责任，回避本案")
        .waitsAt("start-primary-branch")
        .does("start-primary-branch", "handoverTo", "outlet", "deliveredBy", "slip")
        .waitsAt("investigate-primary-branch");
    receivedAt("supervision-line")
        .does("register-service-supervision-line", "aboutOutletManager", true, "accusedManager", "banking-outlet-manager")
        .does("start-service-supervision-line", "handoverTo", "outlet", "deliveredBy", "phone")
        .waitsAt("start-primary-branch");
  }

  @Test
  void the_supervision_line_and_the_branch_hand_down_and_each_delivery_starts_the_clock_anew() {
    receivedAt("supervision-line")
        .does("register-service-supervision-line")
        .passes("due-start-work-service-supervision-line")
        .reminded("start-work", LEADERS, 1)
        .does("start-service-supervision-line", "handoverTo", "primary-branch", "deliveredBy", "phone")
        .due("start-primary-branch", "2026-03-10T14:00:01")
        .passes("due-start-work-primary-branch")
        .reminded("start-work", SUPERVISION, 1)
        .does("start-primary-branch", "handoverTo", "outlet", "deliveredBy", "slip", "deliveredAt",
            "2026-03-10T14:00:00+08:00")
        .due("start-outlet-manager", "2026-03-10T16:00")
        .does("start-outlet-manager")
        .does("investigate-outlet-manager")
        .through(judgedValid(OUTLET))
        .due("resolve-outlet", "2026-03-11T18:00");
  }

  @Test
  void who_cannot_solve_the_case_passes_it_on_rung_by_rung_within_the_hour_of_the_delivery() {
    receivedAt("supervision-line")
        .does("register-service-supervision-line")
        .does("start-service-supervision-line", "handoverTo", "outlet", "deliveredBy", "slip")
        .does("start-outlet-manager", "handoverTo", "up")
        .due("pass-on-outlet-manager", "2026-03-10T11:00")
        .does("pass-on-outlet-manager", "deliveredBy", "phone")
        .does("start-primary-branch", "handoverTo", "up")
        .with("pass-on-primary-branch", BRANCH)
        .due("pass-on-primary-branch", "2026-03-10T11:00")
        .passes("due-transfer-on-primary-branch")
        .reminded("transfer-on", SUPERVISION, 1)
        .does("pass-on-primary-branch")
        .waitsAt("start-service-supervision-line");
    complaints.at("2026-03-10T10:00");
    receivedAt("department")
        .does("register-hq-departments")
        .passes("due-start-work-hq-departments")
        .reminded("start-work", SUPERVISION, 1)
        .does("start-hq-departments", "handoverTo", "up")
        .with("pass-on-hq-departments", DEPARTMENT)
        .due("pass-on-hq-departments", "2026-03-10T11:00")
        .passes("due-transfer-on-hq-departments")
        .missed("transfer-on", DEPARTMENT)
        .does("pass-on-hq-departments")
        .waitsAt("start-service-supervision-line");
  }

  @Test
  void what_turns_out_to_be_beyond_the_unit_in_the_investigation_is_passed_on_within_an_hour_from_then() {
    atTheOutlet()
        .at("2026-03-10T15:00")
        .does("investigate-outlet-manager", "involvesBranchUnits", true)
        .waitsAt("pass-on-outlet-manager")
        .due("pass-on-outlet-manager", "2026-03-10T16:00")
        .does("pass-on-outlet-manager")
        .does("start-primary-branch")
        .does("investigate-primary-branch", "involvesBranchUnits", true)
        .waitsAt("judge-validity-primary-branch");
  }

  // ------------------------------------------------------------------ whose matter it is

  @Test
  void what_concerns_discipline_is_investigated_by_discipline_inspection() {
    atTheBranch()
        .does("investigate-primary-branch", "disciplineMatter", true, "mediaExposed", true)
        .waitsAt("discipline-investigate")
        .with("discipline-investigate", "discipline-inspection")
        .does("discipline-investigate")
        .waitsAt("judge-validity-primary-branch");
  }

  @Test
  void media_exposure_is_investigated_by_human_resources_together_with_the_business_department() {
    atTheOutlet()
        .at("2026-03-11T09:00")
        .does("investigate-outlet-manager", "mediaExposed", true)
        .waitsAt("media-investigate-service-supervision-line", "media-investigate-hq-departments")
        .with("media-investigate-service-supervision-line", SUPERVISION)
        .with("media-investigate-hq-departments", DEPARTMENT)
        .does("media-investigate-hq-departments")
        .waitsAt("media-investigate-service-supervision-line")
        .does("media-investigate-service-supervision-line")
        .with("judge-validity-service-supervision-line", SUPERVISION)
        .through(judgedUntrue(SUPERVISION))
        .waitsAt("resolve-hq-service-supervision-line")
        .due("resolve-hq-service-supervision-line", "2026-03-16T18:00");
  }

  @Test
  void a_matter_of_one_business_line_goes_to_that_department_which_has_the_branchs_limit() {
    atTheOutlet()
        .does("investigate-outlet-manager", "hqBusinessLine", true)
        .does("pass-on-outlet-manager")
        .waitsAt("start-hq-departments")
        .does("start-hq-departments")
        .does("investigate-hq-departments", "hqBusinessLine", true)
        .through(judgedUntrue(DEPARTMENT))
        .with("resolve-branch-hq-departments", DEPARTMENT)
        .due("resolve-branch-hq-departments", "2026-03-12T18:00")
        .does("resolve-branch-hq-departments", "result", "已解释")
        .with("fill-form-feedback-hq-departments", DEPARTMENT)
        .does("fill-form-feedback-hq-departments").through(READ)
        .does("judge-validity-confirmed", "factsTrue", false)
        .with("lessons-service-supervision-line", SUPERVISION)
        .does("lessons-service-supervision-line")
        .ended("resolved");
    atTheBranch()
        .does("investigate-primary-branch", "hqBusinessLine", true)
        .does("pass-on-primary-branch")
        .waitsAt("start-hq-departments");
  }

  @ParameterizedTest
  @CsvSource({"outlets, judge-validity-primary-branch", "branches, pass-on-primary-branch"})
  void a_dispute_between_outlets_is_settled_by_the_branch_and_one_between_branches_at_head_office(
      String between, String atTheBranch) {
    atTheOutlet()
        .does("investigate-outlet-manager", "interUnitDispute", true, "disputeLevel", between)
        .does("pass-on-outlet-manager")
        .does("start-primary-branch")
        .does("investigate-primary-branch", "interUnitDispute", true, "disputeLevel", between,
            "coordinationResult", "由甲网点承担")
        .waitsAt(atTheBranch);
  }

  @Test
  void what_head_office_coordinates_has_a_host_and_a_co_unit_for_three_working_days() {
    ComplaintCase complaint =
        atTheBranch()
            .does("investigate-primary-branch", "needsBankWide", true)
            .does("pass-on-primary-branch")
            .does("start-service-supervision-line")
            .does("investigate-service-supervision-line", "needsBankWide", true)
            .with("assign-host", SUPERVISION)
            .does("assign-host", "hostUnit", "信息科技部", "coUnit", "运营管理部", "deliveredAt",
                "2026-03-10T09:30:00+08:00")
            .with("start-host-unit", "host-unit")
            .due("start-host-unit", "2026-03-10T11:30")
            .passes("due-start-work-host-unit")
            .reminded("start-work", SUPERVISION, 1)
            .does("start-host-unit")
            .with("investigate-host-unit", "host-unit")
            .does("investigate-host-unit")
            .through(judgedUntrue(SUPERVISION))
            .waitsAt("resolve-hq-host-unit", "resolve-hq-co-unit")
            .with("resolve-hq-host-unit", "host-unit")
            .with("resolve-hq-co-unit", "co-unit")
            .due("resolve-hq-host-unit", "2026-03-13T18:00")
            .does("resolve-hq-host-unit", "result", "系统已修复")
            .passes("due-hq-resolve-co-unit")
            .missed("hq-resolve", "co-unit")
            .reminded("hq-resolve", SUPERVISION, 1)
            .does("resolve-hq-co-unit")
            .with("fill-form-feedback-service-supervision-line", SUPERVISION, "host-unit")
            .does("fill-form-feedback-service-supervision-line").through(READ)
            .waitsAt("judge-validity-confirmed-leading-group")
            .with("judge-validity-confirmed-leading-group", LEADERS);

    complaint.climbed("COMPETENCE service-supervision-line");
  }

  // ------------------------------------------------------------------ limits and the ladder

  @Test
  void an_overdue_case_climbs_from_the_outlet_to_the_leading_group_each_rung_with_its_limit_anew() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .through(judgedValid(OUTLET))
            .passes("due-outlet-resolve")
            .missed("outlet-resolve", OUTLET)
            .escalated("outlet-resolve", BRANCH)
            .waitsAt("resolve-branch")
            .due("resolve-branch", "2026-03-13T18:00")
            .passes("due-branch-resolve")
            .escalated("branch-resolve", SUPERVISION)
            .with("resolve-branch-service-supervision-line", SUPERVISION)
            .due("resolve-branch-service-supervision-line", "2026-03-17T18:00")
            .passes("due-branch-resolve-service-supervision-line")
            .escalated("branch-resolve", LEADERS)
            .with("resolve-branch-leading-group", LEADERS)
            .due("resolve-branch-leading-group", "2026-03-19T18:00")
            .passes("due-branch-resolve-leading-group")
            .passes("due-branch-resolve-leading-group")
            .reminded("branch-resolve", LEADERS, 2)
            .does("resolve-branch-leading-group", "result", "已由领导小组答复")
            .does("fill-form-feedback-service-supervision-line", "customerSatisfied", false,
                "overdueHarm", true).through(READ)
            .with("liability-opinion-service-supervision-line", SUPERVISION)
            .does("liability-opinion-service-supervision-line", "attitudeOrInefficiency", true)
            .with("decide-penalty", LEADERS);

    assertThat(complaint.entries(DEADLINE_MISSED))
        .extracting(Entry::deadline)
        .containsExactly("outlet-resolve", "branch-resolve", "branch-resolve", "branch-resolve");
  }

  @Test
  void a_branch_has_two_working_days_from_the_slip_and_who_takes_over_may_still_need_a_superior() {
    atTheBranch()
        .does("investigate-primary-branch")
        .through(judgedUntrue(BRANCH))
        .due("resolve-branch", "2026-03-12T18:00")
        .does("resolve-branch", "solution", "needs-superior", "superiorNeeds", "须总行协调科技部门")
        .due("pass-on-primary-branch", "2026-03-10T11:00")
        .does("pass-on-primary-branch")
        .waitsAt("start-service-supervision-line");
    receivedAt("department")
        .does("register-hq-departments")
        .does("start-hq-departments")
        .does("investigate-hq-departments")
        .through(judgedUntrue(DEPARTMENT))
        .passes("due-branch-resolve-hq-departments")
        .missed("branch-resolve", DEPARTMENT)
        .escalated("branch-resolve", SUPERVISION)
        .does("resolve-branch-service-supervision-line", "solution", "needs-superior", "superiorNeeds",
            "须领导小组裁定")
        .with("pass-on-service-supervision-line", SUPERVISION)
        .passes("due-transfer-on-service-supervision-line")
        .reminded("transfer-on", LEADERS, 1)
        .does("pass-on-service-supervision-line")
        .waitsAt("resolve-hq-leading-group")
        .with("resolve-hq-leading-group", LEADERS);
  }

  @Test
  void an_outlet_or_a_department_that_needs_its_superior_passes_the_case_on_instead_of_answering() {
    atTheOutlet()
        .does("investigate-outlet-manager")
        .through(judgedUntrue(OUTLET))
        .does("resolve-outlet", "solution", "needs-superior", "superiorNeeds", "须一级行部协调其他网点")
        .waitsAt("pass-on-outlet-manager");
    receivedAt("department")
        .does("register-hq-departments")
        .does("start-hq-departments")
        .does("investigate-hq-departments")
        .through(judgedUntrue(DEPARTMENT))
        .does("resolve-branch-hq-departments", "solution", "needs-superior", "superiorNeeds", "须总行协调")
        .waitsAt("pass-on-hq-departments");
  }

  @Test
  void the_supervision_line_that_took_a_case_over_answers_and_feeds_it_back_as_head_offices() {
    atTheBranch()
        .does("investigate-primary-branch")
        .through(judgedUntrue(BRANCH))
        .passes("due-branch-resolve")
        .does("resolve-branch-service-supervision-line", "result", "已由总行答复")
        .with("fill-form-feedback-service-supervision-line", SUPERVISION)
        .does("fill-form-feedback-service-supervision-line", "customerSatisfied", true).through(READ)
        .waitsAt("judge-validity-confirmed-leading-group");
  }

  @Test
  void a_host_that_cannot_solve_the_case_yet_is_bound_by_the_date_it_promised_to_the_customer() {
    coordinated()
        .does("resolve-hq-host-unit", "solution", "promised", "promisedAt", "2026-03-28")
        .waitsAt("resolve-hq-host-unit", "resolve-hq-co-unit")
        .due("resolve-hq-host-unit", "2026-03-28T18:00")
        .passes("due-promised-resolution")
        .missed("promised-resolution", "host-unit")
        .escalated("promised-resolution", LEADERS)
        .waitsAt("resolve-hq-leading-group", "resolve-hq-co-unit")
        .due("resolve-hq-leading-group", "2026-04-01T18:00")
        .does("resolve-hq-leading-group")
        .does("fill-form-feedback-service-supervision-line", "customerSatisfied", false).through(READ)
        .waitsAt("judge-validity-confirmed-leading-group");
  }

  @Tag("database")
  @Test
  void an_overdue_host_is_replaced_by_the_leading_group_which_is_reminded_every_working_day() {
    coordinated()
        .passes("due-hq-resolve")
        .missed("hq-resolve", "host-unit")
        .escalated("hq-resolve", LEADERS)
        .due("resolve-hq-leading-group", "2026-03-18T18:00")
        .passes("due-hq-resolve-leading-group")
        .waitsUntil("due-hq-resolve-leading-group", "2026-03-19T18:00")
        .passes("due-hq-resolve-leading-group")
        .reminded("hq-resolve", LEADERS, 2);
  }

  @Test
  void the_supervision_line_that_handles_a_case_itself_is_bound_like_a_host() {
    ComplaintCase complaint =
        atTheSupervisionLine()
            .does("investigate-service-supervision-line")
            .through(judgedUntrue(SUPERVISION))
            .due("resolve-hq-service-supervision-line", "2026-03-13T18:00")
            .does("resolve-hq-service-supervision-line", "solution", "promised", "promisedAt", "2026-03-20")
            .due("resolve-hq-service-supervision-line", "2026-03-20T18:00")
            .passes("due-promised-resolution-service-supervision-line")
            .escalated("promised-resolution", LEADERS)
            .waitsAt("resolve-hq-leading-group");
    assertThat(complaint.entries(DEADLINE_MISSED))
        .extracting(Entry::deadline)
        .containsExactly("promised-resolution");

    atTheSupervisionLine()
        .does("investigate-service-supervision-line")
        .through(judgedUntrue(SUPERVISION))
        .passes("due-hq-resolve-service-supervision-line")
        .missed("hq-resolve", SUPERVISION)
        .escalated("hq-resolve", LEADERS);
    complaints.at("2026-03-10T10:00");
    atTheSupervisionLine()
        .does("investigate-service-supervision-line")
        .through(judgedUntrue(SUPERVISION))
        .does("resolve-hq-service-supervision-line", "result", "已答复")
        .does("fill-form-feedback-service-supervision-line").through(READ)
        .does("judge-validity-confirmed-leading-group", "factsTrue", false)
        .waitsAt("lessons-service-supervision-line");
  }

  @Tag("database")
  @Test
  void a_dissatisfied_customer_moves_the_case_one_rung_up_until_the_leading_group_has_answered() {
    atTheOutlet()
        .does("investigate-outlet-manager")
        .through(judgedUntrue(OUTLET))
        .does("resolve-outlet", "result", "已解释")
        .does("fill-form-feedback-outlet-manager", "customerSatisfied", false, "customerOpinion", "不接受").through(READ)
        .waitsAt("pass-on-outlet-manager")
        .does("pass-on-outlet-manager")
        .does("start-primary-branch")
        .does("investigate-primary-branch")
        .through(judgedUntrue(BRANCH))
        .does("resolve-branch", "result", "再次解释")
        .with("fill-form-feedback-primary-branch", BRANCH)
        .does("fill-form-feedback-primary-branch", "customerSatisfied", false).through(READ)
        .does("pass-on-primary-branch")
        .does("start-service-supervision-line")
        .does("investigate-service-supervision-line")
        .through(judgedUntrue(SUPERVISION))
        .does("resolve-hq-service-supervision-line", "result", "总行解释")
        .does("fill-form-feedback-service-supervision-line", "customerSatisfied", false).through(READ)
        .does("pass-on-service-supervision-line")
        .does("resolve-hq-leading-group")
        .does("fill-form-feedback-service-supervision-line", "customerSatisfied", false).through(READ)
        .waitsAt("judge-validity-confirmed-leading-group");
  }

  // ------------------------------------------------------------------ major complaints

  @Tag("database")
  @Test
  void a_major_complaint_is_reported_rung_by_rung_to_leading_group_and_regulator_beside_the_handling() {
    atTheOutlet()
        .does("investigate-outlet-manager", "accidentOrCase", true)
        .waitsAt("judge-validity-outlet-manager", "report-major-outlet-manager")
        .with("report-major-outlet-manager", OUTLET)
        .due("report-major-outlet-manager", "2026-03-10T11:00")
        .through(judgedUntrue(OUTLET))
        .passes("due-report-major-outlet-manager")
        .reminded("report-major", BRANCH, 1)
        .does("report-major-outlet-manager")
        .with("report-major-primary-branch", BRANCH)
        .passes("due-report-major-primary-branch")
        .reminded("report-major", SUPERVISION, 1)
        .does("report-major-primary-branch")
        .waitsAt("resolve-outlet", "report-major-service-supervision-line", "report-to-regulator")
        .with("report-to-regulator", SUPERVISION)
        .due("report-to-regulator", "2026-03-11T18:00")
        .passes("due-report-major-service-supervision-line")
        .reminded("report-major", LEADERS, 1)
        .does("report-major-service-supervision-line")
        .passes("due-report-regulator")
        .missed("report-regulator", SUPERVISION)
        .reminded("report-regulator", LEADERS, 1)
        .does("resolve-outlet", "result", "已处理")
        .does("fill-form-feedback-outlet-manager").through(READ)
        .waitsAt("report-to-regulator")
        .does("report-to-regulator")
        .through(READ)
        .waitsAt("judge-validity-confirmed");
  }

  @Test
  void a_complaint_is_reported_only_once_and_the_report_leaves_it_with_the_unit_it_has_reached() {
    atTheBranch()
        .does("investigate-primary-branch", "fundsLoss", true, "needsBankWide", true)
        .waitsAt("report-major-primary-branch", "pass-on-primary-branch")
        .does("pass-on-primary-branch")
        .does("start-service-supervision-line")
        .does("investigate-service-supervision-line", "groupMediaOrRegulator", true)
        .waitsAt("judge-validity-service-supervision-line", "report-major-primary-branch")
        .does("report-major-primary-branch")
        .does("report-major-service-supervision-line", "majorReport", "客户资金被盗刷，已报案")
        .does("report-to-regulator")
        .through(judgedUntrue(SUPERVISION))
        .waitsAt("resolve-hq-service-supervision-line");
  }

  @Test
  void head_office_reports_to_leading_group_and_regulator_itself_wherever_the_case_came_in() {
    receivedAt("department")
        .does("register-hq-departments")
        .does("start-hq-departments")
        .does("investigate-hq-departments", "groupMediaOrRegulator", true)
        .waitsAt("judge-validity-hq-departments", "report-major-service-supervision-line",
            "report-to-regulator");
    receivedAt("supervision-line")
        .does("register-service-supervision-line")
        .does("start-service-supervision-line", "handoverTo", "outlet", "deliveredBy", "slip")
        .does("start-outlet-manager")
        .does("investigate-outlet-manager", "fundsLoss", true)
        .waitsAt("judge-validity-outlet-manager", "report-major-outlet-manager");
  }

  // ------------------------------------------------------------------ authority in money

  @ParameterizedTest
  @CsvSource({
    "1000, resolve-outlet",
    "1000.01, resolve-outlet-approval-primary-branch",
    "10000, resolve-outlet-approval-primary-branch",
    "10000.01, resolve-branch-approval-service-supervision-line",
    "50000, resolve-branch-approval-service-supervision-line",
    "50000.01, resolve-hq-approval-leading-group"
  })
  void a_sum_beyond_the_outlet_goes_to_the_lowest_authority_that_covers_it(double sum, String task) {
    atTheOutlet()
        .does("investigate-outlet-manager")
        .does("judge-validity-outlet-manager", "factsTrue", true, "proposedAmount", sum)
        .waitsAt(task);
  }

  @Test
  void an_approver_who_enters_more_than_the_own_limit_sends_the_case_up_and_never_through() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .does("judge-validity-outlet-manager", "factsTrue", true, "proposedAmount", 5000)
            .with("resolve-outlet-approval-primary-branch", BRANCH)
            .does("resolve-outlet-approval-primary-branch", "approvedAmount", 10001)
            .with("resolve-branch-approval-service-supervision-line", SUPERVISION)
            .does("resolve-branch-approval-service-supervision-line", "approvedAmount", 50001)
            .with("resolve-hq-approval-leading-group", LEADERS)
            .does("resolve-hq-approval-leading-group", "approvedAmount", 60000)
            .waitsAt("resolve-outlet");
    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("60000");

    ComplaintCase own =
        atTheBranch()
            .does("investigate-primary-branch")
            .does("judge-validity-primary-branch", "factsTrue", true, "proposedAmount", 10000)
            .waitsAt("resolve-branch")
            .shows("resolve-branch", "approvedAmount", 10000);
    own.does("resolve-branch", "result", "已补偿");
    assertThat(own.record().approvedAmount()).isEqualByComparingTo("10000");
  }

  // ------------------------------------------------------------------ valid or special

  @Test
  void what_the_outlet_calls_proper_is_determined_by_the_department_which_may_find_it_valid() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .does("judge-validity-outlet-manager", "factsTrue", true, "operatedProperly", true,
                "bankFaultOrDefect", true, "customerHarmed", true, "reputationHarmed", true)
            .shows("resolve-outlet", "validity", "special")
            .does("resolve-outlet", "result", "已解释")
            .does("fill-form-feedback-outlet-manager").through(READ)
            .with("judge-validity-determined", DEPARTMENT)
            .does("judge-validity-determined", "factsTrue", true, "operatedProperly", false,
                "bankFaultOrDefect", true, "customerHarmed", true, "reputationHarmed", true)
            .with("liability-opinion-primary-branch", BRANCH);

    assertThat(complaint.record().category()).isEqualTo("valid");
  }

  @Test
  void true_but_without_loss_of_reputation_is_special_and_the_confirmation_can_say_otherwise() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .does("judge-validity-outlet-manager", "factsTrue", true, "bankFaultOrDefect", true,
                "customerHarmed", true)
            .does("resolve-outlet", "result", "已赔礼道歉")
            .does("fill-form-feedback-outlet-manager").through(READ)
            .waitsAt("judge-validity-confirmed");
    assertThat(complaint.record().category()).isEqualTo("special");

    complaint
        .does("judge-validity-confirmed", "factsTrue", true, "bankFaultOrDefect", true,
            "customerHarmed", true, "reputationHarmed", true)
        .waitsAt("liability-opinion-primary-branch");
    assertThat(complaint.record().category()).isEqualTo("valid");
  }

  @Test
  void a_department_does_not_determine_by_the_same_person_what_it_judged_itself() {
    complaints.employs("banking-hq-departments-2", "bank-hotline-network.hq-departments");
    receivedAt("department")
        .does("register-hq-departments")
        .does("start-hq-departments")
        .does("investigate-hq-departments")
        .doesAs("banking-hq-departments", "judge-validity-hq-departments", "factsTrue", true,
            "operatedProperly", true)
        .does("resolve-branch-hq-departments", "result", "已解释")
        .does("fill-form-feedback-hq-departments").through(READ)
        .refuses("banking-hq-departments", "judge-validity-determined", "须由另一人办理")
        .doesAs("banking-hq-departments-2", "judge-validity-determined", "factsTrue", true,
            "operatedProperly", true)
        .waitsAt("lessons-service-supervision-line");
  }

  // ------------------------------------------------------------------ liability

  @ParameterizedTest
  @CsvSource({
    "attitude-efficiency, direct, 99.99, 100至1000",
    "attitude-efficiency, outlet-manager, 1000.01, 100至1000",
    "irregular-operation, direct, 199, 200至2000",
    "irregular-operation, outlet-manager, 2001, 200至2000",
    "media-regulator, related, 299, 300至3000",
    "media-regulator, superior-head, 3001, 300至3000"
  })
  void a_fine_outside_the_range_for_offence_and_kind_of_person_is_refused_with_the_range(
      String offence, String kind, double sum, String range) {
    ComplaintCase valid = withTheLeadingGroup();

    assertThatThrownBy(() -> valid.does("decide-penalty", fine(offence, kind, sum)))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("须为" + range + "元");
    valid.waitsAt("decide-penalty").notEntered(PENALTY);
  }

  @ParameterizedTest
  @CsvSource({
    "media-regulator, direct, 规定的处罚是：扣发绩效工资", "very-poor-service, direct, 规定的处罚是：下岗",
    "attitude-efficiency, superior-head, 没有规定处罚"
  })
  void a_fine_where_the_text_has_another_sanction_or_none_is_refused_with_what_it_has(
      String offence, String kind, String instead) {
    ComplaintCase valid = withTheLeadingGroup();

    assertThatThrownBy(() -> valid.does("decide-penalty", fine(offence, kind, 100)))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining(instead)
        .hasMessageContaining("请改选");
    valid.waitsAt("decide-penalty").notEntered(PENALTY);
  }

  @ParameterizedTest
  @CsvSource({
    "attitude-efficiency, direct, 100", "attitude-efficiency, outlet-manager, 1000",
    "irregular-operation, direct, 200", "irregular-operation, outlet-manager, 2000",
    "media-regulator, related, 300", "media-regulator, outlet-manager, 300",
    "media-regulator, superior-head, 3000"
  })
  void the_ends_of_a_range_belong_to_it(String offence, String kind, double sum) {
    ComplaintCase fined = withTheLeadingGroup().does("decide-penalty", fine(offence, kind, sum));

    assertThat(fined.entries(PENALTY))
        .singleElement()
        .satisfies(entry -> assertThat(entry.amount()).isEqualByComparingTo("" + sum));
    fined.waitsAt("lessons-primary-branch");
  }

  @Tag("database")
  @Test
  void the_leading_group_decides_person_by_person_and_each_penalty_is_entered() {
    ComplaintCase valid =
        withTheLeadingGroup()
            .shows("decide-penalty", "penaltyClass", "media-regulator")
            .does("decide-penalty", "offence", "media-regulator", "offenderKind", "direct", "offender",
                "banking-outlet-staff", "penalty", "withheld-pay", "penaltyAmount", 4200,
                "anotherOffender", true)
            .with("decide-penalty", LEADERS)
            .does("decide-penalty", "offence", "media-regulator", "offenderKind", "superior-head",
                "offender", "banking-primary-branch", "penalty", "fine", "penaltyAmount", 3000,
                "anotherOffender", true)
            .does("decide-penalty", "offence", "grave-loss", "offenderKind", "direct", "offender",
                "banking-outlet-staff", "penalty", "dismissal")
            .waitsAt("lessons-primary-branch");

    assertThat(valid.entries(PENALTY)).extracting(Entry::holder).containsExactly(
        "banking-outlet-staff", "banking-primary-branch", "banking-outlet-staff");
    assertThat(valid.entries(PENALTY)).extracting(Entry::note).contains("造成重大损失或恶劣影响（开除或责令辞职）：开除或责令辞职");
  }

  @Test
  void harm_done_by_lateness_is_pursued_in_a_special_complaint_too_but_not_with_a_fine() {
    ComplaintCase late =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .through(judgedUntrue(OUTLET))
            .does("resolve-outlet", "result", "已解释")
            .does("fill-form-feedback-outlet-manager", "overdueHarm", true).through(READ)
            .does("judge-validity-confirmed", "factsTrue", false)
            .does("liability-opinion-primary-branch")
            .shows("decide-penalty", "penaltyClass", "none");

    assertThatThrownBy(() -> late.does("decide-penalty", fine("attitude-efficiency", "direct", 100)))
        .hasMessageContaining("没有规定处罚，请改选");
    late.does("decide-penalty", "offence", "overdue", "offenderKind", "outlet-manager", "offender",
            "banking-outlet-manager", "penalty", "accountable")
        .waitsAt("lessons-primary-branch")
        .entered(PENALTY, "超出处理时限造成影响或损失（追究责任）：追究责任");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, true, media-regulator", "false, true, true, irregular-operation",
    "false, false, true, attitude-efficiency", "false, false, false, none"
  })
  void the_gravest_of_the_three_offences_names_the_class(
      boolean reputation, boolean irregular, boolean attitude, String penaltyClass) {
    validAndFedBack()
        .does("liability-opinion-primary-branch", "reputationSeverelyHarmed", reputation,
            "irregularOperationLoss", irregular, "attitudeOrInefficiency", attitude)
        .shows("decide-penalty", "penaltyClass", penaltyClass);
  }

  // ------------------------------------------------------------------ lessons and appeal

  @Test
  void what_the_whole_bank_can_learn_is_circulated_and_the_department_that_can_improve_it_is_told() {
    withTheLeadingGroup()
        .does("decide-penalty")
        .does("lessons-primary-branch", "circularNeeded", true, "improvementValue", true,
            "callBackNeeded", true)
        .with("lessons-circular", SUPERVISION)
        .does("lessons-circular", "circular", "全行通报", "improvementDepartment", "运营管理部",
            "improvementProposal", "修订挂失流程", "callBackResult", "客户满意")
        .with("lessons-improvement", DEPARTMENT)
        .shows("lessons-improvement", "improvementProposal", "修订挂失流程")
        .does("lessons-improvement", "improvementMeasure", "下月起简化")
        .ended("resolved");
    withTheLeadingGroup()
        .does("decide-penalty")
        .does("lessons-primary-branch", "circularNeeded", true)
        .does("lessons-circular", "circular", "全行通报")
        .ended("resolved");
  }

  @Test
  void an_appeal_not_filed_within_five_working_days_lapses_and_nobody_has_missed_anything() {
    disputed()
        .with("file-appeal", "hq-union")
        .due("file-appeal", "2026-03-17T18:00")
        .passes("due-appeal-window")
        .entered(WAIT_ENDED, "appeal-window")
        .notEntered(DEADLINE_MISSED)
        .ended("appeal-lapsed");
  }

  @Test
  void who_waives_the_appeal_accepts_the_outcome() {
    disputed().does("file-appeal", "appealFiled", false).ended("resolved");
  }

  @Tag("database")
  @Test
  void the_union_answers_within_ten_working_days_and_may_uphold() {
    disputed()
        .does("file-appeal", "appellant", "staff", "appealGrounds", "处罚过重")
        .with("appeal", "hq-union")
        .due("appeal", "2026-03-24T18:00")
        .passes("due-appeal-answer")
        .missed("appeal-answer", "hq-union")
        .reminded("appeal-answer", "hq-union", 1)
        .does("appeal", "appealDecision", "uphold")
        .ended("appeal-dismissed");
  }

  @Tag("database")
  @Test
  void a_correction_leads_back_to_the_judgement_with_a_new_limit_and_may_be_appealed_again() {
    disputed()
        .does("file-appeal", "appellant", "customer", "appealGrounds", "并非不实")
        .at("2026-03-16T09:00")
        .does("appeal", "appealDecision", "correct")
        .waitsAt("judge-validity-outlet-manager")
        .through(judgedValid(OUTLET))
        .due("resolve-outlet", "2026-03-17T18:00")
        .does("resolve-outlet", "result", "已赔礼道歉")
        .does("fill-form-feedback-outlet-manager").through(READ)
        .does("liability-opinion-primary-branch", "attitudeOrInefficiency", true)
        .does("decide-penalty", fine("attitude-efficiency", "direct", 500))
        .does("lessons-primary-branch", "disputed", true)
        .passes("due-appeal-window")
        .ended("appeal-lapsed");
  }

  // ------------------------------------------------------------------ stretches

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void an_outlets_working_day_is_due_at_every_step_and_its_branch_is_told_while_the_outlet_still_investigates() {
    ComplaintCase complaint =
        atTheOutlet()
            .due("investigate-outlet-manager", "2026-03-11T18:00")
            .passes("due-outlet-resolve-handed-over")
            .missed("outlet-resolve", "outlet-manager")
            .reminded("outlet-resolve", "primary-branch", 1)
            .does("investigate-outlet-manager")
            .due("judge-validity-outlet-manager", "2026-03-11T18:00")
            .does("judge-validity-outlet-manager", "factsTrue", false)
            .passes("due-outlet-resolve")
            .escalated("outlet-resolve", "primary-branch")
            .waitsAt("resolve-branch");
    assertThat(complaint.entries(DEADLINE_MISSED)).as("one limit, missed once").hasSize(1);
  }

  @Test
  void a_branchs_two_working_days_are_due_at_every_step_and_the_supervision_line_is_told_while_it_investigates() {
    ComplaintCase complaint =
        atTheBranch()
            .due("investigate-primary-branch", "2026-03-12T18:00")
            .passes("due-branch-resolve-handed-over")
            .missed("branch-resolve", BRANCH)
            .reminded("branch-resolve", SUPERVISION, 1)
            .does("investigate-primary-branch")
            .due("judge-validity-primary-branch", "2026-03-12T18:00")
            .through(judgedUntrue(BRANCH))
            .passes("due-branch-resolve")
            .escalated("branch-resolve", SUPERVISION);
    assertThat(complaint.entries(DEADLINE_MISSED)).as("one limit, missed once").hasSize(1);
  }

  @Test
  void head_offices_three_working_days_are_due_at_every_step_and_the_leading_group_is_told_while_it_investigates() {
    ComplaintCase complaint =
        receivedAt("supervision-line")
            .does("register-service-supervision-line")
            .does("start-service-supervision-line")
            .due("investigate-service-supervision-line", "2026-03-13T18:00")
            .passes("due-hq-resolve-handed-over")
            .missed("hq-resolve", SUPERVISION)
            .reminded("hq-resolve", LEADERS, 1)
            .does("investigate-service-supervision-line")
            .due("judge-validity-service-supervision-line", "2026-03-13T18:00")
            .through(judgedUntrue(SUPERVISION))
            .passes("due-hq-resolve-service-supervision-line")
            .escalated("hq-resolve", LEADERS);
    assertThat(complaint.entries(DEADLINE_MISSED)).as("one limit, missed once").hasSize(1);
  }

  @Test
  void a_limit_that_was_missed_reminds_every_working_day_until_its_last_step_is_done() {
    ComplaintCase complaint =
        atTheOutlet()
            .passes("due-outlet-resolve-handed-over")
            .waitsUntil("due-outlet-resolve-handed-over", "2026-03-12T18:00")
            .passes("due-outlet-resolve-handed-over")
            .reminded("outlet-resolve", "primary-branch", 2);
    assertThat(complaint.entries(DEADLINE_MISSED)).hasSize(1);
  }

  @Test
  void a_limit_that_is_kept_is_entered_once_with_its_last_step() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .does("judge-validity-outlet-manager", "factsTrue", false)
            .does("resolve-outlet", "result", "已解释");
    assertThat(complaint.entries(DEADLINE_MET)).extracting(entry -> entry.deadline()).containsOnlyOnce("outlet-resolve");
  }

  private ComplaintCase receivedAt(String intakePoint) {
    return complaints.about(POLICY).with("intakePoint", intakePoint).filed();
  }

  /** Mediated without an answer; the outlet has started. */
  private ComplaintCase atTheOutlet() {
    return receivedAt("outlet")
        .does("register-outlet-staff", "managerPresent", true)
        .does("outlet-mediate", "mediationResult", "later")
        .does("start-outlet-manager", "handoverTo", "own")
        .waitsAt("investigate-outlet-manager");
  }

  private ComplaintCase atTheBranch() {
    return receivedAt("aid-line")
        .does("register-primary-branch")
        .does("register-line-record")
        .does("start-primary-branch", "handoverTo", "own");
  }

  private ComplaintCase atTheSupervisionLine() {
    return receivedAt("supervision-line")
        .does("register-service-supervision-line")
        .does("start-service-supervision-line", "handoverTo", "own");
  }

  /** Host and assisting unit are at work. */
  private ComplaintCase coordinated() {
    return atTheSupervisionLine()
        .does("investigate-service-supervision-line", "needsBankWide", true)
        .does("assign-host")
        .does("start-host-unit")
        .does("investigate-host-unit")
        .through(judgedUntrue(SUPERVISION))
        .waitsAt("resolve-hq-host-unit", "resolve-hq-co-unit");
  }

  /** A valid complaint, answered by the outlet. */
  private ComplaintCase validAndFedBack() {
    return atTheOutlet()
        .does("investigate-outlet-manager")
        .through(judgedValid(OUTLET))
        .does("resolve-outlet", "result", "已赔礼道歉", "apologized", true)
        .does("fill-form-feedback-outlet-manager").through(READ)
        .waitsAt("liability-opinion-primary-branch");
  }

  private ComplaintCase withTheLeadingGroup() {
    return validAndFedBack().does("liability-opinion-primary-branch", "reputationSeverelyHarmed", true);
  }

  /** Special, confirmed, and somebody does not agree. */
  private ComplaintCase disputed() {
    return receivedAt("outlet")
        .does("register-outlet-staff", "managerPresent", true)
        .does("outlet-mediate", "mediationResult", "immediate")
        .through(judgedUntrue(OUTLET))
        .does("resolve-outlet", "result", "已解释")
        .does("fill-form-feedback-outlet-manager").through(READ)
        .does("judge-validity-confirmed", "factsTrue", false)
        .does("lessons-primary-branch", "disputed", true)
        .waitsAt("file-appeal");
  }

  private static UnaryOperator<ComplaintCase> judgedValid(String role) {
    return complaint ->
        complaint.does("judge-validity-" + role, "factsTrue", true, "bankFaultOrDefect", true,
            "customerHarmed", true, "reputationHarmed", true);
  }

  private static UnaryOperator<ComplaintCase> judgedUntrue(String role) {
    return complaint -> complaint.does("judge-validity-" + role, "factsTrue", false);
  }

  private static Object[] fine(String offence, String kind, double sum) {
    return new Object[] {
      "offence", offence, "offenderKind", kind, "offender", "banking-outlet-staff", "penalty", "fine",
      "penaltyAmount", sum
    };
  }
}
