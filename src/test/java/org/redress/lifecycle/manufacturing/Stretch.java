package org.redress.lifecycle.manufacturing;

import java.util.function.UnaryOperator;
import org.redress.testing.ComplaintCase;

/** Stretches that claims under manufacturer-claims-numbered go in the same way. */
final class Stretch {

  private Stretch() {}

  /** From the customer's report to the opinion form filled, without an inspection. */
  static ComplaintCase reported(ComplaintCase claim) {
    return claim
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .does("fill-opinion-form");
  }

  /** Accepted by the general manager's office at that moment; nobody outside the company is liable. */
  static UnaryOperator<ComplaintCase> acceptedAt(String localDateTime) {
    return claim ->
        claim.does("register-and-number",
            "acceptedAt", localDateTime + ":00+08:00", "thirdPartyLiable", false);
  }

  /** From acceptance through analysis and opinions to the combined opinion, which proposes that sum, CNY. */
  static UnaryOperator<ComplaintCase> proposing(Number amount) {
    return claim ->
        claim
            .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
            .through(opinions(amount));
  }

  /** The same after the analysis of quality management. */
  static UnaryOperator<ComplaintCase> opinions(Number amount) {
    return claim ->
        claim
            .does("manufacturing-analysis")
            .does("manager-office-opinion")
            .does("gm-office-check")
            .does("sales-proposal")
            .does("negotiate-with-customer")
            .does("supervisor-review")
            .does("synthesize-opinion", "proposedAmount", amount);
  }

  /** Upheld by the role, settled in that way (but no return) for that sum, CNY. */
  static UnaryOperator<ComplaintCase> upheldBy(String role, String settlement, Number amount) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role,
            "claimUpheld", true, "approvedSettlement", settlement, "approvedAmount", amount);
  }

  /** Goods of that quantity are to be taken back, as the role decides. */
  static UnaryOperator<ComplaintCase> returnApprovedBy(String role, int quantity, Number amount) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role, "claimUpheld", true,
            "approvedSettlement", "return", "approvedQty", quantity, "approvedAmount", amount);
  }

  /** Dismissed by the role. */
  static UnaryOperator<ComplaintCase> dismissedBy(String role) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role, "claimUpheld", false, "approvedAmount", 0);
  }

  /** From the approval to closing: no negligence, nothing to be tracked, nobody to be penalised. */
  static ComplaintCase closed(ComplaintCase claim) {
    return claim
        .through(Stretch::liabilityJudged)
        .through(Stretch::reportInstructedOn)
        .does("close-and-distribute");
  }

  /** Liability, loss and sanction as proposed and agreed. */
  static ComplaintCase liabilityJudged(ComplaintCase claim) {
    return claim
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", false)
        .does("approve-loss-and-penalty", "lossDecision", "approve", "administrativeSanction", false,
            "bonusPenaltyNeeded", false);
  }

  /** The investigation report and the general manager's instruction on it. */
  static ComplaintCase reportInstructedOn(ComplaintCase claim) {
    return claim.does("investigation-report").does("instruct-on-report");
  }

  /** The audit after closing finds nobody late, and no department objects. */
  static ComplaintCase auditedWithoutFindings(ComplaintCase claim) {
    return claim.does("post-close-timeliness-audit", "handlingLate", false, "departmentObjects", false);
  }

  /** The customer accepts the conclusion. */
  static ComplaintCase acceptedByCustomer(ComplaintCase claim) {
    return claim.does("reply-customer", "customerAccepts", true);
  }

  /** The allowance slip, written, signed twice, sealed by the customer. */
  static ComplaintCase slipSigned(ComplaintCase claim) {
    return claim
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-customer");
  }

  /** The dismissed claim's money is collected; the customer objects to the dismissal. */
  static ComplaintCase objectedTo(ComplaintCase claim) {
    return claim
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", true, "objectionContent", "客户认为确属质量问题");
  }

  /** The return slip, written and approved. */
  static ComplaintCase returnSlipApproved(ComplaintCase claim) {
    return claim.does("return-goods").does("approve-return-slip", "returnDecision", "approve");
  }

  /** That quantity comes back, as the slip says; the proof is obtained. */
  static UnaryOperator<ComplaintCase> receivedAsOnSlip(int quantity) {
    return claim ->
        claim
            .does("warehouse-receipt", "returnedQty", quantity, "matchesSlip", true)
            .does("obtain-return-proof");
  }
}
