package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2005, counted by hand. */
@LifecycleTest(value = "repair-shop", complete = false)
class RepairShopReportsTest {

  private static final String POLICY = "repair-shop";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_statistics_of_the_month_say_what_one_counts_by_hand() {
    // From August; asked about on the first of September, after 2 + 1 working hours; satisfied.
    verified("2005-08-31T16:00", "phone", "机修车间")
        .at("2005-09-01T10:00")
        .does("handle-other")
        .does("feedback")
        .does("check-satisfaction", "satisfaction", "satisfied")
        .ended("resolved");
    // A technician's three days pass: the desk has it; open.
    recorded("2005-09-05T10:00", "on-site")
        .does("verify", "aboutServiceQuality", true, "respondentUnit", "机修车间")
        .passes("due-resolve-service-quality")
        .at(NEXT_MONTH).cancelled();
    // Dissatisfied and verified anew; open.
    verified("2005-09-06T10:00", "phone", "钣喷车间")
        .does("handle-other")
        .does("feedback")
        .does("check-satisfaction", "satisfaction", "dissatisfied", "dissatisfaction", "还在响")
        .at(NEXT_MONTH).cancelled();
    // Closed on the same day; no answer.
    verified("2005-09-07T10:00", "online", "机修车间")
        .does("handle-other")
        .does("feedback")
        .does("check-satisfaction", "noAnswer", true)
        .ended("resolved");
    recorded(NEXT_MONTH, "phone").cancelled();

    assertThat(reports.lines(POLICY + "-statistics", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 3件",
        "本期受理并已结案（结案率） 1件 / 3件 = 33.3%",
        "期末未结 2件",
        "分类",
        "按抱怨类别 3件",
        "- 其他问题 2件 = 66.7%",
        "- 服务质量问题 1件 = 33.3%",
        "按渠道 3件",
        "- 在线客服 1件 = 33.3%",
        "- 现场 1件 = 33.3%",
        "- 电话 1件 = 33.3%",
        "按被抱怨的部门 3件",
        "- 机修车间 2件 = 66.7%",
        "- 钣喷车间 1件 = 33.3%",
        "监督考核",
        "按期（及时率） 9次 / 10次 = 90.0%",
        "- 反馈处理结果：反馈（时限：1个工作日） 3次 / 3次 = 100.0%",
        "- 核实具体情况：核实（时限：2个工作小时） 3次 / 3次 = 100.0%",
        "- 记录抱怨：记录（时限：30分钟） 3次 / 3次 = 100.0%",
        "- 核实并解决问题：解决（时限：3日） 0次 / 1次 = 0.0%",
        "升级的案件（升级率） 1件 / 3件 = 33.3%",
        "结案平均用时 1.5工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%");
  }

  private ComplaintCase recorded(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed().does("receive").does("record");
  }

  private ComplaintCase verified(String moment, String channel, String unit) {
    return recorded(moment, channel).does("verify", "respondentUnit", unit);
  }
}
