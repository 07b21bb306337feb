package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.List;
import org.redress.form.InvalidSubmissionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度1: two doors, seven circumstances, and an alarm up the group beside the handling. */
@LifecycleTest("auto-dealer-group")
class AutoDealerGroupTest {

  private static final String POLICY = "auto-dealer-group";
  private static final String RECEPTIONIST = "automotive-original-receptionist";
  private static final String SPECIALIST = "automotive-cr-specialist";
  private static final String MANAGER = "automotive-cr-manager";
  private static final String GENERAL_MANAGER = "automotive-store-gm";

  /** A complaint handled without money. */
  private static final Object[] NO_MONEY = {"compensationNeeded", false};

  @Autowired private Complaints complaints;
  @Autowired private View view;

  // the ordinary case and its two doors

  @Test
  void an_ordinary_complaint_at_the_store_is_received_together_looked_up_handled_and_ends_in_oms() {
    ComplaintCase complaint =
        complaints.about(POLICY)
            .with("channel", "callback").with("callbackBy", "sales-adviser")
            .with("identityName", "张三").with("identityPhone", "13800000000").with("identityPlate", "京A12345")
            .filed()
            .has("intakeSource", "store-intake")
            .has("identityName", null)
            .has("identityPlate", null)
            .waitsAt("assign-reception").with("assign-reception", "cr-specialist")
            .does("assign-reception", "aboutReceptionist", false)
            .has("respondent", null)
            .waitsAt("listen-and-record", "listen-and-record-original-receptionist")
            .with("listen-and-record", "cr-specialist")
            .due("listen-and-record", "2026-03-11T10:00")
            .with("listen-and-record-original-receptionist", "original-receptionist")
            .due("listen-and-record-original-receptionist", "2026-03-11T18:00")
            .does("listen-and-record", "demand", "更换漆面不良的车门")
            .with("verify-in-oms", "cr-specialist")
            .due("verify-in-oms", "2026-03-10T11:00")
            .does("listen-and-record-original-receptionist", "receptionAccount", "交车时已说明会补漆")
            .has("receptionAccount", "交车时已说明会补漆")
            .does("verify-in-oms")
            .has("grade", "ordinary")
            .waitsAt("handle").with("handle", "cr-specialist")
            .due("handle", "2026-03-13T18:00")
            .shows("handle", "receptionAccount", "交车时已说明会补漆")
            .does("handle", NO_MONEY)
            .waitsAt("record-oms").with("record-oms", "cr-specialist")
            .does("record-oms")
            .entered(DEADLINE_MET, "oms-verify")
            .entered(DEADLINE_MET, "handle-ordinary")
            .notEntered(DEADLINE_MISSED)
            .notEntered(SATISFACTION)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("JT20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("ordinary");
  }

  @Test
  void what_the_groups_call_centre_took_goes_back_to_the_group_which_calls_the_customer() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "group-call-center").filed()
            .has("intakeSource", "call-center-intake")
            .waitsAt("transfer-oms").with("transfer-oms", "group-call-center")
            .does("transfer-oms", "transferNote", "客户要求今天回电")
            .waitsAt("assign-reception")
            .shows("assign-reception", "transferNote", "客户要求今天回电")
            .through(this::received)
            .at("2026-03-12T16:30")
            .does("handle", NO_MONEY)
            .at("2026-03-13T09:00")
            .does("record-oms")
            .waitsAt("feedback-group").with("feedback-group", "cr-specialist", "cr-manager")
            .due("feedback-group", "2026-03-13T16:30")
            .does("feedback-group", "feedbackText", "已免费补漆")
            .waitsAt("group-follow-up").with("group-follow-up", "group-customer-service")
            .shows("group-follow-up", "feedbackText", "已免费补漆")
            .does("group-follow-up", "satisfaction", "satisfied")
            .entered(DEADLINE_MET, "feedback-to-group")
            .ended("resolved");

    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "by {0}: {1}")
  @CsvSource({
    "phone, store-intake",
    "visit, store-intake",
    "callback, store-intake",
    "manufacturer, store-intake",
    "group-call-center, call-center-intake"
  })
  void only_the_groups_call_centre_is_another_door_than_the_stores(String channel, String source) {
    var filing = complaints.about(POLICY).with("channel", channel);
    (channel.equals("callback") ? filing.with("callbackBy", "cr-department") : filing)
        .filed()
        .has("intakeSource", source)
        .waitsAt(channel.equals("group-call-center") ? "transfer-oms" : "assign-reception");
  }

  @Test
  void a_result_not_reported_within_24_hours_of_the_handling_is_reported_by_the_general_manager() {
    callCentre()
        .through(this::received)
        .does("handle", NO_MONEY)
        .does("record-oms")
        .due("feedback-group", "2026-03-11T10:00")
        .passes("due-feedback-to-group")
        .entered(DEADLINE_MISSED, "feedback-to-group")
        .escalated("feedback-to-group", "store-gm")
        .waitsAt("feedback-group-store-gm").with("feedback-group-store-gm", "store-gm")
        .due("feedback-group-store-gm", "2026-03-12T10:00:01")
        .passes("due-feedback-to-group-store-gm")
        .reminded("feedback-to-group", "cr-manager", 1)
        .does("feedback-group-store-gm")
        .waitsAt("group-follow-up")
        .does("group-follow-up", "noAnswer", true)
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  // the original receptionist

  @Test
  void the_original_receptionist_has_no_part_in_a_complaint_about_that_person() {
    ComplaintCase complaint =
        filed("visit")
            .does("assign-reception", "aboutReceptionist", true, "respondent", RECEPTIONIST)
            .waitsAt("listen-and-record")
            .shows("listen-and-record", "receptionistInvolvement", "about-receptionist");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(RECEPTIONIST, complaint)).isEmpty();
    assertThat(view.tasks(SPECIALIST, complaint)).containsExactly("listen-and-record");
    complaint.does("listen-and-record").does("verify-in-oms").waitsAt("handle");
  }

  @Test
  void who_is_complained_about_must_be_named_so_that_the_platform_can_keep_them_out() {
    ComplaintCase complaint = filed("visit");

    assertThatThrownBy(() -> complaint.does("assign-reception", "aboutReceptionist", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("被投诉的人");
    assertThatThrownBy(
            () ->
                complaint.does(
                    "assign-reception", "aboutReceptionist", false, "originalReceptionist", MANAGER))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .does("assign-reception", "aboutReceptionist", false, "originalReceptionist", RECEPTIONIST)
        .heldBy("listen-and-record-original-receptionist", RECEPTIONIST);
  }

  @Test
  void a_major_complaint_is_told_at_once_and_does_not_wait_for_the_receptionists_account() {
    ComplaintCase complaint =
        filed("visit")
            .does("assign-reception", "aboutReceptionist", false)
            .does("listen-and-record")
            .does("verify-in-oms", "blockingDoor", true)
            .has("grade", "major")
            .waitsAt("notify-gm", "alert-group", "alert-manufacturer", "listen-and-record-original-receptionist")
            .due("notify-gm", "2026-03-10T11:00");

    complaint
        .does("listen-and-record-original-receptionist", "receptionAccount", "客户昨日已到店一次")
        .has("receptionAccount", "客户昨日已到店一次")
        .waitsAt("notify-gm", "alert-group", "alert-manufacturer");
  }

  @Test
  void an_account_not_given_within_a_working_day_is_entered_and_ends_with_the_case() {
    filed("phone")
        .does("assign-reception", "aboutReceptionist", false)
        .does("listen-and-record")
        .does("verify-in-oms")
        .waitsAt("handle", "listen-and-record-original-receptionist")
        .passes("due-account")
        .entered(DEADLINE_MISSED, "account")
        .notEntered(ESCALATED)
        .waitsAt("handle");
  }

  @Test
  void first_contact_and_the_look_into_oms_remind_the_customer_relations_manager_when_late() {
    filed("phone")
        .does("assign-reception", "aboutReceptionist", false)
        .passes("due-first-contact")
        .reminded("first-contact", "cr-manager", 1)
        .does("listen-and-record")
        .due("verify-in-oms", "2026-03-11T11:00:01")
        .passes("due-oms-verify")
        .reminded("oms-verify", "cr-manager", 1)
        .with("verify-in-oms", "cr-specialist");
  }

  @Test
  void information_that_oms_does_not_bear_out_is_cleared_up_with_the_customer_and_the_case_goes_on() {
    filed("phone")
        .does("assign-reception", "aboutReceptionist", false)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record")
        .does("verify-in-oms", "customerInfoTrue", false)
        .waitsAt("verify-in-oms-customer").with("verify-in-oms-customer", "cr-specialist")
        .does("verify-in-oms-customer", "customerInfoCheck", "车辆登记在其父名下")
        .waitsAt("handle")
        .shows("handle", "customerInfoCheck", "车辆登记在其父名下");
  }

  // what makes a complaint major

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "repeatComplaint, repeat",
    "complainedToMaker, to-manufacturer",
    "blockingDoor, blocking-door",
    "disturbance, disturbance",
    "returnOrExchange, return-exchange-car",
    "negativeMedia, negative-media"
  })
  void any_one_of_the_seven_circumstances_makes_a_complaint_major(String sign, String kind) {
    ComplaintCase complaint =
        verified("phone", sign, true)
            .has("grade", "major")
            .has("majorKind", List.of(kind))
            .waitsAt("notify-gm", "alert-group", "alert-manufacturer");

    assertThat(complaint.record().category()).isEqualTo("major");
  }

  @Test
  void what_the_store_itself_holds_to_be_major_needs_a_reason() {
    ComplaintCase complaint = listened("phone");
    assertThatThrownBy(() -> complaint.does("verify-in-oms", "storeJudgedMajor", true))
        .hasMessageContaining("影响面大或性质恶劣的理由");

    complaint
        .does("verify-in-oms", "storeJudgedMajor", true, "majorReason", "车主群里有四十人附和", "blockingDoor", true)
        .has("majorKind", List.of("blocking-door", "store-judged"))
        .shows("alert-group", "majorReason", "车主群里有四十人附和");
  }

  @Test
  void what_the_manufacturer_passes_on_is_major_by_its_channel() {
    verified("manufacturer").has("complainedToMaker", true).has("majorKind", List.of("to-manufacturer"));
  }

  // handling and alarm side by side

  @Test
  void the_store_handles_a_major_complaint_while_the_alarm_climbs_the_group_and_waits_for_nobody_there() {
    ComplaintCase complaint =
        verified("visit", "blockingDoor", true)
            .with("notify-gm", "cr-specialist")
            .due("notify-gm", "2026-03-10T11:00")
            .with("alert-group", "cr-manager")
            .due("alert-group", "2026-03-11T10:00")
            .does("notify-gm", "departmentHeadName", "售后部")
            .with("crisis-meeting", "store-gm")
            .does("crisis-meeting", "measures", "先接待后协商，不激化", "planDueAt", "2026-03-20")
            .waitsAt("handle-crisis-team", "alert-group", "alert-manufacturer")
            .with("handle-crisis-team", "crisis-team")
            .due("handle-crisis-team", "2026-03-20T18:00")
            .shows("handle-crisis-team", "measures", "先接待后协商，不激化")
            .does("handle-crisis-team", NO_MONEY)
            .does("record-oms")
            .waitsAt("alert-group", "alert-manufacturer")
            .does("alert-manufacturer")
            .does("alert-group", "alertText", "三辆车堵住店门")
            .waitsAt("brand-report", "alert-group-legal")
            .with("brand-report", "brand-division")
            .due("brand-report", "2026-03-10T14:00")
            .with("alert-group-legal", "legal")
            .shows("alert-group-legal", "alertText", "三辆车堵住店门")
            .does("alert-group-legal", "legalAdvice", "以协商为主，保留录像")
            .does("brand-report", "brandSupport", "派区域经理到店")
            .waitsAt("brand-report-operations-vp", "brand-report-ceo")
            .with("brand-report-operations-vp", "operations-vp")
            .with("brand-report-ceo", "ceo")
            .does("brand-report-ceo", "ceoInstruction", "当天平息")
            .waitsAt("brand-report-operations-vp")
            .shows("brand-report-operations-vp", "brandSupport", "派区域经理到店")
            .does("brand-report-operations-vp")
            .entered(DEADLINE_MET, "notify-internal-major")
            .entered(DEADLINE_MET, "major-alert")
            .entered(DEADLINE_MET, "brand-report")
            .ended("resolved");

    assertThat(complaint.entries(ESCALATED)).isEmpty();
  }

  @Test
  void an_alarm_that_is_over_first_waits_for_the_handling_and_leaves_it_what_the_group_advised() {
    verified("phone", "negativeMedia", true)
        .through(this::alarmed)
        .waitsAt("notify-gm")
        .has("brandSupport", "派人")
        .has("legalAdvice", "如实记录")
        .does("notify-gm")
        .does("crisis-meeting")
        .due("handle-crisis-team", "2026-03-13T18:00")
        .does("handle-crisis-team", NO_MONEY)
        .has("brandSupport", "派人")
        .does("record-oms")
        .ended("resolved");
  }

  @Test
  void the_24_hours_of_the_alarm_run_by_the_clock_from_the_finding_days_off_included() {
    filed("phone")
        .does("assign-reception", "aboutReceptionist", false)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record")
        .at("2026-03-13T17:00")
        .does("verify-in-oms", "disturbance", true)
        .due("alert-group", "2026-03-14T17:00")
        .at("2026-03-13T17:40")
        .does("alert-manufacturer")
        .due("alert-group", "2026-03-14T17:00");
  }

  @Test
  void an_alarm_not_given_within_24_hours_is_the_general_managers_and_the_manager_is_reminded() {
    verified("phone", "disturbance", true)
        .passes("due-major-alert")
        .missed("major-alert", "cr-manager")
        .escalated("major-alert", "store-gm")
        .waitsAt("notify-gm", "alert-group-store-gm", "alert-manufacturer")
        .with("alert-group-store-gm", "store-gm")
        .due("alert-group-store-gm", "2026-03-12T10:00:01")
        .passes("due-major-alert-store-gm")
        .waitsUntil("due-major-alert-store-gm", "2026-03-13T18:00")
        .passes("due-major-alert-store-gm")
        .reminded("major-alert", "cr-manager", 2)
        .does("alert-group-store-gm")
        .waitsAt("notify-gm", "brand-report", "alert-group-legal", "alert-manufacturer")
        .passes("due-brand-report")
        .reminded("brand-report", "operations-vp", 1)
        .with("brand-report", "brand-division");
  }

  @Test
  void a_general_manager_not_told_within_a_business_hour_sees_to_the_notice_himself() {
    verified("phone", "returnOrExchange", true)
        .passes("due-notify-internal-major")
        .missed("notify-internal-major", "cr-specialist")
        .escalated("notify-internal-major", "store-gm")
        .with("notify-gm-store-gm", "store-gm")
        .due("notify-gm-store-gm", "2026-03-10T12:00:01")
        .passes("due-notify-internal-major-store-gm")
        .reminded("notify-internal-major", "cr-manager", 1)
        .does("notify-gm-store-gm")
        .waitsAt("crisis-meeting", "alert-group", "alert-manufacturer");
  }

  @Test
  void what_the_crisis_team_does_not_finish_by_the_date_of_its_meeting_reminds_the_general_manager() {
    verified("phone", "disturbance", true)
        .does("notify-gm")
        .does("crisis-meeting", "planDueAt", "2026-03-18")
        .passes("due-crisis-plan")
        .reminded("crisis-plan", "store-gm", 1)
        .with("handle-crisis-team", "crisis-team")
        .entered(REMINDED, "crisis-plan");
  }

  // the manufacturer's rules

  @Test
  void who_failed_to_alert_the_manufacturer_and_cost_the_company_something_answers_for_it() {
    ComplaintCase complaint =
        verified("phone", "returnOrExchange", true)
            .does("alert-manufacturer", "makerAlert", "missed", "makerAlertNote", "质量规范要求两日内上报")
            .with("alert-manufacturer-liability", "brand-division")
            .shows("alert-manufacturer-liability", "makerAlertNote", "质量规范要求两日内上报");

    assertThatThrownBy(() -> complaint.does("alert-manufacturer-liability", "makerLoss", true,
            "offence", "maker-not-alerted", "offender", SPECIALIST))
        .hasMessageContaining("4S店相关管理人员");
    complaint.does("alert-manufacturer-liability", "makerLoss", true, "offence", "maker-not-alerted",
        "offender", SPECIALIST, "liableManager", MANAGER, "penaltyAmount", 800);

    assertThat(complaint.entries(PENALTY))
        .singleElement()
        .satisfies(
            penalty -> {
              assertThat(penalty.amount()).isEqualByComparingTo("800");
              assertThat(penalty.holder()).isEqualTo(SPECIALIST);
              assertThat(penalty.clause()).isEqualTo("2.7");
            });
  }

  @Test
  void without_a_loss_nobody_answers_and_an_alert_made_says_when() {
    verified("phone", "returnOrExchange", true)
        .does("alert-manufacturer", "makerAlert", "missed")
        .does("alert-manufacturer-liability", "makerLoss", false)
        .notEntered(PENALTY)
        .waitsAt("notify-gm", "alert-group");

    ComplaintCase alerted = verified("phone", "returnOrExchange", true);
    assertThatThrownBy(() -> alerted.does("alert-manufacturer", "makerAlert", "done"))
        .hasMessageContaining("向厂家预警的时间");
  }

  // the ladder of ordinary complaints

  @Test
  void an_ordinary_complaint_climbs_from_the_manager_to_the_department_head_to_the_general_manager() {
    verified("phone")
        .due("handle", "2026-03-13T18:00")
        .passes("due-handle-ordinary")
        .missed("handle-ordinary", "cr-specialist")
        .escalated("handle-ordinary", "cr-manager")
        .with("handle-cr-manager", "cr-manager").due("handle-cr-manager", "2026-03-18T18:00")
        .passes("due-handle-ordinary-cr-manager")
        .escalated("handle-ordinary", "department-head")
        .with("handle-department-head", "department-head").due("handle-department-head", "2026-03-23T18:00")
        .passes("due-handle-ordinary-department-head")
        .escalated("handle-ordinary", "store-gm")
        .with("handle-store-gm", "store-gm").due("handle-store-gm", "2026-03-26T18:00")
        .passes("due-handle-ordinary-store-gm")
        .reminded("handle-ordinary", "brand-division", 1)
        .does("handle-store-gm", NO_MONEY)
        .waitsAt("record-oms");
  }

  @Test
  void the_manager_and_the_department_head_finish_what_they_took_over() {
    verified("phone").passes("due-handle-ordinary").does("handle-cr-manager", NO_MONEY).waitsAt("record-oms");
    verified("phone")
        .passes("due-handle-ordinary")
        .passes("due-handle-ordinary-cr-manager")
        .does("handle-department-head", NO_MONEY)
        .waitsAt("record-oms");
  }

  @Test
  void a_complaint_about_the_customer_relations_department_is_the_department_heads() {
    ComplaintCase complaint =
        about("customer-relations", MANAGER)
            .waitsAt("handle-department-head")
            .with("handle-department-head", "department-head");

    assertThat(view.tasks(MANAGER, complaint)).isEmpty();
  }

  @Test
  void a_complaint_about_the_general_manager_is_the_brand_divisions_without_a_crisis_meeting() {
    about("store-gm", GENERAL_MANAGER)
        .waitsAt("handle-brand-division").with("handle-brand-division", "brand-division")
        .passes("due-handle-ordinary-brand-division")
        .reminded("handle-ordinary", "operations-vp", 1)
        .does("handle-brand-division", NO_MONEY)
        .waitsAt("record-oms");
    about("store-gm", GENERAL_MANAGER, "negativeMedia", true)
        .has("grade", "major")
        .waitsAt("handle-brand-division", "alert-group", "alert-manufacturer");
  }

  // indemnities and compensation

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "1000, cr-manager", "1000.01, department-head", "3000, department-head", "3000.01, store-gm",
    "10000, store-gm", "10000.01, brand-division", "50000, brand-division", "50000.01, ceo"
  })
  void compensation_is_approved_by_the_lowest_authority_whose_limit_covers_it(double amount, String role) {
    ComplaintCase complaint =
        proposed(amount)
            .waitsAt("compensation-approval-" + role)
            .with("compensation-approval-" + role, role)
            .does("compensation-approval-" + role, "approvedAmount", amount)
            .waitsAt("record-oms")
            .shows("record-oms", "approvedAmount", amount);

    assertThat(complaint.entries(APPROVED)).hasSize(1);
  }

  @Test
  void who_grants_more_than_his_limit_has_granted_nothing_and_the_case_goes_up() {
    proposed(900)
        .does("compensation-approval-cr-manager", "approvedAmount", 12000)
        .notEntered(APPROVED)
        .waitsAt("compensation-approval-brand-division")
        .shows("compensation-approval-brand-division", "proposedAmount", 12000)
        .does("compensation-approval-brand-division", "approvedAmount", 9000)
        .waitsAt("record-oms")
        .shows("record-oms", "approvedAmount", 9000);
  }

  @Test
  void a_proposal_sent_back_is_handled_anew_with_the_limit_anew() {
    proposed(2000)
        .at("2026-03-12T09:00")
        .does("compensation-approval-department-head", "approvalDecision", "return", "approvalNote", "先谈保养券")
        .notEntered(APPROVED)
        .waitsAt("handle")
        .due("handle", "2026-03-17T18:00")
        .shows("handle", "approvalNote", "先谈保养券")
        .does("handle", NO_MONEY)
        .waitsAt("record-oms");
  }

  @Test
  void money_is_not_proposed_without_sum_and_reason_and_not_approved_without_sum() {
    ComplaintCase handling = verified("phone");
    assertThatThrownBy(() -> handling.does("handle", "compensationNeeded", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("拟赔偿、补偿金额");
    ComplaintCase approving = proposed(500);
    assertThatThrownBy(() -> approving.does("compensation-approval-cr-manager"))
        .hasMessageContaining("批准金额");
  }

  // who is not satisfied

  @Test
  void who_is_dissatisfied_comes_back_as_a_repeated_and_so_as_a_major_complaint() {
    ComplaintCase complaint =
        toldTheGroup(callCentre().through(this::received).does("handle", NO_MONEY))
            .does("group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "补漆有色差")
            .has("repeatComplaint", true)
            .has("grade", "major")
            .has("majorKind", List.of("repeat"))
            .has("satisfaction", null)
            .waitsAt("notify-gm", "alert-group", "alert-manufacturer")
            .shows("alert-group", "dissatisfaction", "补漆有色差")
            .through(this::alarmed)
            .does("notify-gm")
            .does("crisis-meeting")
            .shows("handle-crisis-team", "result", null)
            .shows("handle-crisis-team", "dissatisfaction", "补漆有色差");

    toldTheGroup(complaint.does("handle-crisis-team", NO_MONEY))
        .does("group-follow-up", "satisfaction", "satisfied")
        .ended("resolved");
    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 5);
  }

  @Test
  void from_the_second_time_on_the_group_decides_whether_to_reopen_or_to_explain_and_close() {
    ComplaintCase complaint = toldTheGroup(major());
    assertThatThrownBy(
            () ->
                complaint.does(
                    "group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "要求退车"))
        .hasMessageContaining("重大投诉处理后客户仍不满意");

    complaint
        .does("group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "要求退车", "reopen", true)
        .waitsAt("notify-gm", "alert-group", "alert-manufacturer")
        .through(this::alarmed)
        .does("notify-gm")
        .does("crisis-meeting")
        .does("handle-crisis-team", NO_MONEY);
    toldTheGroup(complaint)
        .does("group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "仍要求退车", "reopen", false)
        .ended("dissatisfied");
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void a_case_reopened_while_the_first_alarm_runs_waits_for_both_alarms() {
    ComplaintCase complaint =
        callCentre().through(c -> received(c, "disturbance", true))
            .does("alert-manufacturer")
            .does("alert-group")
            .does("alert-group-legal")
            .does("brand-report")
            .does("brand-report-operations-vp")
            .does("notify-gm")
            .does("crisis-meeting")
            .does("handle-crisis-team", NO_MONEY);

    toldTheGroup(complaint)
        .waitsAt("group-follow-up", "brand-report-ceo")
        .does("group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "没有道歉", "reopen", true)
        .waitsAt("brand-report-ceo", "notify-gm", "alert-group", "alert-manufacturer")
        .does("brand-report-ceo")
        .waitsAt("notify-gm", "alert-group", "alert-manufacturer")
        .does("notify-gm")
        .does("crisis-meeting")
        .does("handle-crisis-team", NO_MONEY);
    toldTheGroup(complaint)
        .does("group-follow-up", "satisfaction", "satisfied")
        .waitsAt("alert-group", "alert-manufacturer")
        .through(this::alarmed)
        .ended("resolved");
  }

  // what forms refuse, and the reports

  @Test
  void a_complaint_is_not_taken_without_name_telephone_and_content_but_without_a_car() {
    assertThatThrownBy(
            () -> complaints.about(POLICY).with("channel", "phone").with("identityPhone", "").filed())
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("投诉人电话");
    assertThatThrownBy(() -> complaints.about(POLICY).with("channel", "phone").with("content", "").filed())
        .hasMessageContaining("投诉内容");
    assertThatThrownBy(() -> complaints.about(POLICY).with("channel", "callback").filed())
        .hasMessageContaining("由谁回访");
    filed("phone").has("carModel", null);
  }

  @Test
  void every_week_the_customer_relations_manager_reports_and_a_late_report_reminds_the_general_manager() {
    complaints.duty(POLICY + "-weekly-report")
        .waitsAt("duty").with("duty", "cr-manager")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "一般投诉三件")
        .ended("reported");
  }

  @Test
  void every_month_the_customer_relations_manager_reports_within_five_days() {
    complaints.duty(POLICY + "-monthly-report")
        .waitsAt("duty").with("duty", "cr-manager")
        .shows("duty", "dutyLimit", "P5D")
        .does("duty", "reportText", "重大投诉一件")
        .ended("reported");
  }

  private ComplaintCase filed(String channel) {
    return complaints.about(POLICY).with("channel", channel).filed();
  }

  /** Taken by the group's call centre and passed on to the store. */
  private ComplaintCase callCentre() {
    return filed("group-call-center").does("transfer-oms");
  }

  /** Received and looked up by the store, the original receptionist taking part. */
  private ComplaintCase received(ComplaintCase complaint, Object... signs) {
    return complaint
        .does("assign-reception", "aboutReceptionist", false)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record")
        .does("verify-in-oms", signs);
  }

  private ComplaintCase received(ComplaintCase complaint) {
    return received(complaint, new Object[0]);
  }

  /** Recorded; looked up in OMS next. */
  private ComplaintCase listened(String channel) {
    return filed(channel)
        .does("assign-reception", "aboutReceptionist", false)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record");
  }

  private ComplaintCase verified(String channel, Object... signs) {
    return listened(channel).does("verify-in-oms", signs);
  }

  /** About somebody of the store who is not the original receptionist. */
  private ComplaintCase about(String unit, String respondent, Object... signs) {
    return filed("phone")
        .does("assign-reception", "aboutReceptionist", false, "respondentUnit", unit,
            "respondent", respondent)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record")
        .does("verify-in-oms", signs);
  }

  private ComplaintCase proposed(double amount) {
    return verified("phone")
        .does("handle", "compensationNeeded", true, "proposedAmount", amount, "compensationReason", "代步费用");
  }

  /** The alarm from the manager to the group's leaders, the manufacturer beside it. */
  private ComplaintCase alarmed(ComplaintCase complaint) {
    return complaint
        .does("alert-manufacturer")
        .does("alert-group")
        .does("alert-group-legal")
        .does("brand-report", "brandSupport", "派人")
        .does("brand-report-operations-vp")
        .does("brand-report-ceo");
  }

  /** From the call centre, major, alarmed and handled by the crisis team. */
  private ComplaintCase major() {
    return callCentre().through(c -> received(c, "disturbance", true))
        .through(this::alarmed)
        .does("notify-gm")
        .does("crisis-meeting")
        .does("handle-crisis-team", NO_MONEY);
  }

  /** Recorded and reported back; the group's customer service calls next. */
  private ComplaintCase toldTheGroup(ComplaintCase handled) {
    return handled.does("record-oms").does("feedback-group");
  }
}
