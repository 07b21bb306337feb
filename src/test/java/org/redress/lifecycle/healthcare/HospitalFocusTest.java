package org.redress.lifecycle.healthcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.SATISFACTION;

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

/** 患者抱怨处理制度与管理: settled by the staff, or reported at once and investigated by a group of the case's own. */
@LifecycleTest("hospital-focus")
class HospitalFocusTest {

  private static final String POLICY = "hospital-focus";
  private static final String STAFF = "hospital-focus.medical-staff";
  private static final String GROUP = "hospital-focus.investigation-group";
  private static final String MANAGER = "healthcare-hospital-management";
  private static final String NURSE = "healthcare-medical-staff";
  private static final String DOCTOR = "focus-doctor";
  private static final String LEAD = "focus-lead";
  private static final String PATHOLOGIST = "focus-pathologist";
  private static final String LISTENER = "focus-listener";
  private static final String ARCHIVIST = "focus-archivist";
  private static final String CHIEF = "focus-chief";

  private static final Object[] NAMED = {
    "groupLead", LEAD, "evidenceMember", PATHOLOGIST, "hearingMember", LISTENER
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  @BeforeEach
  void whom_the_management_can_name() {
    for (String specialist : new String[] {LEAD, PATHOLOGIST, LISTENER, ARCHIVIST, CHIEF}) {
      staff.employs(specialist, GROUP);
    }
    staff.employs(DOCTOR, STAFF);
  }

  @AfterEach
  void they_leave() {
    for (String specialist : new String[] {LEAD, PATHOLOGIST, LISTENER, ARCHIVIST, CHIEF, DOCTOR}) {
      staff.dismisses(specialist, GROUP);
      staff.dismisses(specialist, STAFF);
    }
  }

  @Test
  void a_general_complaint_is_registered_signed_assessed_at_once_talked_over_improved_and_agreed() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("title", "换床等待过久").filed()
            .has("identityName", null)
            .has("identityIllness", null)
            .waitsAt("receive").with("receive", "medical-staff")
            .due("receive", "2026-03-10T10:30")
            .does("receive", "respondentUnit", "骨科病区", "firstResponse", "已说明床位情况")
            .waitsAt("sign-form").with("sign-form", "medical-staff")
            .due("sign-form", "2026-03-10T11:00")
            .does("sign-form", "signDecision", "sign")
            .waitsAt("assess").with("assess", "medical-staff")
            .due("assess", "2026-03-10T11:00")
            .shows("assess", "firstResponse", "已说明床位情况")
            .does("assess", "medicalAccident", false, "grossNegligence", false, "routineIssue", true)
            .has("grade", "general")
            .has("assessedBy", "medical-staff")
            .waitsAt("communicate").with("communicate", "medical-staff")
            .does("communicate", "promisedImprovement", "提前一天告知床位")
            .waitsAt("improve").with("improve", "medical-staff")
            .due("improve", "2026-03-17T18:00")
            .shows("improve", "promisedImprovement", "提前一天告知床位")
            .does("improve", "improvementMeasures", "床位表每日公布")
            .waitsAt("written-feedback").with("written-feedback", "medical-staff")
            .does("written-feedback", "satisfaction", "agreed")
            .entered(DEADLINE_MET, "register")
            .entered(DEADLINE_MET, "assess")
            .entered(DEADLINE_MET, "implement-improvement")
            .notEntered(DEADLINE_MISSED)
            .ended("agreed");

    assertThat(complaint.record().caseNumber()).matches("HZ20260310-\\d{3,}");
    assertThat(complaint.record().grade()).isEqualTo("general");
    assertThat(complaint.record().category()).isEqualTo("general");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(view.pastSteps(MANAGER, complaint)).isEmpty();
  }

  @ParameterizedTest(name = "accident {0}, negligence {1}, routine {2}: {3}")
  @CsvSource({
    "false, false, true, general, communicate",
    "true, false, true, key, report-management",
    "false, true, true, key, report-management",
    "false, false, false, key, report-management"
  })
  void only_what_is_routine_and_no_accident_or_negligence_stays_with_the_staff(
      boolean accident, boolean negligence, boolean routine, String grade, String task) {
    signed()
        .does("assess", "medicalAccident", accident, "grossNegligence", negligence, "routineIssue", routine)
        .has("grade", grade)
        .waitsAt(task).with(task, "medical-staff");
  }

