package org.redress.lifecycle.tobacco;

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

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理实施办法: farmers, retailers, consumers and manufacturers bring their opinions to a tobacco bureau. */
@LifecycleTest("tobacco-bureau")
class TobaccoBureauTest {

  private static final String POLICY = "tobacco-bureau";
  private static final String HEAD_REVIEW = "head-review-approval-undertaking-head";
  private static final String UNIT_APPROVAL = "head-review-approval-unit-leader";
  private static final String BUREAU_APPROVAL = "head-review-approval-bureau-leader";
  private static final String LEADER = "tobacco-bureau-leader";
  private static final String SECOND_LEADER = "tobacco-bureau-leader-2";

  /** The four elements of 第十条(四): persons, time, course, result with the customer's satisfaction. */
  private static final Object[] FOUR_ELEMENTS = {
    "handledBy", "客户经理、营销部主任", "handledAt", "2026-03-09T15:00:00+08:00",
    "handlingProcess", "上门核实并致歉", "result", "已补送", "statedSatisfaction", "satisfied"
  };

  @Autowired private Complaints complaints;

  // --- three kinds of opinion ---

  @Test
  void a_complaint_is_registered_approved_dispatched_handled_in_three_days_and_called_back_in_three() {
    ComplaintCase complaint =
        filed("phone", "retailer")
            .with("receive", "acceptance-clerk")
            .does("receive", "contactPurpose", "complaint", "subject", "supply")
            .has("type", "complaint")
            .has("origin", "direct")
            .with("register-complaint", "acceptance-clerk")
            .does("register-complaint")
            .with("approve-dispatch", "section-head")
            .due("approve-dispatch", "2026-03-11T18:00")
            .does("approve-dispatch", "approvalDecision", "approve")
            .has("scope", "ordinary")
            .with("dispatch", "acceptance-clerk")
            .due("dispatch", "2026-03-11T18:00")
            .shows("dispatch", "route", "r1-marketing")
            .does("dispatch", "lead", "county", "unitName", "某县局")
            .waitsUntil("due-handle-3bd", "2026-03-13T18:00")
            .with("assign", "inspector")
            .due("assign", "2026-03-11T18:00")
            .does("assign")
            .waitsAt("investigate", "investigate-co-unit")
            .with("investigate", "undertaking-head")
            .with("investigate-co-unit", "inspector", "section-office-head")
            .does("investigate-co-unit")
            .does("investigate")
            .with("fill-result", "handler")
            .does("fill-result", FOUR_ELEMENTS)
            .with(HEAD_REVIEW, "undertaking-head")
            .does(HEAD_REVIEW, "reviewDecision", "approve")
            .with("callback", "acceptance-clerk")
            .due("callback", "2026-03-13T18:00")
            .does("callback", "satisfaction", "satisfied")
            .has("responsibility", "not-established")
            .with("archive", "acceptance-clerk")
            .does("archive")
            .entered(DEADLINE_MET, "register")
            .entered(DEADLINE_MET, "approve-dispatch")
            .entered(DEADLINE_MET, "dispatch")
            .entered(DEADLINE_MET, "assign")
            .entered(DEADLINE_MET, "handle-3bd")
            .entered(DEADLINE_MET, "callback-3bd")
            .notEntered(DEADLINE_MISSED)
            .notEntered(PENALTY)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("YC20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("complaint");
    assertThat(complaint.entries(SATISFACTION)).extracting(Entry::satisfaction).containsExactly(5);
    assertThat(complaint.entries(DEADLINE_MET)).extracting(Entry::deadline).doesNotContain("provincial-feedback");
  }

  @Test
  void a_consultation_answered_on_the_spot_is_never_registered_approved_or_dispatched() {
    filed("visit", "consumer")
        .does("receive", "contactPurpose", "consultation", "subject", "cigarette-quality")
        .has("type", "consultation")
        .with("answer-on-spot", "acceptance-clerk")
        .does("answer-on-spot", "answeredOnSpot", true, "result", "如何辨别真伪已说明")
        .ended("answered-on-spot");
  }

  @Test
  void a_consultation_that_takes_longer_is_registered_and_one_sent_back_by_the_head_is_received_anew() {
    ComplaintCase consultation =
        filed("phone", "retailer")
            .does("receive", "contactPurpose", "consultation", "subject", "licence")
            .does("answer-on-spot", "answeredOnSpot", false, "notAnsweredReason", "须查办证记录")
            .with("register-consultation", "acceptance-clerk")
            .does("register-consultation")
            .does("approve-dispatch", "approvalDecision", "return")
            .waitsAt("receive")
            .shows("receive", "approvalDecision", "return")
            .does("receive", "contactPurpose", "consultation", "subject", "licence")
            .does("answer-on-spot", "answeredOnSpot", false, "notAnsweredReason", "须查办证记录")
            .does("register-consultation")
            .does("approve-dispatch", "approvalDecision", "approve")
            .does("dispatch", "unitName", "某县局")
            .has("lead", null)
            .does("assign")
            .waitsAt("investigate")
            .does("investigate")
            .does("fill-result", "result", "已查明办证进度")
            .does(HEAD_REVIEW, "reviewDecision", "approve")
            .with("inform-result", "acceptance-clerk")
            .does("inform-result")
            .does("archive")
            .notEntered(SATISFACTION)
            .ended("answered");

    assertThat(consultation.record().category()).isEqualTo("consultation");
  }

  @Test
  void a_reasonable_suggestion_is_adopted_and_the_customer_told() {
    filed("visit", "farmer")
        .does("receive", "contactPurpose", "suggestion", "subject", "leaf-purchasing")
        .with("register-suggestion", "acceptance-clerk")
        .does("register-suggestion")
        .does("approve-dispatch", "approvalDecision", "approve")
        .has("scope", "ordinary")
        .does("dispatch", "unitName", "某产烟县局")
        .does("assign")
        .does("investigate")
        .does("fill-result", "suggestionAdopted", "adopted")
        .has("handledBy", null)
        .does(HEAD_REVIEW, "reviewDecision", "approve")
        .does("inform-result")
        .does("archive")
        .ended("suggestion-considered");
  }

  @Test
  void who_is_late_with_registering_approving_dispatching_or_assigning_is_reminded() {
    filed("phone", "consumer")
        .due("receive", "2026-03-10T23:59:59")
        .passes("due-register")
        .missed("register", "acceptance-clerk")
        .reminded("register", "section-head", 1)
        .does("receive", "contactPurpose", "complaint", "subject", "market-cleanup")
        .due("register-complaint", "2026-03-10T23:59:59")
        .passes("due-register-complaint")
        .reminded("register", "section-head", 2)
        .does("register-complaint")
        .passes("due-approve-dispatch")
        .missed("approve-dispatch", "section-head")
        .reminded("approve-dispatch", "bureau-leader", 1)
        .does("approve-dispatch", "approvalDecision", "approve")
        .passes("due-dispatch")
        .reminded("dispatch", "section-head", 1)
        .does("dispatch", "unitName", "某县局")
        .passes("due-assign")
        .missed("assign", "inspector")
        .reminded("assign", "unit-leader", 1)
        .notEntered(ESCALATED)
        .waitsAt("assign");
  }

  @Test
  void a_late_register_of_a_consultation_or_a_suggestion_is_reminded_too() {
    filed("phone", "consumer")
        .does("receive", "contactPurpose", "consultation", "subject", "other")
        .does("answer-on-spot", "answeredOnSpot", false, "notAnsweredReason", "须请示")
        .passes("due-register-consultation")
        .reminded("register", "section-head", 1);
    filed("phone", "consumer")
        .does("receive", "contactPurpose", "suggestion", "subject", "other")
        .passes("due-register-suggestion")
        .reminded("register", "section-head", 1);
  }

  // --- the provincial centre ---

  @Test
  void what_the_provincial_centre_dispatches_is_sent_on_at_once_and_fed_back_by_the_date_on_its_sheet() {
    provincial("2026-03-17")
        .does("receive", "contactPurpose", "complaint", "subject", "settlement", "respondentUnit", "财务管理科")
        .has("origin", "provincial")
        .waitsAt("dispatch")
        .waitsUntil("due-provincial-feedback", "2026-03-17T18:00")
        .does("dispatch", "lead", "centre", "unitName", "财务管理科（资金结算中心）")
        .with("assign-section-office-head", "section-office-head")
        .due("assign-section-office-head", "2026-03-11T18:00")
        .passes("due-assign-section-office-head")
        .missed("assign", "section-office-head")
        .reminded("assign", "unit-leader", 1)
        .does("assign-section-office-head")
        .waitsAt("investigate")
        .does("investigate")
        .does("fill-result", FOUR_ELEMENTS)
        .does(HEAD_REVIEW, "reviewDecision", "approve")
        .does("callback", "satisfaction", "satisfied")
        .with("provincial-feedback", "acceptance-clerk")
        .passes("due-provincial-feedback")
        .missed("provincial-feedback", "acceptance-clerk")
        .reminded("provincial-feedback", "section-head", 1)
        .does("provincial-feedback")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void a_provincial_sheet_without_a_date_has_seven_working_days_from_receipt() {
    ComplaintCase consultation =
        provincial(null)
            .does("receive", "contactPurpose", "consultation", "subject", "inspection")
            .waitsAt("dispatch")
            .waitsUntil("due-provincial-feedback", "2026-03-19T18:00")
            .does("dispatch", "unitName", "某县局")
            .does("assign")
            .does("investigate")
            .does("fill-result")
            .does(HEAD_REVIEW, "reviewDecision", "approve")
            .does("inform-result")
            .does("provincial-feedback")
            .entered(DEADLINE_MET, "provincial-feedback")
            .does("archive")
            .ended("answered");

    assertThat(consultation.record().outcome()).isEqualTo("answered");
  }

  // --- six routes ---

  @ParameterizedTest(name = "{1} of a {0}: {2}")
  @CsvSource({
    "retailer, customer-manager-service, r1-marketing",
    "retailer, order-operator-service, r1-marketing",
    "retailer, supply, r1-marketing",
    "consumer, cigarette-price, r1-marketing",
    "retailer, delivery-attitude, r2-logistics",
    "retailer, late-delivery, r2-logistics",
    "consumer, cigarette-quality, r2-logistics",
    "retailer, licence, r3-monopoly",
    "consumer, market-cleanup, r3-monopoly",
    "retailer, inspection, r3-monopoly",
    "retailer, settlement, r4-settlement",
    "farmer, leaf-technique, r5-leaf",
    "farmer, leaf-purchasing, r5-leaf",
    "consumer, other, r6-unclear",
    "manufacturer, supply, r6-unclear"
  })
  void the_subject_decides_which_of_six_routes_the_dispatch_takes(String who, String subject, String route) {
    approved(who, subject).shows("dispatch", "route", route);
  }

  @Test
  void a_complaint_that_the_province_dispatches_says_whom_it_is_about_who_then_works_on_no_step() {
    ComplaintCase complaint = provincial(null);

    assertThatThrownBy(() -> complaint.does("receive", "contactPurpose", "complaint", "subject", "inspection"))
        .hasStackTraceContaining("「被投诉单位（部门）」必须填写");
    complaint
        .does("receive", "contactPurpose", "complaint", "subject", "inspection", "respondentUnit", "某县局",
            "respondent", "tobacco-handler")
        .entered(BARRED, "被投诉或被追究责任，回避本案")
        .waitsAt("dispatch");
  }

  @Test
  void a_professional_department_that_handles_by_itself_is_not_asked_for_a_second_opinion() {
    approved("retailer", "late-delivery")
        .does("dispatch", "lead", "centre", "unitName", "物流中心")
        .with("assign", "inspector")
        .does("assign")
        .waitsAt("investigate");
  }

  @Test
  void a_dispatch_names_its_unit_and_where_two_are_responsible_who_handles() {
    ComplaintCase complaint = approved("retailer", "supply");

    assertThatThrownBy(() -> complaint.does("dispatch")).hasStackTraceContaining("「承办单位名称」必须填写");
    assertThatThrownBy(() -> complaint.does("dispatch", "unitName", "某县局")).hasStackTraceContaining("「由谁承办」必须选择");
  }

  @Test
  void a_policy_wide_matter_goes_to_the_bureau_leader_before_it_is_dispatched_and_in_the_unit_to_its_leader() {
    registered("retailer", "cigarette-price")
        .does("approve-dispatch", "approvalDecision", "approve", "isPolicyWide", true)
        .has("scope", "policy-wide")
        .with("policy-wide-direction", "bureau-leader")
        .does("policy-wide-direction")
        .does("dispatch", "lead", "centre", "unitName", "卷烟营销中心")
        .does("assign", "isPolicyWide", true)
        .with("unit-direction", "unit-leader")
        .does("unit-direction")
        .waitsAt("investigate");
  }

  @Test
  void unclear_responsibility_stays_with_the_section_and_overdue_climbs_to_the_bureau_leader() {
    approved("manufacturer", "supply")
        .does("dispatch")
        .with("enterprise-handle", "enterprise-mgmt")
        .due("enterprise-handle", "2026-03-13T18:00")
        .passes("due-own-handle-3bd")
        .missed("own-handle-3bd", "enterprise-mgmt")
        .escalated("own-handle-3bd", "section-head")
        .with("enterprise-handle-section-head", "section-head")
        .due("enterprise-handle-section-head", "2026-03-18T18:00")
        .passes("due-own-handle-3bd-section-head")
        .escalated("own-handle-3bd", "bureau-leader")
        .with("enterprise-handle-bureau-leader", "bureau-leader")
        .passes("due-own-handle-3bd-bureau-leader")
        .reminded("own-handle-3bd", "bureau-leader", 1)
        .does("enterprise-handle-bureau-leader", FOUR_ELEMENTS)
        .does("callback", "satisfaction", "satisfied")
        .with("accountability", "enterprise-mgmt");
  }

  @Test
  void what_the_section_handles_in_time_goes_straight_to_the_call_back() {
    approved("consumer", "other")
        .does("dispatch")
        .does("enterprise-handle", FOUR_ELEMENTS)
        .entered(DEADLINE_MET, "own-handle-3bd")
        .waitsAt("callback")
        .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "未说明原因")
        .does("dispatch")
        .passes("due-own-handle-3bd")
        .does("enterprise-handle-section-head", FOUR_ELEMENTS)
        .waitsAt("callback");
  }

  // --- three working days to handle ---

  @Test
  void an_overdue_dispatch_climbs_to_the_unit_leader_the_section_head_and_the_bureau_leader_and_is_reported() {
    complaints.employs(SECOND_LEADER, POLICY + ".bureau-leader");
    ComplaintCase complaint =
        dispatched("inspection")
            .does("assign")
            .does("investigate", "findings", "仓库受潮")
            .waitsUntil("due-handle-3bd", "2026-03-13T18:00")
            .passes("due-handle-3bd")
            .missed("handle-3bd", "handler")
            .escalated("handle-3bd", "unit-leader")
            .with("fill-result-unit-leader", "unit-leader")
            .shows("fill-result-unit-leader", "findings", "仓库受潮")
            .due("fill-result-unit-leader", "2026-03-18T18:00")
            .passes("due-handle-3bd-unit-leader")
            .escalated("handle-3bd", "section-head")
            .with("fill-result-section-head", "section-head")
            .passes("due-handle-3bd-section-head")
            .escalated("handle-3bd", "bureau-leader")
            .with("fill-result-bureau-leader", "bureau-leader")
            .due("fill-result-bureau-leader", "2026-03-26T18:00")
            .passes("due-handle-3bd-bureau-leader")
            .passes("due-handle-3bd-bureau-leader")
            .reminded("handle-3bd", "bureau-leader", 2)
            .doesAs(LEADER, "fill-result-bureau-leader", FOUR_ELEMENTS)
            .with(BUREAU_APPROVAL, "bureau-leader")
            .refuses(LEADER, BUREAU_APPROVAL, "须由另一人办理")
            .doesAs(SECOND_LEADER, BUREAU_APPROVAL, "reviewDecision", "approve")
            .does("callback", "satisfaction", "satisfied")
            .with("accountability", "enterprise-mgmt")
            .does("accountability", "procedureBreach", true)
            .waitsAt("accountability-notice")
            .with("accountability-notice", "enterprise-mgmt")
            .shows("accountability-notice", "offence", "procedure-breach")
            .does("accountability-notice", "offence", "procedure-breach", "penalty", "reported")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).hasSize(1);
    assertThat(complaint.entries(PENALTY).get(0).note()).contains("不按要求和规定办理").contains("通报");
    assertThat(complaint.entries(PENALTY).get(0).clause()).isEqualTo("第十四条");
    assertThat(complaint.entries(PENALTY).get(0).amount()).isNull();
    assertThat(complaint.entries(DEADLINE_MISSED)).extracting(Entry::deadline).containsOnly("handle-3bd");
  }

