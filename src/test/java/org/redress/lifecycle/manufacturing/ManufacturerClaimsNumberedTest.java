package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.manufacturing.Stretch.acceptedAt;
import static org.redress.lifecycle.manufacturing.Stretch.dismissedBy;
import static org.redress.lifecycle.manufacturing.Stretch.opinions;
import static org.redress.lifecycle.manufacturing.Stretch.proposing;
import static org.redress.lifecycle.manufacturing.Stretch.receivedAsOnSlip;
import static org.redress.lifecycle.manufacturing.Stretch.returnApprovedBy;
import static org.redress.lifecycle.manufacturing.Stretch.upheldBy;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.NUMBERED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度15: customers claim on a manufacturer for the quality of its products. */
@LifecycleTest(
    value = "manufacturer-claims-numbered",
    shared = {
      "claims-report", "claims-allowance-slip", "claims-goods-receipt", "claims-reply",
      "claims-penalty-notice", "claims-improvement", "claims-discipline-list"
    })
class ManufacturerClaimsNumberedTest {

  private static final String POLICY = "manufacturer-claims-numbered";
  private static final String THIS_MORNING = "2026-03-10T10:00";
  private static final String STAND_IN = "manufacturing-stand-in";
  private static final String ANOTHER = "须由另一人办理";

  @Autowired private Complaints complaints;

  @Test
  void an_anomaly_without_loss_is_put_right_on_an_abnormality_slip_and_never_becomes_a_claim() {
    ComplaintCase anomaly =
        complaints.about(POLICY).filed()
            .with("receive-anomaly", "sales-officer")
            .does("receive-anomaly", "lossCaused", false)
            .has("loss", "no-loss")
            .waitsAt("abnormality-slip")
            .with("abnormality-slip", "sales-officer")
            .does("abnormality-slip", "improvingUnit", "manufacturing")
            .ended("no-loss");

    assertThat(anomaly.record().caseNumber()).as("no number of the policy").matches("RN20260310-\\d{4}");
    assertThat(anomaly.entries(NUMBERED)).isEmpty();
  }

  @Test
  void sales_quality_and_manufacturing_inspect_together_before_the_form_is_filled() {
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", true)
        .waitsAt(
            "joint-site-inspection-sales-officer",
            "joint-site-inspection-quality-management",
            "joint-site-inspection-manufacturing")
        .with("joint-site-inspection-sales-officer", "sales-officer")
        .with("joint-site-inspection-quality-management", "quality-management", "quality-assurance-room")
        .with("joint-site-inspection-manufacturing", "manufacturing")
        .due("joint-site-inspection-quality-management", "2026-03-11T18:00")
        .does("joint-site-inspection-quality-management", "qualityAttends", true,
            "qualitySiteFindings", "色差属实")
        .does("joint-site-inspection-sales-officer")
        .waitsAt("joint-site-inspection-manufacturing")
        .does("joint-site-inspection-manufacturing")
        .with("report-inspection", "sales-officer")
        .does("report-inspection")
        .waitsAt("fill-opinion-form")
        .with("fill-opinion-form", "sales-officer")
        .does("fill-opinion-form")
        .with("register-and-number", "gm-office-production-room")
        .entered(DEADLINE_MET, "site-inspection")
        .entered(DEADLINE_MET, "sales-fill-form")
        .notEntered(DEADLINE_MISSED);
  }

  @Test
  void where_quality_cannot_go_the_general_manager_assigns_an_inspector_and_whoever_is_late_is_reminded() {
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", true)
        .does("joint-site-inspection-quality-management", "qualityAttends", false, "qualityAbsence", "人员均在外地")
        .with("assign-inspectors", "general-manager")
        .due("assign-inspectors", "2026-03-11T18:00")
        .passes("due-site-inspection-sales-officer")
        .missed("site-inspection", "sales-officer")
        .reminded("site-inspection", "general-manager", 1)
        .passes("due-site-inspection-manufacturing")
        .missed("site-inspection", "manufacturing")
        .reminded("site-inspection", "general-manager", 2)
        .passes("due-assign-inspectors")
        .missed("assign-inspectors", "general-manager")
        .reminded("assign-inspectors", "general-manager", 1)
        .does("assign-inspectors", "assignedInspector", "manufacturing-rd")
        .heldBy("joint-site-inspection-assigned", "manufacturing-rd")
        .does("joint-site-inspection-assigned")
        .does("joint-site-inspection-sales-officer")
        .does("joint-site-inspection-manufacturing")
        .does("report-inspection")
        .due("fill-opinion-form", "2026-03-12T18:00")
        .passes("due-sales-fill-form")
        .missed("sales-fill-form", "sales-officer")
        .reminded("sales-fill-form", "sales-supervisor", 1)
        .does("fill-opinion-form")
        .waitsAt("register-and-number");
  }

