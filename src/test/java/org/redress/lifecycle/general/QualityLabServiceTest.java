package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.SATISFACTION;

import org.redress.form.InvalidSubmissionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度3: the accused head speaks first, two approve, and only the customer ends the case. */
@LifecycleTest("quality-lab-service")
class QualityLabServiceTest {

  private static final String HANDLERS = "quality-lab-service.handling-department";
  private static final String HEADS = "quality-lab-service.accused-dept-head";
  private static final String QUALITY = "quality-lab-service.quality-head";
  private static final String MANAGERS = "quality-lab-service.manager";
  private static final String HANDLER = "general-handling-department";
  private static final String COLLEAGUE = "general-quality-lab-colleague";
  private static final String OTHER_HEAD = "general-quality-lab-other-head";
  private static final String DELEGATE = "general-quality-lab-delegate";

  private static final Object[] FOUNDED = {"reasonSufficient", true, "contentReasonable", true};
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "仍未修好"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void who_was_employed_for_a_scenario_leaves() {
    staff.dismisses(COLLEAGUE, HANDLERS);
    staff.dismisses(OTHER_HEAD, HEADS);
    staff.dismisses(DELEGATE, QUALITY);
    staff.dismisses(DELEGATE, MANAGERS);
  }

  // ------------------------------------------------------------------ the ordinary way

