package org.redress.testing;

/** The way of a complaint about the laboratory, as far as several tests go it. */
public final class Laboratory {

  private Laboratory() {}

  /** Founded, a department liable, the solution approved and instructed by the general manager. */
  public static ComplaintCase instructed(Complaints complaints) {
    return complaints.about("quality-lab-service").filed()
        .does("record-gm-office")
        .does("judge-founded", "reasonSufficient", true, "contentReasonable", true)
        .does("assign")
        .does("preliminary-agreement")
        .does("analyse-cause-handling-department")
        .does("analyse-cause-admin-dept")
        .does("determine-liability", "liability", "department", "liableParty", "检测一室")
        .does("propose-solution")
        .does("approve-solution-quality-head", "qualityDecision", "approve")
        .does("approve-solution-manager", "managerDecision", "approve")
        .does("report-gm")
        .does("gm-instruct");
  }
}
