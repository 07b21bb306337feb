package org.redress.lifecycle.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The week from 5 September 2005, counted by hand. */
@LifecycleTest(value = "fitness-club", complete = false)
class FitnessClubReportsTest {

  private static final String POLICY = "fitness-club";
  private static final String NEXT_MONTH = "2005-10-10T10:00";
  private static final String INVESTIGATOR = "fitness-dedicated-investigator";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_statistics_of_the_week_say_what_one_counts_by_hand() {
    // An inquiry from the week before: the desk's day and the supervisor's have passed when it is answered on Monday,
    // after 2 + 2 working hours.
    filedAt("2005-09-02T16:00", "phone")
        .does("receive", "requestKind", "inquiry", "needType", "consult")
        .does("inquiry", "answeredDirectly", false)
        .passes("due-inquiry-answer")
        .at("2005-09-05T11:00")
        .does("inquiry-answer-department-supervisor")
        .does("archive")
        .ended("inquiry-replied");
    // A trainer's fault, which costs 200 yuan; satisfied the day after, nine working hours later.
    complained("2005-09-05T10:00", "on-site")
        .does("investigate", "companyBrokePromise", true, "customerOwnCauseOrMisunderstanding", false,
            "salesFault", false)
        .does("service-class", "breach", true, "offender", INVESTIGATOR, "offence", "service-dereliction",
            "penaltyBasis", "员工手册缺课条款", "penaltyAmount", 200, "measures", "补课两次")
        .at("2005-09-06T10:00")
        .does("feedback", "satisfaction", "satisfied", "customerAdvice", "无")
        .does("archive", "retention", "one-year")
        .ended("resolved");
    // A misunderstanding, explained; not satisfied; open.
    complained("2005-09-06T10:00", "phone")
        .does("investigate", "companyBrokePromise", true, "customerOwnCauseOrMisunderstanding", true)
        .does("member-class")
        .does("feedback", "satisfaction", "dissatisfied", "customerAdvice", "要求退费")
        .at(NEXT_MONTH).cancelled();
    // Lies at the desk past its three days; open.
    filedAt("2005-09-06T11:00", "phone").passes("due-complaint-normal-received").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-12T10:00", "phone").at(NEXT_MONTH).cancelled();

    assertThat(reports.lines(POLICY + "-weekly-statistics", "2005-09-05")).containsExactly(
        "受理与办结",
        "本期受理 3件",
        "本期受理并已结案（结案率） 1件 / 3件 = 33.3%",
        "本期结案 2件",
        "期末未结 2件",
        "分类",
        "按咨询、意见、投诉 3件",
        "- 客户投诉类 2件 = 66.7%",
        "- 未填写 1件 = 33.3%",
        "按级别 3件",
        "- 一般 2件 = 66.7%",
        "- 未填写 1件 = 33.3%",
        "按渠道 3件",
        "- 电话 2件 = 66.7%",
        "- 现场 1件 = 33.3%",
        "时限",
        "按期（及时率） 6次 / 8次 = 75.0%",
        "- 指定专人调查：指定（时限：3个工作日） 6次 / 7次 = 85.7%",
        "- 了解状况答复咨询：答复（时限：24小时） 0次 / 1次 = 0.0%",
        "按期结案 1件 / 2件 = 50.0%",
        "升级的案件（升级率） 1件 / 3件 = 33.3%",
        "结案平均用时 6.5工作小时",
        "满意度",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%",
        "金额与处罚",
        "结案核定金额 0.0元",
        "处罚 1次",
        "处罚金额 200.0元");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed();
  }

  /** A complaint about the service, being investigated. */
  private ComplaintCase complained(String moment, String channel) {
    return filedAt(moment, channel)
        .does("receive", "requestKind", "complaint", "subject", "service", "equipmentInjury", false)
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", false, "extensionRequested", false);
  }
}