  @Test
  void a_complaint_is_agreed_on_in_a_day_solved_in_a_week_called_back_filed_fined_and_learnt_from() {
    ComplaintCase complaint =
        complaints.about("quality-lab-service")
            .with("channel", "phone").with("identityName", "张三").with("identityPhone", "13800000000")
            .filed()
            .has("identityName", null)
            .has("identityPhone", null)
            .has("intake", "direct")
            .waitsAt("record-gm-office").with("record-gm-office", "gm-office")
            .does("record-gm-office", "demand", "重新检测")
            .waitsAt("judge-founded").with("judge-founded", "tech-dept")
            .due("judge-founded", "2026-03-11T18:00")
            .does("judge-founded", FOUNDED)
            .has("validity", "founded")
            .waitsAt("assign").with("assign", "gm-office")
            .due("assign", "2026-03-11T18:00")
            .does("assign", "handlingDepartment", "检测一室")
            .waitsAt("preliminary-agreement").with("preliminary-agreement", "accused-dept-head")
            .due("preliminary-agreement", "2026-03-11T18:00")
            .does("preliminary-agreement", "agreementReached", true, "agreementTerms", "免费复检")
            .waitsAt("analyse-cause-handling-department", "analyse-cause-admin-dept")
            .with("analyse-cause-handling-department", "handling-department")
            .with("analyse-cause-admin-dept", "admin-dept")
            .due("analyse-cause-handling-department", "2026-03-17T18:00")
            .due("analyse-cause-admin-dept", "2026-03-17T18:00")
            .does("analyse-cause-handling-department", "causeAnalysis", "仪器未校准")
            .does("analyse-cause-admin-dept", "qualityCheck", "复检不合格")
            .waitsAt("determine-liability").with("determine-liability", "gm-office")
            .due("determine-liability", "2026-03-17T18:00")
            .shows("determine-liability", "causeAnalysis", "仪器未校准")
            .does("determine-liability", "liability", "department", "liableParty", "检测一室")
            .waitsAt("propose-solution").with("propose-solution", "admin-dept")
            .due("propose-solution", "2026-03-17T18:00")
            .does("propose-solution", "solution", "免费复检并退费")
            .waitsAt("approve-solution-quality-head", "approve-solution-manager")
            .with("approve-solution-quality-head", "quality-head")
            .with("approve-solution-manager", "manager")
            .due("approve-solution-manager", "2026-03-17T18:00")
            .does("approve-solution-manager", "managerDecision", "approve")
            .waitsAt("approve-solution-quality-head")
            .does("approve-solution-quality-head", "qualityDecision", "approve")
            .waitsAt("implement", "report-gm")
            .with("implement", "handling-department").due("implement", "2026-03-17T18:00")
            .with("report-gm", "quality-head").due("report-gm", "2026-03-13T18:00")
            .does("report-gm", "reportText", "已查明")
            .with("gm-instruct", "general-manager")
            .shows("gm-instruct", "reportText", "已查明")
            .does("gm-instruct", "instruction", "同意")
            .waitsAt("implement")
            .does("implement", "result", "已复检")
            .waitsAt("implement-inform").with("implement-inform", "tech-dept")
            .does("implement-inform", "resultTold", "复检合格，费用已退")
            .waitsAt("follow-up-call").with("follow-up-call", "quality-head")
            .due("follow-up-call", "2026-03-10T23:59:59")
            .does("follow-up-call", "satisfaction", "satisfied", "callRecord", "客户表示满意")
            .has("outcome", "satisfied")
            .waitsAt("archive").with("archive", "admin-dept")
            .shows("archive", "callRecord", "客户表示满意")
            .shows("archive", "instruction", "同意")
            .does("archive")
            .waitsAt("penalty", "evaluate-gm-office")
            .with("penalty", "gm-office").with("evaluate-gm-office", "gm-office")
            .does("penalty", "offence", "liability-attributed", "penaltyAmount", 500)
            .with("approve-penalty", "general-manager")
            .does("approve-penalty", "penaltyDecision", "approve")
            .does("evaluate-gm-office", "improvementPlan", "每周校准")
            .waitsAt("evaluate-admin-dept").with("evaluate-admin-dept", "admin-dept")
            .does("evaluate-admin-dept")
            .waitsAt("evaluate-confirm").with("evaluate-confirm", "gm-office")
            .does("evaluate-confirm", "improvementEffective", true)
            .entered(DEADLINE_MET, "preliminary-agreement")
            .entered(DEADLINE_MET, "report-to-gm")
            .entered(DEADLINE_MET, "close-case")
            .entered(DEADLINE_MET, "follow-up-call")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("ZL20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("direct");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}: {1}, recorded by {3}")
  @CsvSource({
    "on-site, direct, record-gm-office, gm-office",
    "phone, direct, record-gm-office, gm-office",
    "written, written, record-quality-supervisor, quality-supervisor"
  })
  void the_office_records_what_is_said_and_the_quality_supervisor_what_is_written(
      String channel, String intake, String task, String role) {
    ComplaintCase complaint =
        complaints.about("quality-lab-service").with("channel", channel).filed()
            .has("intake", intake)
            .waitsAt(task)
            .with(task, role)
            .does(task)
            .waitsAt("judge-founded");

    assertThat(complaint.record().category()).isEqualTo(intake);
  }

  // ------------------------------------------------------------------ founded or not

  @ParameterizedTest(name = "reason sufficient: {0}, content reasonable: {1}")
  @CsvSource({"false, true", "true, false", "false, false"})
  void what_lacks_reason_or_sense_is_answered_tactfully_and_ends_when_the_customer_understands(
      boolean sufficient, boolean reasonable) {
    recorded()
        .does("judge-founded", "reasonSufficient", sufficient, "contentReasonable", reasonable)
        .has("validity", "unfounded")
        .waitsAt("answer-unfounded").with("answer-unfounded", "tech-dept")
        .does("answer-unfounded", "customerUnderstands", true)
        .notEntered(SATISFACTION)
        .ended("unfounded");
  }

  @Test
  void a_customer_who_does_not_understand_has_the_verdict_reviewed_and_is_told_why_it_stands() {
    unfounded()
        .waitsAt("answer-unfounded-review").with("answer-unfounded-review", "gm-office")
        .does("answer-unfounded-review", "reviewDecision", "uphold", "reviewReason", "标准没有此项要求")
        .waitsAt("answer-unfounded-upheld").with("answer-unfounded-upheld", "tech-dept")
        .shows("answer-unfounded-upheld", "reviewReason", "标准没有此项要求")
        .does("answer-unfounded-upheld", "upheldAnswer", "已向客户说明标准")
        .ended("unfounded-upheld");
  }

  @Test
  void a_verdict_changed_on_review_gives_the_day_and_the_week_anew() {
    unfounded()
        .at("2026-03-16T09:00")
        .does("answer-unfounded-review", "reviewDecision", "overturn", "reviewReason", "标准有此项要求")
        .has("validity", "founded")
        .waitsAt("assign").due("assign", "2026-03-17T18:00")
        .shows("assign", "reviewReason", "标准有此项要求")
        .does("assign")
        .due("preliminary-agreement", "2026-03-17T18:00")
        .does("preliminary-agreement")
        .due("analyse-cause-admin-dept", "2026-03-23T18:00");
  }

  // ------------------------------------------------------------------ the head's one day

  @Test
  void a_head_who_reaches_no_agreement_in_the_day_loses_the_case_to_the_office() {
    assigned()
        .passes("due-preliminary-agreement")
        .missed("preliminary-agreement", "accused-dept-head")
        .escalated("preliminary-agreement", "gm-office")
        .waitsAt("preliminary-agreement-gm-office").with("preliminary-agreement-gm-office", "gm-office")
        .due("preliminary-agreement-gm-office", "2026-03-12T18:00")
        .passes("due-further-day-agreement")
        .waitsUntil("due-further-day-agreement", "2026-03-13T18:00")
        .passes("due-further-day-agreement")
        .reminded("preliminary-agreement", "general-manager", 2)
        .does("preliminary-agreement-gm-office", "agreementReached", false, "agreementTerms", "要求赔偿损失")
        .waitsAt("analyse-cause-handling-department", "analyse-cause-admin-dept")
        .shows("analyse-cause-admin-dept", "agreementTerms", "要求赔偿损失")
        .due("analyse-cause-admin-dept", "2026-03-17T18:00");
  }

  @Test
  void a_slow_verdict_and_a_slow_assignment_are_reminded_and_the_head_still_has_a_day() {
    recorded()
        .passes("due-preliminary-agreement-received")
        .reminded("preliminary-agreement", "gm-office", 1)
        .with("judge-founded", "tech-dept")
        .does("judge-founded", FOUNDED)
        .due("assign", "2026-03-11T18:00")
        .passes("due-assign")
        .reminded("preliminary-agreement", "general-manager", 1)
        .with("assign", "gm-office")
        .notEntered(ESCALATED)
        .does("assign")
        .due("preliminary-agreement", "2026-03-11T18:00");
  }

  @Test
  void the_office_names_who_talks_to_the_customer_and_who_is_in_charge_and_each_is_of_their_group() {
    complaints.employs(OTHER_HEAD, HEADS);
    complaints.employs(COLLEAGUE, HANDLERS);
    ComplaintCase complaint = recorded().does("judge-founded", FOUNDED);

    assertThatThrownBy(() -> complaint.does("assign", "settler", HANDLER))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .does("assign", "settler", OTHER_HEAD, "handler", COLLEAGUE)
        .heldBy("preliminary-agreement", OTHER_HEAD)
        .does("preliminary-agreement")
        .heldBy("analyse-cause-handling-department", COLLEAGUE)
        .through(this::investigated)
        .through(this::approved)
        .heldBy("implement", COLLEAGUE);
  }

  @Test
  void whoever_is_complained_about_by_name_takes_no_step_and_finds_nothing() {
    complaints.employs(COLLEAGUE, HANDLERS);
    ComplaintCase complaint =
        complaints.about("quality-lab-service").filed()
            .does("record-gm-office", "respondent", HANDLER)
            .does("judge-founded", FOUNDED)
            .does("assign")
            .does("preliminary-agreement");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    assertThat(view.tasks(COLLEAGUE, complaint)).containsExactly("analyse-cause-handling-department");
    complaint.refuses(HANDLER, "analyse-cause-handling-department", "回避");
  }

  @Test
  void whom_the_inquiry_finds_liable_is_barred_from_then_on() {
    complaints.employs(COLLEAGUE, HANDLERS);
    ComplaintCase complaint =
        agreed()
            .doesAs(HANDLER, "analyse-cause-handling-department")
            .does("analyse-cause-admin-dept")
            .does("determine-liability", "liability", "person", "liableParty", "检测员", "respondent", HANDLER)
            .does("propose-solution")
            .through(this::approved);

    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    assertThat(view.tasks(COLLEAGUE, complaint)).containsExactly("implement");
  }

  // ------------------------------------------------------------------ two approve

  @ParameterizedTest
  @ValueSource(strings = {"quality-head", "manager"})
  void a_solution_that_either_of_the_two_returns_is_proposed_anew(String who) {
    boolean byManager = who.equals("manager");
    agreed()
        .through(this::investigated)
        .does("approve-solution-manager", "managerDecision", byManager ? "return" : "approve",
            "managerOpinion", "经理意见")
        .does("approve-solution-quality-head", "qualityDecision", byManager ? "approve" : "return",
            "qualityOpinion", "质量意见")
        .waitsAt("propose-solution")
        .with("propose-solution", "admin-dept")
        .due("propose-solution", "2026-03-17T18:00")
        .shows("propose-solution", "managerOpinion", "经理意见")
        .shows("propose-solution", "qualityOpinion", "质量意见")
        .does("propose-solution")
        .through(this::approved)
        .waitsAt("implement", "report-gm");
  }

  @Test
  void nobody_gives_both_approvals() {
    complaints.employs(DELEGATE, QUALITY);
    complaints.employs(DELEGATE, MANAGERS);
    agreed()
        .through(this::investigated)
        .doesAs(DELEGATE, "approve-solution-quality-head")
        .refuses(DELEGATE, "approve-solution-manager", "另一人");
  }

  @Test
  void the_quality_head_may_have_somebody_else_report_and_call() {
    complaints.employs(DELEGATE, QUALITY);
    agreed()
        .through(this::investigated)
        .does("approve-solution-manager")
        .does("approve-solution-quality-head", "delegate", DELEGATE)
        .heldBy("report-gm", DELEGATE)
        .does("implement")
        .does("implement-inform")
        .heldBy("follow-up-call", DELEGATE);
  }

  // ------------------------------------------------------------------ the week

  @Test
  void an_investigation_of_a_week_is_the_offices_and_so_is_each_late_step_after_it() {
    agreed()
        .does("analyse-cause-handling-department", "causeAnalysis", "仪器未校准")
        .passes("due-close-case-investigation")
        .missed("close-case", "admin-dept")
        .escalated("close-case", "gm-office")
        .waitsAt("analyse-cause-gm-office").with("analyse-cause-gm-office", "gm-office")
        .due("analyse-cause-gm-office", "2026-03-18T18:00")
        .shows("analyse-cause-gm-office", "causeAnalysis", "仪器未校准")
        .passes("due-further-day-analyse-cause")
        .reminded("close-case", "general-manager", 1)
        .does("analyse-cause-gm-office", "liability", "none")
        .waitsAt("propose-solution").with("propose-solution", "admin-dept")
        .due("propose-solution", "2026-03-19T18:00")
        .passes("due-close-case-propose-solution")
        .waitsAt("propose-solution-gm-office").with("propose-solution-gm-office", "gm-office")
        .due("propose-solution-gm-office", "2026-03-20T18:00")
        .passes("due-further-day-propose-solution")
        .reminded("close-case", "general-manager", 2)
        .does("propose-solution-gm-office")
        .waitsAt("approve-solution-quality-head", "approve-solution-manager")
        .passes("due-close-case-approve-quality-head")
        .passes("due-close-case-approve-manager")
        .reminded("close-case", "gm-office", 2)
        .through(this::approved)
        .waitsAt("implement-gm-office", "report-gm")
        .with("implement-gm-office", "gm-office");
  }

  @Test
  void what_is_not_carried_out_in_the_week_climbs_to_the_office_and_a_day_later_to_the_general_manager() {
    solved()
        .does("report-gm")
        .does("gm-instruct")
        .passes("due-close-case")
        .missed("close-case", "handling-department")
        .escalated("close-case", "gm-office")
        .waitsAt("implement-gm-office").with("implement-gm-office", "gm-office")
        .due("implement-gm-office", "2026-03-18T18:00")
        .passes("due-further-day")
        .missed("close-case", "gm-office")
        .escalated("close-case", "general-manager")
        .waitsAt("implement-general-manager").with("implement-general-manager", "general-manager")
        .due("implement-general-manager", "2026-03-19T18:00")
        .passes("due-further-day-general-manager")
        .waitsUntil("due-further-day-general-manager", "2026-03-20T18:00")
        .passes("due-further-day-general-manager")
        .reminded("close-case", "gm-office", 2)
        .does("implement-general-manager")
        .waitsAt("implement-inform");
  }

  @Test
  void the_office_that_carries_out_within_its_further_day_hands_on_to_the_technical_department() {
    solved()
        .passes("due-close-case")
        .does("implement-gm-office")
        .with("implement-inform", "tech-dept")
        .due("implement-inform", "2026-03-18T18:00");
  }

  @Test
  void a_result_that_the_technical_department_does_not_pass_on_within_the_week_is_reminded() {
    solved()
        .does("implement")
        .due("implement-inform", "2026-03-17T18:00")
        .passes("due-close-case-inform")
        .reminded("close-case", "gm-office", 1)
        .does("implement-inform")
        .waitsAt("follow-up-call", "report-gm");
  }

  // ------------------------------------------------------------------ the report beside it

  @Test
  void a_report_not_made_in_three_days_is_the_offices_and_holds_up_nothing_but_the_filing() {
    solved()
        .passes("due-report-to-gm")
        .missed("report-to-gm", "quality-head")
        .escalated("report-to-gm", "gm-office")
        .waitsAt("implement", "report-gm-gm-office")
        .with("report-gm-gm-office", "gm-office")
        .due("report-gm-gm-office", "2026-03-16T18:00")
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", "satisfaction", "satisfied")
        .waitsAt("report-gm-gm-office")
        .passes("due-further-day-report")
        .reminded("report-to-gm", "general-manager", 1)
        .does("report-gm-gm-office")
        .waitsAt("gm-instruct")
        .does("gm-instruct")
        .waitsAt("archive");
  }

  // ------------------------------------------------------------------ until the customer is satisfied

  @Test
  void a_customer_not_called_on_the_day_is_called_by_the_office_which_has_a_day_from_taking_over() {
    solved()
        .does("implement")
        .does("implement-inform")
        .passes("due-follow-up-call")
        .missed("follow-up-call", "quality-head")
        .escalated("follow-up-call", "gm-office")
        .with("follow-up-call-gm-office", "gm-office")
        .due("follow-up-call-gm-office", "2026-03-12T18:00")
        .passes("due-further-day-follow-up-call")
        .reminded("follow-up-call", "general-manager", 1)
        .does("follow-up-call-gm-office", "satisfaction", "satisfied")
        .waitsAt("report-gm");
  }

  @Test
  void only_satisfaction_ends_the_rounds_and_from_the_third_on_the_general_manager_leads() {
    ComplaintCase complaint =
        solved()
            .through(this::reported)
            .does("implement")
            .does("implement-inform")
            .at("2026-03-12T09:00")
            .does("follow-up-call", DISSATISFIED)
            .waitsAt("follow-up-call-again")
            .shows("follow-up-call-again", "outcome", "dissatisfied")
            .with("follow-up-call-again", "quality-head")
            .shows("follow-up-call-again", "dissatisfaction", "仍未修好")
            .shows("follow-up-call-again", "dissatisfiedRounds", 1L)
            .does("follow-up-call-again", "againPlan", "换人再办", "handlingDepartment", "检测二室")
            .waitsAt("analyse-cause-handling-department", "analyse-cause-admin-dept")
            .due("analyse-cause-admin-dept", "2026-03-19T18:00")
            .shows("analyse-cause-admin-dept", "againPlan", "换人再办")
            .through(this::wholeRound)
            .shows("follow-up-call", "satisfaction", null)
            .shows("follow-up-call", "callRecord", null)
            .does("follow-up-call", DISSATISFIED)
            .waitsAt("follow-up-call-again")
            .does("follow-up-call-again")
            .through(this::wholeRound)
            .does("follow-up-call", DISSATISFIED)
            .shows("follow-up-call-again-general-manager", "dissatisfiedRounds", 3L)
            .waitsAt("follow-up-call-again-general-manager")
            .with("follow-up-call-again-general-manager", "general-manager")
            .does("follow-up-call-again-general-manager")
            .through(this::wholeRound)
            .does("follow-up-call", "satisfaction", "satisfied")
            .waitsAt("archive");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1, 5);
  }

