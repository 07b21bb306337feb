package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** September and the third quarter of 2005, counted by hand; only the managers, who owe the reports, may read them. */
@LifecycleTest(value = "complaint-satisfaction-cycle", complete = false)
class ComplaintSatisfactionCycleReportsTest {

  private static final String POLICY = "complaint-satisfaction-cycle";
  private static final String MANAGERS = POLICY + ".manager";
  private static final String EMPLOYEE = "general-employee";
  private static final String HANDLER = "general-handler";
  private static final String AFTERWARDS = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void what_the_managers_count_each_month_and_each_quarter_is_what_one_counts_by_hand() {
    // In August; in time at every step, two working hours, satisfied.
    recorded("2005-08-02T10:00", "sales", "product")
        .does("submit")
        .at("2005-08-02T12:00")
        .does("assign", "handler", HANDLER, "termKind", "usual")
        .does("investigate", "furtherHandling", false)
        .does("record-result", "noAnswer", false, "satisfaction", "satisfied")
        .ended("resolved");
    // Not satisfied, so that the manager has it again, and closes it at once.
    recorded("2005-09-05T10:00", "customer-service", "service")
        .does("submit")
        .does("assign", "handler", HANDLER, "termKind", "usual")
        .does("investigate", "furtherHandling", false)
        .does("record-result", "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "未道歉")
        .at("2005-09-05T11:00")
        .does("assign-again", "againDecision", "close", "closeExplanation", "已当面道歉")
        .ended("dissatisfied");
    // The term passes; assigned anew, open.
    recorded("2005-09-06T10:00", "sales", "product")
        .does("submit")
        .does("assign", "handler", HANDLER, "termKind", "usual")
        .passes("due-handling-term")
        .at(AFTERWARDS).cancelled();
    // Not submitted in time: a manager takes it up; open.
    recorded("2005-09-07T10:00", "management", "staff").passes("due-submit-to-manager").at(AFTERWARDS).cancelled();
    complaints.at(AFTERWARDS).about(POLICY).filed().cancelled();

    assertThat(reports.lines(POLICY + "-statistics", "2005-09-01", MANAGERS)).containsExactly(
        "受理与办结",
        "本期受理 3件",
        "本期受理并已结案（结案率） 1件 / 3件 = 33.3%",
        "期末未结 2件",
        "分类",
        "按抱怨对象 3件",
        "- 产品 1件 = 33.3%",
        "- 员工 1件 = 33.3%",
        "- 服务 1件 = 33.3%",
        "按接收人员 3件",
        "- 客户服务人员 1件 = 33.3%",
        "- 管理人员 1件 = 33.3%",
        "- 销售人员 1件 = 33.3%",
        "按结果 1件",
        "- 已说明后结案 1件 = 100.0%",
        "处理",
        "按时限处理（及时率） 1次 / 2次 = 50.0%",
        "结案平均用时 1.0工作小时",
        "客户不满意而重新处理 1次");
    assertThat(reports.lines(POLICY + "-satisfaction-survey", "2005-07-01", MANAGERS)).containsExactly(
        "逐案征询（供与问卷对照）",
        "满意（满意率） 1次 / 2次 = 50.0%",
        "不满意 1次 / 2次 = 50.0%");
    assertThat(reports.lines(POLICY + "-execution-check", "2005-07-01", MANAGERS)).containsExactly(
        "执行情况",
        "本期受理 4件",
        "按期（及时率） 15次 / 17次 = 88.2%",
        "- 分配处理人定时限：分配（时限：1个工作日） 4次 / 4次 = 100.0%",
        "- 详细记录抱怨：记录（时限：8个工作小时） 4次 / 4次 = 100.0%",
        "- 提交管理人员：提交（时限：8个工作小时） 3次 / 4次 = 75.0%",
        "- 记录处理情况：记录（时限：1个工作日） 2次 / 2次 = 100.0%",
        "- 调查、沟通并协调（时限：逾处理时限） 2次 / 3次 = 66.7%",
        "按期结案 2件 / 2件 = 100.0%",
        "催办 0次",
        "升级的案件（升级率） 3件 / 4件 = 75.0%");
  }

  private ComplaintCase recorded(String moment, String channel, String subject) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filedBy(EMPLOYEE)
        .does("receive-record", "subject", subject);
  }
}
