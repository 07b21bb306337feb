package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The third quarter of 2005, counted by hand. */
@LifecycleTest(value = "complaint-seven-steps", complete = false)
class ComplaintSevenStepsReportsTest {

  private static final String POLICY = "complaint-seven-steps";
  private static final String AFTERWARDS = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_evaluation_of_the_quarter_says_what_one_counts_by_hand() {
    // In time at every step, satisfied, watched for a month: four limits kept.
    solved("2005-07-05T10:00", "phone", "product-quality")
        .does("feedback", "noAnswer", false, "satisfaction", "satisfied")
        .at("2005-08-04T10:00")
        .does("follow-up", "followUpResult", "stable")
        .ended("resolved");
    // Not satisfied, neither with the head; open while it is watched: five limits kept, the head's own among them.
    solved("2005-08-02T10:00", "chat", "other")
        .does("feedback", "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "太慢")
        .does("solve-department-head")
        .does("feedback", "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "太慢")
        .at(AFTERWARDS).cancelled();
    // Not solved in time: the head has it; open.
    classified("2005-09-06T10:00", "phone", "product-quality").passes("due-solve-medium").at(AFTERWARDS).cancelled();
    complaints.at(AFTERWARDS).about(POLICY).filed().cancelled();

    assertThat(reports.lines(POLICY + "-process-evaluation", "2005-07-01")).containsExactly(
        "步骤1至4",
        "本期受理 3件",
        "按抱怨分类 3件",
        "- 产品质量 2件 = 66.7%",
        "- 其他 1件 = 33.3%",
        "按渠道 3件",
        "- 电话 2件 = 66.7%",
        "- 在线聊天 1件 = 33.3%",
        "步骤5、6",
        "按期（及时率） 10次 / 11次 = 90.9%",
        "- 反馈并解释：反馈（时限：1个工作日） 3次 / 3次 = 100.0%",
        "- 接收并表示重视：接收（时限：2个工作小时） 3次 / 3次 = 100.0%",
        "- 主管接手解决：解决（时限：1个工作日） 1次 / 1次 = 100.0%",
        "- 后续跟进监控：跟进（时限：30天） 1次 / 1次 = 100.0%",
        "- 按中优先级调查解决：解决（时限：3个工作日） 1次 / 2次 = 50.0%",
        "- 按低优先级调查解决：解决（时限：5个工作日） 1次 / 1次 = 100.0%",
        "升级到部门主管 2次",
        "- 部门主管 2次 = 100.0%",
        "满意（满意率） 1次 / 3次 = 33.3%",
        "步骤7",
        "本期结案 1件",
        "- 抱怨已解决 1件 = 100.0%",
        "期末未结（含跟进中） 2件");
  }

  private ComplaintCase classified(String moment, String channel, String category) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed()
        .does("receive")
        .does("record")
        .does("classify-prioritise", "category", category, "personalSafety", false, "batchQuality", false);
  }

  private ComplaintCase solved(String moment, String channel, String category) {
    return classified(moment, channel, category).does("investigate").does("solve", "solveBy", "staff");
  }
}