  @Test
  void whoever_leads_the_next_round_is_reminded_when_its_week_has_passed() {
    solved()
        .through(this::reported)
        .does("implement")
        .does("implement-inform")
        .at("2026-03-12T09:00")
        .does("follow-up-call", DISSATISFIED)
        .due("follow-up-call-again", "2026-03-19T18:00")
        .passes("due-again")
        .reminded("close-case", "gm-office", 1)
        .does("follow-up-call-again")
        .due("analyse-cause-admin-dept", "2026-03-20T18:00")
        .through(this::investigated)
        .through(this::approved)
        .waitsAt("implement-gm-office", "report-gm")
        .through(this::reported)
        .does("implement-gm-office")
        .does("implement-inform")
        .does("follow-up-call", DISSATISFIED)
        .does("follow-up-call-again")
        .through(this::wholeRound)
        .does("follow-up-call", DISSATISFIED)
        .due("follow-up-call-again-general-manager", "2026-03-26T18:00")
        .passes("due-again-general-manager")
        .reminded("close-case", "gm-office", 2);
  }

  @Test
  void a_report_still_open_when_the_customer_is_dissatisfied_is_written_nevertheless() {
    solved()
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", DISSATISFIED)
        .waitsAt("follow-up-call-again", "report-gm")
        .does("follow-up-call-again")
        .does("report-gm")
        .does("gm-instruct", "instruction", "限期办好")
        .through(this::investigated)
        .through(this::approved)
        .shows("implement", "instruction", "限期办好")
        .waitsAt("implement", "report-gm");
  }