  @Test
  void who_takes_an_overdue_sheet_over_does_not_sign_it_himself_the_bureau_leader_does() {
    dispatched("inspection")
        .passes("due-handle-3bd")
        .missed("handle-3bd", "inspector")
        .does("fill-result-unit-leader", FOUR_ELEMENTS)
        .waitsAt(BUREAU_APPROVAL).with(BUREAU_APPROVAL, "bureau-leader")
        .does(BUREAU_APPROVAL, "reviewDecision", "approve")
        .waitsAt("callback");
    dispatched("inspection")
        .passes("due-handle-3bd")
        .passes("due-handle-3bd-unit-leader")
        .does("fill-result-section-head", FOUR_ELEMENTS)
        .waitsAt(BUREAU_APPROVAL);
  }

  @Test
  void a_sheet_the_department_head_sends_back_stays_within_the_three_days_and_the_unit_leaders_return_begins_new_ones() {
    atReview(5000)
        .does(HEAD_REVIEW, "reviewDecision", "return", "reviewOpinion", "经过不详")
        .waitsAt("fill-result")
        .shows("fill-result", "reviewOpinion", "经过不详")
        .at("2026-03-12T10:00")
        .does("fill-result", with(FOUR_ELEMENTS, "proposedAmount", 5000))
        .waitsUntil("due-handle-3bd", "2026-03-13T18:00")
        .does(HEAD_REVIEW, "reviewDecision", "approve", "approvedAmount", 5000)
        .does(UNIT_APPROVAL, "reviewDecision", "return")
        .waitsAt("fill-result")
        .waitsUntil("due-handle-3bd", "2026-03-17T18:00");
  }

