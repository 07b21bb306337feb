package org.redress.lifecycle.hospitality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The week from the fifth and the month of September 2005, counted by hand. */
@LifecycleTest(value = "hotel-guest", complete = false)
class HotelGuestReportsTest {

  private static final String POLICY = "hotel-guest";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_record_of_the_week_and_the_analysis_of_the_month_say_what_one_counts_by_hand() {
    // In the house on the last of August, closed half an hour after midnight; 100 yuan.
    filedAt("2005-08-31T23:30", "oral", false)
        .does("classify")
        .does("during-own-handle-approval-staff", "result", "当面致歉", "satisfaction", "satisfied", "approvedAmount", 100)
        .at("2005-09-01T00:30")
        .does("close")
        .ended("resolved");
    // After the stay, about another department; satisfied and closed the day after; 40 yuan.
    filedAt("2005-09-05T10:00", "written", true)
        .does("classify", "accusedIsOwnDepartment", false, "respondentUnit", "餐饮部")
        .does("report-to-head")
        .does("joint-plan-department-head", "receivingPlan", "致歉")
        .does("joint-plan-accused-department-head", "accusedPlan", "致歉")
        .does("joint-plan-approval-department-head", "result", "退还早餐费", "approvedAmount", 40)
        .at("2005-09-06T10:00")
        .does("joint-plan-satisfaction", "satisfaction", "satisfied")
        .does("close")
        .ended("resolved");
    // After the stay, not satisfied, and before the vice-president; open.
    filedAt("2005-09-06T11:00", "written", true)
        .does("classify")
        .does("report-to-head")
        .does("after-own-investigate-approval-department-head", "result", "致歉")
        .does("after-own-investigate-satisfaction",
            "satisfaction", "dissatisfied", "dissatisfaction", "仍觉不公", "requestNote", "客人要求退房费")
        .at(NEXT_MONTH).cancelled();
    // Nobody settles these in time, and the vice-president has them; open.
    filedAt("2005-09-08T10:00", "oral", false).passes("due-during-stay-close-classify").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-13T10:00", "oral", false).passes("due-during-stay-close-classify").at(NEXT_MONTH).cancelled();
    filedAt(NEXT_MONTH, "oral", false).cancelled();

    for (String week : List.of("-weekly-record", "-weekly-submit")) {
      assertThat(reports.lines(POLICY + week, "2005-09-05")).as(week).containsExactly(
          "本周受理",
          "本期受理 3件",
          "按投诉时点与部门 3件",
          "- 未填写 1件 = 33.3%",
          "- 消费后-其他部门 1件 = 33.3%",
          "- 消费后-本部门 1件 = 33.3%",
          "按方式 3件",
          "- 书面 2件 = 66.7%",
          "- 口头 1件 = 33.3%",
          "按被投诉部门 3件",
          "- 未填写 2件 = 66.7%",
          "- 餐饮部 1件 = 33.3%",
          "处理",
          "本期结案 1件",
          "期末未结 2件");
    }
    assertThat(reports.lines(POLICY + "-monthly-analysis", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按投诉时点与部门 4件",
        "- 未填写 2件 = 50.0%",
        "- 消费后-其他部门 1件 = 25.0%",
        "- 消费后-本部门 1件 = 25.0%",
        "按被投诉部门 4件",
        "- 未填写 3件 = 75.0%",
        "- 餐饮部 1件 = 25.0%",
        "按方式 4件",
        "- 书面 2件 = 50.0%",
        "- 口头 2件 = 50.0%",
        "按结果 2件",
        "- 投诉已办结 2件 = 100.0%",
        "时限",
        "按期（及时率） 11次 / 13次 = 84.6%",
        "- 组织调查后处理（时限：3个工作日已过） 6次 / 6次 = 100.0%",
        "- 离店即时汇报负责人：汇报（时限：1个工时） 2次 / 2次 = 100.0%",
        "- 离店后征询客人意见：征询（时限：24小时） 2次 / 2次 = 100.0%",
        "- 即时处理投诉（时限：客人要求时间已过） 1次 / 3次 = 33.3%",
        "升级，按所至岗位 3次",
        "- 分管副总 3次 = 100.0%",
        "结案平均用时 4.5工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%",
        "金额与处罚",
        "结案核定金额 140.0元",
        "处罚 0次",
        "处罚金额 0.0元");
  }

  private ComplaintCase filedAt(String moment, String channel, boolean guestHasLeft) {
    return complaints.at(moment).about(POLICY).with("channel", channel).with("guestHasLeft", guestHasLeft).filed();
  }
}
