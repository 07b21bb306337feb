package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2005, counted by hand. */
@LifecycleTest(value = "repair-shop-courtesy", complete = false)
class RepairShopCourtesyReportsTest {

  private static final String POLICY = "repair-shop-courtesy";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_hot_spots_of_the_month_say_what_one_counts_by_hand() {
    // From August; filed on the first of September.
    soothed("2005-08-31T16:00", "phone", false)
        .at("2005-09-01T10:00")
        .does("handle")
        .does("archive")
        .ended("resolved");
    // Beyond the receiver: 1,500 yuan of the plant manager's.
    soothed("2005-09-05T10:00", "on-site", true)
        .does("report-supervisor")
        .does("supervisor-handle-approval-supervisor", "approvedAmount", 1500)
        .does("supervisor-handle-plant-manager", "approvedAmount", 1500)
        .does("assist-soothing")
        .does("archive")
        .ended("resolved");
    // The handler's working day passes; open.
    soothed("2005-09-06T10:00", "phone", false).passes("due-reply").at(NEXT_MONTH).cancelled();
    soothed(NEXT_MONTH, "phone", false).cancelled();

    assertThat(reports.lines(POLICY + "-hotspots", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 2件",
        "本期受理并已结案（结案率） 1件 / 2件 = 50.0%",
        "期末未结 1件",
        "热点",
        "按职权范围 2件",
        "- 接待人员职权范围内 1件 = 50.0%",
        "- 超出接待人员职权范围 1件 = 50.0%",
        "按渠道 2件",
        "- 投诉电话 1件 = 50.0%",
        "- 现场接待 1件 = 50.0%",
        "按期（及时率） 4次 / 5次 = 80.0%",
        "- 主管处理并答复：答复（时限：1个工作日） 2次 / 2次 = 100.0%",
        "- 处理并答复客户：答复（时限：1个工作日） 1次 / 2次 = 50.0%",
        "- 马上报告主管：报告（时限：15分钟） 1次 / 1次 = 100.0%",
        "升级的案件（升级率） 2件 / 2件 = 100.0%",
        "退款赔偿金额 1500.0元");
  }

  private ComplaintCase soothed(String moment, String channel, boolean money) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed()
        .does("receive")
        .does("record-facts")
        .does("soothe-explain", "refundOrCompensation", money);
  }
}