  @Test
  void a_sheet_is_not_accepted_without_the_four_elements() {
    ComplaintCase complaint = dispatched("inspection").does("assign").does("investigate");

    assertThatThrownBy(() -> complaint.does("fill-result", "result", "已补送"))
        .hasStackTraceContaining("「人员：处理投诉的经手人员」必须填写")
        .hasStackTraceContaining("「时间：处理的时间」必须填写")
        .hasStackTraceContaining("「处理过程：处理的经过」必须填写")
        .hasStackTraceContaining("「结果：客户对处理结果」必须选择");
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "1000, callback",
    "1000.01, head-review-approval-unit-leader",
    "10000, head-review-approval-unit-leader",
    "10000.01, head-review-approval-bureau-leader"
  })
  void what_is_beyond_the_department_heads_authority_is_submitted_to_his_superior(double amount, String next) {
    atReview(amount)
        .does(HEAD_REVIEW, "reviewDecision", "approve", "approvedAmount", amount)
        .waitsAt(next);
  }

  @Test
  void a_leader_who_would_allow_more_than_he_may_sends_it_up_and_only_the_last_signature_counts() {
    ComplaintCase complaint =
        atReview(800)
            .does(HEAD_REVIEW, "reviewDecision", "approve", "approvedAmount", 3000)
            .shows(UNIT_APPROVAL, "proposedAmount", 3000)
            .does(UNIT_APPROVAL, "reviewDecision", "approve", "approvedAmount", 20000)
            .waitsAt(BUREAU_APPROVAL)
            .does(BUREAU_APPROVAL, "reviewDecision", "approve", "approvedAmount", 15000)
            .waitsAt("callback");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("15000");
    assertThat(complaint.entries(APPROVED)).hasSize(1);
  }

  @Test
  void who_has_filled_in_the_sheet_does_not_sign_it_and_who_is_complained_about_works_on_no_step() {
    complaints.employs("tobacco-stand-in", POLICY + ".handler");
    complaints.employs("tobacco-stand-in", POLICY + ".undertaking-head");

    registered("retailer", "inspection", "respondent", "tobacco-handler")
        .does("approve-dispatch", "approvalDecision", "approve")
        .does("dispatch", "unitName", "某县局")
        .does("assign")
        .does("investigate")
        .refuses("tobacco-handler", "fill-result", "此任务不由您办理")
        .doesAs("tobacco-stand-in", "fill-result", FOUR_ELEMENTS)
        .refuses("tobacco-stand-in", HEAD_REVIEW, "须由另一人办理")
        .doesAs("tobacco-undertaking-head", HEAD_REVIEW, "reviewDecision", "approve")
        .waitsAt("callback");
  }

  // --- until the customer is satisfied ---

  @Test
  void a_dissatisfied_customer_gets_a_new_dispatch_and_from_the_second_time_the_bureau_leaders_direction() {
    ComplaintCase complaint =
        handled("inspection")
            .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "未见当事人道歉")
            .waitsAt("dispatch")
            .shows("dispatch", "dissatisfaction", "未见当事人道歉")
            .through(this::handledOnce)
            .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "仍未道歉")
            .with("escalated-direction", "bureau-leader")
            .does("escalated-direction")
            .waitsAt("dispatch")
            .through(this::handledOnce)
            .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "态度敷衍")
            .does("escalated-direction")
            .through(this::handledOnce)
            .does("callback", "satisfaction", "satisfied")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).extracting(Entry::satisfaction).containsExactly(1, 1, 1, 5);
  }

  @Test
  void a_call_back_not_made_in_three_working_days_goes_to_the_section_head_and_one_never_reached_ends_unanswered() {
    handled("inspection")
        .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "未见当事人道歉")
        .through(this::handledOnce)
        .due("callback", "2026-03-13T18:00")
        .passes("due-callback-3bd")
        .missed("callback-3bd", "acceptance-clerk")
        .escalated("callback-3bd", "section-head")
        .with("callback-section-head", "section-head")
        .due("callback-section-head", "2026-03-18T18:00")
        .passes("due-callback-3bd-section-head")
        .reminded("callback-3bd", "bureau-leader", 1)
        .does("callback-section-head", "callbackReached", "unreached")
        .has("satisfaction", null)
        .does("archive")
        .ended("unanswered");
  }

  @Test
  void a_call_back_that_reached_the_customer_records_how_satisfied_he_is_and_why_not() {
    ComplaintCase complaint = handled("inspection");

    assertThatThrownBy(() -> complaint.does("callback")).hasStackTraceContaining("「客户对处理结果」必须选择");
    assertThatThrownBy(() -> complaint.does("callback", "satisfaction", "dissatisfied"))
        .hasStackTraceContaining("「客户不满意之处」必须填写");
  }

  // --- accountability ---

  @Test
  void what_is_established_as_ours_costs_points_and_dereliction_is_left_to_the_unit_both_beside_the_report() {
    ComplaintCase complaint =
        atReview(null)
            .does(HEAD_REVIEW, "reviewDecision", "approve", "factsEstablished", true, "isOurResponsibility", true)
            .does("callback", "satisfaction", "satisfied")
            .shows("accountability", "responsibility", "established-ours")
            .does("accountability", "procedureBreach", true, "derelictionFound", true)
            .waitsAt("accountability-notice", "accountability-deduction", "accountability-dereliction")
            .with("accountability-deduction", "unit-leader")
            .with("accountability-dereliction", "unit-leader")
            .shows("accountability-deduction", "offence", "established-ours")
            .does("accountability-deduction", "offence", "established-ours", "penalty", "deducted",
                "offender", "tobacco-handler", "deductedPoints", 2)
            .shows("accountability-dereliction", "offender", null)
            .does("accountability-dereliction", "offence", "dereliction", "penalty", "unit-rules")
            .does("accountability-notice", "offence", "procedure-breach", "penalty", "reported")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).extracting(Entry::clause).containsExactly("第十六条", "第十五条", "第十四条");
    assertThat(complaint.entries(PENALTY).get(0).holder()).isEqualTo("tobacco-handler");
  }

  @Test
  void a_deduction_names_its_points() {
    ComplaintCase complaint =
        atReview(null)
            .does(HEAD_REVIEW, "reviewDecision", "approve", "factsEstablished", true, "isOurResponsibility", true)
            .does("callback", "satisfaction", "satisfied")
            .does("accountability");

    complaint.waitsAt("accountability-deduction");
    assertThatThrownBy(
            () -> complaint.does("accountability-deduction", "offence", "established-ours", "penalty", "deducted"))
        .hasStackTraceContaining("「扣减分值（分）」必须填写");
  }

  @Test
  void dereliction_costs_no_points_but_goes_to_the_unit() {
    ComplaintCase complaint =
        atReview(null)
            .does(HEAD_REVIEW, "reviewDecision", "approve", "factsEstablished", true, "isOurResponsibility", true)
            .does("callback", "satisfaction", "satisfied")
            .does("accountability");

    assertThatThrownBy(
            () -> complaint.does("accountability-deduction", "offence", "dereliction", "penalty", "deducted",
                "deductedPoints", 5))
        .hasStackTraceContaining("规定的处罚是：由本单位按相关规定处理。请改选");
  }

  @Test
  void an_established_complaint_that_is_not_ours_costs_nobody_points() {
    atReview(null)
        .does(HEAD_REVIEW, "reviewDecision", "approve", "factsEstablished", true, "isOurResponsibility", false)
        .does("callback", "satisfaction", "satisfied")
        .has("responsibility", "not-established")
        .waitsAt("archive");
  }

  @Test
  void a_suspicion_that_proves_unfounded_is_archived_without_consequence() {
    handled("inspection")
        .does("callback", "satisfaction", "satisfied", "breachSuspected", true)
        .with("accountability", "enterprise-mgmt")
        .does("accountability")
        .waitsAt("archive")
        .notEntered(PENALTY);
  }

  // --- reports ---

  @Test
  void the_inspectors_owe_the_expectation_report_by_the_fifteenth_of_the_quarters_last_month() {
    complaints.at("2026-08-31T10:00").duty("tobacco-bureau-quarterly-15")
        .with("duty", "inspector")
        .shows("duty", "figurePeriod", "2026-06-02 至 2026-09-01")
        .due("duty", "2026-09-15T18:00")
        .passes("due-duty")
        .missed("duty", "inspector")
        .reminded("duty", "section-head", 1)
        .does("duty", "reportText", "货源供应为本季度期望之首")
        .ended("reported");
  }

  @Test
  void the_clerk_owes_summary_and_bulletin_by_the_twentieth_and_a_day_off_moves_it_on() {
    complaints.at("2026-08-31T10:00").duty("tobacco-bureau-quarterly-20")
        .waitsAt("duty", "quarterly-summary-bulletin")
        .with("duty", "acceptance-clerk")
        .with("quarterly-summary-bulletin", "acceptance-clerk")
        .due("duty", "2026-09-20T18:00")
        .due("quarterly-summary-bulletin", "2026-09-20T18:00")
        .shows("quarterly-summary-bulletin", "figurePeriod", "2026-06-02 至 2026-09-01")
        .does("duty", "reportText", "已汇总")
        .passes("due-quarterly-20-bulletin")
        .reminded("quarterly-20", "section-head", 1)
        .does("quarterly-summary-bulletin")
        .ended("reported");
    complaints.at("2026-05-31T10:00").duty("tobacco-bureau-quarterly-20").due("duty", "2026-06-22T18:00");
  }

  // --- stretches of the way ---

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void what_a_province_dispatches_is_due_from_the_first_step_on() {
    complaints
        .about("tobacco-bureau")
        .with("channel", "province-dispatch")
        .with("complainantType", "retailer")
        .with("provincialNumber", "S2026-118")
        .with("provincialDueAt", "2026-03-10")
        .filed()
        .due("receive", "2026-03-10T18:00")
        .passes("due-provincial-feedback")
        .missed("provincial-feedback", "acceptance-clerk")
        .reminded("provincial-feedback", "section-head", 1);
  }

  private ComplaintCase filed(String channel, String complainantType) {
    return complaints.about(POLICY).with("channel", channel).with("complainantType", complainantType).filed();
  }

  private ComplaintCase provincial(String dueAt) {
    return complaints.about(POLICY)
        .with("channel", "province-dispatch")
        .with("complainantType", "retailer")
        .with("provincialNumber", "S2026-118")
        .with("provincialDueAt", dueAt)
        .filed();
  }

  private ComplaintCase registered(String complainantType, String subject, Object... register) {
    return filed("phone", complainantType)
        .does("receive", "contactPurpose", "complaint", "subject", subject)
        .does("register-complaint", register);
  }

  private ComplaintCase approved(String complainantType, String subject) {
    return registered(complainantType, subject).does("approve-dispatch", "approvalDecision", "approve");
  }

  /** Gone out to the county bureau, which alone is responsible. */
  private ComplaintCase dispatched(String subject) {
    return approved("retailer", subject).does("dispatch", "unitName", "某县局");
  }

  /** Before the department head, who is to sign. */
  private ComplaintCase atReview(Object amount) {
    return dispatched("inspection")
        .does("assign")
        .does("investigate")
        .does("fill-result", with(FOUR_ELEMENTS, "proposedAmount", amount));
  }

  /** Signed and before the clerk, who is to call back. */
  private ComplaintCase handled(String subject) {
    return approved("retailer", subject).through(this::handledOnce);
  }

  private ComplaintCase handledOnce(ComplaintCase complaint) {
    return complaint
        .does("dispatch", "unitName", "某县局")
        .does("assign")
        .does("investigate")
        .does("fill-result", FOUR_ELEMENTS)
        .does(HEAD_REVIEW, "reviewDecision", "approve");
  }

  private static Object[] with(Object[] answers, Object... more) {
    Object[] all = Arrays.copyOf(answers, answers.length + more.length);
    System.arraycopy(more, 0, all, answers.length, more.length);
    return all;
  }
}