  @Test
  void a_key_complaint_is_reported_at_once_and_investigated_by_the_group_that_the_management_names() {
    ComplaintCase complaint =
        key()
            .due("report-management", "2026-03-10T11:00")
            .does("report-management", "reportText", "疑为用药错误")
            .waitsAt("form-group").with("form-group", "hospital-management")
            .climbed("COMPETENCE hospital-management")
            .shows("form-group", "reportText", "疑为用药错误")
            .does("form-group", NAMED)
            .waitsAt("investigate").with("investigate", "investigation-group")
            .heldBy("investigate", LEAD)
            .due("investigate", "2026-03-11T18:00")
            .does("investigate", "coordinator", ARCHIVIST)
            .waitsAt("investigate-evidence", "investigate-hearing")
            .heldBy("investigate-evidence", PATHOLOGIST)
            .heldBy("investigate-hearing", LISTENER)
            .with("investigate-evidence", "investigation-group")
            .with("investigate-hearing", "investigation-group")
            .does("investigate-hearing", "heardParties", "[\"patient\",\"staff\"]")
            .waitsAt("investigate-evidence")
            .does("investigate-evidence", "evidenceItems", "医嘱单一份")
            .heldBy("investigate-file", ARCHIVIST)
            .with("investigate-file", "investigation-group")
            .does("investigate-file", "fileNumber", "QZ-7", "investigationResult", "true")
            .heldBy("plan-explain", LEAD)
            .with("plan-explain", "investigation-group")
            .due("plan-explain", "2026-03-17T18:00")
            .shows("plan-explain", "evidenceItems", "医嘱单一份")
            .does("plan-explain", "plan", "改进双人核对")
            .entered(DEADLINE_MET, "report-key")
            .entered(DEADLINE_MET, "start-investigation")
            .entered(DEADLINE_MET, "explain")
            .notEntered(DEADLINE_MISSED)
            .notEntered(SATISFACTION)
            .ended("explained");

    assertThat(complaint.record().grade()).isEqualTo("key");
    assertThat(view.pastSteps(NURSE, complaint)).doesNotContain("investigate-evidence");
  }

  @ParameterizedTest(name = "{0}, found {1}, explained {2}")
  @CsvSource({"in-person, true, in-person", "phone, partly, phone", "written, untrue, written"})
  void whatever_a_group_finds_is_filed_and_explained_in_the_policys_words(String channel, String found, String explained) {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", channel).filed()
            .has("channel", channel)
            .does("receive").does("sign-form").does("assess", "medicalAccident", true).does("report-management")
            .does("form-group", NAMED)
            .does("investigate", "coordinator", ARCHIVIST)
            .does("investigate-evidence")
            .does("investigate-hearing", "heardParties", "[\"patient\",\"family\",\"staff\",\"witness\"]")
            .does("investigate-file", "investigationResult", found)
            .shows("plan-explain", "investigationResult", found)
            .does("plan-explain", "explainedBy", explained)
            .ended("explained");

    assertThat(complaint.record().channel()).isEqualTo(channel);
  }

  @Test
  void a_complaint_not_recorded_within_half_an_hour_is_told_the_management() {
    complaints.about(POLICY).filed()
        .passes("due-register")
        .missed("register", "medical-staff")
        .reminded("register", "hospital-management", 1)
        .passes("due-assess-received")
        .missed("assess", "medical-staff")
        .reminded("assess", "hospital-management", 1)
        .waitsAt("receive");
  }

  @Test
  void a_sheet_that_is_not_complete_goes_back_before_it_is_signed() {
    complaints.about(POLICY).filed()
        .does("receive")
        .does("sign-form", "signDecision", "return", "signGaps", "缺抱怨时间")
        .waitsAt("receive")
        .shows("receive", "signGaps", "缺抱怨时间")
        .does("receive")
        .does("sign-form", "signDecision", "sign")
        .waitsAt("assess")
        .shows("assess", "signGaps", null);
  }

  @Test
  void a_late_assessment_is_the_managements_and_what_it_finds_key_itself_needs_no_report() {
    signed()
        .passes("due-assess")
        .missed("assess", "medical-staff")
        .escalated("assess", "hospital-management")
        .waitsAt("assess-hospital-management").with("assess-hospital-management", "hospital-management")
        .due("assess-hospital-management", "2026-03-10T12:00:01")
        .passes("due-assess-hospital-management")
        .reminded("assess", "hospital-management", 1)
        .does("assess-hospital-management", "medicalAccident", true)
        .has("assessedBy", "hospital-management")
        .waitsAt("form-group");
  }

