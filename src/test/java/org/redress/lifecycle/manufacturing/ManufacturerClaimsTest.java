package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.manufacturing.Way.acceptedAt;
import static org.redress.lifecycle.manufacturing.Way.counted;
import static org.redress.lifecycle.manufacturing.Way.dismissedBy;
import static org.redress.lifecycle.manufacturing.Way.opinions;
import static org.redress.lifecycle.manufacturing.Way.proposing;
import static org.redress.lifecycle.manufacturing.Way.returned;
import static org.redress.lifecycle.manufacturing.Way.takenBackBy;
import static org.redress.lifecycle.manufacturing.Way.upheldBy;
import static org.redress.register.EntryKind.BAR_ENDED;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.NUMBERED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.STEP;
import static org.redress.register.EntryKind.WAIT_ENDED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度9: customers claim on a manufacturer, at home and overseas. */
@LifecycleTest(
    value = "manufacturer-claims",
    shared = {
      "claims-report", "claims-allowance-slip", "claims-goods-receipt", "claims-reply",
      "claims-penalty-notice", "claims-improvement", "claims-discipline-list"
    })
class ManufacturerClaimsTest {

  private static final String POLICY = "manufacturer-claims";
  private static final String THIS_MORNING = "2026-03-10T10:00";
  private static final String STAND_IN = "manufacturing-stand-in";
  private static final String ANOTHER = "须由另一人办理";
  private static final String OVERSEAS = "overseasCustomer";

  @Autowired private Complaints complaints;

  @Test
  void an_anomaly_without_loss_is_put_right_on_an_abnormality_slip_and_never_becomes_a_claim() {
    ComplaintCase anomaly =
        complaints.about(POLICY).filed()
            .with("receive-anomaly", "sales-officer")
            .does("receive-anomaly", "lossCaused", false)
            .has("loss", "no-loss")
            .with("abnormality-slip", "sales-officer")
            .does("abnormality-slip", "handledBy", "[\"sales\",\"service\"]", "improvingUnit", "manufacturing")
            .ended("no-loss");

    assertThat(anomaly.entries(NUMBERED)).as("no number of the policy").isEmpty();
  }

  @Test
  void the_form_is_due_a_day_after_the_customer_spoke_and_who_is_late_is_brought_before_the_supervisor() {
    complaints.about(POLICY).with("receivedAt", "2026-03-09T16:00:00+08:00").filed()
        .does("receive-anomaly", "lossCaused", true)
        .with("fill-complaint-form", "sales-officer")
        .due("fill-complaint-form", "2026-03-10T18:00")
        .passes("due-sales-fill-form")
        .missed("sales-fill-form", "sales-officer")
        .reminded("sales-fill-form", "sales-supervisor", 1)
        .does("fill-complaint-form", "returnRequested", false)
        .with("register-and-number", "gm-office-pm-group")
        .due("register-and-number", "2026-03-11T18:00")
        .passes("due-number-and-log")
        .missed("number-and-log", "gm-office-pm-group")
        .reminded("number-and-log", "deputy-general-manager", 1)
        .notEntered(ESCALATED);
  }

  @Tag("database")
  @Test
  void a_claim_is_numbered_by_year_month_and_running_number_when_accepted_and_each_month_begins_anew() {
    ComplaintCase first = reported();
    String receipt = first.record().caseNumber();
    ComplaintCase second = reported();
    ComplaintCase third = reported();
    first.at("2026-11-27T10:00").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261101");
    second.at("2026-11-30T17:59").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261102");
    third.at("2026-12-01T09:00").through(acceptedAt(THIS_MORNING)).has("caseNumber", "261201");

    assertThat(receipt).matches("RG20260310-\\d{4}");
    assertThat(first.record().receiptNumber()).isEqualTo(receipt);
    first.entered(NUMBERED, "261101").shows("quality-analysis", "caseNumber", "261101");
  }

