package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户抱怨处理流程规范（标准）: seven steps; the priority makes the limit; solved is not closed. */
@LifecycleTest("complaint-seven-steps")
class ComplaintSevenStepsTest {

  private static final String POLICY = "complaint-seven-steps";
  private static final String CLERK = "general-staff";
  private static final String OTHER_CLERK = "seven-other-clerk";
  private static final String FITTER = "general-related-department";

  private static final Object[] SATISFIED = {"noAnswer", false, "satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {
    "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "仍有异响"
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void who_leaves() {
    staff.dismisses(OTHER_CLERK, POLICY + ".staff");
  }

  @Test
  void a_complaint_goes_its_seven_steps_and_is_closed_when_the_trouble_does_not_come_back() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "chat").with("identityName", "王五").filed()
            .has("identityName", null)
            .waitsAt("receive").with("receive", "staff")
            .due("receive", "2026-03-10T12:00")
            .does("receive")
            .waitsAt("record").with("record", "staff")
            .does("record", "occurredPlace", "三号店", "personsInvolved", "收银员", "facts", "找零少两元")
            .waitsAt("classify-prioritise").with("classify-prioritise", "staff")
            .shows("classify-prioritise", "facts", "找零少两元")
            .does("classify-prioritise", "category", "other", "personalSafety", false, "batchQuality", false)
            .has("priority", "low")
            .waitsAt("investigate").with("investigate", "staff")
            .due("investigate", "2026-03-17T18:00")
            .waitsUntil("due-solve-low", "2026-03-17T18:00")
            .does("investigate", "rootCause", "未复点")
            .waitsAt("solve").with("solve", "staff")
            .due("solve", "2026-03-17T18:00")
            .shows("solve", "rootCause", "未复点")
            .does("solve", "solution", "退还差额", "solveBy", "staff")
            .waitsAt("feedback").with("feedback", "staff")
            .due("feedback", "2026-03-11T18:00")
            .shows("feedback", "solution", "退还差额")
            .does("feedback", SATISFIED)
            .waitsAt("follow-up").with("follow-up", "staff")
            .due("follow-up", "2026-04-09T18:00")
            .at("2026-04-09T11:00")
            .does("follow-up", "followUpResult", "stable")
            .entered(DEADLINE_MET, "receive-timely")
            .entered(DEADLINE_MET, "solve-low")
            .entered(DEADLINE_MET, "feedback")
            .notEntered(DEADLINE_MISSED)
            .notEntered(ESCALATED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QB20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("other");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}, safety {1}, batch {2}: {3}, due {4}")
  @CsvSource({
    "other, true, false, high, 2026-03-11T18:00",
    "service-attitude, false, true, high, 2026-03-11T18:00",
    "product-quality, true, true, high, 2026-03-11T18:00",
    "product-quality, false, false, medium, 2026-03-13T18:00",
    "service-attitude, false, false, low, 2026-03-17T18:00",
    "other, false, false, low, 2026-03-17T18:00"
  })
  void category_and_danger_make_the_priority_and_the_priority_makes_the_limit(
      String category, boolean safety, boolean batch, String priority, String due) {
    ComplaintCase complaint =
        recorded()
            .does("classify-prioritise", "category", category, "personalSafety", safety, "batchQuality", batch)
            .has("priority", priority)
            .due("investigate", due)
            .waitsUntil("due-solve-" + priority, due);
    assertThat(complaint.record().category()).isEqualTo(category);
  }

  @Test
  void three_working_days_over_the_national_holiday_count_the_working_saturday_after_it() {
    complaints.at("2026-09-29T10:00");
    recorded().does("classify-prioritise", "category", "product-quality", "personalSafety", false, "batchQuality", false)
        .due("investigate", "2026-10-09T18:00");
    complaints.at("2026-09-30T10:00");
    recorded().does("classify-prioritise", "category", "product-quality", "personalSafety", false, "batchQuality", false)
        .due("investigate", "2026-10-10T18:00");
  }

