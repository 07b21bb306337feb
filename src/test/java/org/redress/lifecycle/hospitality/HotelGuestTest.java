package org.redress.lifecycle.hospitality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 客户投诉管理制度8: guests complain in the hotel or after they have left it. The day begins at ten on Tuesday
 * 2026-03-10.
 */
@LifecycleTest("hotel-guest")
class HotelGuestTest {

  private static final String STAFF = "during-own-handle-approval-staff";
  private static final String SUPERIOR = "superior-handle-approval-superior";
  private static final String HEAD = "head-handle-approval-department-head";
  private static final String INVESTIGATE = "after-own-investigate-approval-department-head";
  private static final String PLAN = "joint-plan-approval-department-head";
  private static final String VICE_PRESIDENT = "vice-president-decide-approval-vice-president";
  private static final String GENERAL_MANAGER = "general-manager-decide-handle";

  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "仍觉不公"};
  private static final Object[] BEYOND = {"disposition", "beyond", "requestNote", "客人要求免单"};

  @Autowired private Complaints complaints;

  // ---- the four entries

  @Test
  void in_the_house_whoever_received_a_complaint_about_the_own_department_settles_it_on_the_spot() {
    ComplaintCase complaint =
        inTheHouse()
            .with("classify", "staff").due("classify", "2026-03-10T12:00")
            .does("classify")
            .has("stage", "during-stay").has("target", "own-department").has("route", "during-own")
            .waitsAt(STAFF).with(STAFF, "staff").due(STAFF, "2026-03-10T12:00")
            .does(STAFF, handled("satisfied", "approvedAmount", 100))
            .waitsAt("close").with("close", "department-head").due("close", "2026-03-10T12:00")
            .does("close")
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("during-own");
    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("100");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.record().caseNumber()).startsWith("KR20260310-");
    complaint.notEntered(DEADLINE_MISSED).entered(DEADLINE_MET, "during-stay-close");
  }

  @Test
  void in_the_house_two_department_heads_agree_a_plan_when_another_department_is_accused() {
    reportedInTheHouse()
        .waitsAt("joint-plan-department-head", "joint-plan-accused-department-head")
        .with("joint-plan-department-head", "department-head")
        .with("joint-plan-accused-department-head", "accused-department-head")
        .due("joint-plan-department-head", "2026-03-10T12:00")
        .due("joint-plan-accused-department-head", "2026-03-10T12:00")
        .through(this::plansAgreed)
        .shows(PLAN, "accusedPlan", "换房").due(PLAN, "2026-03-10T12:00")
        .does(PLAN, "result", "换房并致歉", "approvedAmount", 1000)
        .with("joint-plan-satisfaction", "accused-department-head")
        .due("joint-plan-satisfaction", "2026-03-10T12:00")
        .does("joint-plan-satisfaction", "satisfaction", "satisfied")
        .does("close")
        .ended("resolved");
  }

  @Test
  void after_the_stay_the_head_of_the_own_department_has_it_investigated_within_three_working_days() {
    ComplaintCase complaint =
        investigating()
            .has("route", "after-own")
            .with(INVESTIGATE, "department-head").due(INVESTIGATE, "2026-03-13T18:00")
            .does(INVESTIGATE, "result", "补寄发票", "approvedAmount", 200)
            .with("after-own-investigate-satisfaction", "department-head")
            .due("after-own-investigate-satisfaction", "2026-03-13T18:00")
            .passes("due-inquiry").reminded("inquiry", "vice-president", 1)
            .does("after-own-investigate-satisfaction", "satisfaction", "satisfied")
            .due("close", "2026-03-13T18:00")
            .does("close")
            .ended("resolved");

    assertThat(complaint.entries(APPROVED)).hasSize(1);
    complaint.entered(DEADLINE_MET, "after-stay-close");
  }

  @Test
  void after_the_stay_another_department_is_dealt_with_by_the_same_joint_plan() {
    afterTheStay()
        .does("classify", otherDepartment())
        .has("route", "after-other").has("target", "other-department")
        .with("report-to-head", "staff").due("report-to-head", "2026-03-10T11:00")
        .does("report-to-head")
        .through(this::plansAgreed)
        .due(PLAN, "2026-03-13T18:00")
        .does(PLAN, "result", "退还早餐费")
        .passes("due-inquiry").reminded("inquiry", "department-head", 1)
        .does("joint-plan-satisfaction", "noAnswer", true)
        .does("close")
        .ended("unanswered");
  }

  @Test
  void the_vice_president_handles_directly_what_concerns_the_head_of_the_accused_department() {
    inTheHouse()
        .does("classify", "headInvolved", true, "accusedHead", "hospitality-department-head")
        .waitsAt(VICE_PRESIDENT).with(VICE_PRESIDENT, "vice-president").due(VICE_PRESIDENT, "2026-03-10T12:00");
    afterTheStay()
        .does("classify", otherDepartment("headInvolved", true, "accusedHead", "hospitality-department-head"))
        .waitsAt(VICE_PRESIDENT).due(VICE_PRESIDENT, "2026-03-13T18:00");
  }

  @Test
  void who_is_complained_about_has_no_part_in_the_case() {
    complaints.employs("hospitality-staff-2", "hotel-guest.staff");

    ComplaintCase complaint =
        inTheHouse().doesAs("hospitality-staff-2", "classify", "respondent", "hospitality-staff");

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly("hospitality-staff");
    complaint
        .refuses("hospitality-staff", STAFF, "回避")
        .doesAs("hospitality-staff-2", STAFF, handled("satisfied"))
        .does("close")
        .ended("resolved");
  }

  // ---- the limit

  @Test
  void the_time_that_the_guest_asked_for_is_the_limit_of_every_step_in_the_house() {
    complaints.about("hotel-guest").with("guestHasLeft", false)
        .with("requestedBy", "2026-03-10T10:40:00+08:00").with("leavesAt", "2026-03-10T10:20:00+08:00").filed()
        .due("classify", "2026-03-10T10:40")
        .does("classify", otherDepartment())
        .due("report-to-head", "2026-03-10T10:40")
        .does("report-to-head")
        .due("joint-plan-department-head", "2026-03-10T10:40");
  }

  @Test
  void a_guest_who_names_no_time_is_answered_within_two_hours_of_a_house_that_never_closes_or_before_leaving() {
    complaints.about("hotel-guest").with("guestHasLeft", false)
        .with("leavesAt", "2026-03-10T11:15:00+08:00").filed()
        .due("classify", "2026-03-10T11:15");
    complaints.about("hotel-guest").with("guestHasLeft", false)
        .with("leavesAt", "2026-03-12T12:00:00+08:00").filed()
        .due("classify", "2026-03-10T12:00");
    complaints.at("2026-03-10T17:30");
    inTheHouse().due("classify", "2026-03-10T19:30");
  }

  @Test
  void three_working_days_run_from_receipt_and_not_over_days_off() {
    complaints.about("hotel-guest").with("guestHasLeft", true)
        .with("receivedAt", "2026-03-06T15:00:00+08:00").filed()
        .due("classify", "2026-03-11T18:00");
    complaints.at("2026-04-30T10:00");
    afterTheStay().due("classify", "2026-05-08T18:00");
  }

  @Test
  void what_staff_have_not_settled_by_the_guests_time_is_the_vice_presidents_who_has_the_limit_anew() {
    ComplaintCase complaint =
        inTheHouse()
            .does("classify")
            .passes("due-during-stay-close-staff")
            .missed("during-stay-close", "staff").escalated("during-stay-close", "vice-president")
            .waitsAt(VICE_PRESIDENT).due(VICE_PRESIDENT, "2026-03-10T14:00:01")
            .passes("due-during-stay-close-vice-president")
            .missed("during-stay-close", "vice-president").escalated("during-stay-close", "general-manager")
            .waitsAt(GENERAL_MANAGER).with(GENERAL_MANAGER, "general-manager")
            .due(GENERAL_MANAGER, "2026-03-10T16:00:02")
            .passes("due-during-stay-close-general-manager")
            .passes("due-during-stay-close-general-manager")
            .reminded("during-stay-close", "gm-office", 2)
            .does(GENERAL_MANAGER)
            .does("general-manager-decide-satisfaction", "satisfaction", "satisfied")
            .does("close")
            .ended("resolved");

    assertThat(complaint.entries(ESCALATED).get(0).clause()).isEqualTo("六二)1");
    assertThat(complaint.entries(DEADLINE_MISSED)).as("missed once at each step").hasSize(3);
  }

  @Test
  void at_whatever_step_a_complaint_in_the_house_stands_it_goes_to_the_vice_president() {
    inTheHouse().passes("due-during-stay-close-classify")
        .missed("during-stay-close", "staff").escalated("during-stay-close", "vice-president")
        .waitsAt(VICE_PRESIDENT);
    atSuperior().passes("due-during-stay-close-superior")
        .missed("during-stay-close", "superior").waitsAt(VICE_PRESIDENT)
        .shows(VICE_PRESIDENT, "dissatisfaction", "仍觉不公");
    atHead().passes("due-during-stay-close-department-head")
        .missed("during-stay-close", "department-head").waitsAt(VICE_PRESIDENT);
    reportedInTheHouse().does("joint-plan-department-head", "receivingPlan", "换房")
        .passes("due-during-stay-close-joint-plan")
        .missed("during-stay-close", "accused-department-head").escalated("during-stay-close", "vice-president")
        .waitsAt(VICE_PRESIDENT);
  }

  @Test
  void at_whatever_step_a_complaint_after_the_stay_stands_it_goes_to_the_vice_president() {
    afterTheStay().passes("due-after-stay-close-classify")
        .missed("after-stay-close", "staff").escalated("after-stay-close", "vice-president")
        .waitsAt(VICE_PRESIDENT).due(VICE_PRESIDENT, "2026-03-18T18:00");
    investigating().passes("due-after-stay-close-department-head")
        .missed("after-stay-close", "department-head").waitsAt(VICE_PRESIDENT);
    complaints.at("2026-03-10T10:00");
    investigating().does(INVESTIGATE, "result", "致歉").passes("due-after-stay-close-satisfaction")
        .missed("after-stay-close", "department-head").waitsAt(VICE_PRESIDENT)
        .shows(VICE_PRESIDENT, "result", "致歉");
    complaints.at("2026-03-10T10:00");
    afterTheStay().does("classify", otherDepartment()).does("report-to-head")
        .passes("due-after-stay-close-joint-plan").escalated("after-stay-close", "vice-president")
        .waitsAt(VICE_PRESIDENT)
        .passes("due-after-stay-close-vice-president").escalated("after-stay-close", "general-manager")
        .waitsAt(GENERAL_MANAGER)
        .passes("due-after-stay-close-general-manager").reminded("after-stay-close", "gm-office", 1);
  }

  @Test
  void a_case_that_climbs_in_time_keeps_the_one_limit_it_has() {
    atHead().at("2026-03-10T11:00")
        .does(HEAD, BEYOND)
        .due(VICE_PRESIDENT, "2026-03-10T12:00")
        .does(VICE_PRESIDENT, "disposition", "beyond", "requestNote", "客人要求免单")
        .due(GENERAL_MANAGER, "2026-03-10T12:00");
  }

  @Test
  void only_the_department_head_extends_the_limit_to_a_time_agreed_with_the_guest() {
    assertThatThrownBy(() -> inTheHouse().does("classify").does(STAFF, extended("2026-03-10T15:00:00+08:00")))
        .hasMessageContaining("办理方式");
    atHead()
        .does(HEAD, extended("2026-03-10T15:00:00+08:00"))
        .waitsAt(HEAD).due(HEAD, "2026-03-10T15:00")
        .does(HEAD, BEYOND)
        .due(VICE_PRESIDENT, "2026-03-10T15:00");
    reportedInTheHouse().through(this::plansAgreed)
        .does(PLAN, extended("2026-03-10T16:00:00+08:00"))
        .waitsAt("joint-plan-department-head", "joint-plan-accused-department-head")
        .due("joint-plan-department-head", "2026-03-10T16:00")
        .waitsUntil("due-during-stay-close-joint-plan", "2026-03-10T16:00")
        .through(this::plansAgreed)
        .does(PLAN, BEYOND)
        .waitsAt(VICE_PRESIDENT).due(VICE_PRESIDENT, "2026-03-10T16:00");
    investigating()
        .does(INVESTIGATE, extended("2026-03-20T12:00:00+08:00"))
        .waitsAt(INVESTIGATE).due(INVESTIGATE, "2026-03-20T12:00")
        .does(INVESTIGATE, BEYOND)
        .due(VICE_PRESIDENT, "2026-03-20T12:00");
    afterTheStay().does("classify", otherDepartment()).does("report-to-head").through(this::plansAgreed)
        .does(PLAN, extended("2026-03-18T12:00:00+08:00"))
        .due("joint-plan-accused-department-head", "2026-03-18T12:00");
  }

  @Test
  void a_head_who_is_not_told_within_a_business_hour_takes_the_matter_up() {
    inTheHouse().does("classify", otherDepartment())
        .due("report-to-head", "2026-03-10T11:00")
        .passes("due-report-to-head")
        .missed("report-to-head", "staff").escalated("report-to-head", "department-head")
        .with("report-to-head-department-head", "department-head")
        .due("report-to-head-department-head", "2026-03-10T12:00")
        .does("report-to-head-department-head")
        .waitsAt("joint-plan-department-head", "joint-plan-accused-department-head");
    complaints.at("2026-03-10T10:00");
    inTheHouse().does("classify", otherDepartment()).passes("due-report-to-head")
        .passes("due-during-stay-close-report-department-head")
        .missed("during-stay-close", "department-head").waitsAt(VICE_PRESIDENT);
    complaints.at("2026-03-10T10:00");
    afterTheStay().does("classify").passes("due-report-to-head")
        .due("report-to-head-department-head", "2026-03-13T18:00")
        .does("report-to-head-department-head")
        .waitsAt(INVESTIGATE);
    complaints.at("2026-03-10T10:00");
    afterTheStay().does("classify").passes("due-report-to-head")
        .passes("due-after-stay-close-report-department-head")
        .escalated("after-stay-close", "vice-president").waitsAt(VICE_PRESIDENT);
  }

  @Test
  void the_vice_president_closes_what_the_department_does_not_close_in_time() {
    inTheHouse().does("classify").does(STAFF, handled("satisfied"))
        .passes("due-during-stay-close")
        .missed("during-stay-close", "department-head").escalated("during-stay-close", "vice-president")
        .with("close-vice-president", "vice-president").due("close-vice-president", "2026-03-10T14:00:01")
        .passes("due-during-stay-close-vice-president")
        .reminded("during-stay-close", "general-manager", 1)
        .does("close-vice-president")
        .ended("resolved");
    complaints.at("2026-03-10T10:00");
    investigating().does(INVESTIGATE, "result", "致歉")
        .does("after-own-investigate-satisfaction", "satisfaction", "satisfied")
        .passes("due-after-stay-close").escalated("after-stay-close", "vice-president")
        .due("close-vice-president", "2026-03-18T18:00")
        .passes("due-after-stay-close-vice-president").reminded("after-stay-close", "general-manager", 1)
        .does("close-vice-president")
        .ended("resolved");
  }

  // ---- who may grant compensation, and the guest's answer

  @Test
  void each_rung_grants_what_its_authority_covers_and_a_cent_more_takes_the_case_one_rung_up() {
    ComplaintCase complaint =
        inTheHouse().does("classify")
            .does(STAFF, handled("satisfied", "approvedAmount", 100.01))
            .waitsAt(SUPERIOR).with(SUPERIOR, "superior")
            .shows(SUPERIOR, "proposedAmount", 100.01).shows(SUPERIOR, "approvedAmount", null)
            .does(SUPERIOR, handled("satisfied", "approvedAmount", 500.01))
            .waitsAt(HEAD)
            .does(HEAD, handled("satisfied", "approvedAmount", 1000.01))
            .waitsAt(VICE_PRESIDENT)
            .does(VICE_PRESIDENT, "result", "减免房费", "approvedAmount", 10000.01)
            .waitsAt(GENERAL_MANAGER).shows(GENERAL_MANAGER, "proposedAmount", 10000.01)
            .notEntered(APPROVED)
            .does(GENERAL_MANAGER, "approvedAmount", 10000.01)
            .does("general-manager-decide-satisfaction", "satisfaction", "satisfied")
            .does("close")
            .ended("resolved");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("10000.01");
  }

  @Test
  void at_the_very_limit_each_rung_grants_by_itself() {
    inTheHouse().does("classify").does(STAFF, handled("satisfied", "approvedAmount", 100)).waitsAt("close");
    atSuperior().does(SUPERIOR, handled("satisfied", "approvedAmount", 500)).waitsAt("close");
    atHead().does(HEAD, handled("satisfied", "approvedAmount", 1000)).waitsAt("close");
    atVicePresident().does(VICE_PRESIDENT, "result", "减免房费", "approvedAmount", 10000)
        .waitsAt("vice-president-decide-satisfaction");
    investigating().does(INVESTIGATE, "result", "退款", "approvedAmount", 1000.01).waitsAt(VICE_PRESIDENT);
    reportedInTheHouse().through(this::plansAgreed).does(PLAN, "result", "退款", "approvedAmount", 1000.01)
        .waitsAt(VICE_PRESIDENT);
  }

  @Test
  void a_guest_still_dissatisfied_climbs_rung_by_rung_and_is_told_of_ways_outside_the_hotel() {
    ComplaintCase complaint =
        atHead()
            .does(HEAD, handled("dissatisfied"))
            .waitsAt(VICE_PRESIDENT)
            .does(VICE_PRESIDENT, "result", "致歉并赠送水果")
            .with("vice-president-decide-satisfaction",
                "department-head", "accused-department-head", "vice-president")
            .due("vice-president-decide-satisfaction", "2026-03-11T10:00")
            .passes("due-inquiry").reminded("inquiry", "vice-president", 1)
            .does("vice-president-decide-satisfaction", dissatisfied("requestNote", "请总经理定夺"))
            .waitsAt(GENERAL_MANAGER)
            .does(GENERAL_MANAGER)
            .passes("due-inquiry-final").reminded("inquiry", "vice-president", 2);

    assertThatThrownBy(() -> complaint.does("general-manager-decide-satisfaction", DISSATISFIED))
        .hasMessageContaining("酒店以外的途径");
    complaint
        .does("general-manager-decide-satisfaction", dissatisfied("outsideWaysTold", true))
        .does("close")
        .ended("disagreed");
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void a_guest_whom_the_department_leaves_dissatisfied_is_satisfied_by_the_vice_president() {
    investigating()
        .does(INVESTIGATE, "result", "致歉")
        .does("after-own-investigate-satisfaction", dissatisfied("requestNote", "客人要求退房费"))
        .waitsAt(VICE_PRESIDENT).shows(VICE_PRESIDENT, "requestNote", "客人要求退房费")
        .does(VICE_PRESIDENT, "result", "退还半日房费", "approvedAmount", 400)
        .does("vice-president-decide-satisfaction", "satisfaction", "satisfied")
        .does("close")
        .ended("resolved");
  }

  @Test
  void the_head_of_the_accused_department_takes_a_guest_whom_the_plan_leaves_dissatisfied_to_the_vice_president() {
    Stream.of(reportedInTheHouse(), afterTheStay().does("classify", otherDepartment()).does("report-to-head"))
        .forEach(
            complaint ->
                complaint.through(this::plansAgreed)
                    .does(PLAN, "result", "换房")
                    .does("joint-plan-satisfaction", dissatisfied("requestNote", "客人要求升级套房"))
                    .waitsAt(VICE_PRESIDENT));
  }

  @Test
  void forms_refuse_what_leaves_the_next_rung_without_knowledge() {
    ComplaintCase complaint = inTheHouse();
    assertThatThrownBy(() -> complaint.does("classify", "accusedIsOwnDepartment", false))
        .hasMessageContaining("被投诉部门");
    assertThatThrownBy(() -> complaint.does("classify", "occurredAt", "2026-03-10T10:30:00+08:00"))
        .hasMessageContaining("不能晚于现在");
    complaint.does("classify");
    assertThatThrownBy(() -> complaint.does(STAFF, "result", "致歉")).hasMessageContaining("客人表示");
    assertThatThrownBy(() -> complaint.does(STAFF, "result", "致歉", "satisfaction", "dissatisfied"))
        .hasMessageContaining("客人不满意之处");
    assertThatThrownBy(() -> complaint.does(STAFF, "disposition", "beyond")).hasMessageContaining("请示事项");
    assertThatThrownBy(() -> complaint.does(STAFF, handled("satisfied", "approvedAmount", -1)))
        .hasMessageContaining("不能小于0");
    complaint.waitsAt(STAFF);
  }

  // ---- what no document or training covers

  @Test
  void a_matter_that_no_document_covers_leaves_a_report_signed_countersigned_and_approved() {
    ComplaintCase complaint =
        inTheHouse().does("classify").does(STAFF, handled("satisfied"))
            .does("close", "documented", false, "trained", true)
            .has("coverage", "not-covered")
            .with("processing-report", "complaint-handler");
    assertThatThrownBy(() -> complaint.does("processing-report")).hasMessageContaining("培训");
    complaint
        .does("processing-report", "proposedDocument", "布草更换规范")
        .with("sign-processing-report", "department-head")
        .does("sign-processing-report", "signDecision", "return", "signOpinion", "写明原因")
        .waitsAt("processing-report").shows("processing-report", "signOpinion", "写明原因")
        .does("processing-report", "proposedDocument", "布草更换规范")
        .does("sign-processing-report")
        .with("countersign-processing-report", "marketing").does("countersign-processing-report")
        .with("approve-processing-report", "gm-office").does("approve-processing-report")
        .with("carry-out-instruction", "department-head").does("carry-out-instruction")
        .ended("resolved");
  }

  @Test
  void documents_alone_or_training_alone_do_not_cover_a_matter() {
    complaints.employs("hospitality-handling-head", "hotel-guest.complaint-handler");
    complaints.employs("hospitality-handling-head", "hotel-guest.department-head");

    inTheHouse().does("classify").does(STAFF, handled("satisfied"))
        .does("close", "documented", true, "trained", false)
        .has("coverage", "not-covered")
        .doesAs("hospitality-handling-head", "processing-report", "proposedTraining", "投诉应对")
        .refuses("hospitality-handling-head", "sign-processing-report", "另一人");
  }

  // ---- periodic duties

  @Test
  void on_sunday_each_department_owes_the_weeks_record_by_midnight() {
    complaints.duty("hotel-guest-weekly-record")
        .waitsAt("duty").with("duty", "department-marketer").due("duty", "2026-03-15T23:59:59")
        .shows("duty", "figurePeriod", "2026-03-09 至 2026-03-15")
        .passes("due-duty").entered(REMINDED, "duty")
        .does("duty", "reportText", "本周投诉集中于客房")
        .ended("done");
  }

  @Test
  void on_monday_the_record_is_handed_to_marketing_which_files_it() {
    complaints.duty("hotel-guest-weekly-submit")
        .with("duty", "department-marketer").due("duty", "2026-03-16T23:59:59")
        .shows("duty", "figurePeriod", "2026-03-09 至 2026-03-15")
        .does("duty", "reportText", "上周投诉三件")
        .with("weekly-submit-file", "marketing").shows("weekly-submit-file", "reportText", "上周投诉三件")
        .does("weekly-submit-file")
        .ended("done");
  }

  @Test
  void in_the_middle_of_the_month_marketing_analyses_the_month_before_for_the_general_managers_office() {
    complaints.duty("hotel-guest-monthly-analysis")
        .with("duty", "marketing").due("duty", "2026-03-20T18:00")
        .shows("duty", "figurePeriod", "2026-02-01 至 2026-02-28")
        .does("duty", "reportText", "建议加强早餐高峰的人手")
        .with("monthly-analysis-review", "gm-office")
        .does("monthly-analysis-review")
        .ended("done");
  }

  // ---- stretches of the way

  private ComplaintCase inTheHouse() {
    return complaints.about("hotel-guest").with("guestHasLeft", false).filed();
  }

  private ComplaintCase afterTheStay() {
    return complaints.about("hotel-guest").with("guestHasLeft", true).filed();
  }

  private ComplaintCase reportedInTheHouse() {
    return inTheHouse().does("classify", otherDepartment()).does("report-to-head");
  }

  private ComplaintCase investigating() {
    return afterTheStay().does("classify").does("report-to-head");
  }

  private ComplaintCase atSuperior() {
    return inTheHouse().does("classify").does(STAFF, handled("dissatisfied"));
  }

  private ComplaintCase atHead() {
    return atSuperior().does(SUPERIOR, BEYOND);
  }

  private ComplaintCase atVicePresident() {
    return atHead().does(HEAD, BEYOND);
  }

  private ComplaintCase plansAgreed(ComplaintCase complaint) {
    return complaint
        .does("joint-plan-department-head", "receivingPlan", "换房")
        .does("joint-plan-accused-department-head", "accusedPlan", "换房");
  }

  private static Object[] otherDepartment(Object... more) {
    return and(more, "accusedIsOwnDepartment", false, "respondentUnit", "餐饮部");
  }

  private static Object[] handled(String satisfaction, Object... more) {
    Object[] answers = and(more, "result", "当面致歉", "satisfaction", satisfaction);
    return satisfaction.equals("dissatisfied") ? and(answers, "dissatisfaction", "仍觉不公") : answers;
  }

  private static Object[] dissatisfied(Object... more) {
    return and(more, DISSATISFIED);
  }

  private static Object[] extended(String until) {
    return new Object[] {"disposition", "extend", "extendedTo", until, "extensionReason", "客人同意稍后答复"};
  }

  private static Object[] and(Object[] answers, Object... more) {
    return Stream.concat(Stream.of(answers), Stream.of(more)).toArray();
  }
}
