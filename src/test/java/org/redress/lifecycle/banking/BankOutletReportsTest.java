package org.redress.lifecycle.banking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2005, counted by hand. */
@LifecycleTest(value = "bank-outlet", complete = false)
class BankOutletReportsTest {

  private static final String POLICY = "bank-outlet";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_statistics_of_the_month_say_what_one_counts_by_hand() {
    // From August; signed off after 2 + 1 working hours.
    filedAt("2005-08-31T16:00", "oral")
        .does("receive", "respondentRole", "nobody")
        .does("answer-or-forward", "canAnswer", true, "answer", "加开窗口")
        .at("2005-09-01T10:00")
        .does("sign-off")
        .ended("replied");
    // Nobody answers within the hour; the complaint manager does, and it is signed off three hours after receipt.
    filedAt("2005-09-05T10:00", "oral")
        .does("receive", "respondentRole", "nobody")
        .passes("due-immediate-reply")
        .does("manager-handles", "canReplyOnTheSpot", true, "answer", "当场解释")
        .at("2005-09-05T14:00")
        .does("sign-off")
        .ended("replied");
    // The investigation goes up after three days; open.
    forwarded("2005-09-06T10:00", "phone")
        .does("manager-handles", "canReplyOnTheSpot", false)
        .passes("due-reply-3-days")
        .at(NEXT_MONTH).cancelled();
    // Closed when the month is over.
    forwarded("2005-09-30T10:00", "phone")
        .does("manager-handles", "canReplyOnTheSpot", true, "answer", "已陪同查看")
        .at(NEXT_MONTH)
        .does("sign-off")
        .ended("replied");
    filedAt(NEXT_MONTH, "oral").cancelled();

    assertThat(reports.lines(POLICY + "-statistics", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 3件",
        "本期受理并已结案（结案率） 1件 / 3件 = 33.3%",
        "本期结案 2件",
        "期末未结 2件",
        "分类",
        "按投诉方式 3件",
        "- 电话 2件 = 66.7%",
        "- 现场口头 1件 = 33.3%",
        "处理",
        "按结果 2件",
        "- 投诉已回复并签字 2件 = 100.0%",
        "按期答复（及时率） 5次 / 7次 = 71.4%",
        "- 汇报并尽量当场答复：汇报（时限：1个工时） 3次 / 3次 = 100.0%",
        "- 当场答复或转交：答复（时限：1个工时） 2次 / 3次 = 66.7%",
        "- 核实调查提出方案：答复（时限：3日） 0次 / 1次 = 0.0%",
        "升级，按所至岗位 2次",
        "- 投诉管理人 1次 = 50.0%",
        "- 营业网点负责人 1次 = 50.0%",
        "结案平均用时 3.5工作小时");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed();
  }

  private ComplaintCase forwarded(String moment, String channel) {
    return filedAt(moment, channel)
        .does("receive", "respondentRole", "nobody")
        .does("answer-or-forward", "withinPostAuthority", false);
  }
}
