package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2006, counted by hand. */
@LifecycleTest(value = "auto-dealer-workorder", complete = false)
class AutoDealerWorkorderReportsTest {

  private static final String POLICY = "auto-dealer-workorder";
  private static final String NEXT_MONTH = "2006-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_training_of_the_month_says_what_one_counts_by_hand() {
    // From August, major; closed in September.
    accepted("2006-08-31T10:00", "visit", true, "售后服务部")
        .at("2006-09-01T09:00")
        .through(AutoDealerWorkorderReportsTest::told)
        .does("record-outcome", "satisfaction", "satisfied")
        .does("review").does("archive").ended("resolved");
    // General, answered in time.
    accepted("2006-09-04T10:00", "visit", false, "售后服务部")
        .through(AutoDealerWorkorderReportsTest::told)
        .does("record-outcome", "satisfaction", "satisfied")
        .does("review").does("archive").ended("resolved");
    // General, answered late; not satisfied; open.
    accepted("2006-09-05T10:00", "on-site", false, "销售部")
        .passes("due-reply-general")
        .does("explain-to-user-supervise")
        .through(AutoDealerWorkorderReportsTest::told)
        .does("record-outcome", "satisfaction", "dissatisfied")
        .at(NEXT_MONTH).cancelled();
    // What delivery missed; somebody answers for it.
    complaints.at("2006-09-06T10:00").about(POLICY).with("channel", "visit").filed()
        .does("register").does("identify-cause", "missedAtDelivery", true)
        .does("compensate-first")
        .does("compensate-first-approval-sales-manager", "approvedAmount", 0)
        .does("compensate-first-pay")
        .does("accept", "respondentUnit", "销售部")
        .through(AutoDealerWorkorderReportsTest::told)
        .does("record-outcome", "satisfaction", "satisfied")
        .does("review")
        .does("pursue-liability", "offender", "compliance", "sanction", "扣绩效")
        .does("archive").ended("resolved");
    complaints.at(NEXT_MONTH).about(POLICY).filed().cancelled();

    assertThat(reports.lines(POLICY + "-monthly-case-training", "2006-09-01")).containsExactly(
        "目标",
        "投诉响应及时率 3次 / 4次 = 75.0%",
        "投诉结案率 2件 / 3件 = 66.7%",
        "受理与办结",
        "本期受理 3件",
        "本期结案 3件",
        "期末未结 1件",
        "案例",
        "按抱怨原因 3件",
        "- 其它原因 2件 = 66.7%",
        "- 交车检验未发现的问题 1件 = 33.3%",
        "按抱怨程度 3件",
        "- 一般抱怨 3件 = 100.0%",
        "按来源 3件",
        "- 上门投诉 2件 = 66.7%",
        "- 现场投诉 1件 = 33.3%",
        "按责任部门 3件",
        "- 销售部 2件 = 66.7%",
        "- 售后服务部 1件 = 33.3%",
        "时限",
        "逾期，按时限 1次",
        "- 答复（时限：24小时） 1次 = 100.0%",
        "结果",
        "满意（满意率） 3次 / 4次 = 75.0%",
        "不满意 1次 / 4次 = 25.0%",
        "追究责任 1次");
  }

  private ComplaintCase accepted(String moment, String channel, boolean major, String unit) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed()
        .does("register").does("identify-cause")
        .does("accept", "personalSafety", major, "respondentUnit", unit);
  }

  private static ComplaintCase told(ComplaintCase complaint) {
    return complaint.does("investigate", "respondentUnit", complaint.record().respondentUnit())
        .does("approve-plan-approval-sales-manager", "approvedAmount", 0)
        .does("execute").does("explain-to-user");
  }
}