  @Test
  void a_complaint_not_received_within_two_business_hours_is_received_by_the_head_and_recorded_by_staff() {
    complaints.about(POLICY).filed()
        .passes("due-receive-timely")
        .missed("receive-timely", "staff")
        .escalated("receive-timely", "department-head")
        .waitsAt("receive-department-head").with("receive-department-head", "department-head")
        .due("receive-department-head", "2026-03-10T14:00:01")
        .passes("due-receive-timely-department-head")
        .reminded("receive-timely", "department-head", 1)
        .does("receive-department-head")
        .waitsAt("record").with("record", "staff");
  }

  @Test
  void two_hours_count_from_when_the_customer_complained_not_from_when_it_was_entered() {
    complaints.about(POLICY).with("receivedAt", "2026-03-10T09:00").filed().due("receive", "2026-03-10T11:00");
  }

  @ParameterizedTest(name = "{3} passes")
  @CsvSource({
    "other, true, high, due-solve-high, 2026-03-12T18:00",
    "product-quality, false, medium, due-solve-medium, 2026-03-16T18:00",
    "other, false, low, due-solve-low, 2026-03-18T18:00"
  })
  void what_is_not_solved_in_time_the_head_takes_over_whole_wherever_it_stands(
      String category, boolean safety, String priority, String timer, String headDue) {
        recorded()
            .does("classify-prioritise", "category", category, "personalSafety", safety, "batchQuality", false)
            .does("investigate", "rootCause", "轴承磨损")
            .does("solve", "solveBy", "department", "solution", "换轴承")
            .does("solve-notify", "notifiedDepartment", "维修部")
            .waitsAt("solve-related-department")
            .passes(timer)
            .missed("solve-" + priority, "related-department")
            .escalated("solve-" + priority, "department-head")
            .waitsAt("solve-department-head").with("solve-department-head", "department-head")
            .due("solve-department-head", headDue)
            .shows("solve-department-head", "rootCause", "轴承磨损")
            .passes("due-take-over")
            .reminded("take-over", "department-head", 1)
            .does("solve-department-head", "rootCause", "轴承磨损", "solution", "整机更换")
            .waitsAt("feedback").with("feedback", "staff")
            .shows("feedback", "solution", "整机更换")
            .does("feedback", SATISFIED)
            .does("follow-up", "followUpResult", "stable")
            .ended("resolved");
  }

  @Test
  void a_matter_of_medium_priority_solved_in_time_is_told_as_any_other() {
    recorded().does("classify-prioritise", "category", "product-quality", "personalSafety", false, "batchQuality", false)
        .does("investigate").does("solve", "solveBy", "staff")
        .entered(DEADLINE_MET, "solve-medium")
        .waitsAt("feedback");
  }

  @Test
  void a_limit_that_passes_while_the_matter_is_investigated_goes_to_the_head_as_well() {
    classified().passes("due-solve-low").missed("solve-low", "staff").waitsAt("solve-department-head");
  }

  @Test
  void a_department_or_a_person_is_notified_and_tracked_until_the_matter_is_solved() {
    ComplaintCase complaint =
        classified()
            .does("investigate")
            .does("solve", "solution", "调整流程", "solveBy", "department")
            .waitsAt("solve-notify").with("solve-notify", "staff")
            .waitsUntil("due-notify-department", "2026-03-10T18:00")
            .passes("due-notify-department")
            .missed("notify-department", "staff")
            .reminded("notify-department", "department-head", 1)
            .does("solve-notify", "notifiedDepartment", "仓储部", "notifiedPerson", FITTER, "notification", "周五前盘点")
            .waitsAt("solve-related-department").with("solve-related-department", "related-department")
            .heldBy("solve-related-department", FITTER)
            .due("solve-related-department", "2026-03-17T18:00")
            .shows("solve-related-department", "notification", "周五前盘点")
            .does("solve-related-department", "implementation", "已盘点")
            .waitsAt("solve-track").with("solve-track", "staff")
            .due("solve-track", "2026-03-17T18:00")
            .shows("solve-track", "implementation", "已盘点");

    assertThatThrownBy(() -> complaint.does("solve-track", "solved", false))
        .isInstanceOf(InvalidSubmissionException.class).hasMessageContaining("还有什么没有解决");
    complaint
        .does("solve-track", "solved", false, "trackingNote", "仍缺货")
        .waitsAt("solve")
        .shows("solve", "trackingNote", "仍缺货")
        .does("solve", "solveBy", "department")
        .does("solve-notify", "notifiedDepartment", "采购部")
        .heldBy("solve-related-department", null)
        .does("solve-related-department")
        .does("solve-track", "solved", true)
        .waitsAt("feedback");
  }

