package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户抱怨处理办法: sales confirms whose fault it is, quality finds why, and money is for claims, on two signatures. */
@LifecycleTest("product-complaint-claim")
class ProductComplaintClaimTest {

  private static final String POLICY = "product-complaint-claim";
  private static final String BOTH_HATS = "manufacturing-two-hats";
  private static final String PROPOSE = "approve-settlement-propose";
  private static final String COSIGN = "approve-settlement-quality-head";
  private static final String SIGN = "approve-settlement-signature";
  private static final String HEAD_APPROVES = "approve-settlement-approval-sales-head";
  private static final String MANAGER_APPROVES = "approve-settlement-approval-general-manager";

  private static final Object[] SURVEY = {"surveyedOn", "2026-03-09", "surveyFindings", "轴承异响"};
  private static final Object[] FOUND = {"causeAnalysis", "压装力不足", "measureUnit", "装配车间"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;

  @AfterEach
  void who_wore_two_hats_leaves() {
    for (String role : new String[] {"sales-dept", "sales-head", "quality-head", "general-manager"}) {
      staff.dismisses(BOTH_HATS, POLICY + "." + role);
    }
  }

  // ------------------------------------------------------------------ the ordinary way

  @Test
  void a_complaint_is_checked_investigated_explained_and_settled_without_a_sum() {
    ComplaintCase complaint =
        complaints.about(POLICY)
            .with("channel", "written").with("identityName", "华东机械").with("identityPhone", "02155550000")
            .filed()
            .has("identityName", null)
            .waitsAt("accept").with("accept", "sales-dept")
            .due("accept", "2026-03-11T18:00")
            .does("accept", "orderNumber", "DD-0301", "customerRequest", "更换不良品", "deliveredOn", "2026-03-02")
            .waitsAt("check-order-shipment").with("check-order-shipment", "sales-dept")
            .due("check-order-shipment", "2026-03-11T18:00")
            .shows("check-order-shipment", "orderNumber", "DD-0301")
            .does("check-order-shipment", "checkRecord", "订单与出货单相符")
            .has("scope", "in-scope")
            .entered(DEADLINE_MET, "check-order")
            .waitsAt("field-investigation").with("field-investigation", "sales-dept")
            .through(surveyed("surveyFindings", "轴承异响", "liabilityBasis", "装配不良"))
            .has("type", "complaint")
            .waitsAt("issue-form").with("issue-form", "sales-dept")
            .due("issue-form", "2026-03-11T18:00")
            .shows("issue-form", "surveyFindings", "轴承异响")
            .shows("issue-form", "liabilityBasis", "装配不良")
            .does("issue-form", "slipSummary", "三台异响", "slipRequest", "查装配记录")
            .entered(DEADLINE_MET, "issue-form")
            .waitsAt("quality-investigation").with("quality-investigation", "finished-goods-section")
            .due("quality-investigation", "2026-03-13T18:00")
            .shows("quality-investigation", "slipRequest", "查装配记录")
            .does("quality-investigation", "causeAnalysis", "压装力不足", "measureUnit", "装配车间")
            .entered(DEADLINE_MET, "claim-cause")
            .waitsAt("countermeasure-finished-goods-section", "countermeasure-related-units")
            .with("countermeasure-finished-goods-section", "finished-goods-section")
            .with("countermeasure-related-units", "related-units")
            .shows("countermeasure-related-units", "causeAnalysis", "压装力不足")
            .does("countermeasure-related-units", "unitMeasures", "调整压机")
            .waitsAt("countermeasure-finished-goods-section")
            .does("countermeasure-finished-goods-section", "countermeasures", "加做异响检测")
            .waitsAt(PROPOSE).with(PROPOSE, "sales-dept")
            .shows(PROPOSE, "countermeasures", "加做异响检测")
            .shows(PROPOSE, "unitMeasures", "调整压机")
            .does(PROPOSE, "disposal", "replace", "settlementPlan", "更换三台")
            .waitsAt("approve-settlement-sales-head").with("approve-settlement-sales-head", "sales-head")
            .shows("approve-settlement-sales-head", "settlementPlan", "更换三台")
            .does("approve-settlement-sales-head", "settlementDecision", "approve")
            .waitsAt("settle").with("settle", "sales-dept")
            .shows("settle", "settlementPlan", "更换三台")
            .does("settle", "satisfaction", "satisfied")
            .entered(SATISFACTION, "satisfied")
            .climbed()
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("CPK20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("complaint");
    assertThat(complaint.record().approvedAmount()).isNull();
  }

  @Test
  void a_complaint_has_no_sum() {
    explained(false)
        .does(PROPOSE, "proposedAmount", 100, "contractBasis", "合同第八条")
        .waitsAt("approve-settlement-sales-head")
        .has("proposedAmount", null)
        .has("contractBasis", null);
  }

  // ------------------------------------------------------------------ what is checked first

  @ParameterizedTest(name = "delivered {0}, ours {1}, quality or fitness {2}: {3}")
  @CsvSource({
    "true, true, true, in-scope, field-investigation",
    "false, true, true, out-of-scope, decline",
    "true, false, true, out-of-scope, decline",
    "true, true, false, out-of-scope, decline"
  })
  void only_delivered_goods_of_ours_that_fail_in_quality_or_fitness_are_in_scope(
      boolean delivered, boolean ours, boolean quality, String scope, String task) {
    filed()
        .does("accept")
        .does("check-order-shipment", "deliveryCompleted", delivered, "ownProduct", ours, "qualityOrFitness", quality)
        .has("scope", scope)
        .waitsAt(task);
  }

  @Test
  void what_is_out_of_scope_is_declined_in_writing() {
    ComplaintCase declined =
        filed()
            .does("accept")
            .does("check-order-shipment", "deliveryCompleted", false, "checkRecord", "查无此批出货")
            .waitsAt("decline").with("decline", "sales-dept")
            .shows("decline", "checkRecord", "查无此批出货");
    assertThat(declined.open("decline").getDueDate()).isNull();
    declined.does("decline", "declineReply", "请核对供货方").ended("not-accepted");
    assertThat(declined.record().category()).isNull();
  }

  @Test
  void where_needed_the_units_concerned_survey_beside_sales_and_both_findings_decide() {
    ComplaintCase surveyed =
        filed()
            .does("accept")
            .does("check-order-shipment", "jointSurvey", true, "surveyUnit", "技术部")
            .waitsAt("field-investigation-sales-dept", "field-investigation-related-units")
            .with("field-investigation-sales-dept", "sales-dept")
            .with("field-investigation-related-units", "related-units")
            .does("field-investigation-related-units", "unitFindings", "负载正常")
            .waitsAt("field-investigation-sales-dept")
            .does("field-investigation-sales-dept", "surveyFindings", "轴承异响")
            .waitsAt("field-investigation").with("field-investigation", "sales-dept")
            .shows("field-investigation", "unitFindings", "负载正常")
            .shows("field-investigation", "surveyFindings", "轴承异响");
    surveyed
        .does("field-investigation", "surveyedOn", "2026-03-09", "surveyFindings", "轴承异响，负载正常")
        .waitsAt("issue-form")
        .shows("issue-form", "surveyFindings", "轴承异响，负载正常")
        .shows("issue-form", "unitFindings", "负载正常");

    ComplaintCase unnamed = filed().does("accept");
    assertThatThrownBy(() -> unnamed.does("check-order-shipment", "jointSurvey", true, "surveyUnit", ""))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("会同调查的有关单位");
  }

  @ParameterizedTest(name = "liable {0}, compensation {1}: {2}")
  @CsvSource({
    "true, false, complaint, issue-form",
    "true, true, claim, issue-form",
    "false, , non-quality, reject-non-quality-sales-head"
  })
  void whose_fault_it_is_and_what_is_asked_for_decide_the_type(
      boolean liable, Boolean compensation, String type, String task) {
    ComplaintCase complaint = checked();
    if (compensation == null) {
      complaint.through(surveyed("companyLiable", liable));
    } else {
      complaint.through(surveyed("companyLiable", liable, "compensationDemanded", compensation));
    }
    complaint.has("type", type).waitsAt(task);
    assertThat(complaint.record().category()).isEqualTo(type);
  }

  // ------------------------------------------------------------------ no matter of quality

  @Test
  void a_pretext_is_refused_once_the_sales_head_has_confirmed_it() {
    pretext()
        .waitsAt("reject-non-quality-sales-head").with("reject-non-quality-sales-head", "sales-head")
        .shows("reject-non-quality-sales-head", "liabilityBasis", "使用不当")
        .does("reject-non-quality-sales-head", "rejectionDecision", "confirm", "rejectionOpinion", "不予减价")
        .waitsAt("reject-non-quality").with("reject-non-quality", "sales-dept")
        .shows("reject-non-quality", "rejectionOpinion", "不予减价")
        .does("reject-non-quality", "verdictAccepted", true)
        .climbed()
        .ended("non-quality");
  }

  @Test
  void a_sales_head_who_doubts_it_has_the_responsibility_looked_at_once_more() {
    pretext()
        .does("reject-non-quality-sales-head", "rejectionDecision", "reexamine", "rejectionOpinion", "再查装箱")
        .waitsAt("field-investigation")
        .shows("field-investigation", "rejectionOpinion", "再查装箱")
        .through(surveyed("companyLiable", true, "compensationDemanded", true))
        .has("type", "claim")
        .waitsAt("issue-form");
  }

  @Test
  void who_does_not_agree_has_the_quality_head_review_it_and_is_told_that_it_stands() {
    objected()
        .waitsAt("reject-non-quality-quality-head").with("reject-non-quality-quality-head", "quality-head")
        .shows("reject-non-quality-quality-head", "verdictObjection", "确属开裂")
        .climbed("APPEAL quality-head")
        .does("reject-non-quality-quality-head", "companyLiable", false, "reviewReason", "外力所致")
        .waitsAt("reject-non-quality-upheld").with("reject-non-quality-upheld", "sales-dept")
        .shows("reject-non-quality-upheld", "reviewReason", "外力所致")
        .does("reject-non-quality-upheld")
        .ended("non-quality-upheld");
  }

  @ParameterizedTest
  @CsvSource({"false, complaint", "true, claim"})
  void what_the_review_overturns_is_a_complaint_or_a_claim_like_any_other(boolean compensation, String type) {
    ComplaintCase overturned =
        objected()
            .does("reject-non-quality-quality-head", "companyLiable", true, "compensationDemanded", compensation,
                "reviewReason", "材料缺陷")
            .has("type", type)
            .waitsAt("issue-form")
            .shows("issue-form", "reviewReason", "材料缺陷");
    assertThat(overturned.record().category()).isEqualTo(type);
  }

  @Test
  void nobody_confirms_or_reviews_his_own_verdict() {
    staff.employs(BOTH_HATS, POLICY + ".sales-dept");
    staff.employs(BOTH_HATS, POLICY + ".sales-head");
    staff.employs(BOTH_HATS, POLICY + ".quality-head");
    checked()
        .doesAs(BOTH_HATS, "field-investigation", joined(SURVEY, "companyLiable", false))
        .refuses(BOTH_HATS, "reject-non-quality-sales-head", "调查并确认责任")
        .does("reject-non-quality-sales-head")
        .does("reject-non-quality", "verdictAccepted", false, "verdictObjection", "确属开裂")
        .refuses(BOTH_HATS, "reject-non-quality-quality-head", "调查并确认责任");
    pretext()
        .doesAs(BOTH_HATS, "reject-non-quality-sales-head")
        .does("reject-non-quality", "verdictAccepted", false, "verdictObjection", "确属开裂")
        .refuses(BOTH_HATS, "reject-non-quality-quality-head", "核定不予赔偿");
  }

  // ------------------------------------------------------------------ the true cause

  @Test
  void what_the_section_cannot_find_alone_it_finds_with_the_units_concerned() {
    notified(false)
        .does("quality-investigation", "causeFound", false, "causeUnit", "技术部", "inspectionData", "检验合格")
        .waitsAt("joint-cause-finished-goods-section", "joint-cause-related-units")
        .with("joint-cause-finished-goods-section", "finished-goods-section")
        .with("joint-cause-related-units", "related-units")
        .due("joint-cause-finished-goods-section", "2026-03-13T18:00")
        .due("joint-cause-related-units", "2026-03-13T18:00")
        .shows("joint-cause-related-units", "inspectionData", "检验合格")
        .does("joint-cause-related-units", "jointFindings", "公差过大")
        .waitsAt("joint-cause-finished-goods-section")
        .shows("joint-cause-finished-goods-section", "jointFindings", "公差过大")
        .does("joint-cause-finished-goods-section", "causeAnalysis", "图纸公差")
        .notEntered(DEADLINE_MISSED)
        .waitsAt("countermeasure-finished-goods-section", "countermeasure-related-units")
        .shows("countermeasure-finished-goods-section", "causeAnalysis", "图纸公差");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_cause_not_found_in_three_working_days_is_the_quality_heads_to_find(boolean claim) {
    notified(claim)
        .due("quality-investigation", "2026-03-13T18:00")
        .passes("due-claim-cause")
        .missed("claim-cause", "finished-goods-section")
        .escalated("claim-cause", "quality-head")
        .waitsAt("quality-investigation-quality-head").with("quality-investigation-quality-head", "quality-head")
        .due("quality-investigation-quality-head", "2026-03-18T18:00")
        .shows("quality-investigation-quality-head", "slipRequest", "查装配记录")
        .passes("due-claim-cause-quality-head")
        .reminded("claim-cause", "general-manager", 1)
        .does("quality-investigation-quality-head", "causeAnalysis", "来料硬度不足")
        .waitsAt("countermeasure-finished-goods-section", "countermeasure-related-units")
        .shows("countermeasure-related-units", "causeAnalysis", "来料硬度不足");
  }

  @Test
  void the_three_days_pass_while_the_units_are_still_looking_and_the_head_sees_what_they_found() {
    notified(true)
        .at("2026-03-12T10:00")
        .does("quality-investigation", "causeFound", false, "causeUnit", "技术部", "inspectionData", "检验合格")
        .due("joint-cause-related-units", "2026-03-13T18:00")
        .does("joint-cause-related-units", "jointFindings", "公差过大")
        .passes("due-claim-cause")
        .waitsAt("quality-investigation-quality-head")
        .shows("quality-investigation-quality-head", "inspectionData", "检验合格")
        .shows("quality-investigation-quality-head", "jointFindings", "公差过大");
  }

  // ------------------------------------------------------------------ who approves

  @Test
  void a_claim_up_to_ten_thousand_yuan_is_the_sales_heads_with_the_quality_heads_signature() {
    ComplaintCase claim =
        proposed(10_000)
            .has("type", "claim")
            .waitsAt(COSIGN).with(COSIGN, "quality-head")
            .shows(COSIGN, "contractBasis", "合同第八条")
            .does(COSIGN, "settlementDecision", "approve", "settlementOpinion", "属实")
            .waitsAt(HEAD_APPROVES).with(HEAD_APPROVES, "sales-head")
            .shows(HEAD_APPROVES, "settlementOpinion", "属实")
            .does(HEAD_APPROVES, "settlementDecision", "approve", "approvedAmount", 8_000)
            .waitsAt("settle")
            .shows("settle", "approvedAmount", 8_000)
            .does("settle", "satisfaction", "satisfied")
            .climbed()
            .ended("resolved");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("8000");
    assertThat(claim.record().category()).isEqualTo("claim");
  }

  @Test
  void a_greater_claim_is_signed_by_both_heads_and_approved_by_the_general_manager() {
    ComplaintCase claim =
        proposed(10_000.01)
            .waitsAt(SIGN).with(SIGN, "sales-head")
            .does(SIGN, "settlementDecision", "approve")
            .waitsAt(COSIGN).with(COSIGN, "quality-head")
            .does(COSIGN, "settlementDecision", "approve")
            .waitsAt(MANAGER_APPROVES).with(MANAGER_APPROVES, "general-manager")
            .does(MANAGER_APPROVES, "settlementDecision", "approve", "approvedAmount", 12_000)
            .climbed("AMOUNT general-manager")
            .does("settle", "satisfaction", "satisfied")
            .ended("resolved");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("12000");
  }

  @Test
  void a_sales_head_who_grants_more_than_ten_thousand_sends_it_up_and_both_sign_the_greater_sum() {
    proposed(9_000)
        .does(COSIGN)
        .does(HEAD_APPROVES, "settlementDecision", "approve", "approvedAmount", 15_000)
        .waitsAt(SIGN)
        .shows(SIGN, "proposedAmount", 15_000)
        .does(SIGN)
        .does(COSIGN)
        .waitsAt(MANAGER_APPROVES)
        .shows(MANAGER_APPROVES, "proposedAmount", 15_000)
        .does(MANAGER_APPROVES, "approvedAmount", 14_000)
        .waitsAt("settle");
  }

  @ParameterizedTest(name = "{0} yuan, {1}")
  @CsvSource({
    "5000, approve-settlement-quality-head",
    "5000, approve-settlement-approval-sales-head",
    "50000, approve-settlement-signature",
    "50000, approve-settlement-quality-head",
    "50000, approve-settlement-approval-general-manager"
  })
  void whoever_returns_a_claims_settlement_has_it_proposed_anew(int amount, String returning) {
    ComplaintCase claim = proposed(amount);
    for (String step : amount > 10_000 ? new String[] {SIGN, COSIGN, MANAGER_APPROVES} : new String[] {COSIGN, HEAD_APPROVES}) {
      claim.waitsAt(step);
      if (step.equals(returning)) {
        break;
      }
      claim.does(step, "settlementDecision", "approve");
    }
    claim
        .does(returning, "settlementDecision", "return", "settlementOpinion", "金额无据")
        .waitsAt(PROPOSE)
        .shows(PROPOSE, "settlementOpinion", "金额无据")
        .does(PROPOSE, "proposedAmount", 2_000, "contractBasis", "合同第九条")
        .waitsAt(COSIGN);
  }

  @Test
  void a_complaints_settlement_is_returned_too() {
    explained(false)
        .does(PROPOSE, "disposal", "explain")
        .does("approve-settlement-sales-head", "settlementDecision", "return", "settlementOpinion", "应予返工")
        .waitsAt(PROPOSE)
        .shows(PROPOSE, "settlementOpinion", "应予返工")
        .does(PROPOSE, "disposal", "rework")
        .does("approve-settlement-sales-head")
        .waitsAt("settle");
  }

  @Test
  void nobody_signs_or_approves_what_he_proposed() {
    for (String role : new String[] {"sales-dept", "sales-head", "quality-head", "general-manager"}) {
      staff.employs(BOTH_HATS, POLICY + "." + role);
    }
    explained(false)
        .doesAs(BOTH_HATS, PROPOSE)
        .refuses(BOTH_HATS, "approve-settlement-sales-head", "拟定处置");
    explained(true)
        .doesAs(BOTH_HATS, PROPOSE, "proposedAmount", 100, "contractBasis", "合同第八条")
        .refuses(BOTH_HATS, COSIGN, "拟定处置")
        .does(COSIGN)
        .refuses(BOTH_HATS, HEAD_APPROVES, "拟定处置");
    explained(true)
        .doesAs(BOTH_HATS, PROPOSE, "proposedAmount", 90_000, "contractBasis", "合同第八条")
        .refuses(BOTH_HATS, SIGN, "拟定处置")
        .does(SIGN)
        .does(COSIGN)
        .refuses(BOTH_HATS, MANAGER_APPROVES, "拟定处置");
  }

  @Test
  void nobody_gives_two_signatures_for_one_compensation() {
    for (String role : new String[] {"sales-head", "quality-head", "general-manager"}) {
      staff.employs(BOTH_HATS, POLICY + "." + role);
    }
    proposed(5_000).doesAs(BOTH_HATS, COSIGN).refuses(BOTH_HATS, HEAD_APPROVES, "会签赔偿");
    proposed(50_000)
        .doesAs(BOTH_HATS, SIGN)
        .refuses(BOTH_HATS, COSIGN, "签署赔偿")
        .does(COSIGN)
        .refuses(BOTH_HATS, MANAGER_APPROVES, "签署赔偿");
    proposed(50_000).does(SIGN).doesAs(BOTH_HATS, COSIGN).refuses(BOTH_HATS, MANAGER_APPROVES, "会签赔偿");
    proposed(5_000)
        .doesAs(BOTH_HATS, COSIGN)
        .does(HEAD_APPROVES, "approvedAmount", 20_000)
        .refuses(BOTH_HATS, SIGN, "会签赔偿");
  }

  // ------------------------------------------------------------------ the customer's word

  @Test
  void who_does_not_accept_the_settlement_is_answered_by_the_sales_head_who_has_another_proposed() {
    refused()
        .waitsAt("settle-sales-head").with("settle-sales-head", "sales-head")
        .shows("settle-sales-head", "dissatisfaction", "要求退货")
        .climbed("DISSATISFIED sales-head")
        .does("settle-sales-head", "objectionDecision", "renew", "objectionReply", "改为退货")
        .waitsAt(PROPOSE)
        .shows(PROPOSE, "objectionReply", "改为退货")
        .shows(PROPOSE, "dissatisfaction", "要求退货")
        .does(PROPOSE, "disposal", "return")
        .does("approve-settlement-sales-head")
        .does("settle", "satisfaction", "satisfied")
        .ended("resolved");
  }

  @Test
  void a_settlement_that_the_sales_head_upholds_ends_the_case() {
    refused().does("settle-sales-head", "objectionDecision", "uphold").ended("disagreed");
  }

  @Test
  void no_answer_is_no_objection() {
    settling().does("settle", "noAnswer", true).notEntered(SATISFACTION).ended("resolved");
  }

  // ------------------------------------------------------------------ limits

  @Test
  void an_order_not_checked_in_a_working_day_is_checked_by_the_sales_head() {
    filed()
        .does("accept")
        .passes("due-check-order")
        .missed("check-order", "sales-dept")
        .escalated("check-order", "sales-head")
        .waitsAt("check-order-shipment-sales-head").with("check-order-shipment-sales-head", "sales-head")
        .due("check-order-shipment-sales-head", "2026-03-12T18:00")
        .passes("due-check-order-sales-head")
        .reminded("check-order", "general-manager", 1)
        .does("check-order-shipment-sales-head")
        .has("scope", "in-scope")
        .waitsAt("field-investigation");
  }

  @Test
  void the_working_day_passes_before_anybody_has_accepted_the_complaint() {
    filed()
        .passes("due-check-order-received")
        .missed("check-order", "sales-dept")
        .reminded("check-order", "sales-head", 1)
        .notEntered(ESCALATED)
        .waitsAt("accept");
  }

  @Test
  void a_slip_not_issued_at_once_reminds_the_sales_head_and_stays_with_sales() {
    checked()
        .through(surveyed())
        .due("issue-form", "2026-03-11T18:00")
        .passes("due-issue-form")
        .missed("issue-form", "sales-dept")
        .reminded("issue-form", "sales-head", 1)
        .notEntered(ESCALATED)
        .waitsAt("issue-form").with("issue-form", "sales-dept");
  }

  @Test
  void what_was_received_earlier_is_due_from_then() {
    complaints.about(POLICY).with("receivedAt", "2026-03-09T15:00:00+08:00").filed().due("accept", "2026-03-10T18:00");
  }

  @Test
  void working_days_pass_over_a_holiday_and_count_a_saturday_made_up() {
    complaints.at("2026-09-29T10:00").about(POLICY).filed()
        .due("accept", "2026-09-30T18:00")
        .does("accept").does("check-order-shipment").through(surveyed()).does("issue-form")
        .due("quality-investigation", "2026-10-09T18:00");
    complaints.at("2026-10-08T10:00").about(POLICY).filed()
        .does("accept").does("check-order-shipment").through(surveyed()).does("issue-form")
        .due("quality-investigation", "2026-10-12T18:00");
  }

  @Test
  void reminders_come_again_every_working_day() {
    ComplaintCase late = checked().through(surveyed()).passes("due-issue-form");
    late.passes("due-issue-form").reminded("issue-form", "sales-head", 2);
    assertThat(late.entries(DEADLINE_MISSED)).hasSize(1);
    assertThat(late.entries(REMINDED)).hasSize(2);
  }

  // ------------------------------------------------------------------ stretches

  /** Sales surveys alone and says whose responsibility it is. */
  private static UnaryOperator<ComplaintCase> surveyed(Object... answers) {
    return complaint -> complaint.does("field-investigation", joined(SURVEY, answers));
  }

  private static Object[] joined(Object[] usual, Object... further) {
    return Stream.concat(Arrays.stream(usual), Arrays.stream(further)).toArray();
  }

  private ComplaintCase filed() {
    return complaints.about(POLICY).filed();
  }

  private ComplaintCase checked() {
    return filed().does("accept").does("check-order-shipment");
  }

  private ComplaintCase pretext() {
    return checked().through(surveyed("companyLiable", false, "liabilityBasis", "使用不当"));
  }

  private ComplaintCase objected() {
    return pretext()
        .does("reject-non-quality-sales-head", "rejectionDecision", "confirm")
        .does("reject-non-quality", "verdictAccepted", false, "verdictObjection", "确属开裂");
  }

  /** The slip lies with quality management. */
  private ComplaintCase notified(boolean claim) {
    return checked()
        .through(surveyed("companyLiable", true, "compensationDemanded", claim))
        .does("issue-form", "slipRequest", "查装配记录")
        .waitsAt("quality-investigation");
  }

  /** Cause and countermeasures are known. */
  private ComplaintCase explained(boolean claim) {
    return notified(claim)
        .does("quality-investigation", FOUND)
        .does("countermeasure-finished-goods-section")
        .does("countermeasure-related-units")
        .waitsAt(PROPOSE);
  }

  private ComplaintCase proposed(Number amount) {
    return explained(true).does(PROPOSE, "proposedAmount", amount, "contractBasis", "合同第八条");
  }

  private ComplaintCase settling() {
    return explained(false).does(PROPOSE).does("approve-settlement-sales-head").waitsAt("settle");
  }

  private ComplaintCase refused() {
    return settling().does("settle", "satisfaction", "dissatisfied", "dissatisfaction", "要求退货");
  }
}