  @Test
  void reports_of_two_rounds_that_are_open_together_each_say_their_own() {
    solved()
        .does("report-gm", "reportText", "第一次：更换配件")
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", DISSATISFIED)
        .does("follow-up-call-again")
        .through(this::investigated)
        .through(this::approved)
        .waitsAt("implement", "report-gm", "gm-instruct")
        .shows("report-gm", "reportText", null)
        .passes("due-report-to-gm")
        .does("report-gm-gm-office", "reportText", "第二次：整机更换")
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", "satisfaction", "satisfied")
        .waitsAt("gm-instruct", "gm-instruct")
        .told("gm-instruct", "reportText", "第一次：更换配件", "第二次：整机更换");
  }

  // ------------------------------------------------------------------ fined, and learnt from

  @ParameterizedTest
  @ValueSource(doubles = {199.99, 1500.01})
  void a_fine_outside_200_to_1500_yuan_is_refused_with_the_range(double amount) {
    ComplaintCase complaint = filedAway();

    assertThatThrownBy(() -> fine(complaint, amount))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("须为200至1500元");
    complaint.notEntered(PENALTY).waitsAt("penalty", "evaluate-gm-office");
  }

  @Test
  void the_lowest_and_the_highest_fine_may_be_proposed_and_what_the_general_manager_returns_is_no_penalty() {
    ComplaintCase complaint =
        fine(filedAway(), 200)
            .waitsAt("approve-penalty", "evaluate-gm-office")
            .does("approve-penalty", "penaltyDecision", "return", "penaltyOpinion", "太轻")
            .waitsAt("penalty", "evaluate-gm-office")
            .shows("penalty", "penaltyOpinion", "太轻");
    fine(complaint, 1500).does("approve-penalty", "penaltyDecision", "approve").waitsAt("evaluate-gm-office");

    assertThat(complaint.entries(PENALTY)).extracting(e -> e.amount().intValue()).containsExactly(1500);
    assertThat(complaint.entries(PENALTY)).extracting("holder").containsOnly(HANDLER);
    assertThat(complaint.entries(PENALTY)).extracting("clause").containsOnly("第七条1");
  }

