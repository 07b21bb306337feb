package org.redress.lifecycle.healthcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 患者抱怨处理管理制度: the head of the department answers for it, the management looks on from the first day. */
@LifecycleTest("hospital-department")
class HospitalDepartmentTest {

  private static final String POLICY = "hospital-department";
  private static final String SURVEY = "hospital-department-satisfaction-survey";
  private static final String HEADS = "hospital-department.department-head";
  private static final String HEAD = "healthcare-department-head";
  private static final String OTHER_HEAD = "department-other-head";
  private static final String CLERK = "healthcare-department";

  private static final Object[] DISSATISFIED = {
    "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "没有说明原因"
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  @BeforeEach
  void another_head() {
    staff.employs(OTHER_HEAD, HEADS);
  }

  @AfterEach
  void who_leaves() {
    staff.dismisses(OTHER_HEAD, HEADS);
  }

  @Test
  void a_complaint_to_the_department_is_recorded_handled_answered_by_its_head_and_followed_up_beside() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("respondentUnit", "内科").with("title", "态度生硬").filedBy(CLERK)
            .has("identityName", null)
            .has("identityIllness", null)
            .waitsAt("record").with("record", "department")
            .due("record", "2026-03-10T18:00")
            .does("record", "headAccused", false, "departmentHead", HEAD, "circumstances", "查房时")
            .has("category", "service-quality")
            .has("form", "oral")
            .has("assistingUnit", "own-department")
            .waitsAt("investigate-handle", "supervise")
            .with("investigate-handle", "department-head")
            .heldBy("investigate-handle", HEAD)
            .due("investigate-handle", "2026-03-11T18:00")
            .with("supervise", "hospital-management")
            .due("supervise", "2026-03-17T18:00")
            .shows("investigate-handle", "circumstances", "查房时")
            .does("investigate-handle", "participants", "护士长")
            .heldBy("investigate-handle-report", HEAD)
            .with("investigate-handle-report", "department-head")
            .due("investigate-handle-report", "2026-03-17T18:00")
            .does("investigate-handle-report", "measures", "当面致歉")
            .heldBy("feedback", HEAD)
            .with("feedback", "department-head")
            .due("feedback", "2026-03-17T18:00")
            .shows("feedback", "measures", "当面致歉")
            .does("feedback", "answer", "已致歉并改正", "satisfaction", "satisfied")
            .waitsAt("supervise")
            .does("supervise")
            .entered(DEADLINE_MET, "record")
            .entered(DEADLINE_MET, "convene")
            .entered(DEADLINE_MET, "feedback")
            .entered(DEADLINE_MET, "follow-up")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("HK20260310-\\d{3,}");
    assertThat(complaint.record().confidential()).isTrue();
    assertThat(complaint.record().category()).isEqualTo("service-quality");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.record().respondentUnit()).isEqualTo("内科");
  }

  @Test
  void what_reaches_the_hospital_is_handed_to_the_department_which_has_eight_hours_from_then() {
    complaints.about(POLICY).with("receivedBy", "hospital").with("respondentUnit", null)
        .filedBy("healthcare-hospital-management")
        .waitsAt("complain").with("complain", "hospital-management")
        .at("2026-03-11T14:00")
        .does("complain", "respondentUnit", "外科")
        .waitsAt("record").with("record", "department")
        .due("record", "2026-03-12T13:00")
        .shows("record", "respondentUnit", "外科");
  }

  @ParameterizedTest(name = "technique {0}, nursing {1}, environment {2}: {3}, {4}")
  @CsvSource({
    "true, true, true, technical, medical-affairs",
    "false, true, true, nursing-quality, nursing",
    "false, false, true, environment, logistics",
    "false, false, false, service-quality, own-department"
  })
  void a_kind_of_complaint_suggests_whom_the_head_may_call_in(
      boolean technique, boolean nursing, boolean environment, String category, String assisting) {
    ComplaintCase complaint =
        filed()
            .does("record", "aboutTechnique", technique, "aboutNursing", nursing, "aboutEnvironment", environment,
                "headAccused", false, "departmentHead", HEAD)
            .has("category", category)
            .has("assistingUnit", assisting)
            .shows("investigate-handle", "assistingUnit", assisting);

    assertThat(complaint.record().category()).isEqualTo(category);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"interview, oral", "phone, oral", "letter, written"})
  void only_a_letter_is_written(String channel, String form) {
    complaints.about(POLICY).with("channel", channel).with("respondentUnit", "内科").filed()
        .does("record", "headAccused", false, "departmentHead", HEAD)
        .has("form", form);
  }

  @Test
  void a_letter_is_answered_in_writing() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "letter").with("respondentUnit", "内科").filed()
            .does("record", "headAccused", false, "departmentHead", HEAD)
            .does("investigate-handle")
            .does("investigate-handle-report");

    assertThatThrownBy(() -> complaint.does("feedback", "answer", "已口头说明", "satisfaction", "satisfied"))
        .hasMessageContaining("书面答复");
    complaint.does("feedback", "writtenAnswer", "来信收悉", "satisfaction", "satisfied").has("answer", null);
  }

  @Test
  void a_record_that_is_late_reminds_the_head() {
    filed()
        .passes("due-record")
        .missed("record", "department")
        .reminded("record", "department-head", 1)
        .waitsAt("record");
  }

  @Test
  void who_does_not_call_together_within_a_working_day_loses_the_case_to_the_management() {
    recorded()
        .passes("due-convene")
        .missed("convene", HEAD)
        .escalated("convene", "hospital-management")
        .waitsAt("investigate-handle-hospital-management", "supervise")
        .with("investigate-handle-hospital-management", "hospital-management")
        .due("investigate-handle-hospital-management", "2026-03-18T18:00")
        .passes("due-feedback-investigate-handle")
        .reminded("feedback", "hospital-management", 1)
        .does("investigate-handle-hospital-management")
        .waitsAt("feedback-hospital-management", "supervise")
        .with("feedback-hospital-management", "hospital-management")
        .due("feedback-hospital-management", "2026-03-25T18:00")
        .passes("due-feedback-hospital-management")
        .reminded("feedback", "hospital-management", 2)
        .does("feedback-hospital-management", "answer", "已查明", "satisfaction", "satisfied")
        .has("handledBy", "hospital-management")
        .does("supervise")
        .ended("resolved");
  }

  @Test
  void what_is_not_answered_five_working_days_after_the_record_the_management_handles_and_answers() {
    recorded()
        .does("investigate-handle")
        .passes("due-feedback-report")
        .missed("feedback", HEAD)
        .escalated("feedback", "hospital-management")
        .waitsAt("investigate-handle-hospital-management", "supervise");
  }

  @Test
  void what_is_handled_but_not_answered_in_time_the_management_answers() {
    recorded()
        .does("investigate-handle")
        .does("investigate-handle-report")
        .passes("due-feedback")
        .missed("feedback", HEAD)
        .escalated("feedback", "hospital-management")
        .waitsAt("feedback-hospital-management", "supervise")
        .due("feedback-hospital-management", "2026-03-24T18:00");
  }

  @Test
  void a_head_who_is_complained_about_learns_nothing_and_the_management_handles() {
    ComplaintCase complaint =
        filed()
            .does("record", "headAccused", true, "accusedHead", HEAD)
            .waitsAt("investigate-handle-hospital-management", "supervise")
            .climbed("COMPETENCE hospital-management");

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly(HEAD);
    assertThat(view.pastInstances(HEAD, complaint)).isZero();
    complaint
        .does("investigate-handle-hospital-management")
        .does("feedback-hospital-management", told("已查明", DISSATISFIED))
        .does("supervise")
        .ended("dissatisfied");
  }

  @Test
  void a_head_who_is_complained_about_cannot_be_named_to_handle() {
    ComplaintCase complaint = filed();

    assertThatThrownBy(() -> complaint.does("record", "headAccused", false, "departmentHead", HEAD, "respondent", HEAD))
        .hasMessageContaining("回避");
    assertThatThrownBy(() -> complaint.does("record", "headAccused", false, "departmentHead", CLERK))
        .isInstanceOf(InvalidSubmissionException.class);
    assertThatThrownBy(() -> complaint.does("record", "headAccused", true)).hasMessageContaining("被投诉的负责人");
  }

  @Test
  void who_is_not_satisfied_with_the_head_has_the_managements_answer_which_is_the_last() {
    ComplaintCase complaint =
        answered(DISSATISFIED)
            .waitsAt("investigate-handle-hospital-management", "supervise")
            .due("investigate-handle-hospital-management", "2026-03-17T18:00")
            .shows("investigate-handle-hospital-management", "dissatisfaction", "没有说明原因")
            .does("investigate-handle-hospital-management")
            .shows("feedback-hospital-management", "answer", "已查明")
            .does("feedback-hospital-management", "answer", "补充说明", "satisfaction", "satisfied")
            .does("supervise")
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 5);
  }

  @Test
  void whoever_is_still_not_satisfied_ends_so_and_no_answer_is_no_objection() {
    answered(DISSATISFIED)
        .does("investigate-handle-hospital-management")
        .does("feedback-hospital-management", told("补充说明", DISSATISFIED))
        .does("supervise")
        .ended("dissatisfied");

    answered("noAnswer", true).notEntered(SATISFACTION).does("supervise").ended("resolved");
  }

  @Test
  void the_management_is_reminded_to_follow_up_every_working_day() {
    recorded()
        .waitsUntil("due-follow-up", "2026-03-17T18:00")
        .passes("due-follow-up")
        .passes("due-follow-up")
        .reminded("follow-up", "hospital-management", 2);
  }

  @Test
  void supervision_is_complete_only_when_secrecy_was_looked_at_too() {
    ComplaintCase complaint = recorded();

    assertThatThrownBy(() -> complaint.does("supervise", "supervised", "[\"fair\",\"timely\"]"))
        .hasMessageContaining("未泄露");
  }

  @Test
  void over_the_national_holiday_an_answer_is_due_on_the_made_up_saturday() {
    complaints.at("2026-09-28T10:00").about(POLICY).with("respondentUnit", "内科").filed()
        .does("record", "headAccused", false, "departmentHead", HEAD)
        .due("investigate-handle", "2026-09-29T18:00")
        .does("investigate-handle")
        .due("investigate-handle-report", "2026-10-10T18:00");
  }

  @Test
  void the_record_is_printed_with_the_patient_by_the_head_who_has_the_case() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("respondentUnit", "内科").with("identityName", "南宫宁")
            .with("identityIllness", "肺炎").with("title", "输液等待").filed()
            .does("record", "headAccused", false, "departmentHead", OTHER_HEAD, "identityIllnessCourse", "高烧三日")
            .doesAs(OTHER_HEAD, "investigate-handle");
    Ward ward = new Ward(web, rest, staff, tasks, forms);

    assertThat(ward.prints(OTHER_HEAD, complaint, "hospital-department-complaint-record"))
        .contains("投诉记录", "南宫宁", "肺炎", "高烧三日", "输液等待", "记录投诉")
        .doesNotContain("（保密）");
  }

  @Test
  void every_quarter_patients_are_asked_and_what_they_suggest_is_summed_up() {
    complaints.duty(SURVEY)
        .waitsAt("duty").with("duty", "hospital-management")
        .due("duty", "2026-04-16T18:00")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "多数希望加开门诊")
        .ended("submitted");
  }

  private ComplaintCase filed() {
    return complaints.about(POLICY).with("respondentUnit", "内科").filedBy(CLERK);
  }

  private ComplaintCase recorded() {
    return filed().does("record", "headAccused", false, "departmentHead", HEAD);
  }

  /** The head has answered, and the patient too. */
  private ComplaintCase answered(Object... answer) {
    return recorded().does("investigate-handle").does("investigate-handle-report").does("feedback", told("已查明", answer));
  }

  private static Object[] told(String text, Object... answer) {
    return Stream.concat(Stream.of("answer", text), Stream.of(answer)).toArray();
  }
}
