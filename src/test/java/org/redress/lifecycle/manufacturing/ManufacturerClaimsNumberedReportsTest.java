package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of September 2005, counted by hand. */
@LifecycleTest(value = "manufacturer-claims-numbered", complete = false)
class ManufacturerClaimsNumberedReportsTest {

  private static final String POLICY = "manufacturer-claims-numbered";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_statistics_and_the_discipline_review_of_the_month_say_what_one_counts_by_hand() {
    // Without loss: closed after 2 + 1 working hours, at once, after the month's end. Then one with loss, open.
    withoutLoss("2005-08-31T16:00", "2005-09-01T10:00");
    withoutLoss("2005-09-05T10:00", "2005-09-05T10:00");
    withoutLoss("2005-09-30T16:00", NEXT_MONTH);
    filedAt("2005-09-06T10:00").does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .at(NEXT_MONTH).cancelled();
    // The opinion form is late and reminded of, after 8 + 9 working hours; then dismissed, the sales department's.
    filedAt("2005-09-07T10:00")
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .passes("due-sales-fill-form")
        .does("fill-opinion-form")
        .through(proposed("2005-09-07T10:00", "sales", true, 5000))
        .through(Stretch.dismissedBy("sales-manager"))
        .through(Stretch::closed)
        .through(Stretch::auditedWithoutFindings)
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", false)
        .ended("rejected");
    // Upheld, the production department's: 3000 paid, and a bonus penalty of 300; closed the day after.
    filedAt("2005-09-12T10:00")
        .through(Stretch::reported)
        .through(proposed("2005-09-12T10:00", "manufacturing", false, 3000))
        .through(Stretch.upheldBy("sales-manager", "allowance", 3000))
        .does("liability-and-loss", "ownQuality", false, "humanNegligence", false, "improvementNeeded", false)
        .does("approve-loss-and-penalty", "lossDecision", "approve", "administrativeSanction", false,
            "bonusPenaltyNeeded", true)
        .through(Stretch::reportInstructedOn)
        .does("close-and-distribute")
        .through(Stretch::auditedWithoutFindings)
        .does("bonus-penalty", "penalisedUnit", "manufacturing", "offence", "bonus-liability", "penaltyAmount", 300)
        .does("approve-penalty-notice", "noticeDecision", "approve")
        .does("distribute-penalty-notice-gm-office")
        .does("distribute-penalty-notice-accounts")
        .at("2005-09-13T10:00")
        .through(Stretch::acceptedByCustomer)
        .through(Stretch::slipSigned)
        .does("obtain-allowance-proof")
        .does("accounting-posting", "receivableAffected", false)
        .ended("resolved");
    filedAt(NEXT_MONTH).cancelled();

    assertThat(reports.lines(POLICY + "-monthly-statistics", "2005-09-01")).containsExactly(
        "上月结案",
        "本期结案 4件",
        "按处理结果 4件",
        "- 异常已处理 2件 = 50.0%",
        "- 不成立已办结 1件 = 25.0%",
        "- 投诉已办结 1件 = 25.0%",
        "责任归属及比率",
        "按责任归属部门 4件",
        "- 未填写 2件 = 50.0%",
        "- 业务部 1件 = 25.0%",
        "- 制造部 1件 = 25.0%",
        "按异常分类 4件",
        "- 未填写 2件 = 50.0%",
        "- 质量异常客户投诉 1件 = 25.0%",
        "- 非质量异常客户投诉 1件 = 25.0%",
        "结案核定金额，按责任归属部门 3000.0元",
        "- 制造部 3000.0元 = 100.0%",
        "- 业务部 0.0元 = 0.0%",
        "- 未填写 0.0元 = 0.0%",
        "处理结果检查",
        "按期结案 3件 / 4件 = 75.0%",
        "按期（及时率） 12次 / 13次 = 92.3%",
        "- 作成综合意见并分送：作成（时限：1天内） 2次 / 2次 = 100.0%",
        "- 向客户说明、交涉：交涉（时限：1天内） 2次 / 2次 = 100.0%",
        "- 提出调查处理报告：报告（时限：3天内） 2次 / 2次 = 100.0%",
        "- 追踪处理至结案：结案（时限：受理14天） 2次 / 2次 = 100.0%",
        "- 追踪处理至结案：结案（时限：受理21天） 2次 / 2次 = 100.0%",
        "- 填具客户意见处理表：填表（时限：1天内） 1次 / 2次 = 50.0%",
        "- 收回应收账款（时限：规定收款期届满） 1次 / 1次 = 100.0%",
        "催办 1次",
        "结案平均用时 7.3工作小时",
        "期末未结 2件");
    assertThat(reports.lines(POLICY + "-monthly-discipline-review", "2005-09-01")).containsExactly(
        "上月结案",
        "本期结案 4件",
        "行政处分与罚扣",
        "按责任归属部门 4件",
        "- 未填写 2件 = 50.0%",
        "- 业务部 1件 = 25.0%",
        "- 制造部 1件 = 25.0%",
        "处罚 1次",
        "- 制造部 1次 = 100.0%",
        "处罚金额 300.0元",
        "- 制造部 300.0元 = 100.0%");
  }

  private void withoutLoss(String received, String closed) {
    filedAt(received).does("receive-anomaly", "lossCaused", false).at(closed).does("abnormality-slip").ended("no-loss");
  }

  /** Accepted then, the unit's fault, and that sum proposed. */
  private static UnaryOperator<ComplaintCase> proposed(String moment, String unit, boolean humanFactor, int amount) {
    return claim ->
        claim
            .through(Stretch.acceptedAt(moment))
            .does("quality-analysis", "humanFactor", humanFactor, "respondentUnit", unit, "rdOpinionNeeded", false)
            .through(Stretch.opinions(amount));
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about(POLICY).filed();
  }
}