  @Test
  void what_the_management_finds_general_goes_back_to_the_staff() {
    signed()
        .passes("due-assess")
        .does("assess-hospital-management", "routineIssue", true)
        .has("grade", "general")
        .waitsAt("communicate").with("communicate", "medical-staff");
  }

  @Test
  void a_report_that_is_late_is_none_any_more_the_management_forms_the_group() {
    key()
        .passes("due-report-key")
        .missed("report-key", "medical-staff")
        .escalated("report-key", "hospital-management")
        .waitsAt("form-group");
  }

  @Test
  void what_a_patient_does_not_agree_with_is_reported_like_a_key_complaint_but_without_a_limit() {
    ComplaintCase complaint =
        general()
            .does("communicate")
            .does("improve")
            .does("written-feedback", "satisfaction", "not-agreed", "disagreement", "要求书面道歉")
            .waitsAt("report-management").with("report-management", "medical-staff")
            .shows("report-management", "disagreement", "要求书面道歉");
    assertThat(complaint.open("report-management").getDueDate()).isNull();

    complaint
        .does("report-management")
        .waitsAt("form-group")
        .does("form-group", NAMED)
        .does("investigate", "coordinator", ARCHIVIST)
        .doesEach("investigate-")
        .doesEach("investigate-")
        .does("plan-explain")
        .ended("explained");
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void an_improvement_not_carried_out_in_five_working_days_is_the_managements() {
    general()
        .does("communicate")
        .passes("due-implement-improvement")
        .missed("implement-improvement", "medical-staff")
        .escalated("implement-improvement", "hospital-management")
        .waitsAt("improve-hospital-management").with("improve-hospital-management", "hospital-management")
        .due("improve-hospital-management", "2026-03-24T18:00")
        .passes("due-implement-improvement-hospital-management")
        .reminded("implement-improvement", "hospital-management", 1)
        .does("improve-hospital-management")
        .waitsAt("written-feedback").with("written-feedback", "medical-staff");
  }

  @Test
  void an_investigation_not_begun_and_an_explanation_not_given_are_taken_over_by_the_management() {
    grouped()
        .passes("due-start-investigation")
        .missed("start-investigation", LEAD)
        .escalated("start-investigation", "hospital-management")
        .waitsAt("investigate-hospital-management").with("investigate-hospital-management", "hospital-management")
        .due("investigate-hospital-management", "2026-03-12T18:00")
        .passes("due-start-investigation-hospital-management")
        .reminded("start-investigation", "hospital-management", 1)
        .does("investigate-hospital-management", "coordinator", ARCHIVIST)
        .waitsAt("investigate-evidence", "investigate-hearing")
        .heldBy("investigate-evidence", PATHOLOGIST)
        .does("investigate-evidence")
        .does("investigate-hearing")
        .does("investigate-file")
        .due("plan-explain", "2026-03-19T18:00")
        .passes("due-explain")
        .missed("explain", LEAD)
        .escalated("explain", "hospital-management")
        .waitsAt("plan-explain-hospital-management").with("plan-explain-hospital-management", "hospital-management")
        .due("plan-explain-hospital-management", "2026-03-26T18:00")
        .passes("due-explain-hospital-management")
        .reminded("explain", "hospital-management", 1)
        .does("plan-explain-hospital-management")
        .ended("explained");
  }

  @Test
  void who_is_complained_about_registers_nothing_any_more_and_sits_in_no_group() {
    ComplaintCase complaint = complaints.about(POLICY).filed().doesAs(NURSE, "receive", "respondent", DOCTOR);

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly(DOCTOR);
    assertThat(view.tasks(DOCTOR, complaint)).isEmpty();
    assertThat(view.tasks(NURSE, complaint)).containsExactly("sign-form");
    complaint.refuses(DOCTOR, "sign-form", "回避");

    staff.employs(DOCTOR, GROUP);
    complaint.doesAs(NURSE, "sign-form").doesAs(NURSE, "assess", "grossNegligence", true).doesAs(NURSE, "report-management");
    assertThatThrownBy(() -> complaint.does("form-group", "groupLead", DOCTOR, "evidenceMember", PATHOLOGIST,
            "hearingMember", LISTENER))
        .hasMessageContaining("回避");
  }

  @Test
  void the_superior_of_who_is_complained_about_is_no_member_and_knows_no_more_of_the_case() {
    ComplaintCase complaint = key().does("report-management");

    assertThatThrownBy(() -> complaint.does("form-group", "respondentSuperior", CHIEF, "groupLead", CHIEF,
            "evidenceMember", PATHOLOGIST, "hearingMember", LISTENER))
        .hasMessageContaining("回避");
    complaint.does("form-group", "respondentSuperior", CHIEF, "groupLead", LEAD,
        "evidenceMember", PATHOLOGIST, "hearingMember", LISTENER);

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly(CHIEF);
    assertThat(view.tasks(CHIEF, complaint)).isEmpty();
    assertThatThrownBy(() -> complaint.does("investigate", "coordinator", CHIEF)).hasMessageContaining("回避");
  }

  @Test
  void members_are_of_the_group_and_nobody_else_is_named() {
    ComplaintCase complaint = key().does("report-management");

    assertThatThrownBy(() -> complaint.does("form-group", "groupLead", NURSE, "evidenceMember", PATHOLOGIST,
            "hearingMember", LISTENER))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.waitsAt("form-group");
  }

  @Test
  void over_the_national_holiday_an_improvement_is_due_on_the_made_up_saturday() {
    complaints.at("2026-09-28T10:00").about(POLICY).filed()
        .does("receive").does("sign-form").does("assess").does("communicate")
        .due("improve", "2026-10-10T18:00");
  }

  @Test
  void a_register_sheet_and_an_answer_are_not_accepted_without_what_they_rest_on() {
    assertThatThrownBy(() -> complaints.about(POLICY).with("identityName", null).filed())
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("患者姓名");

    ComplaintCase complaint = complaints.about(POLICY).filed().does("receive");
    assertThatThrownBy(() -> complaint.does("sign-form", "signDecision", "return")).hasMessageContaining("须补正之处");
    complaint.does("sign-form").does("assess");
    assertThatThrownBy(() -> complaint.does("communicate", "apologised", false)).hasMessageContaining("致歉");
    complaint.does("communicate").does("improve");
    assertThatThrownBy(() -> complaint.does("written-feedback", "satisfaction", "not-agreed"))
        .hasMessageContaining("不同意见");
    complaint.waitsAt("written-feedback");
  }

  @Test
  void register_sheet_and_written_answer_are_printed_with_the_patient_by_who_has_the_task_in_hand() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("identityName", "东方平").with("identityIllness", "骨折术后").filed()
            .does("receive", "firstResponse", "已安抚").does("sign-form")
            .does("assess", "identityIllnessAssessed", "石膏过紧").does("communicate", "promisedImprovement", "每日巡查")
            .does("improve", "improvementMeasures", "增加巡查");
    Ward ward = new Ward(web, rest, staff, tasks, forms);
    ward.claims(DOCTOR, complaint, "written-feedback");

    assertThat(ward.prints(DOCTOR, complaint, "hospital-focus-register-sheet"))
        .contains("抱怨登记表", "东方平", "骨折术后", "已安抚", "每日巡查", "医务人员", "填写完整签字确认")
        .doesNotContain("（保密）");
    assertThat(ward.prints(DOCTOR, complaint, "hospital-focus-feedback-letter"))
        .contains("抱怨处理结果书面反馈", "东方平", "增加巡查", "达成一致意见")
        .doesNotContain("骨折术后", "（保密）");
  }

