package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.DUTY_DUE;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.redress.form.InvalidSubmissionException;
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

/** 公司投诉管理制度及处理流程: five categories, one authority, a receipt and a weekly look. */
@LifecycleTest("company-five-category")
class CompanyFiveCategoryTest {

  private static final String DEPARTMENT = "company-five-category.handling-department";
  private static final String MEMBER = "general-handling-department";
  private static final String INSPECTOR = "general-quality-inspector";
  private static final String CLERK = "general-reception-clerk";

  /** What the verification answers when the complaint stands. */
  private static final Object[] FOUNDED = {"factsTrue", true, "reasonable", true};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void the_inspector_leaves() {
    staff.dismisses(INSPECTOR, DEPARTMENT);
  }

  @Test
  void a_complaint_is_receipted_verified_reported_back_decided_carried_out_told_and_filed() {
    ComplaintCase complaint =
        complaints.about("company-five-category")
            .with("channel", "email").with("identityName", "张三").with("identityEmail", "zhang@example.com")
            .filed()
            .has("identityName", null)
            .has("identityEmail", null)
            .waitsAt("record").with("record", "reception-clerk")
            .does("record", "complaintSubject", "quality")
            .waitsAt("record-receipt").with("record-receipt", "reception-clerk")
            .does("record-receipt", "receiptWay", "email")
            .has("receiptWay", "email")
            .waitsAt("route").with("route", "reception-clerk")
            .does("route", "handOverNote", "请带样品复检")
            .waitsAt("verify").with("verify", "handling-department")
            .due("verify", "2026-03-13T18:00")
            .shows("verify", "handOverNote", "请带样品复检")
            .does("verify", FOUNDED)
            .waitsAt("verify-receive").with("verify-receive", "reception-clerk")
            .does("verify-receive", "reportDecision", "accept")
            .has("merit", "true-and-reasonable")
            .waitsAt("decide").with("decide", "company")
            .due("decide", "2026-03-12T18:00")
            .does("decide", "plan", "换货并补偿运费")
            .waitsAt("implement").with("implement", "handling-department")
            .due("implement", "2026-03-17T18:00")
            .waitsUntil("due-track-plan", "2026-03-17T10:00")
            .shows("implement", "plan", "换货并补偿运费")
            .does("implement", "result", "3月10日换货")
            .waitsAt("feedback-record").with("feedback-record", "reception-clerk")
            .due("feedback-record", "2026-03-11T18:00")
            .does("feedback-record", "satisfaction", "satisfied")
            .waitsAt("feedback-record-file").with("feedback-record-file", "reception-clerk")
            .does("feedback-record-file", "rootCause", "装配漏检")
            .entered(DEADLINE_MET, "verify-report")
            .entered(DEADLINE_MET, "decide-plan")
            .entered(DEADLINE_MET, "solve")
            .entered(DEADLINE_MET, "feedback")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("WL20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("product-quality");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "a complaint about {0} is {1} and goes to {2}")
  @CsvSource({
    "quality, product-quality, quality, verify, handling-department",
    "attitude, service-attitude, customer-service, verify, handling-department",
    "delivery, delivery-delay, logistics, verify, handling-department",
    "price, price-dispute, sales, verify, handling-department",
    "other, other, reception-desk, verify-reception-clerk, reception-clerk"
  })
  void each_of_the_five_categories_has_who_answers_for_it(
      String subject, String category, String department, String task, String role) {
    ComplaintCase complaint =
        received(subject)
            .has("category", category)
            .has("department", department)
            .does("route")
            .has("department", department)
            .waitsAt(task)
            .with(task, role)
            .due(task, "2026-03-13T18:00");

    assertThat(complaint.record().category()).isEqualTo(category);
  }

  @Test
  void what_fits_no_category_stays_with_the_receptionist_who_verifies_and_carries_out_alone() {
    received("other")
        .does("route")
        .does("verify-reception-clerk", FOUNDED)
        .with("decide", "company")
        .does("decide")
        .waitsAt("implement-reception-clerk")
        .with("implement-reception-clerk", "reception-clerk")
        .due("implement-reception-clerk", "2026-03-17T18:00")
        .passes("due-track-plan-reception-clerk")
        .with("track-execution", "company")
        .does("track-execution", "planState", "on-plan")
        .does("implement-reception-clerk")
        .waitsAt("feedback-record");
  }

  @Test
  void the_receptionist_may_hand_a_case_to_another_department_than_the_table_names_or_keep_it() {
    received("other").does("route", "otherDepartment", "sales").has("department", "sales").waitsAt("verify");
    received("price")
        .does("route", "otherDepartment", "reception-desk")
        .waitsAt("verify-reception-clerk")
        .does("verify-reception-clerk", FOUNDED)
        .does("decide", "otherDepartment", "logistics")
        .has("department", "logistics")
        .waitsAt("implement")
        .with("implement", "handling-department");
  }

  @Test
  void a_person_named_beside_the_department_has_the_case_alone_and_must_be_of_it() {
    complaints.employs(INSPECTOR, DEPARTMENT);
    ComplaintCase complaint = received("quality");

    assertThatThrownBy(() -> complaint.does("route", "handler", CLERK))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .waitsAt("route")
        .does("route", "handler", INSPECTOR)
        .heldBy("verify", INSPECTOR)
        .does("verify", FOUNDED)
        .does("verify-receive", "reportDecision", "accept")
        .does("decide", "handler", INSPECTOR)
        .heldBy("implement", INSPECTOR);
  }

  @Test
  void a_report_that_leaves_the_facts_unclear_goes_back_and_is_asked_for_anew() {
    handedOver("delivery")
        .does("verify", FOUNDED)
        .does("verify-receive", "reportDecision", "return", "returnNote", "签收时间没有查明")
        .waitsAt("route")
        .shows("route", "returnNote", "签收时间没有查明")
        .has("reportDecision", "return")
        .does("route")
        .has("reportDecision", null)
        .shows("verify", "returnNote", "签收时间没有查明")
        .does("verify", FOUNDED)
        .does("verify-receive", "reportDecision", "accept")
        .waitsAt("decide");
  }

  @ParameterizedTest(name = "facts true: {0}, reasonable: {1}")
  @CsvSource(value = {"false, -", "true, false"}, nullValues = "-")
  void what_is_untrue_or_unreasonable_is_explained_by_the_receptionist_and_never_reaches_the_company(
      boolean factsTrue, Boolean reasonable) {
    ComplaintCase complaint =
        handedOver("price")
            .does("verify", verdict(factsTrue, reasonable))
            .does("verify-receive", "reportDecision", "accept")
            .has("merit", "untrue-or-unreasonable")
            .waitsAt("explain-unfounded")
            .with("explain-unfounded", "reception-clerk")
            .does("explain-unfounded", "explanation", "价格与合同一致")
            .notEntered(SATISFACTION)
            .ended("unfounded");

    assertThat(view.pastSteps("general-company", complaint)).isEmpty();
  }

  @Test
  void a_verification_of_three_working_days_without_report_climbs_to_the_company() {
    handedOver("quality")
        .passes("due-verify-report")
        .missed("verify-report", "handling-department")
        .escalated("verify-report", "company")
        .waitsAt("verify-company")
        .with("verify-company", "company")
        .due("verify-company", "2026-03-18T18:00")
        .passes("due-verify-report-company")
        .waitsUntil("due-verify-report-company", "2026-03-19T18:00")
        .passes("due-verify-report-company")
        .reminded("verify-report", "company", 2)
        .does("verify-company", FOUNDED)
        .waitsAt("verify-receive")
        .does("verify-receive", "reportDecision", "accept")
        .waitsAt("decide");
  }

  @Test
  void the_receptionists_own_verification_and_carrying_out_climb_to_the_company_in_the_same_way() {
    received("other")
        .does("route")
        .passes("due-verify-report-reception-clerk")
        .missed("verify-report", "reception-clerk")
        .escalated("verify-report", "company")
        .does("verify-company", FOUNDED)
        .does("verify-receive", "reportDecision", "accept")
        .does("decide")
        .due("implement-reception-clerk", "2026-03-20T18:00")
        .passes("due-solve-reception-clerk")
        .missed("solve", "reception-clerk")
        .escalated("solve", "company")
        .waitsAt("implement-company")
        .does("implement-company")
        .waitsAt("feedback-record");
  }

  @Test
  void a_plan_not_decided_and_a_result_not_told_in_time_remind_the_company_every_working_day() {
    founded("quality")
        .passes("due-decide-plan")
        .waitsUntil("due-decide-plan", "2026-03-13T18:00")
        .passes("due-decide-plan")
        .reminded("decide-plan", "company", 2)
        .with("decide", "company")
        .does("decide")
        .does("implement")
        .due("feedback-record", "2026-03-16T18:00")
        .passes("due-feedback")
        .reminded("feedback", "company", 1)
        .with("feedback-record", "reception-clerk")
        .notEntered(ESCALATED)
        .does("feedback-record", "noAnswer", true)
        .does("feedback-record-file")
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  @Test
  void the_company_looks_at_a_plan_every_week_from_its_start_whoever_carries_it_out() {
    ComplaintCase complaint =
        founded("quality")
            .does("decide")
            .passes("due-track-plan")
            .waitsAt("implement", "track-execution")
            .with("track-execution", "company")
            .waitsUntil("due-track-plan", "2026-03-24T10:00")
            .does("track-execution", "planState", "urge", "trackingNote", "先给投诉人换货，再查批次")
            .waitsAt("implement")
            .shows("implement", "trackingNote", "先给投诉人换货，再查批次")
            .passes("due-solve")
            .missed("solve", "handling-department")
            .escalated("solve", "company")
            .waitsAt("implement-company")
            .with("implement-company", "company")
            .due("implement-company", "2026-03-24T18:00")
            .waitsUntil("due-track-plan-company", "2026-03-24T10:00")
            .waitsUntil("due-solve-company", "2026-03-24T18:00")
            .passes("due-track-plan-company")
            .does("track-execution", "planState", "on-plan")
            .passes("due-solve-company")
            .reminded("solve", "company", 1)
            .does("implement-company")
            .waitsAt("feedback-record");

    assertThat(complaint.entries(DUTY_DUE)).hasSize(2).extracting("deadline").containsOnly("track-plan");
    assertThat(complaint.entries(DUTY_DUE)).extracting("clause").containsOnly("3.3");
  }

  @Test
  void a_look_still_open_when_the_complaint_is_solved_is_not_needed_any_more() {
    founded("quality")
        .does("decide")
        .passes("due-track-plan")
        .waitsAt("implement", "track-execution")
        .does("implement")
        .waitsAt("feedback-record");
  }

  @Test
  void a_plan_that_does_not_work_is_called_back_and_decided_anew() {
    founded("delivery")
        .does("decide", "plan", "补发货物")
        .passes("due-track-plan")
        .does("track-execution", "planState", "revise", "trackingNote", "仓库已无存货")
        .waitsAt("decide")
        .due("decide", "2026-03-19T18:00")
        .shows("decide", "trackingNote", "仓库已无存货")
        .at("2026-03-18T09:00")
        .does("decide", "plan", "退款")
        .waitsUntil("due-track-plan", "2026-03-25T09:00")
        .shows("implement", "plan", "退款")
        .shows("implement", "trackingNote", null)
        .does("implement")
        .has("planState", null)
        .waitsAt("feedback-record");
  }

  @Test
  void who_is_not_satisfied_has_the_company_decide_anew_and_is_asked_anew() {
    ComplaintCase complaint =
        told("price", "satisfaction", "dissatisfied", "dissatisfaction", "只退了一半差价")
            .waitsAt("decide")
            .with("decide", "company")
            .shows("decide", "dissatisfaction", "只退了一半差价")
            .does("decide", "planDecision", "new", "plan", "退还全部差价")
            .waitsAt("implement")
            .shows("implement", "result", null)
            .does("implement")
            .shows("feedback-record", "satisfaction", null)
            .does("feedback-record", "satisfaction", "satisfied")
            .does("feedback-record-file")
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 5);
  }

  @Test
  void a_plan_that_the_company_maintains_ends_the_case_even_if_the_complainant_stays_dissatisfied() {
    ComplaintCase complaint =
        told("attitude", "satisfaction", "dissatisfied", "dissatisfaction", "要求登报道歉")
            .does("decide", "planDecision", "maintain", "assessment", "已当面道歉，与过失相当")
            .waitsAt("feedback-record")
            .shows("feedback-record", "assessment", "已当面道歉，与过失相当")
            .does("feedback-record", "satisfaction", "dissatisfied", "dissatisfaction", "仍要求登报道歉")
            .waitsAt("feedback-record-file")
            .does("feedback-record-file")
            .ended("dissatisfied");

    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void the_member_of_staff_complained_about_finds_nothing_of_the_case_and_a_colleague_verifies() {
    complaints.employs(INSPECTOR, DEPARTMENT);
    ComplaintCase complaint =
        complaints.about("company-five-category").filed()
            .does("record", "complaintSubject", "attitude", "respondent", MEMBER)
            .does("record-receipt")
            .does("route");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(MEMBER, complaint)).isEmpty();
    assertThat(view.tasks(INSPECTOR, complaint)).containsExactly("verify");
    complaint.refuses(MEMBER, "verify", "回避").doesAs(INSPECTOR, "verify", FOUNDED).waitsAt("verify-receive");
  }

  @Test
  void a_verdict_a_returned_report_and_a_dissatisfaction_are_not_accepted_without_what_they_rest_on() {
    ComplaintCase verifying = handedOver("quality");
    assertThatThrownBy(() -> verifying.does("verify", "factsTrue", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("投诉是否合理");

    verifying.does("verify", FOUNDED);
    assertThatThrownBy(() -> verifying.does("verify-receive", "reportDecision", "return"))
        .hasMessageContaining("哪些事实还须核实");

    verifying.does("verify-receive", "reportDecision", "accept").does("decide").does("implement");
    assertThatThrownBy(() -> verifying.does("feedback-record", "satisfaction", "dissatisfied"))
        .hasMessageContaining("不满意之处");
    assertThatThrownBy(() -> verifying.does("feedback-record"))
        .hasMessageContaining("投诉人对解决结果");
    verifying.waitsAt("feedback-record");
  }

  @Test
  void every_quarter_the_company_evaluates_the_policy_and_a_department_carries_the_measures_out() {
    complaints.duty("company-five-category-evaluate-policy")
        .waitsAt("duty").with("duty", "company")
        .due("duty", "2026-04-09T18:00")
        .does("duty", "reportText", "交付延误占六成")
        .waitsAt("evaluate-policy-improve").with("evaluate-policy-improve", "company")
        .shows("evaluate-policy-improve", "figurePeriod", "2026-01-01 至 2026-03-31")
        .shows("evaluate-policy-improve", "reportText", "交付延误占六成")
        .does("evaluate-policy-improve", "measuresBy", "department", "preventionMeasures", "发货前电话确认",
            "measuresDepartment", "logistics", "measuresDueAt", "2026-07-31")
        .waitsAt("evaluate-policy-carry-out").with("evaluate-policy-carry-out", "handling-department")
        .due("evaluate-policy-carry-out", "2026-07-31T18:00")
        .passes("due-evaluate-policy-carry-out")
        .reminded("evaluate-policy", "company", 1)
        .does("evaluate-policy-carry-out")
        .ended("measures-carried-out");
  }

  @Test
  void measures_without_a_date_have_ten_working_days_and_a_late_evaluation_reminds_the_company() {
    complaints.duty("company-five-category-evaluate-policy")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "执行正常")
        .does("evaluate-policy-improve", "measuresBy", "department", "preventionMeasures", "重订价目表",
            "measuresDepartment", "sales")
        .due("evaluate-policy-carry-out", "2026-04-23T18:00")
        .does("evaluate-policy-carry-out")
        .ended("measures-carried-out");
  }

  @ParameterizedTest
  @CsvSource({"company, 公司统一培训接待人员", "none, "})
  void an_evaluation_ends_at_once_where_the_company_sees_to_the_measures_or_needs_none(
      String by, String measures) {
    var evaluation =
        complaints.duty("company-five-category-evaluate-policy").does("duty", "reportText", "执行正常");
    if (measures == null) {
      evaluation.does("evaluate-policy-improve", "measuresBy", by);
    } else {
      evaluation.does("evaluate-policy-improve", "measuresBy", by, "preventionMeasures", measures);
    }
    evaluation.ended("evaluated");
  }

  private static Object[] verdict(boolean factsTrue, Boolean reasonable) {
    return reasonable == null
        ? new Object[] {"factsTrue", factsTrue}
        : new Object[] {"factsTrue", factsTrue, "reasonable", reasonable};
  }

  /** Recorded and receipted; the receptionist hands it over next. */
  private ComplaintCase received(String subject) {
    return complaints.about("company-five-category").filed()
        .does("record", "complaintSubject", subject)
        .does("record-receipt");
  }

  /** The department verifies next. */
  private ComplaintCase handedOver(String subject) {
    return received(subject).does("route").waitsAt("verify");
  }

  /** True and reasonable; the company decides next. */
  private ComplaintCase founded(String subject) {
    return handedOver(subject)
        .does("verify", FOUNDED)
        .does("verify-receive", "reportDecision", "accept")
        .waitsAt("decide");
  }

  /** Solved, and the complainant asked; this is the answer. */
  private ComplaintCase told(String subject, Object... answer) {
    return founded(subject).does("decide").does("implement").does("feedback-record", answer);
  }
}
