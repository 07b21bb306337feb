package org.redress.lifecycle.workplace;

import org.junit.jupiter.api.Test;
import org.redress.register.EntryKind;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 公司投诉举报管理制度. */
@LifecycleTest("whistleblowing")
class WhistleblowingTest {

  @Autowired private Complaints complaints;

  @Test
  void a_substantiated_report_is_corrected_rewarded_notified_and_watched_for_retaliation() {
    complaints.about("whistleblowing").filed()
        .passes("due-register")
        .entered(EntryKind.REMINDED, "register")
        .does("receive", "materialComplete", true)
        .does("assign-handler", "designatedHandler", "workplace-designated-handler")
        .does("investigate", "isSubstantiated", true)
        .does("handle", "correctiveMeasures", "停用该供应商", "offence", "violation", "penalty", "warning", "proposedAmount", 500)
        .does("approve-reward", "approvedAmount", 500)
        .passes("due-notify")
        .does("notify")
        .passes("due-review")
        .does("archive")
        .passes("due-protection")
        .does("check-retaliation", "retaliationFound", false)
        .ended("substantiated");
  }
}
