package org.redress.lifecycle.retail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The week from 5 September 2005, counted by hand. */
@LifecycleTest(value = "retail-franchise", complete = false)
class RetailFranchiseReportsTest {

  private static final String POLICY = "retail-franchise";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_report_of_the_week_says_what_one_counts_by_hand() {
    // From the week before; 50 yuan granted and a penalty of 30; closed on Monday, three working hours later.
    registered("2005-09-02T16:00", "phone", "product-repair")
        .does("handle-level-1", "proposedAmount", 60)
        .at("2005-09-05T10:00")
        .does("satisfaction-level-1", "satisfaction", 1)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve", "approvedAmount", 50,
            "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 30)
        .does("archive")
        .ended("resolved");
    // Not satisfied, so one level up; open.
    registered("2005-09-05T11:00", "letter", "product-repair")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 4)
        .does("refile-form-level-1")
        .at(NEXT_MONTH).cancelled();
    // Of the second level, middling; closed at once.
    registered("2005-09-06T10:00", "phone", "store-attitude")
        .does("hand-up")
        .does("handle-level-2")
        .does("satisfaction-level-2", "satisfaction", 3)
        .does("review-approval-third-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("resolved");
    // Nobody contacts the franchisee or, afterwards, this consumer; open.
    filedAt("2005-09-06T10:00", "letter", "franchisee").passes("due-first-contact").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-07T10:00", "letter", "consumer").passes("due-first-contact").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-12T10:00", "phone", "consumer").at(NEXT_MONTH).cancelled();

    assertThat(reports.lines(POLICY + "-weekly-report", "2005-09-05")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按投诉类型 4件",
        "- 未填写 2件 = 50.0%",
        "- 消费者投诉 2件 = 50.0%",
        "按级别 4件",
        "- 未填写 2件 = 50.0%",
        "- 一级投诉（普通投诉） 1件 = 25.0%",
        "- 二级投诉（较严重投诉） 1件 = 25.0%",
        "按渠道 4件",
        "- 信件 3件 = 75.0%",
        "- 电话 1件 = 25.0%",
        "满意度",
        "满意（1、2） 1次 / 3次 = 33.3%",
        "不满意（4、5），自动升级 1次 / 3次 = 33.3%",
        "时限",
        "按期（及时率） 5次 / 7次 = 71.4%",
        "- 联系客户并登记投诉：应诉（时限：1个工作日） 2次 / 4次 = 50.0%",
        "- 立即上交投诉处理单：上交（时限：1个工时） 1次 / 1次 = 100.0%",
        "- 跟进处理一级投诉：办结（时限：3个工作日） 1次 / 1次 = 100.0%",
        "- 跟进处理二级投诉：办结（时限：5个工作日） 1次 / 1次 = 100.0%",
        "升级，按所至岗位 3次",
        "- 二级受理人 3次 = 100.0%",
        "结案平均用时 1.5工作小时",
        "金额与处罚",
        "结案核定金额 50.0元",
        "处罚 1次",
        "处罚金额 30.0元");
  }

  private ComplaintCase filedAt(String moment, String channel, String complainantType) {
    return complaints.at(moment).about(POLICY)
        .with("channel", channel).with("complainantType", complainantType).filed();
  }

  /** A consumer's complaint on product quality, registered after the first contact and explained to the customer. */
  private ComplaintCase registered(String moment, String channel, String subject) {
    return filedAt(moment, channel, "consumer")
        .does("register", "subject", subject, "cause", "product-quality", "contact", "customer",
            "contactedAt", moment + ":00+08:00")
        .does("inform-customer");
  }
}
