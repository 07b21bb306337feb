package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The week from the fifth and the month of September 2005, counted by hand. */
@LifecycleTest(value = "auto-dealer-group", complete = false)
class AutoDealerGroupReportsTest {

  private static final String POLICY = "auto-dealer-group";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_report_of_the_week_and_of_the_month_say_what_one_counts_by_hand() {
    // From August; 800 yuan are granted, and the customer is satisfied on the second.
    looked(callCentreAt("2005-08-31T16:00"))
        .at("2005-09-01T10:00")
        .does("handle", "compensationNeeded", true, "proposedAmount", 900, "compensationReason", "代步费用")
        .does("compensation-approval-cr-manager", "approvedAmount", 800)
        .does("record-oms")
        .does("feedback-group")
        .does("group-follow-up", "satisfaction", "satisfied")
        .ended("resolved");
    // The first contact is late; handled within its limit and closed.
    looked(filedAt("2005-09-05T10:00", "phone")
            .does("assign-reception", "aboutReceptionist", false, "respondentUnit", "sales")
            .passes("due-first-contact"))
        .does("handle", "compensationNeeded", false)
        .does("record-oms")
        .ended("resolved");
    // The customer is not satisfied: a major complaint; open.
    looked(callCentreAt("2005-09-07T10:00"))
        .does("handle", "compensationNeeded", false)
        .does("record-oms")
        .does("feedback-group")
        .does("group-follow-up", "satisfaction", "dissatisfied", "dissatisfaction", "补漆有色差")
        .at(NEXT_MONTH).cancelled();
    // Not told to the group in time: the general manager has to; open.
    looked(callCentreAt("2005-09-08T10:00"))
        .does("handle", "compensationNeeded", false)
        .does("record-oms")
        .passes("due-feedback-to-group")
        .at(NEXT_MONTH).cancelled();
    // Major, and the manufacturer was not told, which costs 300 yuan; open.
    filedAt("2005-09-13T10:00", "visit")
        .does("assign-reception", "aboutReceptionist", false, "respondentUnit", "after-sales")
        .through(AutoDealerGroupReportsTest::listened)
        .does("verify-in-oms", "returnOrExchange", true)
        .does("alert-manufacturer", "makerAlert", "missed")
        .does("alert-manufacturer-liability", "makerLoss", true, "offence", "maker-not-alerted",
            "offender", "automotive-cr-specialist", "liableManager", "automotive-cr-manager", "penaltyAmount", 300)
        .at(NEXT_MONTH).cancelled();
    filedAt(NEXT_MONTH, "phone").cancelled();

    assertThat(reports.lines(POLICY + "-weekly-report", "2005-09-05")).containsExactly(
        "受理与办结",
        "本期受理 3件",
        "本期受理并已结案（结案率） 1件 / 3件 = 33.3%",
        "本期结案 1件",
        "期末未结 2件",
        "分类",
        "按级别 3件",
        "- 一般投诉 2件 = 66.7%",
        "- 重大客户投诉 1件 = 33.3%",
        "按来源 3件",
        "- 集团呼叫中心 2件 = 66.7%",
        "- 客户来电 1件 = 33.3%",
        "按被投诉部门 3件",
        "- 售后部 2件 = 66.7%",
        "- 销售部 1件 = 33.3%",
        "及时快速响应",
        "24小时内联系客户 2次 / 3次 = 66.7%",
        "24小时内反馈集团 1次 / 2次 = 50.0%",
        "按期（及时率） 12次 / 14次 = 85.7%",
        "- OMS查询客户信息（时限：逾1个工作小时） 3次 / 3次 = 100.0%",
        "- 参与接待说明经过：说明（时限：1个工作日） 3次 / 3次 = 100.0%",
        "- 处理一般投诉：办完（时限：3个工作日） 3次 / 3次 = 100.0%",
        "- 倾听诉求并记录：联系客户（时限：24小时） 2次 / 3次 = 66.7%",
        "- 结果反馈集团客服部：反馈（时限：24小时） 1次 / 2次 = 50.0%",
        "升级，按所至岗位 1次",
        "- 总经理 1次 = 100.0%",
        "结案平均用时 9.0工作小时",
        "满意度",
        "满意（满意率） 0次 / 1次 = 0.0%",
        "不满意 1次 / 1次 = 100.0%",
        "金额与处罚",
        "结案核定金额 0.0元",
        "处罚 0次",
        "处罚金额 0.0元");
    assertThat(reports.lines(POLICY + "-monthly-report", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 1件 / 4件 = 25.0%",
        "本期结案 2件",
        "期末未结 3件",
        "分类",
        "按级别 4件",
        "- 一般投诉 2件 = 50.0%",
        "- 重大客户投诉 2件 = 50.0%",
        "按来源 4件",
        "- 集团呼叫中心 2件 = 50.0%",
        "- 客户到店 1件 = 25.0%",
        "- 客户来电 1件 = 25.0%",
        "按被投诉部门 4件",
        "- 售后部 3件 = 75.0%",
        "- 销售部 1件 = 25.0%",
        "及时快速响应",
        "24小时内联系客户 3次 / 4次 = 75.0%",
        "24小时内反馈集团 2次 / 3次 = 66.7%",
        "按期（及时率） 17次 / 19次 = 89.5%",
        "- OMS查询客户信息（时限：逾1个工作小时） 4次 / 4次 = 100.0%",
        "- 参与接待说明经过：说明（时限：1个工作日） 4次 / 4次 = 100.0%",
        "- 处理一般投诉：办完（时限：3个工作日） 4次 / 4次 = 100.0%",
        "- 倾听诉求并记录：联系客户（时限：24小时） 3次 / 4次 = 75.0%",
        "- 结果反馈集团客服部：反馈（时限：24小时） 2次 / 3次 = 66.7%",
        "升级，按所至岗位 1次",
        "- 总经理 1次 = 100.0%",
        "结案平均用时 6.0工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%",
        "金额与处罚",
        "结案核定金额 800.0元",
        "处罚 1次",
        "处罚金额 300.0元");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed();
  }

  private ComplaintCase callCentreAt(String moment) {
    return filedAt(moment, "group-call-center")
        .does("transfer-oms")
        .does("assign-reception", "aboutReceptionist", false, "respondentUnit", "after-sales");
  }

  /** Heard and looked up in OMS; handled next. */
  private static ComplaintCase looked(ComplaintCase assigned) {
    return listened(assigned).does("verify-in-oms");
  }

  private static ComplaintCase listened(ComplaintCase assigned) {
    return assigned.does("listen-and-record-original-receptionist").does("listen-and-record");
  }
}
