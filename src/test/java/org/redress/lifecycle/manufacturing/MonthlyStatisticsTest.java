package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** 客诉案件统计表 of a month, counted by hand; told in 2017, where no other test has cases. */
@Tag("database")
@LifecycleTest(value = "manufacturer-claims", complete = false)
class MonthlyStatisticsTest {

  private static final String POLICY = "manufacturer-claims";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_table_of_the_months_claims_says_what_one_counts_by_hand() {
    // Without loss: closed on the first after 2 + 1 working hours, at once, after 8 + 6; after the month's end.
    withoutLoss("2017-08-31T16:00", "2017-09-01T10:00");
    withoutLoss("2017-09-04T10:00", "2017-09-04T10:00");
    withoutLoss("2017-09-05T10:00", "2017-09-06T15:00");
    withoutLoss("2017-09-29T16:00", "2017-10-09T10:00");
    // Open at the end: one whose form is late and reminded of, one whose form came in time.
    filedAt("2017-09-11T10:00").does("receive-anomaly", "lossCaused", true).passes("due-sales-fill-form");
    filedAt("2017-09-12T10:00").through(Way::reported);
    // Dismissed, the sales department's; ends when the three days for petitions do: Saturday, so Monday, 8 + 9 + 9 + 9 hours.
    investigated("2017-09-13T10:00", "sales", true, 5000)
        .through(Way.dismissedBy("sales-manager"))
        .through(Way::liabilityJudged)
        .through(Way::reportInstructedOn)
        .does("close-and-distribute", "closedAt", "2017-09-13T10:00:00+08:00")
        .does("post-close-timeliness-audit", "handlingLate", false)
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", false)
        .passes("due-objection-window")
        .ended("rejected");
    // Upheld, the production department's, 3000 paid, a bonus penalty of 300; ends on Thursday, 8 + 9 + 9 + 9 hours.
    investigated("2017-09-18T10:00", "manufacturing", false, 3000)
        .through(Way.upheldBy("sales-manager", "compensation", 3000))
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", true)
        .does("approve-loss-and-penalty", "lossDecision", "approve", "administrativeSanction", false,
            "bonusPenaltyNeeded", true)
        .through(Way::reportInstructedOn)
        .does("close-and-distribute", "closedAt", "2017-09-18T10:00:00+08:00")
        .does("post-close-timeliness-audit", "handlingLate", false)
        .through(Way::acceptedByCustomer)
        .through(Way::slipSignedAndProved)
        .through(Way::posted)
        .passes("due-objection-window")
        .does("bonus-penalty", "penalisedUnit", "manufacturing", "offence", "bonus-liability", "penaltyAmount", 300)
        .does("approve-penalty-notice", "noticeDecision", "approve")
        .does("distribute-penalty-notice-gm-office")
        .does("distribute-penalty-notice-accounts")
        .ended("resolved");
    filedAt("2017-10-09T11:00");

    assertThat(reports.lines(POLICY + "-monthly-statistics", "2017-09-01")).containsExactly(
        "上月结案",
        "本期结案 5件",
        "按处理结果 5件",
        "- 异常已处理 3件 = 60.0%",
        "- 不成立已办结 1件 = 20.0%",
        "- 客诉已办结 1件 = 20.0%",
        "责任归属及比率",
        "按责任归属部门 5件",
        "- 未填写 3件 = 60.0%",
        "- 业务部门 1件 = 20.0%",
        "- 制造部门 1件 = 20.0%",
        "按异常分类 5件",
        "- 未填写 3件 = 60.0%",
        "- 质量异常客诉 1件 = 20.0%",
        "- 非质量异常客诉 1件 = 20.0%",
        "结案核定金额，按责任归属部门 3000.0元",
        "- 制造部门 3000.0元 = 100.0%",
        "- 业务部门 0.0元 = 0.0%",
        "- 未填写 0.0元 = 0.0%",
        "处理结果检查",
        "按期结案 5件 / 5件 = 100.0%",
        // Four forms to be filled within a day, one late; the two claims investigated passed each other limit once.
        "按期（及时率） 28次 / 29次 = 96.6%",
        "- 填具客户抱怨处理表：填表（时限：1天内） 3次 / 4次 = 75.0%",
            "- 业务部经理核决：核决（时限：1天内） 2次 / 2次 = 100.0%",
            "- 作成综合意见并分送：作成（时限：1日内） 2次 / 2次 = 100.0%",
            "- 分析原因并拟定对策：分析（时限：3天内） 2次 / 2次 = 100.0%",
            "- 受理、编号并登记：编号（时限：1天内） 2次 / 2次 = 100.0%",
            "- 各单位处理至结案：结案（时限：国内15天） 2次 / 2次 = 100.0%",
            "- 向客户说明、交涉（时限：国内2天、国外7天） 2次 / 2次 = 100.0%",
            "- 向客户说明、交涉：说明（时限：1天内） 2次 / 2次 = 100.0%",
            "- 批示经理室意见：批示（时限：1天内） 2次 / 2次 = 100.0%",
            "- 拟定业务处理意见：拟定（时限：1天内） 2次 / 2次 = 100.0%",
            "- 提出调查处理报告：报告（时限：3天内） 2次 / 2次 = 100.0%",
            "- 查核拟定处理方式：查核（时限：1天内） 2次 / 2次 = 100.0%",
            "- 追查原因判定责任：分析（时限：3天内） 2次 / 2次 = 100.0%",
            "- 收回应收账款（时限：规定收款期届满） 1次 / 1次 = 100.0%",
        "催办 1次",
        "结案平均用时 17.4工作小时",
        "期末未结 3件");
    assertThat(reports.lines(POLICY + "-monthly-discipline-review", "2017-09-01")).containsExactly(
        "上月结案",
        "本期结案 5件",
        "行政处分与罚扣",
        "按责任归属部门 5件",
        "- 未填写 3件 = 60.0%",
        "- 业务部门 1件 = 20.0%",
        "- 制造部门 1件 = 20.0%",
        "处罚 1次",
        "- 制造部门 1次 = 100.0%",
        "处罚金额 300.0元",
        "- 制造部门 300.0元 = 100.0%");
  }

  private void withoutLoss(String received, String closed) {
    filedAt(received)
        .does("receive-anomaly", "lossCaused", false)
        .at(closed)
        .does("abnormality-slip")
        .ended("no-loss");
  }

  private ComplaintCase investigated(String moment, String unit, boolean humanFactor, int amount) {
    return filedAt(moment)
        .through(Way::reported)
        .through(Way.acceptedAt(moment))
        .does("quality-analysis", "humanFactor", humanFactor, "respondentUnit", unit)
        .through(Way.opinions(amount));
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about(POLICY).filed();
  }
}
