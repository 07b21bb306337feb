package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The service month, the sales quarter and the spot check of September 2005, counted by hand. */
@LifecycleTest(value = "auto-dealer-focus-vehicle", complete = false)
class AutoDealerFocusVehicleReportsTest {

  private static final String POLICY = "auto-dealer-focus-vehicle";
  private static final String NEXT_MONTH = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_reports_on_service_and_sales_and_the_spot_check_say_what_one_counts_by_hand() {
    // Received in August, answered and written up on the first, where the user is satisfied.
    service("2005-08-31T16:00", "phone")
        .at("2005-09-01T10:00")
        .through(AutoDealerFocusVehicleReportsTest::answered)
        .does("handle-form", "formResult", "complete")
        .does("check-form", "formLate", false)
        .through(AutoDealerFocusVehicleReportsTest::satisfied)
        .does("archive")
        .ended("resolved");
    // The buyer is not satisfied, which is returned at once; open.
    complaints.at("2005-09-05T10:00").about(POLICY).with("channel", "on-site").with("concernsSales", true).filed()
        .does("receive")
        .does("same-day-transfer-sales")
        .does("identify-cause", "complaintCause", "product-quality", "respondentUnit", "销售部")
        .does("route-sales-aftersales-dept", "lessons", "交车前核对配置")
        .does("close-approval-sales-director")
        .does("handle-form", "formResult", "complete")
        .does("check-form", "formLate", false)
        .does("revisit", "satisfaction", "dissatisfied")
        .does("return-unsatisfied")
        .at(NEXT_MONTH).cancelled();
    // Nobody passes these on the same day; open.
    filedAt("2005-09-06T10:00", "letter").does("receive").passes("due-same-day-transfer").at(NEXT_MONTH).cancelled();
    filedAt("2005-09-07T10:00", "letter").does("receive").passes("due-same-day-transfer").at(NEXT_MONTH).cancelled();
    // Two forms came late, which costs fifty yuan each.
    service("2005-09-12T10:00", "phone")
        .through(AutoDealerFocusVehicleReportsTest::answered)
        .does("handle-form", "formResult", "complete")
        .does("check-form", "formQuality", "faulty", "formDefects", "[\"incomplete\"]",
            "formDefectNote", "不完整", "formLate", true)
        .does("handle-form-correction")
        .does("check-form", "formLate", true)
        .through(AutoDealerFocusVehicleReportsTest::satisfied)
        .does("spot-check-case", "penaltyNeeded", true, "penaltyProposal", "两张逾期")
        .does("spot-check-penalty", "offence", "late-form", "offender", "automotive-handler", "penalty", "fine",
            "penaltyCount", 2, "penaltyAmount", 100, "morePenalties", false)
        .does("archive")
        .ended("resolved");
    // The form is late, and the calling back: both limits of it pass before the director calls.
    service("2005-09-13T10:00", "phone")
        .through(AutoDealerFocusVehicleReportsTest::answered)
        .passes("due-handle-form")
        .does("handle-form-service-director")
        .does("check-form", "formLate", false)
        .passes("due-verify-after-form")
        .passes("due-revisit")
        .does("revisit-customer-director", "satisfaction", "satisfied")
        .does("update-form")
        .does("archive")
        .ended("resolved");
    filedAt(NEXT_MONTH, "phone").cancelled();

    assertThat(reports.lines(POLICY + "-aftersales-monthly", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 5件",
        "本期受理并已结案（结案率） 2件 / 5件 = 40.0%",
        "本期结案 3件",
        "期末未结 3件",
        "分类",
        "按抱怨类型 5件",
        "- 服务类 2件 = 40.0%",
        "- 未填写 2件 = 40.0%",
        "- 产品质量类 1件 = 20.0%",
        "按来源 5件",
        "- 用户书面投诉 2件 = 40.0%",
        "- 用户来电投诉 2件 = 40.0%",
        "- 用户现场投诉 1件 = 20.0%",
        "按责任部门 5件",
        "- 售后部 2件 = 40.0%",
        "- 未填写 2件 = 40.0%",
        "- 销售部 1件 = 20.0%",
        "回访结果",
        "满意（满意率） 3次 / 4次 = 75.0%",
        "不满意 1次 / 4次 = 25.0%",
        "4个工作日内回访 7次 / 8次 = 87.5%",
        "处理",
        "按结果 3件",
        "- 用户满意已归档 3件 = 100.0%");
    assertThat(reports.lines(POLICY + "-sales-quarterly", "2005-09-01")).containsExactly(
        "受理与办结",
        "本期受理 6件",
        "本期受理并已结案（结案率） 3件 / 6件 = 50.0%",
        "本期结案 3件",
        "期末未结 3件",
        "分类",
        "按抱怨类型 6件",
        "- 服务类 3件 = 50.0%",
        "- 未填写 2件 = 33.3%",
        "- 产品质量类 1件 = 16.7%",
        "按来源 6件",
        "- 用户来电投诉 3件 = 50.0%",
        "- 用户书面投诉 2件 = 33.3%",
        "- 用户现场投诉 1件 = 16.7%",
        "按责任部门 6件",
        "- 售后部 3件 = 50.0%",
        "- 未填写 2件 = 33.3%",
        "- 销售部 1件 = 16.7%",
        "回访结果",
        "满意（满意率） 3次 / 4次 = 75.0%",
        "不满意 1次 / 4次 = 25.0%",
        "4个工作日内回访 7次 / 8次 = 87.5%",
        "处理",
        "按结果 3件",
        "- 用户满意已归档 3件 = 100.0%");
    assertThat(reports.lines(POLICY + "-spot-check", "2005-09-01")).containsExactly(
        "考核指标",
        "回访员传递表单及时性 3次 / 5次 = 60.0%",
        "责任部门处理用户抱怨的及时性 5次 / 6次 = 83.3%",
        "回访员回访验证的及时性（4个工作日） 7次 / 8次 = 87.5%",
        "回访员回访验证的及时性（收单3天） 3次 / 4次 = 75.0%",
        "不满意24小时内返回责任部门 1次 / 1次 = 100.0%",
        "用户意见追踪验证率 13次 / 17次 = 76.5%",
        "逾期",
        "按时限 5次",
        "- 当日交服务经理：传（时限：当日24时） 2次 = 40.0%",
        "- 回访用户是否满意（时限：收单满3天） 1次 = 20.0%",
        "- 填写返回处理表单：返（时限：销售3天） 1次 = 20.0%",
        "- 返单与填单检查：回访（时限：4个工作日） 1次 = 20.0%",
        "罚款 1次",
        "罚款金额 100.0元");
  }

  private ComplaintCase filedAt(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).with("concernsSales", false).filed();
  }

  /** A complaint about service, before the service manager. */
  private ComplaintCase service(String moment, String channel) {
    return filedAt(moment, channel)
        .does("receive")
        .does("same-day-transfer-aftersales")
        .does("identify-cause", "complaintCause", "service", "respondentUnit", "售后部")
        .does("define-scope", "enteredWorkshop", false, "serviceDirectorConfirms", false);
  }

  private static ComplaintCase answered(ComplaintCase complaint) {
    return complaint
        .does("route-aftersales-service-manager", "lessons", "接车时先说明工期")
        .does("close-approval-service-director");
  }

  private static ComplaintCase satisfied(ComplaintCase complaint) {
    return complaint.does("revisit", "satisfaction", "satisfied").does("update-form");
  }
}
