package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The third quarter of 2005, counted by hand. */
@LifecycleTest(value = "company-five-category", complete = false)
class CompanyFiveCategoryReportsTest {

  private static final String POLICY = "company-five-category";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_evaluation_of_the_quarter_says_what_one_counts_by_hand() {
    // From June; told a working day late, after 2 + 9 + 9 working hours.
    founded("2005-06-30T16:00", "phone", "price")
        .at("2005-07-01T10:00")
        .does("decide")
        .does("implement")
        .passes("due-feedback")
        .does("feedback-record", "satisfaction", "satisfied")
        .does("feedback-record-file")
        .ended("resolved");
    // Unfounded, and explained the day after, nine working hours later.
    verified("2005-09-05T10:00", "email", "price", "factsTrue", false)
        .at("2005-09-06T10:00")
        .does("explain-unfounded")
        .ended("unfounded");
    // Not satisfied; open.
    founded("2005-09-06T10:00", "email", "quality")
        .does("decide")
        .does("implement")
        .does("feedback-record", "satisfaction", "dissatisfied", "dissatisfaction", "只换了一件")
        .at(NEXT_MONTH).cancelled();
    // Three working days pass without a report: the company has it; open.
    handedOver("2005-09-07T10:00", "phone", "quality").passes("due-verify-report").at(NEXT_MONTH).cancelled();
    handedOver("2005-09-30T10:00", "phone", "delivery").at(NEXT_MONTH).cancelled();
    complaints.at(NEXT_MONTH).about(POLICY).filed().cancelled();

    assertThat(reports.lines(POLICY + "-evaluate-policy", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按投诉类别 4件",
        "- 产品质量问题投诉 2件 = 50.0%",
        "- 交付延误投诉 1件 = 25.0%",
        "- 价格争议投诉 1件 = 25.0%",
        "按渠道 4件",
        "- 电子邮件 2件 = 50.0%",
        "- 电话 2件 = 50.0%",
        "按结果 2件",
        "- 不成立已说明 1件 = 50.0%",
        "- 投诉已解决 1件 = 50.0%",
        "时限",
        "按期（及时率） 7次 / 9次 = 77.8%",
        "- 初步调查核实投诉：反馈（时限：3个工作日） 2次 / 3次 = 66.7%",
        "- 沟通并解决投诉：解决（时限：5个工作日） 2次 / 2次 = 100.0%",
        "- 评估投诉制定方案：定案（时限：2个工作日） 2次 / 2次 = 100.0%",
        "- 反馈解决结果：反馈（时限：1个工作日） 1次 / 2次 = 50.0%",
        "按期结案 1件 / 2件 = 50.0%",
        "升级的案件（升级率） 2件 / 4件 = 50.0%",
        "结案平均用时 14.5工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%");
  }

  private ComplaintCase handedOver(String moment, String channel, String subject) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed()
        .does("record", "complaintSubject", subject)
        .does("record-receipt")
        .does("route");
  }

  private ComplaintCase verified(String moment, String channel, String subject, Object... verdict) {
    return handedOver(moment, channel, subject).does("verify", verdict).does("verify-receive", "reportDecision", "accept");
  }

  private ComplaintCase founded(String moment, String channel, String subject) {
    return verified(moment, channel, subject, "factsTrue", true, "reasonable", true);
  }
}
