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
import org.junit.jupiter.api.BeforeEach;
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

/** 客户抱怨管理制度（最新版）: the manager sets each case its term; the case is its handler's alone. */
@LifecycleTest("complaint-satisfaction-cycle")
class ComplaintSatisfactionCycleTest {

  private static final String POLICY = "complaint-satisfaction-cycle";
  private static final String HANDLERS = POLICY + ".handler";
  private static final String EMPLOYEES = POLICY + ".employee";
  private static final String EMPLOYEE = "general-employee";
  private static final String HANDLER = "general-handler";
  private static final String MANAGER = "general-manager";
  private static final String OTHER_HANDLER = "cycle-other-handler";
  private static final String COLLEAGUE = "cycle-colleague";

  private static final Object[] SATISFIED = {"noAnswer", false, "satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {
    "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "只换了一件"
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @BeforeEach
  void others_who_come() {
    staff.employs(OTHER_HANDLER, HANDLERS);
    staff.employs(COLLEAGUE, EMPLOYEES);
  }

  @AfterEach
  void and_leave() {
    staff.dismisses(OTHER_HANDLER, HANDLERS);
    staff.dismisses(COLLEAGUE, EMPLOYEES);
  }

  @Test
  void a_complaint_is_recorded_submitted_assigned_with_a_term_investigated_and_its_result_recorded() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "sales").with("identityName", "张三").filedBy(EMPLOYEE)
            .has("identityName", null)
            .waitsAt("receive-record").with("receive-record", "employee").heldBy("receive-record", EMPLOYEE)
            .waitsUntil("due-record", "2026-03-10T18:00")
            .due("receive-record", "2026-03-10T18:00")
            .does("receive-record", "subject", "service", "form", "accusation", "demand", "当面道歉")
            .has("subject", "service").has("form", "accusation")
            .waitsAt("submit").with("submit", "employee").heldBy("submit", EMPLOYEE)
            .due("submit", "2026-03-10T18:00")
            .does("submit", "submittedTo", MANAGER, "firstExplanation", "已致歉")
            .waitsAt("assign").with("assign", "manager").heldBy("assign", MANAGER)
            .due("assign", "2026-03-11T18:00")
            .shows("assign", "firstExplanation", "已致歉")
            .does("assign", "handler", HANDLER, "termKind", "set", "handlingDueAt", "2026-03-13")
            .waitsAt("investigate").with("investigate", "handler").heldBy("investigate", HANDLER)
            .due("investigate", "2026-03-13T18:00")
            .waitsUntil("due-handling-term", "2026-03-13T18:00")
            .does("investigate", "findings", "当班未交接", "furtherHandling", false)
            .waitsAt("record-result").with("record-result", "handler").heldBy("record-result", HANDLER)
            .due("record-result", "2026-03-11T18:00")
            .shows("record-result", "findings", "当班未交接")
            .does("record-result", SATISFIED)
            .entered(DEADLINE_MET, "record")
            .entered(DEADLINE_MET, "submit-to-manager")
            .entered(DEADLINE_MET, "assign")
            .entered(DEADLINE_MET, "handling-term")
            .entered(DEADLINE_MET, "record-result")
            .notEntered(DEADLINE_MISSED)
            .notEntered(ESCALATED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("MY20260310-\\d{3,}");
    assertThat(complaint.record().confidential()).isTrue();
    assertThat(complaint.record().category()).isEqualTo("service");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void nobody_else_learns_of_a_complaint_neither_colleagues_nor_other_handlers() {
    ComplaintCase complaint = complaints.about(POLICY).filedBy(EMPLOYEE);

    assertThat(view.tasks(EMPLOYEE, complaint)).containsExactly("receive-record");
    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
    assertThat(view.runningInstances(COLLEAGUE, complaint)).isZero();

    complaint.does("receive-record", "subject", "product").does("submit");
    assertThat(view.tasks(MANAGER, complaint)).containsExactly("assign");
    complaint.does("assign", "handler", HANDLER, "termKind", "usual");
    assertThat(view.tasks(HANDLER, complaint)).containsExactly("investigate");
    assertThat(view.tasks(OTHER_HANDLER, complaint)).isEmpty();
    assertThat(view.runningInstances(OTHER_HANDLER, complaint)).isZero();
  }

  @Test
  void without_a_term_and_a_handler_nobody_is_assigned_and_no_term_lies_in_the_past() {
    ComplaintCase complaint = submitted("product");

    assertThatThrownBy(() -> complaint.does("assign", "handler", HANDLER, "termKind", "set", "handlingDueAt", null))
        .isInstanceOf(InvalidSubmissionException.class).hasMessageContaining("处理到哪一天为止");
    assertThatThrownBy(() -> complaint.does("assign", "handler", HANDLER, "termKind", "set", "handlingDueAt", "2026-03-09"))
        .isInstanceOf(InvalidSubmissionException.class);
    assertThatThrownBy(() -> complaint.does("assign", "handler", HANDLER, "termKind", null))
        .hasMessageContaining("处理时限");
    assertThatThrownBy(() -> complaint.does("assign", "handler", null, "termKind", "usual"))
        .hasMessageContaining("处理人");
    assertThatThrownBy(() -> complaint.does("assign", "handler", EMPLOYEE, "termKind", "usual"))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.waitsAt("assign").with("assign", "manager");
  }

  @Test
  void the_usual_term_counts_from_the_assignment_and_over_the_spring_festival_with_its_working_saturday() {
    complaints.at("2026-02-12T10:00");
    submitted("product")
        .at("2026-02-13T11:00")
        .does("assign", "handler", HANDLER, "termKind", "usual")
        .due("investigate", "2026-02-27T18:00");
  }

  @Test
  void who_is_complained_about_cannot_be_the_handler_and_finds_nothing_of_the_case() {
    ComplaintCase complaint =
        complaints.about(POLICY).filedBy(EMPLOYEE)
            .does("receive-record", "subject", "staff", "respondent", HANDLER)
            .does("submit");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThatThrownBy(() -> complaint.does("assign", "handler", HANDLER, "termKind", "usual"))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.does("assign", "handler", OTHER_HANDLER, "termKind", "usual").heldBy("investigate", OTHER_HANDLER);
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
  }

  @Test
  void an_employee_who_takes_in_a_complaint_about_himself_does_not_submit_it() {
    ComplaintCase complaint =
        complaints.about(POLICY).filedBy(EMPLOYEE).does("receive-record", "subject", "staff", "respondent", EMPLOYEE);

    assertThat(view.tasks(EMPLOYEE, complaint)).isEmpty();
    assertThat(view.tasks(COLLEAGUE, complaint)).containsExactly("submit");
  }

  @Test
  void a_handler_whom_the_investigation_finds_to_be_complained_about_loses_the_case_to_a_colleague() {
    ComplaintCase complaint =
        assigned("service").does("investigate", "respondent", HANDLER, "furtherHandling", false);

    complaint.waitsAt("record-result");
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("record-result");
  }

  @Test
  void only_a_complaint_about_an_employee_asks_who_it_was() {
    complaints.about(POLICY).filed().does("receive-record", "subject", "product", "respondent", HANDLER)
        .has("respondent", null)
        .notEntered(BARRED);
  }

  @Test
  void a_complaint_not_recorded_reminds_the_managers_every_working_day() {
    complaints.about(POLICY).filedBy(EMPLOYEE)
        .passes("due-record")
        .waitsUntil("due-record", "2026-03-11T18:00")
        .passes("due-record")
        .missed("record", EMPLOYEE)
        .reminded("record", "manager", 2)
        .waitsAt("receive-record")
        .heldBy("receive-record", EMPLOYEE);
  }

  @Test
  void a_record_not_submitted_in_time_is_taken_up_by_the_managers_who_are_then_reminded_to_assign() {
    complaints.about(POLICY).filedBy(EMPLOYEE)
        .does("receive-record", "subject", "product")
        .passes("due-submit-to-manager")
        .missed("submit-to-manager", EMPLOYEE)
        .escalated("submit-to-manager", "manager")
        .waitsAt("assign").with("assign", "manager").heldBy("assign", null)
        .due("assign", "2026-03-11T18:00")
        .passes("due-assign")
        .reminded("assign", "manager", 1)
        .waitsAt("assign");
  }

  @Test
  void what_needs_more_is_settled_with_the_department_which_is_asked_until_the_matter_is_solved() {
    assigned("product")
        .does("investigate", "furtherHandling", true, "coordinatedDepartment", "质量部", "coordinationRequest", "复检批次")
        .waitsAt("coordinate-related-department")
        .with("coordinate-related-department", "related-department")
        .due("coordinate-related-department", "2026-03-17T18:00")
        .shows("coordinate-related-department", "coordinationRequest", "复检批次")
        .does("coordinate-related-department", "departmentMeasures", "已复检")
        .waitsAt("coordinate").with("coordinate", "handler").heldBy("coordinate", HANDLER)
        .due("coordinate", "2026-03-17T18:00")
        .shows("coordinate", "departmentMeasures", "已复检")
        .does("coordinate", "coordinated", false, "coordinationMore", "同批一并更换")
        .waitsAt("coordinate-related-department")
        .shows("coordinate-related-department", "coordinationMore", "同批一并更换")
        .does("coordinate-related-department", "departmentMeasures", "同批已换")
        .does("coordinate", "coordinated", true)
        .waitsAt("record-result")
        .shows("record-result", "departmentMeasures", "同批已换");
  }

  @Test
  void a_term_that_passes_in_the_middle_of_the_coordination_has_the_manager_assign_anew_with_a_new_term() {
    ComplaintCase complaint =
        assigned("product")
            .does("investigate", "findings", "批次有裂纹", "furtherHandling", true, "coordinatedDepartment", "质量部",
                "coordinationRequest", "复检")
            .passes("due-handling-term")
            .missed("handling-term", "related-department")
            .escalated("handling-term", "manager")
            .waitsAt("assign").with("assign", "manager")
            .due("assign", "2026-03-18T18:00")
            .shows("assign", "findings", "批次有裂纹")
            .does("assign", "handler", OTHER_HANDLER, "termKind", "set", "handlingDueAt", "2026-03-20")
            .waitsAt("investigate").heldBy("investigate", OTHER_HANDLER)
            .due("investigate", "2026-03-20T18:00")
            .shows("investigate", "findings", "批次有裂纹")
            .does("investigate", "furtherHandling", false)
            .heldBy("record-result", OTHER_HANDLER);

    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
  }

  @Test
  void a_result_not_recorded_reminds_the_managers() {
    handled()
        .passes("due-record-result")
        .missed("record-result", HANDLER)
        .reminded("record-result", "manager", 1)
        .does("record-result", "noAnswer", true)
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  @Test
  void a_customer_who_is_not_satisfied_brings_the_case_back_to_the_manager_until_he_is() {
    ComplaintCase complaint =
        handled()
            .does("record-result", DISSATISFIED)
            .climbed("DISSATISFIED manager")
            .waitsAt("assign-again").with("assign-again", "manager")
            .due("assign-again", "2026-03-11T18:00")
            .shows("assign-again", "dissatisfaction", "只换了一件")
            .passes("due-assign-again")
            .reminded("assign", "manager", 1)
            .does("assign-again", "againDecision", "reassign", "handler", OTHER_HANDLER, "termKind", "usual")
            .has("satisfaction", null)
            .has("noAnswer", null)
            .has("satisfactionAskedBy", null)
            .has("satisfactionAskedAt", null)
            .waitsAt("investigate").heldBy("investigate", OTHER_HANDLER)
            .due("investigate", "2026-03-18T18:00")
            .does("investigate", "furtherHandling", false)
            .does("record-result", DISSATISFIED)
            .climbed("DISSATISFIED manager", "DISSATISFIED manager")
            .does("assign-again", "againDecision", "reassign", "handler", HANDLER, "termKind", "set", "handlingDueAt", "2026-03-31")
            .due("investigate", "2026-03-31T18:00")
            .does("investigate", "furtherHandling", false)
            .does("record-result", SATISFIED)
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 5);
  }

  @Test
  void a_manager_who_finds_that_all_has_been_done_explains_and_closes_and_the_answer_stands() {
    ComplaintCase complaint = handled().does("record-result", DISSATISFIED);

    assertThatThrownBy(() -> complaint.does("assign-again", "againDecision", "close", "closeExplanation", null))
        .hasMessageContaining("向客户说明的内容");
    complaint
        .does("assign-again", "againDecision", "close", "closeExplanation", "按合同已换全新件")
        .ended("dissatisfied");
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"product, opinion", "service, suggestion", "staff, accusation"})
  void opinions_suggestions_and_accusations_about_anything_are_complaints_alike(String subject, String form) {
    ComplaintCase complaint =
        complaints.about(POLICY).filed().does("receive-record", "subject", subject, "form", form)
            .has("form", form)
            .waitsAt("submit");
    assertThat(complaint.record().category()).isEqualTo(subject);
  }