  @Test
  void what_was_collected_as_evidence_is_filed_on_paper_for_who_leads_the_group() {
    ComplaintCase complaint =
        grouped()
            .does("investigate", "coordinator", ARCHIVIST)
            .does("investigate-evidence", "evidenceItems", "检查单两份", "identityIllnessEvidence", "血压一百八十")
            .does("investigate-hearing", "identityIllnessHeard", "家属称未告知风险")
            .does("investigate-file", "fileNumber", "QZ-12", "identityIllnessFindings", "用药剂量有误");
    Ward ward = new Ward(web, rest, staff, tasks, forms);

    assertThat(ward.prints(LEAD, complaint, "hospital-focus-evidence-file"))
        .contains("取证存档", "QZ-12", "检查单两份", "血压一百八十", "家属称未告知风险", "用药剂量有误", "抱怨属实");
  }

  private ComplaintCase signed() {
    return complaints.about(POLICY).filed().does("receive").does("sign-form");
  }

  private ComplaintCase general() {
    return signed().does("assess");
  }

  private ComplaintCase key() {
    return signed().does("assess", "medicalAccident", true).waitsAt("report-management");
  }

  /** Before the group, its members named. */
  private ComplaintCase grouped() {
    return key().does("report-management").does("form-group", NAMED);
  }
}
