package org.redress.lifecycle.healthcare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** The third quarter of 2005, counted by hand; only the management, which owes it, may read it. */
@LifecycleTest(value = "hospital-department", complete = false)
class HospitalDepartmentReportsTest {

  private static final String POLICY = "hospital-department";
  private static final String SURVEY = "hospital-department-satisfaction-survey";
  private static final String HEAD = "healthcare-department-head";
  private static final String NEXT_QUARTER = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_summary_of_the_quarter_says_what_one_counts_by_hand() {
    // Answered in time, satisfied.
    recorded("2005-07-05T10:00", "内科", "aboutNursing", false)
        .does("investigate-handle").does("investigate-handle-report")
        .does("feedback", "answer", "已说明", "satisfaction", "satisfied")
        .does("supervise").ended("resolved");
    // Not satisfied with the head, satisfied with the management.
    recorded("2005-08-02T10:00", "外科", "aboutNursing", true)
        .does("investigate-handle").does("investigate-handle-report")
        .does("feedback", "answer", "已说明", "satisfaction", "dissatisfied", "dissatisfaction", "态度未改")
        .does("investigate-handle-hospital-management")
        .does("feedback-hospital-management", "answer", "已调整", "satisfaction", "satisfied")
        .does("supervise").ended("resolved");
    // So far six steps with the limit of the answer, each in time.
    // Not called together in time; open.
    recorded("2005-09-06T10:00", "外科", "aboutNursing", true)
        .passes("due-convene")
        .at(NEXT_QUARTER).cancelled();
    // Answered too late by the head, so by the management; not satisfied: three steps more, one of them late.
    recorded("2005-09-07T10:00", "内科", "aboutNursing", false)
        .does("investigate-handle").does("investigate-handle-report")
        .passes("due-feedback")
        .does("feedback-hospital-management", "answer", "已说明", "satisfaction", "dissatisfied", "dissatisfaction", "太晚")
        .does("supervise").ended("dissatisfied");
    recorded(NEXT_QUARTER, "内科", "aboutNursing", false).cancelled();

    assertThat(reports.lines(SURVEY, "2005-07-01", "hospital-department.hospital-management")).containsExactly(
        "受理与办结",
        "本期受理 4件",
        "本期受理并已结案（结案率） 3件 / 4件 = 75.0%",
        "期末未结 1件",
        "分类",
        "按类别 4件",
        "- 护理质量问题 2件 = 50.0%",
        "- 服务质量问题 2件 = 50.0%",
        "按科室 4件",
        "- 内科 2件 = 50.0%",
        "- 外科 2件 = 50.0%",
        "时限",
        "按期反馈（及时率） 8次 / 9次 = 88.9%",
        "升级到医院管理部门 3次",
        "满意度",
        "满意（满意率） 2次 / 4次 = 50.0%",
        "不满意 2次 / 4次 = 50.0%");
  }

  private ComplaintCase recorded(String moment, String unit, String kind, boolean applies) {
    return complaints.at(moment).about(POLICY).with("respondentUnit", unit).filed()
        .does("record", "headAccused", false, "departmentHead", HEAD, kind, applies);
  }
}