  @Test
  void nobody_outside_the_departments_can_be_notified_as_a_person() {
    ComplaintCase complaint = classified().does("investigate").does("solve", "solveBy", "department");
    assertThatThrownBy(() -> complaint.does("solve-notify", "notifiedPerson", CLERK))
        .isInstanceOf(InvalidSubmissionException.class);
  }

  @Test
  void feedback_that_is_late_is_the_heads_who_is_then_reminded() {
    solved()
        .passes("due-feedback")
        .missed("feedback", "staff")
        .escalated("feedback", "department-head")
        .waitsAt("feedback-department-head").with("feedback-department-head", "department-head")
        .due("feedback-department-head", "2026-03-12T18:00")
        .passes("due-feedback-department-head")
        .reminded("feedback", "department-head", 1)
        .does("feedback-department-head", "noAnswer", true)
        .waitsAt("follow-up")
        .due("follow-up", "2026-04-13T18:00")
        .does("follow-up", "followUpResult", "stable")
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  @Test
  void a_customer_who_is_not_satisfied_has_the_head_solve_it_and_is_asked_anew() {
    ComplaintCase complaint =
        solved()
            .does("feedback", DISSATISFIED)
            .climbed("DISSATISFIED department-head")
            .waitsAt("solve-department-head").with("solve-department-head", "department-head")
            .due("solve-department-head", "2026-03-11T18:00")
            .shows("solve-department-head", "dissatisfaction", "仍有异响")
            .does("solve-department-head", "solution", "更换总成")
            .has("satisfaction", null).has("noAnswer", null)
            .has("satisfactionAskedBy", null).has("satisfactionAskedAt", null)
            .waitsAt("feedback")
            .does("feedback", SATISFIED)
            .waitsAt("follow-up")
            .does("follow-up", "followUpResult", "stable")
            .ended("resolved");
    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 5);
  }

