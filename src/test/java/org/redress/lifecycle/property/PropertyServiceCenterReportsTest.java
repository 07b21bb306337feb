package org.redress.lifecycle.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2005, counted by hand. */
@LifecycleTest(value = "property-service-center", complete = false)
class PropertyServiceCenterReportsTest {

  private static final String POLICY = "property-service-center";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_analysis_of_the_month_says_what_one_counts_by_hand() {
    // From August; called back a working day late, after 2 + 9 + 9 working hours.
    ordered("2005-08-31T16:00", "hotline", "工程部")
        .at("2005-09-01T10:00")
        .does("resolve")
        .passes("due-callback")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("record-and-sign-responsible-department", "signDecision", "sign")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("resolved");
    // Explained at the desk; called back the day after, nine working hours later.
    filedAt("2005-09-05T10:00", "front-desk")
        .does("receive", "canExplainOnSite", true, "result", "物业费按建筑面积计收，已出示协议")
        .at("2005-09-06T10:00")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("resolved");
    // Not satisfied; open.
    ordered("2005-09-06T10:00", "hotline", "工程部")
        .does("resolve")
        .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "仍在漏水")
        .at(NEXT_MONTH).cancelled();
    // Three working days pass: the manager has it; open.
    ordered("2005-09-07T10:00", "hotline", "保安部").passes("due-limited-time-fix").at(NEXT_MONTH).cancelled();
    // Serious, so the manager has it; open.
    filedAt("2005-09-08T10:00", "front-desk")
        .does("receive", "canExplainOnSite", false)
        .does("verify", "mediaInvolved", true)
        .at(NEXT_MONTH).cancelled();
    filedAt(NEXT_MONTH, "hotline").cancelled();

    assertThat(reports.lines(POLICY + "-monthly-analysis", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按严重程度 4件",
        "- 一般投诉 2件 = 50.0%",
        "- 未填写 1件 = 25.0%",
        "- 较严重的投诉 1件 = 25.0%",
        "按渠道 4件",
        "- 客服前台当面 2件 = 50.0%",
        "- 投诉热线 2件 = 50.0%",
        "按被投诉部门 4件",
        "- 未填写 2件 = 50.0%",
        "- 保安部 1件 = 25.0%",
        "- 工程部 1件 = 25.0%",
        "按结果 2件",
        "- 投诉已解决 2件 = 100.0%",
        "时限",
        "按期（及时率） 11次 / 13次 = 84.6%",
        "- 致歉受理登记：答复（时限：1个工作小时） 4次 / 4次 = 100.0%",
        "- 核实投诉内容：联系客户（时限：24小时内） 3次 / 3次 = 100.0%",
        "- 回访客户：回访（时限：1个工作日） 2次 / 3次 = 66.7%",
        "- 解决投诉问题：解决（时限：3个工作日） 2次 / 3次 = 66.7%",
        "按期结案 1件 / 2件 = 50.0%",
        "升级的案件（升级率） 2件 / 4件 = 50.0%",
        "结案平均用时 14.5工作小时",
        "满意度",
        "满意（满意率） 2次 / 3次 = 66.7%",
        "不满意 1次 / 3次 = 33.3%");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed();
  }

  /** An ordinary complaint, before the department that is to solve it. */
  private ComplaintCase ordered(String moment, String channel, String unit) {
    return filedAt(moment, channel)
        .does("receive", "canExplainOnSite", false)
        .does("verify")
        .does("notify-department", "respondentUnit", unit);
  }
}
