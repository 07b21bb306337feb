package org.redress.lifecycle.manufacturing;

import java.util.function.UnaryOperator;
import org.redress.testing.ComplaintCase;

/** Stretches that claims under manufacturer-claims go in the same way. */
public final class Way {

  private Way() {}

  /** From the customer's report to the complaint form filled; a domestic customer who returns nothing. */
  public static ComplaintCase reported(ComplaintCase claim) {
    return claim
        .does("receive-anomaly", "lossCaused", true, "overseasCustomer", false)
        .does("fill-complaint-form", "returnRequested", false);
  }

  /** Accepted by the general manager's office at that moment; nobody outside the company is liable. */
  public static UnaryOperator<ComplaintCase> acceptedAt(String localDateTime) {
    return claim ->
        claim.does("register-and-number",
            "acceptedAt", localDateTime + ":00+08:00", "thirdPartyLiable", false);
  }

  /** Through all units to the combined opinion, which proposes that sum, CNY. */
  public static UnaryOperator<ComplaintCase> proposing(Number amount) {
    return claim -> claim.does("quality-analysis", "humanFactor", false).through(opinions(amount));
  }

  /** The same after the analysis of quality management. */
  public static UnaryOperator<ComplaintCase> opinions(Number amount) {
    return claim ->
        claim
            .does("manufacturing-analysis")
            .does("manager-office-opinion", "rdOpinionNeeded", false)
            .does("gm-office-check")
            .does("sales-proposal")
            .does("negotiate-with-customer")
            .does("supervisor-review")
            .does("synthesize-opinion", "proposedAmount", amount);
  }

  /** Upheld by the role, settled in that way (but no return) for that sum, CNY. */
  public static UnaryOperator<ComplaintCase> upheldBy(String role, String settlement, Number amount) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role,
            "claimUpheld", true, "settlement", settlement, "approvedAmount", amount);
  }

  /** Goods of that quantity are to come back for return or rework, as the role decides. */
  public static UnaryOperator<ComplaintCase> takenBackBy(
      String role, String settlement, int quantity, Number amount) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role, "claimUpheld", true,
            "settlement", settlement, "approvedQty", quantity, "approvedAmount", amount);
  }

  /** Dismissed by the role. */
  public static UnaryOperator<ComplaintCase> dismissedBy(String role) {
    return claim ->
        claim.does("approve-by-authority-approval-" + role, "claimUpheld", false, "approvedAmount", 0);
  }

  /** From the decision to closing: nothing to be tracked, nobody to be penalised. */
  public static ComplaintCase closed(ComplaintCase claim) {
    return claim.through(Way::liabilityJudged).through(Way::reportInstructedOn).does("close-and-distribute");
  }

  /** Liability, loss and sanction as proposed and agreed. */
  public static ComplaintCase liabilityJudged(ComplaintCase claim) {
    return claim
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", true)
        .does("approve-loss-and-penalty", "lossDecision", "approve", "administrativeSanction", false,
            "bonusPenaltyNeeded", false);
  }

  /** The investigation report and the general manager's instruction on it. */
  public static ComplaintCase reportInstructedOn(ComplaintCase claim) {
    return claim.does("investigation-report").does("instruct-on-report");
  }

  /** The audit finds nobody late, and the departments' three days pass without a petition. */
  public static ComplaintCase unopposed(ComplaintCase claim) {
    return claim
        .does("post-close-timeliness-audit", "handlingLate", false)
        .passes("due-objection-window");
  }

  /** The customer accepts the conclusion. */
  public static ComplaintCase acceptedByCustomer(ComplaintCase claim) {
    return claim.does("reply-customer", "customerAccepts", true);
  }

  /** The dismissed claim's money is collected; the customer objects to the dismissal. */
  public static ComplaintCase objectedTo(ComplaintCase claim) {
    return claim
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", true, "objectionContent", "客户认为确属质量问题");
  }

  /** The allowance slip, written, signed twice, sealed by the customer, and the proof. */
  public static ComplaintCase slipSignedAndProved(ComplaintCase claim) {
    return claim
        .does("allowance-or-compensation")
        .does("sign-allowance-slip-sales-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-deputy-general-manager", "slipDecision", "sign")
        .does("sign-allowance-slip-customer")
        .does("obtain-allowance-proof");
  }

  /** A return slip, written and approved; that quantity comes back as it says; the proof is obtained. */
  public static UnaryOperator<ComplaintCase> returned(int quantity) {
    return claim ->
        claim
            .does("return-or-rework")
            .does("approve-return-slip", "returnDecision", "approve")
            .does("warehouse-receipt", "returnedQty", quantity, "matchesSlip", true)
            .does("obtain-return-proof");
  }

  /** Accounting counts, by a ratio that the customer stated or the company's own. */
  public static UnaryOperator<ComplaintCase> counted(boolean amountMatches, double overRatio) {
    return claim ->
        claim.does("accounting-posting-check", "amountMatches", amountMatches, "overRatio", overRatio);
  }

  /** Posted; no receivable was affected. */
  public static ComplaintCase posted(ComplaintCase claim) {
    return claim.does("accounting-posting", "receivableAffected", false);
  }
}