  @Test
  void who_stays_dissatisfied_after_the_head_is_followed_up_all_the_same_and_the_case_says_so() {
    ComplaintCase complaint =
        solved()
            .does("feedback", DISSATISFIED)
            .does("solve-department-head", "solution", "维持：已按标准更换")
            .does("feedback", DISSATISFIED)
            .waitsAt("follow-up")
            .does("follow-up", "followUpResult", "stable")
            .ended("dissatisfied");
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void a_head_who_took_over_for_lateness_hears_of_a_dissatisfied_customer_once_more() {
    classified()
        .passes("due-solve-low")
        .does("solve-department-head")
        .has("reviewedByHead", false)
        .does("feedback", DISSATISFIED)
        .waitsAt("solve-department-head")
        .does("solve-department-head")
        .has("reviewedByHead", true)
        .does("feedback", DISSATISFIED)
        .waitsAt("follow-up");
  }

  @Test
  void the_watch_is_looked_at_within_thirty_days_and_goes_on_as_long_as_it_is_wanted() {
    told()
        .due("follow-up", "2026-04-09T18:00")
        .at("2026-04-08T10:00")
        .does("follow-up", "followUpResult", "continue", "followUpNote", "再看一个月")
        .waitsAt("follow-up").with("follow-up", "staff")
        .due("follow-up", "2026-05-08T18:00")
        .shows("follow-up", "followUpNote", "再看一个月")
        .passes("due-follow-up")
        .passes("due-follow-up")
        .missed("follow-up", "staff")
        .reminded("follow-up", "department-head", 2)
        .does("follow-up", "followUpResult", "stable")
        .ended("resolved");
  }

  @Test
  void what_comes_back_is_classified_and_handled_anew_in_the_same_case_and_the_customer_asked_anew() {
    ComplaintCase complaint =
        solved()
            .does("feedback", DISSATISFIED)
            .does("solve-department-head")
            .does("feedback", DISSATISFIED)
            .at("2026-04-09T10:00")
            .does("follow-up", "followUpResult", "recurred", "followUpNote", "又响了")
            .waitsAt("classify-prioritise")
            .shows("classify-prioritise", "followUpNote", "又响了")
            .does("classify-prioritise", "category", "product-quality", "personalSafety", true, "batchQuality", false)
            .has("reviewedByHead", false)
            .has("satisfaction", null).has("noAnswer", null)
            .has("satisfactionAskedBy", null).has("satisfactionAskedAt", null)
            .due("investigate", "2026-04-10T18:00")
            .does("investigate")
            .does("solve", "solveBy", "staff")
            .does("feedback", DISSATISFIED)
            .waitsAt("solve-department-head")
            .does("solve-department-head")
            .does("feedback", SATISFIED)
            .due("follow-up", "2026-05-09T18:00")
            .does("follow-up", "followUpResult", "stable")
            .ended("resolved");
    assertThat(complaint.entries(SATISFACTION)).hasSize(4);
  }

  @Test
  void the_member_of_staff_complained_about_finds_nothing_of_the_case() {
    complaints.employs(OTHER_CLERK, POLICY + ".staff");
    ComplaintCase complaint = complaints.about(POLICY).filed().does("receive").does("record", "respondent", CLERK);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(CLERK, complaint)).isEmpty();
    assertThat(view.tasks(OTHER_CLERK, complaint)).containsExactly("classify-prioritise");
    complaint.refuses(CLERK, "classify-prioritise", "回避")
        .doesAs(OTHER_CLERK, "classify-prioritise", "category", "other", "personalSafety", false, "batchQuality", false)
        .doesAs(OTHER_CLERK, "investigate", "respondent", FITTER)
        .doesAs(OTHER_CLERK, "solve", "solveBy", "department");
    assertThatThrownBy(() -> complaint.doesAs(OTHER_CLERK, "solve-notify", "notifiedPerson", FITTER))
        .isInstanceOf(InvalidSubmissionException.class);
  }

  @Test
  void each_quarter_the_head_evaluates_how_the_seven_steps_work() {
    complaints.duty(POLICY + "-process-evaluation")
        .waitsAt("duty").with("duty", "department-head")
        .due("duty", "2026-04-09T18:00")
        .shows("duty", "figurePeriod", "2026-01-01 至 2026-03-31")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "增设在线聊天值守")
        .ended("evaluated");
  }

  /** Received and recorded; the staff classifies next. */
  private ComplaintCase recorded() {
    return complaints.about(POLICY).filed().does("receive").does("record").waitsAt("classify-prioritise");
  }

  /** Of low priority; the staff investigates next. */
  private ComplaintCase classified() {
    return recorded()
        .does("classify-prioritise", "category", "other", "personalSafety", false, "batchQuality", false)
        .waitsAt("investigate");
  }

  /** Solved by the staff alone; told next. */
  private ComplaintCase solved() {
    return classified().does("investigate").does("solve", "solveBy", "staff").waitsAt("feedback");
  }

  /** Told, and satisfied; watched from now. */
  private ComplaintCase told() {
    return solved().does("feedback", SATISFIED).waitsAt("follow-up");
  }
}