  @Test
  void each_month_the_managers_count_and_analyse_and_each_quarter_they_check_how_the_policy_is_carried_out() {
    complaints.duty(POLICY + "-statistics")
        .waitsAt("duty").with("duty", "manager")
        .due("duty", "2026-04-09T18:00")
        .shows("duty", "figurePeriod", "2026-03-01 至 2026-03-31")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "产品占六成")
        .ended("analysed");
    complaints.duty(POLICY + "-execution-check")
        .waitsAt("duty").with("duty", "manager")
        .due("duty", "2026-07-08T18:00")
        .shows("duty", "figurePeriod", "2026-04-01 至 2026-06-30")
        .does("duty", "reportText", "执行正常")
        .ended("checked");
  }

  @Test
  void each_quarter_customers_are_asked_and_a_department_turns_what_they_say_into_measures() {
    complaints.duty(POLICY + "-satisfaction-survey")
        .waitsAt("duty").with("duty", "manager")
        .due("duty", "2026-04-16T18:00")
        .shows("duty", "figurePeriod", "2026-01-01 至 2026-03-31")
        .does("duty", "reportText", "问卷见附件")
        .waitsAt("satisfaction-survey-feedback").with("satisfaction-survey-feedback", "manager")
        .due("satisfaction-survey-feedback", "2026-04-09T18:00")
        .passes("due-survey-feedback")
        .reminded("survey-feedback", "manager", 1)
        .does("satisfaction-survey-feedback", "surveyed", 200, "surveyReturned", 150, "surveySatisfied", 120,
            "surveyFindings", "送货慢", "surveyMeasures", true, "surveyDepartment", "物流部")
        .waitsAt("satisfaction-survey-improve").with("satisfaction-survey-improve", "related-department")
        .due("satisfaction-survey-improve", "2026-04-23T18:00")
        .shows("satisfaction-survey-improve", "surveyed", 200)
        .shows("satisfaction-survey-improve", "surveySatisfied", 120)
        .shows("satisfaction-survey-improve", "surveyFindings", "送货慢")
        .passes("due-survey-improve")
        .reminded("survey-improve", "manager", 1)
        .does("satisfaction-survey-improve", "surveyImprovement", "改为次日达")
        .ended("measures-set");
    complaints.duty(POLICY + "-satisfaction-survey")
        .does("duty", "reportText", "问卷见附件")
        .does("satisfaction-survey-feedback", "surveyMeasures", false)
        .ended("surveyed");
  }

  @Test
  void each_quarter_the_staff_is_trained() {
    complaints.duty(POLICY + "-training")
        .waitsAt("training").with("training", "manager")
        .due("training", "2026-04-16T18:00")
        .passes("due-training")
        .reminded("training", "manager", 1)
        .does("training", "trainingHeld", "4月10日，全体，倾听客户", "trainingEffect", "考核合格")
        .ended("trained");
  }

  /** Recorded and submitted; a manager assigns next. */
  private ComplaintCase submitted(String subject) {
    return complaints.about(POLICY).filedBy(EMPLOYEE).does("receive-record", "subject", subject).does("submit").waitsAt("assign");
  }

  /** Assigned with the usual term. */
  private ComplaintCase assigned(String subject) {
    return submitted(subject).does("assign", "handler", HANDLER, "termKind", "usual").heldBy("investigate", HANDLER);
  }

  /** Handled without a department; the result is recorded next. */
  private ComplaintCase handled() {
    return assigned("product").does("investigate", "furtherHandling", false).waitsAt("record-result");
  }
}
