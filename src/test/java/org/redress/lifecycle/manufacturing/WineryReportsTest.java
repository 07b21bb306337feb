package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The week from 5 September 2005, counted by hand. */
@LifecycleTest(value = "winery", complete = false)
class WineryReportsTest {

  private static final String POLICY = "winery";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_meeting_of_the_week_has_before_it_what_one_counts_by_hand() {
    // The head of the office, who reviews what a colleague has asked: else somebody above would, and the case would climb.
    complaints.employs("manufacturing-office-head", "winery.marketing-office-admin");
    // From the week before; answered on Monday, told a day late, after 2 + 9 + 3 working hours, and satisfied.
    registered("2005-09-02T16:00", "in-person", "taste", "质检部")
        .at("2005-09-05T12:00")
        .does("quality-investigation", "qualityAnswerable", true, "result", "口感差异属年份特点，已说明")
        .passes("due-feedback-form")
        .does("feedback").does("feedback-opinion", "satisfaction", "satisfied", "opinion", "处理及时")
        .does("archive-assessment").does("archive")
        .ended("resolved");
    // Misconduct, which costs 200 yuan; not satisfied; open.
    registered("2005-09-06T10:00", "in-person", "dereliction", "销售部")
        .does("discipline", "penalty", "criticism-fine", "penaltyAmount", 200)
        .does("feedback").does("feedback-opinion", "satisfaction", "dissatisfied", "opinion", "仍认为是质量问题")
        .at(NEXT_MONTH).cancelled();
    // Answered at once.
    filedAt("2005-09-07T10:00", "phone")
        .does("receive-phone-answer", "phoneAnswerable", true, "replyGiven", "瓶底结晶为酒石酸，可放心饮用")
        .ended("answered");
    // Nobody contacts the department in two hours; open.
    filedAt("2005-09-08T10:00", "phone")
        .does("receive-phone-answer", "phoneAnswerable", false)
        .passes("due-contact-department")
        .at(NEXT_MONTH).cancelled();
    registered("2005-09-09T10:00", "in-person", "packaging", "质检部").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-12T10:00", "phone").at(NEXT_MONTH).cancelled();

    assertThat(reports.lines(POLICY + "-meeting", "2005-09-05")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按投诉类别 4件",
        "- 未填写 2件 = 50.0%",
        "- 产品质量 1件 = 25.0%",
        "- 售后服务、失职、工作态度 1件 = 25.0%",
        "按渠道 4件",
        "- 当面口头 2件 = 50.0%",
        "- 电话 2件 = 50.0%",
        "按被投诉部门 4件",
        "- 未填写 2件 = 50.0%",
        "- 质检部 1件 = 25.0%",
        "- 销售部 1件 = 25.0%",
        "按结果 2件",
        "- 投诉已办结 1件 = 50.0%",
        "- 电话已当即解答 1件 = 50.0%",
        "时限",
        "按期（及时率） 6次 / 8次 = 75.0%",
        "- 登记口头转交投诉：登记（时限：24小时） 2次 / 2次 = 100.0%",
        "- 责任部门处理投诉：处理（时限：3个工作日） 2次 / 2次 = 100.0%",
        "- 受理电话投诉：答复（时限：24小时） 1次 / 1次 = 100.0%",
        "- 送达处理反馈单：反馈（时限：24小时） 1次 / 2次 = 50.0%",
        "- 建表并联系部门：联系（时限：2个工时） 0次 / 1次 = 0.0%",
        "按期结案 1件 / 2件 = 50.0%",
        "升级的案件（升级率） 1件 / 4件 = 25.0%",
        "结案平均用时 7.0工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%",
        "金额与处罚",
        "结案核定金额 0.0元",
        "处罚 2次",
        "处罚金额 200.0元");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed();
  }

  private ComplaintCase registered(String moment, String channel, String subject, String unit) {
    return filedAt(moment, channel).does("receive-oral").does("classify", "subject", subject, "respondentUnit", unit);
  }
}