  @Test
  void an_inspection_that_quality_has_not_made_within_a_day_goes_to_the_general_manager() {
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", true)
        .passes("due-site-inspection")
        .missed("site-inspection", "quality-assurance-room,manufacturer-claims-numbered.quality-management")
        .escalated("site-inspection", "general-manager")
        .waitsAt(
            "joint-site-inspection-sales-officer", "joint-site-inspection-manufacturing", "assign-inspectors")
        .due("assign-inspectors", "2026-03-12T18:00")
        .does("assign-inspectors", "assignedInspector", "manufacturing-quality-assurance-room")
        .heldBy("joint-site-inspection-assigned", "manufacturing-quality-assurance-room");
  }

  @Test
  void a_claim_is_numbered_by_year_month_and_running_number_when_accepted_and_each_month_begins_anew() {
    ComplaintCase first = reported();
    String receipt = first.record().caseNumber();
    assertThat(receipt).matches("RN20260310-\\d{4}");

    ComplaintCase second = reported();
    ComplaintCase third = reported();
    first.at("2026-11-27T10:00").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261101");
    second.at("2026-11-30T17:59").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261102");
    third.at("2026-12-01T09:00").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261201");

    assertThat(first.record().caseNumber()).isEqualTo("261101");
    assertThat(first.record().receiptNumber()).isEqualTo(receipt);
    first.entered(NUMBERED, "261101").shows("quality-analysis", "caseNumber", "261101");
  }

