package org.redress.lifecycle.tobacco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The third quarter of 2005, counted by hand. */
@LifecycleTest(value = "tobacco-bureau", complete = false)
class TobaccoBureauReportsTest {

  private static final String POLICY = "tobacco-bureau";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  private static final Object[] RESULT = {
    "handledBy", "客户经理", "handledAt", "2005-09-05T09:00:00+08:00", "handlingProcess", "上门核实并致歉",
    "result", "已补送", "statedSatisfaction", "satisfied"
  };

  /** What both reports of the quarter begin with. */
  private static final List<String> QUARTER =
      List.of(
          "受理与办结",
          "本期受理 4件",
          "本期受理并已结案（结案率） 2件 / 4件 = 50.0%",
          "本期结案 3件",
          "期末未结 2件",
          "分类",
          "按投诉、咨询、建议 4件",
          "- 投诉 3件 = 75.0%",
          "- 咨询 1件 = 25.0%",
          "按来源 4件",
          "- 客户来电（4008995998） 2件 = 50.0%",
          "- 客户来访 2件 = 50.0%",
          "按被投诉单位 4件",
          "- 某县局 2件 = 50.0%",
          "- 未填写 1件 = 25.0%",
          "- 某市局 1件 = 25.0%",
          "按结果 3件",
          "- 咨询已当场解答 1件 = 33.3%",
          "- 咨询已答复 1件 = 33.3%",
          "- 投诉已结案 1件 = 33.3%");

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void both_reports_of_the_quarter_say_what_one_counts_by_hand() {
    // From June: a consultation that takes longer, answered in July.
    filedAt("2005-06-30T15:00", "phone", "retailer")
        .does("receive", "contactPurpose", "consultation", "subject", "licence")
        .does("answer-on-spot", "answeredOnSpot", false, "notAnsweredReason", "须查办证记录")
        .does("register-consultation")
        .at("2005-07-01T10:00")
        .does("approve-dispatch", "approvalDecision", "approve")
        .does("dispatch", "unitName", "某县局")
        .does("assign")
        .does("investigate")
        .does("fill-result", "result", "已查明办证进度")
        .does("head-review-approval-undertaking-head", "reviewDecision", "approve")
        .does("inform-result")
        .does("archive")
        .ended("answered");
    // Ours: 150 yuan and two points; satisfied.
    filedAt("2005-09-05T10:00", "phone", "retailer")
        .through(complaint -> dispatched(complaint, "某县局"))
        .does("fill-result", Stream.concat(Stream.of(RESULT), Stream.of("proposedAmount", 200)).toArray())
        .does("head-review-approval-undertaking-head", "reviewDecision", "approve", "approvedAmount", 150,
            "factsEstablished", true, "isOurResponsibility", true)
        .does("callback", "satisfaction", "satisfied")
        .does("accountability", "procedureBreach", false, "derelictionFound", false)
        .does("accountability-deduction", "offence", "established-ours", "penalty", "deducted",
            "offender", "tobacco-handler", "deductedPoints", 2)
        .does("archive")
        .ended("resolved");
    // Not satisfied; open.
    filedAt("2005-09-06T10:00", "phone", "consumer")
        .through(complaint -> dispatched(complaint, "某县局"))
        .does("fill-result", RESULT)
        .does("head-review-approval-undertaking-head", "reviewDecision", "approve")
        .does("callback", "satisfaction", "dissatisfied", "dissatisfaction", "仍未补送")
        .at(NEXT_MONTH).cancelled();
    // Three days pass, and the unit's leader has it; open.
    filedAt("2005-09-07T10:00", "visit", "retailer")
        .through(complaint -> dispatched(complaint, "某市局"))
        .passes("due-handle-3bd")
        .at(NEXT_MONTH).cancelled();
    // Answered at once.
    filedAt("2005-09-12T10:00", "visit", "consumer")
        .does("receive", "contactPurpose", "consultation", "subject", "cigarette-quality")
        .does("answer-on-spot", "answeredOnSpot", true, "result", "如何辨别真伪已说明")
        .ended("answered-on-spot");
    filedAt(NEXT_MONTH, "phone", "consumer").cancelled();

    assertThat(reports.lines(POLICY + "-quarterly-15", "2005-09-01")).containsExactlyElementsOf(and(QUARTER,
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%"));
    assertThat(reports.lines(POLICY + "-quarterly-20", "2005-09-01")).containsExactlyElementsOf(and(QUARTER,
        "时限",
        "按期（及时率） 24次 / 25次 = 96.0%",
        "- 受理并区分意见类型：受理登记（时限：当日） 7次 / 7次 = 100.0%",
        "- 下达（转派）派单：派单（时限：1个工作日） 4次 / 4次 = 100.0%",
        "- 审批登记表：审批（时限：1个工作日） 4次 / 4次 = 100.0%",
        "- 承接并派至承办部门：转派（时限：1个工作日） 4次 / 4次 = 100.0%",
        "- 承接并办理派单：办结（时限：3个工作日） 3次 / 4次 = 75.0%",
        "- 电话回访投诉客户：回访（时限：3个工作日） 2次 / 2次 = 100.0%",
        "升级，按所至岗位 1次",
        "- 本单位（部门）领导 1次 = 100.0%",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%",
        "金额与处罚",
        "结案核定金额 150.0元",
        "处罚 1次",
        "处罚金额 0.0元"));
  }

  private ComplaintCase filedAt(String moment, String channel, String complainantType) {
    return complaints.at(moment).about(POLICY)
        .with("channel", channel).with("complainantType", complainantType).filed();
  }

  /** Gone out to the county bureau and investigated there. */
  private static ComplaintCase dispatched(ComplaintCase complaint, String unit) {
    return complaint
        .does("receive", "contactPurpose", "complaint", "subject", "inspection")
        .does("register-complaint", "respondentUnit", unit)
        .does("approve-dispatch", "approvalDecision", "approve")
        .does("dispatch", "unitName", unit)
        .does("assign")
        .does("investigate");
  }

  private static List<String> and(List<String> beginning, String... rest) {
    return Stream.concat(beginning.stream(), Stream.of(rest)).toList();
  }
}