  @Test
  void no_fine_is_a_proposal_too_and_needs_the_general_manager() {
    filedAway()
        .does("penalty", "offence", "none", "penaltyReason", "初犯，已批评教育")
        .notEntered(PENALTY)
        .with("approve-penalty", "general-manager")
        .does("approve-penalty")
        .waitsAt("evaluate-gm-office");
  }

  @Test
  void where_nobody_is_liable_nobody_is_fined() {
    agreed()
        .does("analyse-cause-handling-department")
        .does("analyse-cause-admin-dept")
        .does("determine-liability", "liability", "none")
        .does("propose-solution")
        .through(this::approved)
        .through(this::toldSatisfied)
        .does("archive")
        .waitsAt("evaluate-gm-office");
  }

  @Test
  void measures_that_do_not_work_are_carried_out_anew_until_they_do() {
    fine(filedAway(), 800)
        .does("approve-penalty")
        .does("evaluate-gm-office")
        .does("evaluate-admin-dept")
        .does("evaluate-confirm", "improvementEffective", false, "effectNote", "同类投诉又来")
        .waitsAt("evaluate-admin-dept")
        .shows("evaluate-admin-dept", "effectNote", "同类投诉又来")
        .does("evaluate-admin-dept")
        .does("evaluate-confirm", "improvementEffective", true)
        .ended("resolved");
  }