  @Test
  void an_upheld_claim_passes_all_departments_and_is_settled_by_an_allowance_with_proof() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .waitsAt("quality-analysis")
            .with("quality-analysis", "quality-management")
            .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
            .waitsAt("manufacturing-analysis", "investigation-report")
            .with("investigation-report", "quality-management")
            .due("investigation-report", "2026-03-13T18:00")
            .with("manufacturing-analysis", "manufacturing")
            .does("manufacturing-analysis")
            .with("manager-office-opinion", "manager-office")
            .does("manager-office-opinion")
            .with("gm-office-check", "gm-office-production-room")
            .does("gm-office-check")
            .with("sales-proposal", "sales-officer")
            .does("sales-proposal")
            .with("negotiate-with-customer", "sales-officer")
            .due("negotiate-with-customer", "2026-03-11T18:00")
            .does("negotiate-with-customer")
            .with("supervisor-review", "sales-supervisor")
            .does("supervisor-review")
            .with("synthesize-opinion", "gm-office-production-room")
            .due("synthesize-opinion", "2026-03-11T18:00")
            .does("synthesize-opinion", "proposedAmount", 5000)
            .with("approve-by-authority-approval-sales-manager", "sales-manager")
            .through(upheldBy("sales-manager", "allowance", 4800))
            .with("liability-and-loss", "gm-office-production-room")
            .does("liability-and-loss", "ownQuality", true, "ownTreatment", "更换染料批次",
                "humanNegligence", false, "improvementNeeded", false)
            .with("approve-loss-and-penalty", "deputy-general-manager")
            .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", false)
            .waitsAt("investigation-report")
            .does("investigation-report")
            .with("instruct-on-report", "general-manager")
            .does("instruct-on-report")
            .with("close-and-distribute", "gm-office-production-room")
            .does("close-and-distribute")
            .entered(DEADLINE_MET, "close-normal")
            .entered(DEADLINE_MET, "close-hard")
            .has("validity", "accepted")
            .has("settlement", "allowance")
            .waitsAt("reply-customer", "post-close-timeliness-audit")
            .with("reply-customer", "sales-officer")
            .with("post-close-timeliness-audit", "gm-office")
            .through(Stretch::acceptedByCustomer)
            .through(Stretch::auditedWithoutFindings)
            .with("allowance-or-compensation", "sales-officer")
            .does("allowance-or-compensation", "slipAmount", 4800)
            .with("sign-allowance-slip-sales-manager", "sales-manager")
            .does("sign-allowance-slip-sales-manager", "slipDecision", "sign")
            .with("sign-allowance-slip-deputy-general-manager", "deputy-general-manager", "general-manager")
            .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "sign")
            .with("sign-allowance-slip-customer", "sales-officer")
            .does("sign-allowance-slip-customer")
            .with("obtain-allowance-proof", "sales-officer")
            .does("obtain-allowance-proof")
            .with("accounting-posting", "finance")
            .does("accounting-posting", "postedAmount", 4800, "receivableAffected", false)
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(claim.record().category()).isEqualTo("quality");
    assertThat(claim.record().proposedAmount()).isEqualByComparingTo("5000");
    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("4800");
  }

  @Test
  void a_late_step_is_urged_by_a_slip_of_the_general_managers_office() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .does("quality-analysis", "humanFactor", true, "rdOpinionNeeded", true)
            .passes("due-investigation-report")
            .missed("investigation-report", "quality-management")
            .reminded("investigation-report", "gm-office", 1)
            .documented("investigation-report", "催办单")
            .passes("due-investigation-report")
            .reminded("investigation-report", "gm-office", 2)
            .does("manufacturing-analysis")
            .does("manager-office-opinion")
            .with("rd-opinion", "rd")
            .does("rd-opinion")
            .does("gm-office-check")
            .does("sales-proposal")
            .passes("due-explain-to-customer")
            .missed("explain-to-customer", "sales-officer")
            .reminded("explain-to-customer", "gm-office", 1)
            .documented("explain-to-customer", "催办单")
            .does("negotiate-with-customer")
            .does("supervisor-review")
            .passes("due-synthesize-opinion")
            .missed("synthesize-opinion", "gm-office-production-room")
            .reminded("synthesize-opinion", "gm-office", 1)
            .documented("synthesize-opinion", "催办单")
            .passes("due-synthesize-opinion-deputy-general-manager")
            .reminded("synthesize-opinion", "deputy-general-manager", 1)
            .notEntered(ESCALATED)
            .waitsAt("investigation-report", "synthesize-opinion");

    assertThat(claim.record().category()).as("caused by people, not by quality").isEqualTo("non-quality");
    assertThat(claim.open("investigation-report").getPriority()).isEqualTo(70);
  }

  @Test
  void a_claim_open_fourteen_days_is_brought_up_daily_and_after_twenty_one_a_slip_is_written() {
    ComplaintCase claim =
        reported()
            .at("2026-03-12T10:00")
            .through(acceptedAt("2026-03-11T15:00"))
            .waitsUntil("due-close-normal", "2026-03-25T18:00")
            .waitsUntil("due-close-hard", "2026-04-01T18:00")
            .passes("due-close-normal")
            .missed("close-normal", "quality-management")
            .reminded("close-normal", "gm-office", 1)
            .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
            .through(Stretch::reportInstructedOn)
            .waitsUntil("due-close-normal", "2026-03-26T18:00")
            .passes("due-close-normal")
            .reminded("close-normal", "gm-office", 2)
            .passes("due-close-hard")
            .missed("close-hard", "manufacturing")
            .escalated("close-hard", "gm-office")
            .documented("close-hard", "催办单")
            .waitsAt("manufacturing-analysis", "overdue-control")
            .with("overdue-control", "gm-office")
            .does("overdue-control", "urgedUnits", "[\"manufacturing\"]")
            .waitsAt("manufacturing-analysis")
            .through(opinions(100))
            .through(upheldBy("sales-manager", "allowance", 100))
            .through(Stretch::liabilityJudged)
            .does("close-and-distribute");

    assertThat(claim.entries(DEADLINE_MISSED))
        .extracting("deadline")
        .containsExactly("close-normal", "close-hard");
    assertThat(claim.entries(DEADLINE_MET))
        .extracting("deadline")
        .doesNotContain("close-normal", "close-hard");
  }

  @Test
  void what_concerns_a_supplier_the_general_manager_handles_jointly_before_liability_is_judged() {
    reported()
        .does("register-and-number", "acceptedAt", THIS_MORNING + ":00+08:00", "thirdPartyLiable", true)
        .waitsAt("quality-analysis", "joint-handling")
        .with("joint-handling", "general-manager")
        .through(proposing(100))
        .through(upheldBy("sales-manager", "compensation", 100))
        .waitsAt("joint-handling", "investigation-report")
        .does("joint-handling")
        .waitsAt("liability-and-loss", "investigation-report")
        .has("responsibility", null);
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "10000, sales-manager",
    "10000.01, deputy-general-manager",
    "50000, deputy-general-manager",
    "50000.01, general-manager"
  })
  void the_lowest_authority_whose_limit_covers_the_sum_decides(double amount, String role) {
    reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(amount))
        .waitsAt("approve-by-authority-approval-" + role, "investigation-report")
        .with("approve-by-authority-approval-" + role, role)
        .climbed(role.equals("sales-manager") ? new String[0] : new String[] {"AMOUNT " + role});
  }

  @Test
  void who_would_approve_more_than_his_limit_sends_the_claim_up_and_only_the_last_approval_counts() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .through(proposing(9000))
            .through(upheldBy("sales-manager", "compensation", 20000))
            .shows("approve-by-authority-approval-deputy-general-manager", "proposedAmount", 20000)
            .through(upheldBy("deputy-general-manager", "compensation", 60000))
            .shows("approve-by-authority-approval-general-manager", "proposedAmount", 60000)
            .climbed("AMOUNT deputy-general-manager", "AMOUNT general-manager")
            .through(upheldBy("general-manager", "compensation", 60000))
            .waitsAt("liability-and-loss", "investigation-report");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("60000");
    assertThat(claim.entries(APPROVED)).extracting("amount").hasSize(1);
    assertThat(claim.entries(APPROVED).get(0).amount()).isEqualByComparingTo("60000");
  }

  @Test
  void who_stands_in_for_several_roles_checks_nothing_that_he_has_done_himself() {
    employsStandIn("sales-officer", "sales-supervisor", "sales-manager", "deputy-general-manager",
        "general-manager", "gm-office", "gm-office-production-room", "quality-management");

    reported()
        .through(acceptedAt(THIS_MORNING))
        .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
        .doesAs(STAND_IN, "investigation-report")
        .refuses(STAND_IN, "instruct-on-report", ANOTHER)
        .does("instruct-on-report")
        .does("manufacturing-analysis")
        .does("manager-office-opinion")
        .does("gm-office-check")
        .does("sales-proposal")
        .doesAs(STAND_IN, "negotiate-with-customer")
        .refuses(STAND_IN, "supervisor-review", ANOTHER)
        .does("supervisor-review")
        .does("synthesize-opinion", "proposedAmount", 5000)
        .refuses(STAND_IN, "approve-by-authority-approval-sales-manager", ANOTHER)
        .through(upheldBy("sales-manager", "compensation", 5000))
        .doesAs(STAND_IN, "liability-and-loss", "ownQuality", false, "humanNegligence", true)
        .refuses(STAND_IN, "approve-loss-and-penalty", ANOTHER)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", true)
        .does("close-and-distribute")
        .through(Stretch::auditedWithoutFindings)
        .doesAs(STAND_IN, "bonus-penalty")
        .refuses(STAND_IN, "approve-penalty-notice", ANOTHER)
        .does("approve-penalty-notice", "noticeDecision", "waive")
        .through(Stretch::acceptedByCustomer)
        .does("allowance-or-compensation")
        .doesAs(STAND_IN, "sign-allowance-slip-sales-manager", "slipDecision", "sign")
        .refuses(STAND_IN, "sign-allowance-slip-deputy-general-manager", ANOTHER)
        .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "return")
        .doesAs(STAND_IN, "allowance-or-compensation")
        .refuses(STAND_IN, "sign-allowance-slip-sales-manager", ANOTHER);
  }

  @Test
  void who_has_written_a_return_slip_or_collected_a_receivable_does_not_judge_it() {
    employsStandIn("sales-officer", "sales-manager");

    returnOf(10)
        .doesAs(STAND_IN, "return-goods")
        .refuses(STAND_IN, "approve-return-slip", ANOTHER);
    dismissed("sales-manager", 100)
        .does("reply-customer")
        .doesAs(STAND_IN, "claim-rejected", "customerObjects", true, "objectionContent", "客户认为确属质量问题")
        .refuses(STAND_IN, "objection-to-superior-sales-manager", ANOTHER);
  }

  @Test
  void who_is_found_responsible_takes_no_further_part() {
    employsStandIn("sales-supervisor");

    reported()
        .through(acceptedAt(THIS_MORNING))
        .does("quality-analysis", "humanFactor", true, "rdOpinionNeeded", false, "respondentUnit", "sales",
            "respondent", "manufacturing-sales-supervisor")
        .does("manufacturing-analysis")
        .does("manager-office-opinion")
        .does("gm-office-check")
        .does("sales-proposal")
        .does("negotiate-with-customer")
        .refuses("manufacturing-sales-supervisor", "supervisor-review", "此任务不由您办理")
        .doesAs(STAND_IN, "supervisor-review")
        .waitsAt("synthesize-opinion", "investigation-report");
  }

  @Test
  void loss_and_sanction_proposed_are_returned_until_the_deputy_general_manager_agrees() {
    reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(100))
        .through(upheldBy("sales-manager", "allowance", 100))
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", false,
            "lossAmount", 100, "sanctionKind", "administrative", "sanctionNote", "作业员未按规程")
        .does("approve-loss-and-penalty", "lossDecision", "return")
        .waitsAt("liability-and-loss", "investigation-report")
        .shows("liability-and-loss", "lossInstruction", "如实记录")
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", false)
        .does("approve-loss-and-penalty", "administrativeSanction", true, "bonusPenaltyNeeded", false)
        .through(Stretch::reportInstructedOn)
        .waitsAt("close-and-distribute");
  }

  @Test
  void after_closing_the_late_are_asked_why_a_department_is_heard_a_bonus_is_cut_and_improvement_tracked() {
    ComplaintCase claim = reported();
    claim
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(100))
        .through(upheldBy("sales-manager", "compensation", 100))
        .does("liability-and-loss", "ownQuality", true, "ownTreatment", "改进包装", "humanNegligence", false,
            "improvementNeeded", true)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", false)
        .through(Stretch::reportInstructedOn)
        .does("close-and-distribute")
        .has("tracking", "tracked")
        .does("post-close-timeliness-audit", "handlingLate", true, "lateUnits", "[\"manufacturing\"]",
            "inquirySlip", "制造部分析逾期五天", "departmentObjects", true)
        .with("department-objection", "gm-office")
        .does("department-objection", "departmentObjectionResult", "revise", "occurrenceUnit", "sales",
            "bonusPenaltyNeeded", true)
        .waitsAt("reply-customer", "bonus-penalty", "improvement-tracking-plan")
        .with("bonus-penalty", "gm-office")
        .does("bonus-penalty", "penalisedUnit", "sales", "offence", "bonus-liability", "penaltyAmount", 300)
        .with("approve-penalty-notice", "general-manager")
        .shows("approve-penalty-notice", "penaltyAmount", 300)
        .does("approve-penalty-notice", "noticeDecision", "return", "noticeOpinion", "责任在个人")
        .does("bonus-penalty", "penalisedUnit", "individual",
            "offender", "manufacturing-sales-supervisor",
            "offence", "responsible-person", "penaltyAmount", 200)
        .does("approve-penalty-notice", "noticeDecision", "approve")
        .with("distribute-penalty-notice-gm-office", "gm-office")
        .does("distribute-penalty-notice-gm-office")
        .with("distribute-penalty-notice-accounts", "finance")
        .does("distribute-penalty-notice-accounts")
        .with("improvement-tracking-plan", "gm-office-production-room")
        .does("improvement-tracking-plan")
        .with("improvement-tracking-manufacturing", "manufacturing")
        .does("improvement-tracking-manufacturing")
        .with("improvement-tracking-quality-management", "quality-management")
        .does("improvement-tracking-quality-management")
        .with("improvement-tracking-confirm", "gm-office-production-room")
        .does("improvement-tracking-confirm", "improvementEffective", false)
        .waitsAt("reply-customer", "improvement-tracking-plan")
        .does("improvement-tracking-plan")
        .does("improvement-tracking-manufacturing")
        .does("improvement-tracking-quality-management")
        .does("improvement-tracking-confirm", "improvementEffective", true)
        .waitsAt("reply-customer")
        .through(Stretch::acceptedByCustomer)
        .through(Stretch::slipSigned)
        .waitsAt("accounting-posting")
        .does("accounting-posting", "receivableAffected", true, "receivableAmount", 100)
        .ended("resolved");

    assertThat(claim.entries(PENALTY))
        .extracting("holder")
        .as("what the general manager returned is no penalty")
        .containsExactly("manufacturing-sales-supervisor");
    assertThat(claim.entries(PENALTY).get(0).amount())
        .as("any sum: the text names no range")
        .isEqualByComparingTo("200");
  }

  @Test
  void an_allowance_slip_is_returned_by_whoever_will_not_sign_it_and_then_signed_anew_from_the_first() {
    upheld("compensation", 100)
        .through(Stretch::acceptedByCustomer)
        .through(Stretch::auditedWithoutFindings)
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "return")
        .waitsAt("allowance-or-compensation")
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "return")
        .waitsAt("allowance-or-compensation")
        .through(Stretch::slipSigned)
        .waitsAt("accounting-posting")
        .does("accounting-posting", "receivableAffected", false)
        .ended("resolved");
  }

  @Test
  void returned_goods_are_posted_only_when_quantity_and_amount_agree_with_the_approval() {
    returnOf(100)
        .with("return-goods", "sales-officer")
        .does("return-goods")
        .with("approve-return-slip", "sales-manager")
        .does("approve-return-slip", "returnDecision", "return")
        .waitsAt("return-goods")
        .does("return-goods")
        .does("approve-return-slip", "returnDecision", "approve")
        .with("warehouse-receipt", "finished-goods-warehouse")
        .does("warehouse-receipt", "returnedQty", 112, "matchesSlip", false, "discrepancy", "多收十二件")
        .with("warehouse-receipt-instruction", "sales-manager")
        .does("warehouse-receipt-instruction")
        .with("warehouse-receipt-actual", "finished-goods-warehouse")
        .does("warehouse-receipt-actual", "returnedQty", 110)
        .with("obtain-return-proof", "sales-officer")
        .does("obtain-return-proof")
        .with("accounting-posting-check", "finance")
        .does("accounting-posting-check", "amountMatches", true, "overRatio", 0.05)
        .waitsAt("return-goods")
        .shows("return-goods", "returnCheck", "over-beyond-ratio")
        .through(Stretch::returnSlipApproved)
        .through(receivedAsOnSlip(100))
        .does("accounting-posting-check", "amountMatches", false, "overRatio", 0.05)
        .waitsAt("return-goods")
        .shows("return-goods", "returnCheck", "amount-mismatch")
        .through(Stretch::returnSlipApproved)
        .through(receivedAsOnSlip(105))
        .does("accounting-posting-check", "amountMatches", false, "overRatio", 0.05)
        .waitsAt("accounting-posting")
        .shows("accounting-posting", "returnCheck", "over-within-ratio")
        .does("accounting-posting", "receivableAffected", false)
        .ended("resolved");
  }

  @Test
  void mere_negligence_is_not_tracked_a_penalty_can_be_waived_and_fewer_goods_are_posted_as_received() {
    reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(30000))
        .through(returnApprovedBy("deputy-general-manager", 10, 30000))
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", true)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", true)
        .through(Stretch::reportInstructedOn)
        .does("close-and-distribute")
        .has("tracking", "untracked")
        .through(Stretch::auditedWithoutFindings)
        .waitsAt("reply-customer", "bonus-penalty")
        .does("bonus-penalty")
        .does("approve-penalty-notice", "noticeDecision", "waive")
        .waitsAt("reply-customer")
        .through(Stretch::acceptedByCustomer)
        .through(Stretch::returnSlipApproved)
        .through(receivedAsOnSlip(9))
        .does("accounting-posting-check", "amountMatches", false, "overRatio", 0.05)
        .shows("accounting-posting", "returnCheck", "less")
        .does("accounting-posting", "receivableAffected", false)
        .ended("resolved");
  }

  @Test
  void a_dismissed_claim_ends_with_the_receivable_collected_within_its_period() {
    ComplaintCase claim =
        dismissed("general-manager", 80000)
            .through(Stretch::auditedWithoutFindings)
            .does("reply-customer", "receivableDueOn", "2026-04-17")
            .with("claim-rejected", "sales-officer")
            .due("claim-rejected", "2026-04-17T18:00")
            .passes("due-receivable-collection")
            .missed("receivable-collection", "sales-officer")
            .reminded("receivable-collection", "sales-supervisor", 1)
            .does("claim-rejected", "customerObjects", false)
            .ended("rejected");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("0");
  }

  @Test
  void an_objection_goes_to_the_sales_manager_who_may_maintain_the_dismissal() {
    dismissed("sales-manager", 5000)
        .through(Stretch::auditedWithoutFindings)
        .does("reply-customer")
        .due("claim-rejected", "2026-04-09T18:00")
        .does("claim-rejected", "customerObjects", true, "objectionContent", "客户认为确属质量问题")
        .with("objection-to-superior-sales-manager", "sales-manager")
        .does("objection-to-superior-sales-manager", "objectionDecision", "maintain")
        .ended("rejected");
  }

  @Test
  void a_customer_still_not_content_is_heard_by_the_general_manager_who_may_maintain_the_dismissal() {
    dismissed("sales-manager", 5000)
        .through(Stretch::auditedWithoutFindings)
        .through(Stretch::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "general-manager")
        .with("objection-to-superior-general-manager", "general-manager")
        .does("objection-to-superior-general-manager", "objectionDecision", "maintain")
        .ended("rejected");
  }

  @Test
  void a_conclusion_refused_needs_a_new_form_under_its_number_and_after_two_the_general_manager_decides() {
    ComplaintCase claim = dismissed("sales-manager", 5000);
    String number = claim.record().caseNumber();
    claim
        .through(Stretch::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "reopen")
        .waitsAt("fill-opinion-form-again", "post-close-timeliness-audit")
        .through(Stretch::auditedWithoutFindings)
        .with("fill-opinion-form-again", "sales-officer")
        .due("fill-opinion-form-again", "2026-03-11T18:00")
        .passes("due-sales-fill-form-again")
        .missed("sales-fill-form", "sales-officer")
        .reminded("sales-fill-form", "sales-supervisor", 1)
        .does("fill-opinion-form-again")
        .has("refusals", 1L)
        .at("2026-03-12T10:00")
        .through(acceptedAt("2026-03-12T09:00"))
        .has("caseNumber", number)
        .waitsUntil("due-close-normal", "2026-03-26T18:00")
        .through(proposing(100))
        .through(upheldBy("sales-manager", "allowance", 100))
        .through(Stretch::closed)
        .does("reply-customer", "customerAccepts", false)
        .through(Stretch::auditedWithoutFindings)
        .waitsAt("fill-opinion-form-again")
        .does("fill-opinion-form-again")
        .has("refusals", 2L)
        .through(acceptedAt("2026-03-12T10:00"))
        .through(proposing(100))
        .through(dismissedBy("general-manager"))
        .through(Stretch::closed)
        .through(Stretch::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "general-manager")
        .does("objection-to-superior-general-manager", "objectionDecision", "reopen")
        .through(Stretch::auditedWithoutFindings)
        .waitsAt("fill-opinion-form-again")
        .does("fill-opinion-form-again")
        .has("refusals", 3L)
        .through(acceptedAt("2026-03-12T10:00"))
        .through(proposing(100))
        .through(upheldBy("general-manager", "compensation", 100))
        .through(Stretch::closed)
        .through(Stretch::auditedWithoutFindings)
        .through(Stretch::acceptedByCustomer)
        .through(Stretch::slipSigned)
        .does("accounting-posting", "receivableAffected", false)
        .ended("resolved");

    assertThat(claim.record().caseNumber()).isEqualTo(number);
    assertThat(claim.entries(NUMBERED)).hasSize(1);
  }

  @Test
  void the_audit_and_a_departments_objection_live_on_when_the_customer_refuses_the_conclusion() {
    upheld("allowance", 100)
        .does("reply-customer", "customerAccepts", false)
        .waitsAt("fill-opinion-form-again", "post-close-timeliness-audit")
        .does("post-close-timeliness-audit", "handlingLate", true, "lateUnits", "[\"manufacturing\"]",
            "inquirySlip", "制造部分析逾期五天", "departmentObjects", true)
        .does("fill-opinion-form-again")
        .waitsAt("register-and-number", "department-objection")
        .does("department-objection", "departmentObjectionResult", "maintain", "bonusPenaltyNeeded", false)
        .has("inquirySlip", "制造部分析逾期五天")
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(100))
        .through(dismissedBy("sales-manager"))
        .through(Stretch::closed)
        .waitsAt("reply-customer", "post-close-timeliness-audit")
        .through(Stretch::auditedWithoutFindings)
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", false)
        .ended("rejected");
  }

  @Test
  void each_month_the_cases_of_the_last_are_tabulated_by_the_tenth_and_three_departments_judge_liability() {
    complaints.at("2025-11-20T10:00");
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", false)
        .does("abnormality-slip")
        .ended("no-loss");
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .passes("due-sales-fill-form");

    complaints.duty(POLICY + "-monthly-statistics")
        .with("duty", "gm-office-production-room")
        .due("duty", "2025-12-10T18:00")
        .shows("duty", "figurePeriod", "2025-11-01 至 2025-11-30")
        .shows("duty", "figureReceived", 2)
        .shows("duty", "figureClosed", 1)
        .shows("duty", "figureOpen", 1)
        .shows("duty", "figureMissed", 1)
        .passes("due-duty")
        .missed("duty", "gm-office-production-room")
        .entered(REMINDED, "duty")
        .does("duty")
        .with("monthly-statistics-manufacturing", "manufacturing")
        .does("monthly-statistics-manufacturing", "statisticsJudgement", "一件属制造部")
        .with("monthly-statistics-quality-management", "quality-management")
        .does("monthly-statistics-quality-management", "statisticsJudgement", "一件属制造部；质量管理部无异议")
        .with("monthly-statistics-rd", "rd")
        .does("monthly-statistics-rd", "statisticsJudgement", "一件属制造部；质量管理部、研发部无异议")
        .with("monthly-statistics-improvement", "gm-office-production-room")
        .shows("monthly-statistics-improvement", "statisticsJudgement", "一件属制造部；质量管理部、研发部无异议")
        .does("monthly-statistics-improvement")
        .ended("reported");
  }

  @Test
  void sanctions_of_the_last_month_are_sent_to_human_resources_by_the_tenth_and_published() {
    complaints.at("2025-09-15T10:00").duty(POLICY + "-monthly-discipline-review")
        .with("duty", "gm-office-production-room")
        .due("duty", "2025-10-10T18:00")
        .does("duty")
        .with("publish-discipline-list", "gm-office-production-room")
        .does("publish-discipline-list", "disciplineAny", true, "disciplineList", "251001 作业员 警告")
        .with("publish-discipline", "hr")
        .does("publish-discipline", "disciplinePublishedOn", "2025-10-01")
        .ended("reviewed");
  }

  @Test
  void a_month_without_sanctions_is_reviewed_too() {
    complaints.at("2025-09-15T10:00").duty(POLICY + "-monthly-discipline-review")
        .does("duty")
        .does("publish-discipline-list", "disciplineAny", false)
        .ended("reviewed");
  }

  private void employsStandIn(String... roles) {
    Stream.of(roles).forEach(role -> complaints.employs(STAND_IN, POLICY + "." + role));
  }

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_claims_fourteen_and_twenty_one_days_are_due_wherever_it_stands_and_passed_wherever_it_comes_then() {
    complaints
        .about("manufacturer-claims-numbered")
        .filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .does("fill-opinion-form")
        .does("register-and-number", "acceptedAt", "2026-03-10T10:00:00+08:00", "thirdPartyLiable", false)
        .due("quality-analysis", "2026-03-24T18:00")
        .passes("due-close-normal")
        .missed("close-normal", "quality-management")
        .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
        .due("manufacturing-analysis", "2026-03-24T18:00");
  }

  /** A claim with loss, its opinion form filled without an inspection. */
  private ComplaintCase reported() {
    return complaints.about(POLICY).filed().through(Stretch::reported);
  }

  /** A claim upheld by the sales manager and closed; the customer has not been told yet. */
  private ComplaintCase upheld(String settlement, Number amount) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(amount))
        .through(upheldBy("sales-manager", settlement, amount))
        .through(Stretch::closed);
  }

  /** A claim dismissed and closed; the customer has not been told yet. */
  private ComplaintCase dismissed(String role, Number proposed) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(proposed))
        .through(dismissedBy(role))
        .through(Stretch::closed);
  }

  /** A claim upheld with the return of goods, which the customer accepts; the audit found nothing. */
  private ComplaintCase returnOf(int quantity) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(30000))
        .through(returnApprovedBy("deputy-general-manager", quantity, 30000))
        .through(Stretch::closed)
        .through(Stretch::auditedWithoutFindings)
        .through(Stretch::acceptedByCustomer);
  }
}