  @Test
  void a_quantity_still_being_processed_is_noted_and_filled_in_when_the_customer_knows() {
    ComplaintCase pending =
        complaints.about(POLICY).filed()
            .does("receive-anomaly", "lossCaused", true)
            .does("fill-complaint-form", "returnRequested", true, "quantityDetermined", false)
            .has("returnQuantity", "quantity-pending")
            .has("requestedQty", null)
            .through(acceptedAt(THIS_MORNING))
            .does("quality-analysis")
            .does("manufacturing-analysis")
            .does("manager-office-opinion", "rdOpinionNeeded", false)
            .does("gm-office-check")
            .does("sales-proposal")
            .does("negotiate-with-customer", "confirmedQty", 80)
            .shows("supervisor-review", "confirmedQty", 80);
    assertThat(pending.entries(DEADLINE_MISSED)).isEmpty();

    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true)
        .does("fill-complaint-form", "returnRequested", true, "quantityDetermined", true, "requestedQty", 80)
        .has("returnQuantity", "quantity-known")
        .shows("register-and-number", "requestedQty", 80);
  }

  @Tag("database")
  @Test
  void a_domestic_claim_passes_all_units_each_within_its_own_term_and_is_settled_by_an_allowance() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .has("region", "domestic")
            .waitsUntil("due-close-domestic", "2026-03-25T18:00")
            .waitsAt("quality-analysis")
            .with("quality-analysis", "quality-management")
            .due("quality-analysis", "2026-03-13T18:00")
            .does("quality-analysis", "humanFactor", false)
            .waitsAt("manufacturing-analysis", "investigation-report")
            .with("investigation-report", "quality-management")
            .due("investigation-report", "2026-03-13T18:00")
            .with("manufacturing-analysis", "manufacturing")
            .due("manufacturing-analysis", "2026-03-13T18:00")
            .does("manufacturing-analysis")
            .with("manager-office-opinion", "manager-office")
            .due("manager-office-opinion", "2026-03-11T18:00")
            .does("manager-office-opinion", "rdOpinionNeeded", true)
            .with("rd-opinion", "rd")
            .due("rd-opinion", "2026-03-11T18:00")
            .does("rd-opinion")
            .with("gm-office-check", "gm-office-pm-group")
            .due("gm-office-check", "2026-03-11T18:00")
            .does("gm-office-check")
            .with("sales-proposal", "sales-officer")
            .due("sales-proposal", "2026-03-11T18:00")
            .does("sales-proposal")
            .with("negotiate-with-customer", "sales-officer")
            .due("negotiate-with-customer", "2026-03-11T18:00")
            .waitsUntil("due-dept-negotiation", "2026-03-12T18:00")
            .does("negotiate-with-customer")
            .with("supervisor-review", "sales-supervisor")
            .does("supervisor-review")
            .with("synthesize-opinion", "gm-office-pm-group")
            .due("synthesize-opinion", "2026-03-11T18:00")
            .does("synthesize-opinion", "proposedSettlement", "allowance", "proposedAmount", 5000)
            .with("approve-by-authority-approval-sales-manager", "sales-manager")
            .due("approve-by-authority-approval-sales-manager", "2026-03-11T18:00")
            .through(upheldBy("sales-manager", "allowance", 4800))
            .with("liability-and-loss", "gm-office-pm-group")
            .does("liability-and-loss", "ownQuality", true, "ownTreatment", "更换染料批次",
                "humanNegligence", false, "improvementNeeded", false)
            .with("approve-loss-and-penalty", "deputy-general-manager")
            .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", false)
            .waitsAt("investigation-report")
            .does("investigation-report")
            .with("instruct-on-report", "general-manager")
            .does("instruct-on-report")
            .with("close-and-distribute", "gm-office-pm-group")
            .does("close-and-distribute", "closedAt", "2026-03-10T10:00:00+08:00", "copiesDistributed",
                "[\"quality-management\",\"manufacturing\",\"sales\",\"accounting\",\"gm-office\"]")
            .entered(DEADLINE_MET, "close-domestic")
            .has("tracking", "untracked")
            .has("discipline", "deduction")
            .waitsAt("reply-customer", "post-close-timeliness-audit", "department-objection")
            .through(Way::acceptedByCustomer)
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
            .with("accounting-posting", "accounting")
            .does("accounting-posting", "postedAmount", 4800, "receivableAffected", false)
            .with("post-close-timeliness-audit", "gm-office")
            .through(Way::unopposed)
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(claim.record().category()).isEqualTo("quality");
    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("4800");
    assertThat(claim.entries(DEADLINE_MET)).extracting(Entry::deadline).doesNotContain("close-overseas");
  }

  @Test
  void what_shared_processes_do_is_entered_with_the_clause_of_this_policy() {
    ComplaintCase claim =
        upheld("compensation", 100)
            .through(Way::acceptedByCustomer)
            .through(Way::slipSignedAndProved)
            .waitsAt("accounting-posting", "post-close-timeliness-audit", "department-objection");

    assertThat(claim.entries(STEP))
        .filteredOn(step -> step.element().equals("sign-allowance-slip-sales-manager"))
        .extracting(Entry::clause)
        .containsExactly("第十三条(一)1");
    assertThat(claim.entries(DEADLINE_MET))
        .filteredOn(met -> "investigation-report".equals(met.deadline()))
        .extracting(Entry::clause)
        .containsExactly("第九条(二)；第十四条");
  }

  @Tag("database")
  @Test
  void every_late_unit_is_urged_by_a_slip_of_the_general_managers_office_each_working_day() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .passes("due-dept-quality")
            .missed("dept-quality", "quality-management")
            .reminded("dept-quality", "gm-office", 1)
            .documented("dept-quality", "催办单")
            .waitsUntil("due-dept-quality", "2026-03-16T18:00")
            .passes("due-dept-quality")
            .reminded("dept-quality", "gm-office", 2)
            .does("quality-analysis", "humanFactor", true)
            .passes("due-investigation-report")
            .missed("investigation-report", "quality-management")
            .reminded("investigation-report", "gm-office", 1)
            .documented("investigation-report", "催办单")
            .passes("due-dept-manufacturing")
            .missed("dept-manufacturing", "manufacturing")
            .documented("dept-manufacturing", "催办单")
            .does("manufacturing-analysis")
            .passes("due-dept-manager-office")
            .missed("dept-manager-office", "manager-office")
            .documented("dept-manager-office", "催办单")
            .does("manager-office-opinion", "rdOpinionNeeded", true)
            .passes("due-dept-rd")
            .missed("dept-rd", "rd")
            .documented("dept-rd", "催办单")
            .does("rd-opinion")
            .passes("due-dept-gm-check")
            .reminded("dept-gm-check", "gm-office", 1)
            .passes("due-dept-gm-check-deputy-general-manager")
            .missed("dept-gm-check", "gm-office-pm-group")
            .reminded("dept-gm-check", "deputy-general-manager", 1)
            .does("gm-office-check")
            .passes("due-dept-sales-proposal")
            .missed("dept-sales-proposal", "sales-officer")
            .reminded("dept-sales-proposal", "gm-office", 1)
            .does("sales-proposal")
            .passes("due-explain-to-customer")
            .missed("explain-to-customer", "sales-officer")
            .reminded("explain-to-customer", "sales-supervisor", 1)
            .passes("due-dept-negotiation")
            .missed("dept-negotiation", "sales-officer")
            .reminded("dept-negotiation", "gm-office", 1)
            .does("negotiate-with-customer")
            .does("supervisor-review")
            .passes("due-synthesize-opinion")
            .missed("synthesize-opinion", "gm-office-pm-group")
            .reminded("synthesize-opinion", "gm-office", 1)
            .passes("due-synthesize-opinion-deputy-general-manager")
            .reminded("synthesize-opinion", "deputy-general-manager", 1)
            .notEntered(ESCALATED)
            .waitsAt("investigation-report", "synthesize-opinion");

    assertThat(claim.record().category()).as("caused by people, not by quality").isEqualTo("non-quality");
  }

  @Test
  void the_general_manager_too_is_urged_and_it_climbs_no_further() {
    reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(9000))
        .passes("due-dept-approval-sales-manager")
        .missed("dept-approval", "sales-manager")
        .reminded("dept-approval", "gm-office", 1)
        .through(upheldBy("sales-manager", "allowance", 20000))
        .passes("due-dept-approval-deputy-general-manager")
        .missed("dept-approval", "deputy-general-manager")
        .through(upheldBy("deputy-general-manager", "allowance", 60000))
        .passes("due-dept-approval-general-manager")
        .missed("dept-approval", "general-manager")
        .documented("dept-approval", "催办单")
        .reminded("dept-approval", "gm-office", 3)
        .climbed("AMOUNT deputy-general-manager", "AMOUNT general-manager")
        .waitsAt("approve-by-authority-approval-general-manager", "investigation-report");
  }

  @Test
  void a_domestic_claim_open_fifteen_days_after_acceptance_brings_a_slip_to_the_units_that_are_late() {
    ComplaintCase claim =
        reported()
            .at("2026-03-12T10:00")
            .through(acceptedAt("2026-03-11T15:00"))
            .waitsUntil("due-close-domestic", "2026-03-26T18:00")
            .passes("due-close-domestic")
            .missed("close-domestic", "quality-management")
            .escalated("close-domestic", "gm-office")
            .documented("close-domestic", "催办单")
            .waitsAt("quality-analysis", "overdue-control")
            .with("overdue-control", "gm-office")
            .does("overdue-control", "urgedUnits", "[\"quality-management\"]", "urgeUntil", "2026-03-30")
            .waitsAt("quality-analysis")
            .through(proposing(100))
            .through(upheldBy("sales-manager", "allowance", 100))
            .through(Way::closed);

    assertThat(claim.entries(DEADLINE_MISSED)).extracting(Entry::deadline).contains("close-domestic");
    assertThat(claim.entries(DEADLINE_MET))
        .extracting(Entry::deadline)
        .doesNotContain("close-domestic", "close-overseas");
  }

  @Test
  void an_overseas_customer_has_twenty_days_and_seven_of_them_for_negotiation() {
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true, OVERSEAS, true)
        .does("fill-complaint-form", "returnRequested", false)
        .through(acceptedAt(THIS_MORNING))
        .has("region", "overseas")
        .waitsUntil("due-close-overseas", "2026-03-30T18:00")
        .does("quality-analysis")
        .does("manufacturing-analysis")
        .does("manager-office-opinion", "rdOpinionNeeded", false)
        .does("gm-office-check")
        .does("sales-proposal")
        .waitsUntil("due-dept-negotiation", "2026-03-17T18:00")
        .passes("due-close-overseas")
        .missed("close-overseas", "quality-management")
        .escalated("close-overseas", "gm-office")
        .documented("close-overseas", "催办单")
        .waitsAt("negotiate-with-customer", "investigation-report", "overdue-control");
  }

  @Test
  void what_concerns_a_supplier_the_office_handles_jointly_before_liability_is_judged() {
    reported()
        .does("register-and-number", "acceptedAt", THIS_MORNING + ":00+08:00", "thirdPartyLiable", true)
        .waitsAt("quality-analysis", "joint-handling")
        .with("joint-handling", "gm-office")
        .through(proposing(100))
        .through(upheldBy("sales-manager", "compensation", 100))
        .waitsAt("joint-handling", "investigation-report")
        .does("joint-handling", "jointHandlingResult", "供应商承担一半")
        .waitsAt("liability-and-loss", "investigation-report")
        .shows("liability-and-loss", "jointHandlingResult", "供应商承担一半");
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
        .with("approve-by-authority-approval-" + role, role);
  }

  @Test
  void who_would_approve_more_than_his_limit_has_approved_nothing() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .through(proposing(9000))
            .through(upheldBy("sales-manager", "compensation", 50001))
            .shows("approve-by-authority-approval-general-manager", "proposedAmount", 50001)
            .through(upheldBy("general-manager", "compensation", 50001))
            .waitsAt("liability-and-loss", "investigation-report");

    assertThat(claim.entries(APPROVED)).hasSize(1);
    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("50001");
  }

  @Test
  void who_stands_in_for_several_roles_checks_nothing_that_he_has_done_himself() {
    employsStandIn("sales-officer", "sales-supervisor", "sales-manager", "deputy-general-manager",
        "general-manager", "gm-office", "gm-office-pm-group", "quality-management");

    reported()
        .through(acceptedAt(THIS_MORNING))
        .does("quality-analysis")
        .doesAs(STAND_IN, "investigation-report")
        .refuses(STAND_IN, "instruct-on-report", ANOTHER)
        .does("instruct-on-report")
        .does("manufacturing-analysis")
        .does("manager-office-opinion", "rdOpinionNeeded", false)
        .does("gm-office-check")
        .does("sales-proposal")
        .doesAs(STAND_IN, "negotiate-with-customer")
        .refuses(STAND_IN, "supervisor-review", ANOTHER)
        .does("supervisor-review")
        .does("synthesize-opinion", "proposedAmount", 5000)
        .refuses(STAND_IN, "approve-by-authority-approval-sales-manager", ANOTHER)
        .through(upheldBy("sales-manager", "compensation", 5000))
        .doesAs(STAND_IN, "liability-and-loss", "ownQuality", false)
        .refuses(STAND_IN, "approve-loss-and-penalty", ANOTHER)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", true)
        .does("close-and-distribute")
        .doesAs(STAND_IN, "department-objection", "objectingUnit", "manufacturing")
        .refuses(STAND_IN, "department-objection-instruction", ANOTHER)
        .does("department-objection-instruction", "bonusPenaltyNeeded", true)
        .through(Way::unopposed)
        .doesAs(STAND_IN, "bonus-penalty")
        .refuses(STAND_IN, "approve-penalty-notice", ANOTHER);
  }

  @Test
  void who_has_written_a_slip_or_collected_a_receivable_does_not_judge_it() {
    employsStandIn("sales-officer", "sales-manager");

    takenBack("return", 10)
        .doesAs(STAND_IN, "return-or-rework")
        .refuses(STAND_IN, "approve-return-slip", ANOTHER);
    upheld("allowance", 100)
        .through(Way::acceptedByCustomer)
        .doesAs(STAND_IN, "allowance-or-compensation")
        .refuses(STAND_IN, "sign-allowance-slip-sales-manager", ANOTHER);
    dismissed("sales-manager", 100)
        .does("reply-customer")
        .doesAs(STAND_IN, "claim-rejected", "customerObjects", true, "objectionContent", "客户认为确属质量问题")
        .refuses(STAND_IN, "objection-to-superior-sales-manager", ANOTHER);
  }

  @Tag("database")
  @Test
  void who_is_found_responsible_takes_no_further_part() {
    employsStandIn("sales-supervisor");

    reported()
        .through(acceptedAt(THIS_MORNING))
        .does("quality-analysis", "respondentUnit", "sales", "respondent", "manufacturing-sales-supervisor")
        .does("manufacturing-analysis")
        .does("manager-office-opinion", "rdOpinionNeeded", false)
        .does("gm-office-check")
        .does("sales-proposal")
        .does("negotiate-with-customer")
        .refuses("manufacturing-sales-supervisor", "supervisor-review", "此任务不由您办理")
        .doesAs(STAND_IN, "supervisor-review")
        .waitsAt("synthesize-opinion", "investigation-report");
  }

  @Test
  void loss_and_sanction_are_proposed_until_the_deputy_agrees_and_a_sanction_goes_to_the_monthly_review() {
    reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(100))
        .through(upheldBy("sales-manager", "allowance", 100))
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", true,
            "lossSettled", 100, "lossFreight", 20.5, "lossAmount", 999,
            "sanctionKind", "administrative", "sanctionNote", "作业员未按规程")
        .shows("approve-loss-and-penalty", "lossAmount", 120.5)
        .does("approve-loss-and-penalty", "lossDecision", "return", "lossInstruction", "运费有误")
        .waitsAt("liability-and-loss", "investigation-report")
        .shows("liability-and-loss", "lossInstruction", "运费有误")
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", true,
            "sanctionKind", "administrative", "sanctionNote", "作业员未按规程")
        .does("approve-loss-and-penalty", "administrativeSanction", true, "bonusPenaltyNeeded", false)
        .through(Way::reportInstructedOn)
        .shows("close-and-distribute", "discipline", "administrative")
        .shows("close-and-distribute", "tracking", "tracked");
  }

  @Test
  void after_closing_the_late_may_be_asked_why_by_an_inquiry_slip() {
    upheld("allowance", 100)
        .does("post-close-timeliness-audit", "handlingLate", true, "lateUnits", "[\"manufacturing\"]",
            "inquiryIssued", true, "inquirySlip", "制造部门分析逾期五天")
        .waitsAt("reply-customer", "department-objection", "post-close-timeliness-audit-inquiry")
        .with("post-close-timeliness-audit-inquiry", "gm-office")
        .does("post-close-timeliness-audit-inquiry", "lateReason", "机台检修")
        .waitsAt("reply-customer", "department-objection");
    upheld("allowance", 100)
        .does("post-close-timeliness-audit", "handlingLate", true, "lateUnits", "[\"rd\"]",
            "inquiryIssued", false)
        .waitsAt("reply-customer", "department-objection");
  }

  @Test
  void any_department_may_petition_for_three_days_while_the_customer_is_served_and_penalties_wait() {
    ComplaintCase claim =
        reported()
            .through(acceptedAt(THIS_MORNING))
            .through(proposing(100))
            .through(upheldBy("sales-manager", "allowance", 100))
            .does("liability-and-loss", "ownQuality", false)
            .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", true)
            .through(Way::reportInstructedOn)
            .does("close-and-distribute", "closedAt", "2026-03-10T10:00:00+08:00")
            .with("department-objection", "gm-office", "gm-office-pm-group", "sales-officer",
                "quality-management", "manufacturing", "manager-office", "rd", "accounting",
                "finished-goods-warehouse")
            .due("department-objection", "2026-03-13T18:00")
            .doesAs("manufacturing-manufacturing", "department-objection", "objectingUnit", "manufacturing",
                "departmentObjection", "异常出于原料")
            .with("department-objection-instruction", "general-manager")
            .waitsAt("reply-customer", "post-close-timeliness-audit", "department-objection-instruction")
            .does("department-objection-instruction", "departmentObjectionResult", "maintain",
                "occurrenceUnit", "manufacturing", "bonusPenaltyNeeded", true)
            .due("department-objection", "2026-03-13T18:00")
            .doesAs("manufacturing-rd", "department-objection", "objectingUnit", "rd")
            .does("department-objection-instruction", "departmentObjectionResult", "revise",
                "occurrenceUnit", "third-party", "bonusPenaltyNeeded", false)
            .through(Way::acceptedByCustomer)
            .through(Way::slipSignedAndProved)
            .through(Way::posted)
            .through(Way::unopposed)
            .entered(WAIT_ENDED, "objection-window")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(claim.entries(PENALTY)).as("the general manager has spared the bonus").isEmpty();
  }

  @Test
  void a_bonus_is_cut_by_a_notice_that_the_general_manager_approves_and_an_improvement_is_tracked() {
    ComplaintCase claim =
        penalisedAndTracked()
            .waitsAt("reply-customer", "bonus-penalty", "improvement-tracking-plan")
            .with("bonus-penalty", "gm-office")
            .does("bonus-penalty", "penalisedUnit", "service", "offence", "bonus-liability", "penaltyAmount", 300)
            .with("approve-penalty-notice", "general-manager")
            .does("approve-penalty-notice", "noticeDecision", "return", "noticeOpinion", "责任在个人")
            .shows("bonus-penalty", "noticeOpinion", "责任在个人")
            .does("bonus-penalty", "penalisedUnit", "individual", "offender", "manufacturing-sales-supervisor",
                "offence", "responsible-person", "penaltyAmount", 200)
            .does("approve-penalty-notice", "noticeDecision", "approve")
            .with("distribute-penalty-notice-gm-office", "gm-office")
            .does("distribute-penalty-notice-gm-office", "noticeCopies",
                "[\"gm-office\",\"accounts\",\"penalised\"]")
            .with("distribute-penalty-notice-accounts", "accounting")
            .does("distribute-penalty-notice-accounts")
            .with("improvement-tracking-plan", "gm-office-pm-group")
            .does("improvement-tracking-plan")
            .with("improvement-tracking-manufacturing", "manufacturing")
            .does("improvement-tracking-manufacturing")
            .with("improvement-tracking-quality-management", "quality-management")
            .does("improvement-tracking-quality-management")
            .with("improvement-tracking-confirm", "gm-office-pm-group")
            .does("improvement-tracking-confirm", "improvementEffective", false)
            .does("improvement-tracking-plan")
            .does("improvement-tracking-manufacturing")
            .does("improvement-tracking-quality-management")
            .does("improvement-tracking-confirm", "improvementEffective", true)
            .waitsAt("reply-customer");

    assertThat(claim.entries(PENALTY)).extracting(Entry::holder)
        .as("what the general manager returned is no penalty")
        .containsExactly("manufacturing-sales-supervisor");
    assertThat(claim.entries(STEP))
        .filteredOn(step -> step.element().equals("approve-penalty-notice"))
        .extracting(Entry::clause)
        .containsOnly("第十二条(二)");
  }

  @Test
  void a_penalty_can_be_waived() {
    penalisedAndTracked()
        .does("bonus-penalty")
        .does("approve-penalty-notice", "noticeDecision", "waive")
        .waitsAt("reply-customer", "improvement-tracking-plan");
  }

  @Test
  void a_penalty_that_is_waived_bars_nobody_any_longer() {
    String named = complaints.employs("manufacturing-pm-group-named", POLICY + ".gm-office-pm-group");
    ComplaintCase claim =
        penalisedAndTracked()
            .does("bonus-penalty", "penalisedUnit", "individual", "offender", named, "offence", "responsible-person",
                "penaltyAmount", 200)
            .refuses(named, "improvement-tracking-plan", "回避")
            .does("approve-penalty-notice", "noticeDecision", "waive");

    assertThat(claim.entries(BAR_ENDED)).singleElement()
        .satisfies(ended -> assertThat(ended.holder()).isEqualTo(named));
    claim.doesAs(named, "improvement-tracking-plan");
  }

  @Test
  void an_allowance_slip_is_returned_by_whoever_will_not_sign_it_and_signed_anew_from_the_first() {
    upheld("compensation", 100)
        .through(Way::unopposed)
        .through(Way::acceptedByCustomer)
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "return", "slipOpinion", "金额有误")
        .shows("allowance-or-compensation", "slipOpinion", "金额有误")
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "return")
        .waitsAt("allowance-or-compensation")
        .through(Way::slipSignedAndProved)
        .through(Way::posted)
        .ended("resolved");
  }

  @Test
  void receivables_that_a_claim_keeps_from_being_collected_are_deducted_as_they_stand_on_the_form() {
    ComplaintCase claim =
        upheld("allowance", 100)
            .through(Way::unopposed)
            .through(Way::acceptedByCustomer)
            .through(Way::slipSignedAndProved);
    Object[] deduction = {
      "receivableAffected", true, "receivableAmount", 8000, "offence", "receivables-affected",
      "offender", "manufacturing-sales-officer", "penaltyAmount", 7999.99
    };
    assertThatThrownBy(() -> claim.does("accounting-posting", deduction))
        .hasStackTraceContaining("须为8000元");

    deduction[deduction.length - 1] = 8000;
    claim.does("accounting-posting", deduction).ended("resolved");
    assertThat(claim.entries(PENALTY)).extracting(Entry::holder).containsExactly("manufacturing-sales-officer");
    assertThat(claim.entries(PENALTY).get(0).amount()).isEqualByComparingTo("8000");
  }

  @Tag("database")
  @Test
  void goods_that_come_back_as_approved_are_posted_after_slip_receipt_and_proof() {
    takenBack("return", 100)
        .with("return-or-rework", "sales-officer")
        .does("return-or-rework")
        .with("approve-return-slip", "sales-manager")
        .does("approve-return-slip", "returnDecision", "return", "returnOpinion", "请写明依据")
        .shows("return-or-rework", "returnOpinion", "请写明依据")
        .does("return-or-rework")
        .does("approve-return-slip", "returnDecision", "approve")
        .with("warehouse-receipt", "finished-goods-warehouse")
        .does("warehouse-receipt", "returnedQty", 102, "matchesSlip", false, "discrepancy", "多收两件")
        .with("warehouse-receipt-instruction", "sales-manager")
        .does("warehouse-receipt-instruction")
        .with("warehouse-receipt-actual", "finished-goods-warehouse")
        .does("warehouse-receipt-actual", "returnedQty", 100)
        .with("obtain-return-proof", "sales-officer")
        .does("obtain-return-proof", "returnProof", "invoice-copy")
        .with("accounting-posting-check", "accounting")
        .through(counted(false, 0.05))
        .waitsAt("return-or-rework")
        .shows("return-or-rework", "returnCheck", "equal")
        .through(returned(100))
        .through(counted(true, 0.05))
        .with("accounting-posting", "accounting")
        .through(Way::posted)
        .ended("resolved");
  }

  @ParameterizedTest(name = "{0} of 100 at {1}: {2}")
  @CsvSource({
    "99, 0.05, less",
    "101, 0.05, over-within-ratio",
    "105, 0.05, over-within-ratio",
    "110, 0.1, over-within-ratio"
  })
  void fewer_goods_and_more_within_the_allowed_excess_are_posted_as_returned(
      int quantity, double ratio, String check) {
    takenBack("rework", 100)
        .through(returned(quantity))
        .through(counted(false, ratio))
        .waitsAt("accounting-posting")
        .shows("accounting-posting", "returnCheck", check);
  }

  @Test
  void goods_beyond_the_allowed_excess_are_not_posted_before_the_ladder_has_approved_the_new_quantity() {
    ComplaintCase claim =
        takenBack("return", 100)
            .through(returned(106))
            .through(counted(true, 0.05))
            .waitsAt("return-or-rework-resubmit")
            .with("return-or-rework-resubmit", "sales-officer")
            .shows("return-or-rework-resubmit", "returnCheck", "over-beyond-ratio")
            .does("return-or-rework-resubmit", "excessQty", 106, "proposedAmount", 10600)
            .with("approve-by-authority-approval-deputy-general-manager", "deputy-general-manager")
            .does("approve-by-authority-approval-deputy-general-manager", "excessDecision", "refuse",
                "approvedQty", 100, "approvedAmount", 9000)
            .waitsAt("return-or-rework")
            .shows("return-or-rework", "excessDecision", "refuse")
            .through(returned(107))
            .through(counted(true, 0.05))
            .does("return-or-rework-resubmit", "excessQty", 107, "proposedAmount", 9000)
            .does("approve-by-authority-approval-sales-manager", "excessDecision", "approve",
                "approvedQty", 107, "approvedAmount", 10700)
            .waitsAt("approve-by-authority-approval-deputy-general-manager")
            .does("approve-by-authority-approval-deputy-general-manager", "excessDecision", "approve",
                "approvedQty", 107, "approvedAmount", 10700)
            .waitsAt("accounting-posting-check")
            .shows("accounting-posting-check", "approvedQty", 107)
            .through(counted(true, 0.05))
            .shows("accounting-posting", "returnCheck", "equal")
            .through(Way::posted)
            .ended("resolved");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("10700");
  }

  @Test
  void a_dismissed_claim_ends_with_the_receivable_collected_within_its_period() {
    ComplaintCase claim =
        dismissed("general-manager", 80000)
            .through(Way::unopposed)
            .does("reply-customer", "receivableDueOn", "2026-04-17")
            .with("claim-rejected", "sales-officer")
            .due("claim-rejected", "2026-04-17T18:00")
            .passes("due-receivable-collection")
            .missed("receivable-collection", "sales-officer")
            .reminded("receivable-collection", "sales-supervisor", 1)
            .does("claim-rejected", "customerObjects", false)
            .ended("rejected");

    assertThat(claim.record().approvedAmount()).isEqualByComparingTo("0");
    assertThat(claim.entries(DEADLINE_MISSED).get(0).clause()).isEqualTo("第九条(八)(十)(十三)");
  }

  @Test
  void without_a_contractual_date_the_receivable_is_due_in_thirty_days() {
    dismissed("sales-manager", 100).does("reply-customer").due("claim-rejected", "2026-04-09T18:00");
  }

  @Test
  void an_objection_is_heard_by_the_sales_manager_and_then_by_the_general_manager() {
    dismissed("sales-manager", 5000)
        .through(Way::unopposed)
        .through(Way::objectedTo)
        .with("objection-to-superior-sales-manager", "sales-manager")
        .does("objection-to-superior-sales-manager", "objectionDecision", "maintain")
        .ended("rejected");
    dismissed("sales-manager", 5000)
        .through(Way::unopposed)
        .through(Way::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "general-manager")
        .with("objection-to-superior-general-manager", "general-manager")
        .climbed("APPEAL sales-manager", "APPEAL general-manager")
        .does("objection-to-superior-general-manager", "objectionDecision", "maintain")
        .ended("rejected");
  }

  @Test
  void a_conclusion_refused_needs_a_new_form_under_its_number_and_after_two_the_general_manager_decides() {
    ComplaintCase claim = dismissed("sales-manager", 5000);
    String number = claim.record().caseNumber();
    claim
        .through(Way::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "reopen")
        .waitsAt("fill-complaint-form-again", "post-close-timeliness-audit", "department-objection")
        .with("fill-complaint-form-again", "sales-officer")
        .due("fill-complaint-form-again", "2026-03-11T18:00")
        .passes("due-sales-fill-form-again")
        .missed("sales-fill-form", "sales-officer")
        .does("fill-complaint-form-again", "returnRequested", true, "quantityDetermined", true,
            "requestedQty", 5)
        .has("refusals", 1L)
        .has("returnQuantity", "quantity-known")
        .at("2026-03-12T10:00")
        .through(acceptedAt("2026-03-12T09:00"))
        .has("caseNumber", number)
        .waitsUntil("due-close-domestic", "2026-03-27T18:00")
        .through(Way::unopposed)
        .through(proposing(100))
        .through(upheldBy("sales-manager", "allowance", 100))
        .through(Way::closed)
        .does("reply-customer", "customerAccepts", false)
        .through(Way::unopposed)
        .waitsAt("fill-complaint-form-again")
        .does("fill-complaint-form-again", "returnRequested", false)
        .has("refusals", 2L)
        .through(acceptedAt("2026-03-12T10:00"))
        .through(proposing(100))
        .through(dismissedBy("general-manager"))
        .through(Way::closed)
        .through(Way::objectedTo)
        .does("objection-to-superior-sales-manager", "objectionDecision", "general-manager")
        .does("objection-to-superior-general-manager", "objectionDecision", "reopen")
        .through(Way::unopposed)
        .does("fill-complaint-form-again", "returnRequested", false)
        .through(acceptedAt("2026-03-12T10:00"))
        .through(proposing(100))
        .through(upheldBy("general-manager", "compensation", 100))
        .through(Way::closed)
        .through(Way::unopposed)
        .through(Way::acceptedByCustomer)
        .through(Way::slipSignedAndProved)
        .through(Way::posted)
        .ended("resolved");

    assertThat(claim.record().caseNumber()).isEqualTo(number);
    assertThat(claim.entries(NUMBERED)).hasSize(1);
  }

  @Test
  void a_form_refuses_what_the_policy_requires_and_does_not_get() {
    ComplaintCase claim = complaints.about(POLICY).filed().does("receive-anomaly", "lossCaused", true);

    assertThatThrownBy(() -> claim.does("fill-complaint-form", "returnRequested", true))
        .as("whether the quantity is known must be said")
        .hasStackTraceContaining("退（换）货数量");
    assertThatThrownBy(
            () -> reported().does("register-and-number", "acceptedAt", "2026-03-11T10:00:00+08:00"))
        .as("accepted tomorrow")
        .hasStackTraceContaining("总经理室受理时间");
  }

  @Tag("database")
  @Test
  void each_month_the_cases_of_the_last_are_tabulated_by_the_tenth_and_three_departments_judge_together() {
    complaints.at("2025-11-20T10:00");
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", false)
        .does("abnormality-slip")
        .ended("no-loss");
    complaints.about(POLICY).filed()
        .does("receive-anomaly", "lossCaused", true)
        .passes("due-sales-fill-form");

    ComplaintCase duty =
        complaints.duty(POLICY + "-monthly-statistics")
            .with("duty", "gm-office-pm-group")
            .due("duty", "2025-12-10T18:00")
            .shows("duty", "figurePeriod", "2025-11-01 至 2025-11-30")
            .shows("duty", "figureReceived", 2)
            .shows("duty", "figureClosed", 1)
            .shows("duty", "figureMissed", 1)
            .passes("due-duty")
            .missed("duty", "gm-office-pm-group")
            .entered(REMINDED, "duty")
            .does("duty")
            .waitsAt("monthly-statistics-manufacturing", "monthly-statistics-quality-management",
                "monthly-statistics-rd")
            .with("monthly-statistics-manufacturing", "manufacturing")
            .with("monthly-statistics-quality-management", "quality-management")
            .with("monthly-statistics-rd", "rd")
            .does("monthly-statistics-rd", "statisticsJudgement", "研发部：原料六成")
            .shows("monthly-statistics-manufacturing", "statisticsJudgement", null)
            .does("monthly-statistics-manufacturing", "statisticsJudgement", "制造部：作业四成")
            .does("monthly-statistics-quality-management", "statisticsJudgement", "同制造部")
            .with("monthly-statistics-check", "gm-office-pm-group")
            .shows("monthly-statistics-check", "judgementManufacturing", "制造部：作业四成")
            .shows("monthly-statistics-check", "judgementQuality", "同制造部")
            .shows("monthly-statistics-check", "judgementRd", "研发部：原料六成")
            .does("monthly-statistics-check")
            .ended("reported");

    assertThat(duty.entries(DEADLINE_MISSED).get(0).clause()).isEqualTo("第九条(九)");
  }

  @Test
  void a_petition_and_the_audit_live_on_when_the_customer_refuses_and_the_new_closing_has_its_own() {
    upheld("allowance", 100)
        .doesAs("manufacturing-manufacturing", "department-objection", "objectingUnit", "manufacturing",
            "departmentObjection", "异常出于原料")
        .does("reply-customer", "customerAccepts", false)
        .waitsAt("fill-complaint-form-again", "post-close-timeliness-audit", "department-objection-instruction")
        .does("fill-complaint-form-again", "returnRequested", false)
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(100))
        .through(dismissedBy("sales-manager"))
        .does("liability-and-loss", "occurrenceUnit", "sales", "ownQuality", false, "humanNegligence", true)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", false)
        .through(Way::reportInstructedOn)
        .does("department-objection-instruction", "departmentObjectionResult", "revise",
            "occurrenceUnit", "third-party", "bonusPenaltyNeeded", true)
        .does("post-close-timeliness-audit", "handlingLate", false)
        .passes("due-objection-window")
        .shows("bonus-penalty", "occurrenceUnit", "third-party")
        .does("bonus-penalty", "penalisedUnit", "service", "offence", "bonus-liability", "penaltyAmount", 100)
        .does("approve-penalty-notice", "noticeDecision", "waive")
        .does("close-and-distribute")
        .has("occurrenceUnit", "sales")
        .waitsAt("reply-customer", "post-close-timeliness-audit", "department-objection")
        .through(Way::unopposed)
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", false)
        .ended("rejected");
  }

  @Test
  void sanctions_of_the_last_month_are_sent_to_human_resources_by_the_tenth_and_published() {
    complaints.at("2025-09-15T10:00").duty(POLICY + "-monthly-discipline-review")
        .with("duty", "gm-office-pm-group")
        .due("duty", "2025-10-10T18:00")
        .does("duty")
        .with("publish-discipline-list", "gm-office-pm-group")
        .does("publish-discipline-list", "disciplineAny", true, "disciplineList", "250901 作业员 警告")
        .with("publish-discipline", "hr")
        .does("publish-discipline", "disciplinePublishedOn", "2025-10-01", "disciplinePublishedWhere", "人事公布单")
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

  /** A claim with loss of a domestic customer, its complaint form filled. */
  private ComplaintCase reported() {
    return complaints.about(POLICY).filed().through(Way::reported);
  }

  /** A claim upheld by the sales manager and closed; the customer has not been told yet. */
  private ComplaintCase upheld(String settlement, Number amount) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(amount))
        .through(upheldBy("sales-manager", settlement, amount))
        .through(Way::closed);
  }

  /** A claim dismissed and closed; the customer has not been told yet. */
  private ComplaintCase dismissed(String role, Number proposed) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(proposed))
        .through(dismissedBy(role))
        .through(Way::closed);
  }

  /** A claim upheld with goods to be taken back, which the customer accepts and nobody opposes. */
  private ComplaintCase takenBack(String settlement, int quantity) {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .through(proposing(9000))
        .through(takenBackBy("sales-manager", settlement, quantity, 9000))
        .through(Way::closed)
        .through(Way::unopposed)
        .through(Way::acceptedByCustomer);
  }

  /** A claim closed for which a bonus is to be cut and an improvement to be tracked; nobody opposes. */
  private ComplaintCase penalisedAndTracked() {
    return reported()
        .through(acceptedAt(THIS_MORNING))
        .does("quality-analysis")
        .through(opinions(100))
        .through(upheldBy("sales-manager", "compensation", 100))
        .does("liability-and-loss", "ownQuality", true, "ownTreatment", "改进包装", "humanNegligence", false,
            "improvementNeeded", true)
        .does("approve-loss-and-penalty", "administrativeSanction", false, "bonusPenaltyNeeded", true)
        .through(Way::reportInstructedOn)
        .does("close-and-distribute")
        .has("tracking", "tracked")
        .through(Way::unopposed);
  }
}