  // ------------------------------------------------------------------ what a form refuses

  @Test
  void a_liability_without_its_bearer_and_a_dissatisfaction_without_its_reason_are_not_accepted() {
    ComplaintCase complaint =
        agreed().does("analyse-cause-handling-department").does("analyse-cause-admin-dept");
    assertThatThrownBy(() -> complaint.does("determine-liability", "liability", "person"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("责任人或部门");

    complaint
        .does("determine-liability", "liability", "none")
        .does("propose-solution")
        .through(this::approved)
        .does("implement")
        .does("implement-inform");
    assertThatThrownBy(() -> complaint.does("follow-up-call", "satisfaction", "dissatisfied"))
        .hasMessageContaining("不满意之处");
    complaint.waitsAt("follow-up-call", "report-gm");
  }

  // ------------------------------------------------------------------ stretches of the way

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_laboratorys_day_and_week_run_from_the_first_record() {
    complaints
        .about("quality-lab-service")
        .filed()
        .due("record-gm-office", "2026-03-11T18:00")
        .passes("due-preliminary-agreement-received")
        .missed("preliminary-agreement", "gm-office")
        .waitsUntil("due-close-case-received", "2026-03-17T18:00")
        .passes("due-close-case-received")
        .missed("close-case", "gm-office");
  }

  /** The technical department judges next. */
  private ComplaintCase recorded() {
    return complaints.about("quality-lab-service").filed().does("record-gm-office").waitsAt("judge-founded");
  }

  /** Answered, and the customer does not understand. */
  private ComplaintCase unfounded() {
    return recorded()
        .does("judge-founded", "reasonSufficient", false, "contentReasonable", true)
        .does("answer-unfounded", "customerUnderstands", false);
  }

  /** The accused head talks to the customer next. */
  private ComplaintCase assigned() {
    return recorded().does("judge-founded", FOUNDED).does("assign").waitsAt("preliminary-agreement");
  }

  /** The two inquiries are next. */
  private ComplaintCase agreed() {
    return assigned().does("preliminary-agreement");
  }

  /** Both inquiries, liability and proposal; the two approvals are next. */
  private ComplaintCase investigated(ComplaintCase complaint) {
    return complaint
        .does("analyse-cause-handling-department")
        .does("analyse-cause-admin-dept")
        .does("determine-liability", "liability", "department", "liableParty", "检测一室")
        .does("propose-solution");
  }

  /** Both approve. */
  private ComplaintCase approved(ComplaintCase complaint) {
    return complaint
        .does("approve-solution-quality-head", "qualityDecision", "approve")
        .does("approve-solution-manager", "managerDecision", "approve");
  }

  /** The report, and the instruction on it. */
  private ComplaintCase reported(ComplaintCase complaint) {
    return complaint.does("report-gm").does("gm-instruct");
  }

  /** A round up to the call, its report made. */
  private ComplaintCase wholeRound(ComplaintCase complaint) {
    return complaint
        .through(this::investigated)
        .through(this::approved)
        .through(this::reported)
        .does("implement")
        .does("implement-inform");
  }

  /** The solution stands; carrying it out and reporting are next. */
  private ComplaintCase solved() {
    return agreed().through(this::investigated).through(this::approved).waitsAt("implement", "report-gm");
  }

  /** Reported, carried out and found good. */
  private ComplaintCase toldSatisfied(ComplaintCase complaint) {
    return complaint
        .through(this::reported)
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", "satisfaction", "satisfied");
  }

  /** Archived, a department being liable; fine and evaluation are next. */
  private ComplaintCase filedAway() {
    return solved()
        .through(this::toldSatisfied)
        .does("archive")
        .waitsAt("penalty", "evaluate-gm-office");
  }

  private static ComplaintCase fine(ComplaintCase complaint, double amount) {
    return complaint.does(
        "penalty", "offence", "liability-attributed", "offender", HANDLER, "penaltyAmount", amount);
  }
}
