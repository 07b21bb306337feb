package org.redress.lifecycle.telecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The two summaries of the month of September 2005, counted by hand. */
@LifecycleTest(value = "telecom-scripted-desk", complete = false)
class TelecomScriptedDeskReportsTest {

  private static final String POLICY = "telecom-scripted-desk";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_summaries_of_interconnection_and_of_messages_say_what_one_counts_by_hand() {
    // Interconnection: from August, closed in September; closed at once; shown to the other operator; two open.
    betweenNetworks("2005-08-31T16:00", "counter").at("2005-09-01T10:00")
        .does("direct-close", "accepted", true).ended("resolved-at-desk");
    betweenNetworks("2005-09-05T10:00", "counter").does("direct-close", "accepted", true).ended("resolved-at-desk");
    betweenNetworks("2005-09-06T10:00", "hotline-10060")
        .does("direct-close", "accepted", false, "refusalReason", "要求退费", "otherOperatorTold", true)
        .ended("other-operator");
    betweenNetworks("2005-09-07T10:00", "hotline-10060").at(NEXT_MONTH).cancelled();
    betweenNetworks("2005-09-08T10:00", "hotline-10060").at(NEXT_MONTH).cancelled();
    // Messages: from August, one closed in September with the place that the summary is about, one open; two open.
    uncovered("2005-08-31T16:00", "counter").at("2005-09-01T10:00")
        .does("direct-close", "accepted", true, "place", "北关小区3号楼").ended("resolved-at-desk");
    uncovered("2005-08-31T17:00", "counter").at(NEXT_MONTH).cancelled();
    uncovered("2005-09-05T10:00", "hotline-10060").at(NEXT_MONTH).cancelled();
    uncovered("2005-09-06T10:00", "counter").at(NEXT_MONTH).cancelled();
    // Beyond the scripts; open.
    about("2005-09-07T10:00", "counter", "other").at(NEXT_MONTH).cancelled();
    betweenNetworks(NEXT_MONTH, "counter").cancelled();
    uncovered(NEXT_MONTH, "counter").cancelled();

    assertThat(reports.lines(POLICY + "-interconnect-summary", "2005-09-01")).containsExactly(
        "互联互通",
        "本期受理 4件",
        "按渠道 4件",
        "- 10060客服热线 3件 = 75.0%",
        "- 服务窗口 1件 = 25.0%",
        "按结果 3件",
        "- 窗口已办结 2件 = 66.7%",
        "- 已告知向对方申诉 1件 = 33.3%",
        "期末未结 2件",
        "全部投诉",
        "按类别 7件",
        "- （一）互连互通 4件 = 57.1%",
        "- （三）网络质量—大灵通短信 2件 = 28.6%",
        "- 目录之外 1件 = 14.3%");
    assertThat(reports.lines(POLICY + "-sms-location-summary", "2005-09-01")).containsExactly(
        "短信",
        "本期受理 2件",
        "按渠道 2件",
        "- 10060客服热线 1件 = 50.0%",
        "- 服务窗口 1件 = 50.0%",
        "按结果 1件",
        "- 窗口已办结 1件 = 100.0%",
        "期末未结 3件",
        "全部投诉",
        "按类别 7件",
        "- （一）互连互通 4件 = 57.1%",
        "- （三）网络质量—大灵通短信 2件 = 28.6%",
        "- 目录之外 1件 = 14.3%");
  }

  private ComplaintCase about(String moment, String channel, String symptom) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed().does("receive", "symptom", symptom);
  }

  /** A call to another network that is no fault of the caller's or the callee's, to be closed at the desk. */
  private ComplaintCase betweenNetworks(String moment, String channel) {
    return about(moment, channel, "low-connect-rate")
        .does("ask", "calleeOtherNetwork", true, "calleeNetwork", "unicom", "alwaysUnreachable", false,
            "calleeForwarding", false);
  }

  /** A message that failed for want of coverage, to be closed at the desk. */
  private ComplaintCase uncovered(String moment, String channel) {
    return about(moment, channel, "sms-send-fail")
        .does("ask", "smsSentBefore", true, "areaCodeUsed", true, "storageFull", false,
            "publicSmsBlockedOnly", false, "worksElsewhere", true);
  }
}
