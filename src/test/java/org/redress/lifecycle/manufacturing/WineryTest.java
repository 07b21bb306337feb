package org.redress.lifecycle.manufacturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;
import static org.redress.register.EntryKind.WAIT_ENDED;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 客户投诉管理制度13: customers of a winery complain by telephone, in writing, in person or through others. The
 * day begins at ten on Tuesday 2026-03-10.
 */
@LifecycleTest("winery")
class WineryTest {

  private static final String OFFICE = "marketing-office-admin";
  private static final String CLERK = "manufacturing-marketing-office-admin";
  private static final String HEAD = "manufacturing-office-head";
  private static final String PHONE_LATE = "receive-phone-marketing-office-admin";
  private static final String WRITTEN_LATE = "receive-written-marketing-office-admin";
  private static final String ORAL_LATE = "receive-oral-marketing-office-admin";
  private static final String CONTACT_LATE = "receive-phone-contact-marketing-office-admin";
  private static final String DEPARTMENT = "receive-phone-related-department";
  private static final String SUPERIOR = "handling-superior-leader";
  private static final String DIRECTOR = "handling-marketing-director";

  private static final Object[] NOT_AT_ONCE = {"phoneAnswerable", false};
  private static final Object[] AT_ONCE = {"qualityAnswerable", true, "result", "口感差异属年份特点，已说明"};
  private static final Object[] ACCEPTED = {"satisfaction", "satisfied", "opinion", "处理及时"};
  private static final Object[] NOT_ACCEPTED = {"satisfaction", "dissatisfied", "opinion", "仍认为是质量问题"};
  private static final Object[] CONFIRMED = {"confirmationMethod", "phone", "confirmationText", "已收到并登记"};

  @Autowired private Complaints complaints;

  /** The head of the office is one of its members, as the text has it. */
  @BeforeEach
  void the_office_has_a_head() {
    complaints.employs(HEAD, "winery." + OFFICE);
  }

  // ---- three ways in, each with its own twenty-four hours

  @ParameterizedTest(name = "{0} is taken in as {1} at {2}")
  @CsvSource({
    "phone, phone, receive-phone-answer",
    "written, written, receive-written-report",
    "in-person, oral, receive-oral",
    "referral, oral, receive-oral"
  })
  void each_way_in_begins_with_the_receiver_and_ends_within_twenty_four_hours(
      String channel, String way, String first) {
    String limit = way.equals("phone") ? "due-phone-reply" : "due-" + way + "-register";
    ComplaintCase complaint =
        filed(channel)
            .has("channelClass", way)
            .waitsAt(first).with(first, "receiver")
            .waitsUntil(limit, "2026-03-11T10:00");

    assertThat(complaint.record().caseNumber()).matches("JC20260310-\\d{3,}");
  }

  @Test
  void a_call_that_is_answered_at_once_leaves_an_enquiry_record_and_costs_no_point() {
    filed("phone")
        .due("receive-phone-answer", "2026-03-11T10:00")
        .does("receive-phone-answer", "phoneAnswerable", true, "replyGiven", "瓶底结晶为酒石酸，可放心饮用")
        .entered(DEADLINE_MET, "phone-reply")
        .notEntered(PENALTY)
        .ended("answered");
  }

  @Test
  void any_other_call_leads_to_a_complaint_form_to_the_department_and_within_a_day_to_an_answer() {
    filed("phone")
        .does("receive-phone-answer", NOT_AT_ONCE)
        .with("receive-phone-contact", "receiver").due("receive-phone-contact", "2026-03-10T12:00")
        .does("receive-phone-contact")
        .entered(DEADLINE_MET, "contact-department")
        .with(DEPARTMENT, "related-department").due(DEPARTMENT, "2026-03-11T10:00")
        .does(DEPARTMENT, "departmentStatement", "该批次运输颠簸")
        .with("receive-phone-reply", "receiver").due("receive-phone-reply", "2026-03-11T10:00")
        .shows("receive-phone-reply", "departmentStatement", "该批次运输颠簸")
        .does("receive-phone-reply", "replySettled", false)
        .entered(DEADLINE_MET, "phone-reply")
        .waitsAt("classify").with("classify", OFFICE)
        .does("classify", "subject", "flavour")
        .waitsAt("quality-investigation");
  }

  @Test
  void a_complaint_form_without_name_address_and_telephone_is_refused() {
    ComplaintCase complaint = filed("phone").does("receive-phone-answer", NOT_AT_ONCE);

    assertThatThrownBy(
            () ->
                complaint.does(
                    "receive-phone-contact",
                    "identityName", null, "identityAddress", null, "identityPhone", null))
        .hasStackTraceContaining("「客户姓名」必须填写")
        .hasStackTraceContaining("「客户地址」必须填写")
        .hasStackTraceContaining("「客户电话号码」必须填写");
  }

  @Test
  void what_the_answer_by_telephone_has_settled_is_sorted_for_the_count_and_fed_back_without_handling() {
    ComplaintCase complaint =
        answered(true)
            .does("classify", "subject", "packaging")
            .waitsAt("feedback").shows("feedback", "category", "product-quality")
            .does("feedback").does("feedback-opinion", ACCEPTED)
            .through(WineryTest::archived)
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("product-quality");
  }

  @Test
  void a_settled_call_that_the_customer_then_disputes_is_handled_after_all() {
    answered(true)
        .does("classify", "subject", "packaging")
        .does("feedback").does("feedback-opinion", NOT_ACCEPTED)
        .does("feedback-review", "reviewDecision", "rehandle")
        .does("classify", "subject", "packaging")
        .waitsAt("quality-investigation");
  }

  @Test
  void a_department_not_contacted_in_two_business_hours_is_contacted_by_the_marketing_office() {
    filed("phone")
        .does("receive-phone-answer", NOT_AT_ONCE)
        .passes("due-contact-department")
        .missed("contact-department", "receiver").escalated("contact-department", OFFICE)
        .with(CONTACT_LATE, OFFICE).due(CONTACT_LATE, "2026-03-10T14:00:01")
        .passes("due-contact-department-marketing-office-admin")
        .reminded("contact-department", "superior-leader", 1)
        .does(CONTACT_LATE)
        .waitsAt(DEPARTMENT);
  }

  @Test
  void a_call_not_answered_after_twenty_four_hours_is_answered_by_the_marketing_office_whoever_kept_it() {
    filed("phone")
        .does("receive-phone-answer", NOT_AT_ONCE)
        .does("receive-phone-contact")
        .passes("due-phone-reply")
        .missed("phone-reply", "related-department").escalated("phone-reply", OFFICE)
        .waitsAt(PHONE_LATE).with(PHONE_LATE, OFFICE).due(PHONE_LATE, "2026-03-12T10:00:01")
        .passes("due-phone-reply-marketing-office-admin")
        .reminded("phone-reply", "superior-leader", 1)
        .does(PHONE_LATE, "replySettled", true)
        .does("classify", "subject", "taste")
        .waitsAt("feedback");
  }

  @Test
  void a_call_written_down_later_counts_from_the_call() {
    complaints.about("winery")
        .with("channel", "phone").with("receivedAt", "2026-03-09T16:30:00+08:00")
        .filed()
        .due("receive-phone-answer", "2026-03-10T16:30")
        .does("receive-phone-answer", NOT_AT_ONCE)
        .due("receive-phone-contact", "2026-03-10T09:30");
  }

  @Test
  void a_letter_is_reported_to_the_marketing_office_at_once_and_confirmed_as_the_office_says() {
    filed("written")
        .due("receive-written-report", "2026-03-10T12:00")
        .does("receive-written-report", "writtenReport", "客户来信反映瓶盖渗漏")
        .entered(DEADLINE_MET, "report-written")
        .with("receive-written-instruct", OFFICE).due("receive-written-instruct", "2026-03-11T10:00")
        .shows("receive-written-instruct", "writtenReport", "客户来信反映瓶盖渗漏")
        .does("receive-written-instruct", "writtenInstruction", "先电话确认")
        .with("receive-written-register", "receiver").due("receive-written-register", "2026-03-11T10:00")
        .shows("receive-written-register", "writtenInstruction", "先电话确认")
        .does("receive-written-register", CONFIRMED)
        .entered(DEADLINE_MET, "written-register")
        .waitsAt("classify");
  }

  @Test
  void a_letter_is_not_registered_without_confirming_it_to_the_customer() {
    ComplaintCase letter = filed("written").does("receive-written-report").does("receive-written-instruct");

    assertThatThrownBy(() -> letter.does("receive-written-register"))
        .hasStackTraceContaining("「回复方式」必须选择")
        .hasStackTraceContaining("「确认内容」必须填写");
  }

  @Test
  void a_letter_not_reported_in_two_hours_the_office_takes_up_and_one_not_registered_in_a_day_it_registers() {
    filed("written")
        .passes("due-report-written")
        .missed("report-written", "receiver").escalated("report-written", OFFICE)
        .waitsAt("receive-written-instruct")
        .does("receive-written-instruct")
        .passes("due-written-register")
        .missed("written-register", "receiver").escalated("written-register", OFFICE)
        .waitsAt(WRITTEN_LATE).with(WRITTEN_LATE, OFFICE)
        .passes("due-written-register-marketing-office-admin")
        .reminded("written-register", "superior-leader", 1)
        .does(WRITTEN_LATE, CONFIRMED)
        .waitsAt("classify");
  }

  @Test
  void what_is_said_in_person_is_registered_within_a_day_and_otherwise_by_the_office() {
    filed("in-person")
        .due("receive-oral", "2026-03-11T10:00")
        .passes("due-oral-register")
        .missed("oral-register", "receiver").escalated("oral-register", OFFICE)
        .with(ORAL_LATE, OFFICE)
        .passes("due-oral-register-marketing-office-admin")
        .reminded("oral-register", "superior-leader", 1)
        .does(ORAL_LATE)
        .waitsAt("classify");
  }

  @Test
  void what_others_pass_on_names_who_passed_it_on() {
    assertThatThrownBy(() -> complaints.about("winery").with("channel", "referral").filed())
        .hasStackTraceContaining("「转交单位（人员）」必须填写");
  }

  // ---- four ways of handling

  @ParameterizedTest(name = "{0} is {1}, before {3} at {2}")
  @CsvSource({
    "taste, product-quality, quality-investigation, quality-department",
    "flavour, product-quality, quality-investigation, quality-department",
    "packaging, product-quality, quality-investigation, quality-department",
    "sediment, product-return, return-review-dispatch-audit, quality-department",
    "suspended-matter, product-return, return-review-dispatch-audit, quality-department",
    "mould, product-return, return-review-dispatch-audit, quality-department",
    "storage-damage, product-return, return-review-dispatch-audit, quality-department",
    "after-sales, service-conduct, discipline, marketing-office-admin",
    "dereliction, service-conduct, discipline, marketing-office-admin",
    "attitude, service-conduct, discipline, marketing-office-admin",
    "misunderstanding, misunderstanding, explain, marketing-office-admin"
  })
  void what_is_complained_about_decides_who_handles_it(
      String subject, String category, String task, String role) {
    registered(subject)
        .has("category", category)
        .has("handlingTerm", "normal")
        .waitsAt(task).with(task, role).due(task, "2026-03-13T18:00");
  }

  @Test
  void a_question_of_quality_that_can_be_answered_is_answered_after_the_investigation() {
    ComplaintCase complaint =
        registered("taste")
            .does("quality-investigation", AT_ONCE)
            .entered(DEADLINE_MET, "handling-normal")
            .waitsAt("feedback").shows("feedback", "result", "口感差异属年份特点，已说明")
            .does("feedback").does("feedback-opinion", ACCEPTED)
            .through(WineryTest::archived)
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void one_that_cannot_is_reported_to_the_superior_at_once_before_the_quality_department_makes_its_plan() {
    registered("packaging")
        .does("quality-investigation", "qualityAnswerable", false)
        .with("quality-investigation-report", "quality-department")
        .due("quality-investigation-report", "2026-03-10T12:00")
        .does("quality-investigation-report", "qualityReport", "标签脱落涉及一个批次")
        .entered(DEADLINE_MET, "report-superior")
        .with("quality-investigation-instruct", "superior-leader")
        .shows("quality-investigation-instruct", "qualityReport", "标签脱落涉及一个批次")
        .does("quality-investigation-instruct")
        .with("quality-investigation-plan", "quality-department")
        .due("quality-investigation-plan", "2026-03-13T18:00")
        .does("quality-investigation-plan", "improvementPlan", "更换胶水", "result", "三个工作日内换标")
        .waitsAt("feedback").shows("feedback", "improvementPlan", "更换胶水");
  }

  @Test
  void a_superior_to_whom_nobody_reports_in_two_business_hours_takes_the_matter_up_without_a_report() {
    registered("packaging")
        .does("quality-investigation", "qualityAnswerable", false)
        .passes("due-report-superior")
        .missed("report-superior", "quality-department").escalated("report-superior", "superior-leader")
        .waitsAt("quality-investigation-instruct");
  }

  @Test
  void conduct_is_criticised_in_public_and_who_is_complained_about_has_no_part_in_it() {
    complaints.employs("manufacturing-rude", "winery." + OFFICE);
    ComplaintCase complaint =
        filed("in-person")
            .does("receive-oral")
            .doesAs(HEAD, "classify", "subject", "attitude", "respondent", "manufacturing-rude");

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly("manufacturing-rude");
    complaint
        .refuses("manufacturing-rude", "discipline", "回避")
        .doesAs(
            CLERK, "discipline",
            "offence", "attitude", "offender", "manufacturing-rude", "result", "已通报批评")
        .shows("feedback", "result", "已通报批评")
        .doesAs(CLERK, "feedback").doesAs(CLERK, "feedback-opinion", ACCEPTED)
        .doesAs(CLERK, "archive-assessment").doesAs(CLERK, "archive")
        .ended("resolved");

    assertThat(complaint.entries(PENALTY)).extracting(Entry::clause).containsExactly("二3.3", "七");
    assertThat(complaint.entries(PENALTY)).extracting(Entry::note).containsExactly("工作态度：通报批评", "发生客户投诉：扣分 1分");
    assertThat(complaint.entries(PENALTY).get(0).holder()).isEqualTo("manufacturing-rude");
    assertThat(complaint.entries(PENALTY).get(0).amount()).isNull();
  }

  @Test
  void a_fine_beside_the_criticism_names_its_sum() {
    ComplaintCase complaint = registered("dereliction");

    assertThatThrownBy(() -> complaint.does("discipline", "penalty", "criticism-fine"))
        .hasStackTraceContaining("「经济处罚（元）」必须填写");
    complaint.does("discipline", "penalty", "criticism-fine", "penaltyAmount", 200);
    assertThat(complaint.entries(PENALTY).get(0).amount()).isEqualByComparingTo("200");
  }

  @Test
  void a_misunderstanding_is_explained_and_costs_its_point_like_any_complaint() {
    ComplaintCase complaint =
        registered("misunderstanding")
            .does("explain", "result", "误会已消除")
            .does("feedback").does("feedback-opinion", ACCEPTED)
            .through(WineryTest::archived)
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).extracting(Entry::note).containsExactly("发生客户投诉：扣分 1分");
  }

  // ---- three or seven working days

  @Test
  void what_is_not_handled_in_three_working_days_climbs_to_the_superior_and_the_marketing_director() {
    registered("taste")
        .waitsUntil("due-handling-normal", "2026-03-13T18:00")
        .passes("due-handling-normal")
        .missed("handling-normal", "quality-department").escalated("handling-normal", "superior-leader")
        .waitsAt(SUPERIOR).with(SUPERIOR, "superior-leader").due(SUPERIOR, "2026-03-18T18:00")
        .passes("due-handling-normal-superior-leader")
        .missed("handling-normal", "superior-leader").escalated("handling-normal", "marketing-director")
        .waitsAt(DIRECTOR).with(DIRECTOR, "marketing-director").due(DIRECTOR, "2026-03-23T18:00")
        .passes("due-handling-normal-marketing-director")
        .reminded("handling-normal", "marketing-director", 1)
        .does(DIRECTOR, "improvementPlan", "调整勾兑", "result", "为客户换货")
        .waitsAt("feedback")
        .shows("feedback", "improvementPlan", "调整勾兑").shows("feedback", "result", "为客户换货");
  }

  @Test
  void what_the_office_calls_special_has_seven_working_days_and_goes_straight_to_the_marketing_director() {
    filed("referral")
        .does("receive-oral")
        .does("classify", "subject", "flavour", "isSpecial", true, "specialReason", "须送外部检测")
        .has("handlingTerm", "special")
        .due("quality-investigation", "2026-03-19T18:00")
        .passes("due-handling-special")
        .missed("handling-special", "quality-department").escalated("handling-special", "marketing-director")
        .with(DIRECTOR, "marketing-director").due(DIRECTOR, "2026-03-30T18:00")
        .passes("due-handling-special-marketing-director")
        .reminded("handling-special", "marketing-director", 1)
        .does(DIRECTOR, "result", "检测合格，已说明")
        .waitsAt("feedback");
  }

  @Test
  void what_is_special_needs_a_reason() {
    ComplaintCase complaint = filed("in-person").does("receive-oral");

    assertThatThrownBy(() -> complaint.does("classify", "subject", "taste", "isSpecial", true))
        .hasStackTraceContaining("「特殊状况的理由」必须填写");
  }

  @Test
  void the_three_days_count_from_the_registration_not_from_the_receipt() {
    filed("in-person").at("2026-03-11T09:00").does("receive-oral").does("classify", "subject", "taste")
        .due("quality-investigation", "2026-03-16T18:00");
  }

  @Test
  void who_takes_over_a_return_or_a_matter_of_conduct_is_asked_what_the_department_would_have_been() {
    registered("mould")
        .does("return-review-dispatch-audit", "dispatchedOn", "2026-03-01")
        .passes("due-handling-normal")
        .does(
            SUPERIOR, "dispatchedOn", "2026-03-01", "defect", "mould", "isVerified", true,
            "customerStorageFault", false, "reviewConclusion", "return")
        .waitsAt("return-review-register")
        .shows("return-review-register", "returnDecision", "return-mould-15d");

    ComplaintCase conduct = registered("attitude").passes("due-handling-normal");
    conduct.missed("handling-normal", OFFICE);
    assertThatThrownBy(() -> conduct.does(SUPERIOR))
        .hasStackTraceContaining("「被通报批评的当事人」必须填写")
        .hasStackTraceContaining("「通报批评内容」必须填写");
    conduct.does(
        SUPERIOR, "offence", "attitude", "offender", "manufacturing-receiver", "criticism", "予以通报",
        "penalty", "criticism", "result", "已通报");
    assertThat(conduct.entries(PENALTY)).hasSize(1);
  }

  // ---- returns by the age of the stock

  /** The tenth of March is fifteen days after the twenty-third of February. */
  @ParameterizedTest(name = "{0} of {1}, verified {2}, storage {3}: {4}, {5}")
  @CsvSource({
    // mould: fifteen days and not one more, before anybody asks for the storage
    "mould, 2026-02-23, true, false, return-mould-15d, return-review-register",
    "mould, 2026-02-23, true, true, return-mould-15d, return-review-register",
    "mould, 2026-03-10, true, false, return-mould-15d, return-review-register",
    "mould, 2026-02-22, true, true, no-return-storage, feedback",
    "mould, 2026-02-22, true, false, investigate-further, return-review-register",
    "mould, 2026-02-23, false, false, investigate-further, feedback",
    "mould, 2026-02-23, false, true, no-return-storage, feedback",
    // sediment and suspended matter: at any age, once verified
    "sediment, 2024-03-10, true, false, return-sediment, return-review-register",
    "suspended-matter, 2026-03-09, true, false, return-sediment, return-review-register",
    "sediment, 2026-03-09, false, false, investigate-further, feedback",
    "sediment, 2026-03-09, true, true, no-return-storage, feedback",
    // the rest has no fifteen days
    "packaging-mould, 2026-03-09, true, true, no-return-storage, feedback",
    "cap-broken, 2026-03-09, true, true, no-return-storage, feedback",
    "leakage, 2026-03-09, true, false, investigate-further, return-review-register",
    "other, 2026-03-09, false, false, investigate-further, feedback"
  })
  void defect_age_verification_and_storage_decide_whether_goods_come_back(
      String defect, String dispatchedOn, boolean verified, boolean storage, String decision, String next) {
    registered("mould")
        .through(returned(defect, dispatchedOn, verified, storage, "return"))
        .waitsAt(next).shows(next, "returnDecision", decision);
  }

  @Test
  void what_the_table_leaves_open_comes_back_only_if_the_investigation_concludes_so() {
    registered("mould")
        .through(returned("mould", "2026-01-10", true, false, "no-return"))
        .waitsAt("feedback").shows("feedback", "returnDecision", "investigate-further");
  }

  @Test
  void the_age_is_counted_in_days_whatever_the_hour_of_the_complaint() {
    complaints.about("winery")
        .with("channel", "in-person").with("receivedAt", "2026-03-09T23:40:00+08:00")
        .filed()
        .does("receive-oral")
        .does("classify", "subject", "mould")
        .through(returned("mould", "2026-02-22", true, false, "return"))
        .shows("return-review-register", "daysSinceDispatch", 15.0)
        .shows("return-review-register", "returnDecision", "return-mould-15d");
  }

  @Test
  void goods_that_come_back_are_registered_received_and_settled_before_the_customer_hears() {
    registered("sediment")
        .through(returned("sediment", "2025-11-01", true, false, "return"))
        .with("return-review-register", OFFICE)
        .does("return-review-register", "returnQuantity", 24)
        .with("return-review-receive", "related-department")
        .does("return-review-receive", "receivedQuantity", 24)
        .with("return-review-settle", "related-department")
        .does("return-review-settle", "settlement", "refund", "settledAmount", 2880)
        .waitsAt("feedback").shows("feedback", "settledAmount", 2880).due("feedback", "2026-03-11T10:00");
  }

  @Test
  void a_window_that_closes_during_the_investigation_makes_nobody_late_and_changes_nothing() {
    registered("mould")
        .does("return-review-dispatch-audit", "dispatchedOn", "2026-02-24")
        .with("return-review", "quality-department").due("return-review", "2026-03-13T18:00")
        .waitsUntil("due-mould-window", "2026-03-11T18:00")
        .passes("due-mould-window")
        .entered(WAIT_ENDED, "mould-window")
        .notEntered(DEADLINE_MISSED)
        .waitsAt("return-review")
        .does("return-review", review("mould", true, false, "return"))
        .shows("return-review-register", "returnDecision", "return-mould-15d");
  }

  @Test
  void no_window_is_watched_where_it_has_closed_before_or_mould_is_not_the_matter() {
    registered("mould")
        .does("return-review-dispatch-audit", "dispatchedOn", "2026-02-01")
        .waitsUntil("due-mould-window", "9999-12-01T00:00")
        .due("return-review", "2026-03-13T18:00");
    registered("sediment")
        .does("return-review-dispatch-audit", "dispatchedOn", "2026-03-01")
        .waitsUntil("due-mould-window", "9999-12-01T00:00");
  }

  @Test
  void goods_cannot_have_left_after_today() {
    ComplaintCase complaint = registered("mould");

    assertThatThrownBy(() -> complaint.does("return-review-dispatch-audit", "dispatchedOn", "2026-03-11"))
        .hasStackTraceContaining("「出库日期」不能晚于现在");
  }

  // ---- feedback, review, spot check

  @Test
  void the_office_takes_the_feedback_sheet_to_the_customer_within_a_day_or_is_reminded() {
    registered("taste")
        .does("quality-investigation", AT_ONCE)
        .with("feedback", OFFICE).due("feedback", "2026-03-11T10:00")
        .passes("due-feedback-form")
        .missed("feedback-form", OFFICE).reminded("feedback-form", "superior-leader", 1)
        .notEntered(ESCALATED)
        .does("feedback")
        .with("feedback-opinion", OFFICE);
  }

  @Test
  void a_customer_who_says_nothing_ends_the_case_as_unanswered() {
    fedBack()
        .does("feedback-opinion", "opinionReceived", false)
        .through(WineryTest::archived)
        .notEntered(SATISFACTION)
        .ended("unanswered");
  }

  @Test
  void who_does_not_accept_is_reviewed_by_the_head_then_decided_by_the_director_and_a_third_time_ends_it() {
    ComplaintCase complaint =
        fedBack()
            .does("feedback-opinion", NOT_ACCEPTED)
            .waitsAt("feedback-review").with("feedback-review", OFFICE)
            .does("feedback-review", "reviewDecision", "uphold", "reviewOpinion", "检验合格")
            .waitsAt("feedback")
            .shows("feedback", "reviewOpinion", "检验合格").shows("feedback", "satisfaction", "dissatisfied")
            .does("feedback")
            .does("feedback-opinion", NOT_ACCEPTED)
            .waitsAt("feedback-marketing-director").with("feedback-marketing-director", "marketing-director")
            .climbed("DISSATISFIED marketing-director")
            .at("2026-03-20T09:00")
            .does("feedback-marketing-director", "reviewDecision", "rehandle", "reviewOpinion", "送外部检测")
            .waitsAt("classify").shows("classify", "reviewOpinion", "送外部检测")
            .does("classify", "subject", "taste")
            .due("quality-investigation", "2026-03-25T18:00")
            .does("quality-investigation", AT_ONCE)
            .does("feedback")
            .does("feedback-opinion", NOT_ACCEPTED)
            .waitsAt("archive-assessment")
            .through(WineryTest::archived)
            .ended("disputed");

    assertThat(complaint.entries(SATISFACTION)).extracting(Entry::satisfaction).containsExactly(1, 1, 1);
    assertThat(complaint.entries(PENALTY)).hasSize(1);
  }

  @Test
  void who_accepts_after_the_review_has_no_earlier_answer_held_against_the_case() {
    fedBack()
        .does("feedback-opinion", NOT_ACCEPTED)
        .does("feedback-review", "reviewDecision", "rehandle")
        .does("classify", "subject", "misunderstanding")
        .does("explain")
        .does("feedback").does("feedback-opinion", ACCEPTED)
        .waitsAt("archive-assessment")
        .through(WineryTest::archived)
        .ended("resolved");
  }

  @Test
  void who_criticised_or_explained_does_not_review_it_himself() {
    registered("misunderstanding")
        .doesAs(CLERK, "explain")
        .doesAs(CLERK, "feedback").doesAs(CLERK, "feedback-opinion", NOT_ACCEPTED)
        .refuses(CLERK, "feedback-review", "另一人")
        .doesAs(HEAD, "feedback-review", "reviewDecision", "uphold");
  }

  @Test
  void a_result_that_a_spot_check_finds_carried_out_is_filed_and_any_other_is_handled_again() {
    fedBack()
        .does("feedback-opinion", with(ACCEPTED, "drawnForSpotCheck", true))
        .waitsAt("spot-check").with("spot-check", OFFICE)
        .does("spot-check", "spotCheckResult", "not-implemented", "spotCheckFinding", "客户未收到换货")
        .waitsAt("classify").shows("classify", "spotCheckFinding", "客户未收到换货")
        .does("classify", "subject", "taste")
        .does("quality-investigation", AT_ONCE)
        .does("feedback")
        .does("feedback-opinion", with(ACCEPTED, "drawnForSpotCheck", true))
        .does("spot-check", "spotCheckResult", "implemented")
        .through(WineryTest::archived)
        .ended("resolved");
  }

  // ---- points, filing, the meeting

  @Test
  void every_complaint_costs_the_department_one_point() {
    ComplaintCase complaint = fedBack().does("feedback-opinion", ACCEPTED).with("archive-assessment", OFFICE);

    assertThatThrownBy(() -> complaint.does("archive-assessment", "deductedPoints", 0))
        .hasStackTraceContaining("「扣分（分）」不能小于1");
    assertThatThrownBy(() -> complaint.does("archive-assessment", "deductedPoints", 99))
        .hasStackTraceContaining("「扣分（分）」须为1分");
    complaint.does("archive-assessment", "deductedPoints", 1).with("archive", OFFICE);
  }

  @Test
  void what_is_important_is_kept_for_good_at_a_place_that_is_named() {
    ComplaintCase complaint = fedBack().does("feedback-opinion", ACCEPTED).does("archive-assessment");

    assertThatThrownBy(() -> complaint.does("archive", "importance", "important"))
        .hasStackTraceContaining("「长期保存的地点」必须填写");
    complaint.does("archive", "importance", "important", "archivePlace", "营管办档案柜").ended("resolved");
  }

  @Test
  void every_week_the_office_sums_up_and_the_marketing_director_proposes_what_to_improve() {
    complaints.duty("winery-meeting")
        .with("duty", OFFICE)
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "投诉集中于运输破损")
        .with("meeting-suggest", "marketing-director").shows("meeting-suggest", "reportText", "投诉集中于运输破损")
        .does("meeting-suggest", "improvementSuggestion", "更换外箱")
        .ended("done");
  }

  // ---- stretches of the way

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_winerys_complaint_that_nobody_classifies_is_overdue_after_three_working_days() {
    complaints
        .about("winery")
        .with("channel", "in-person")
        .filed()
        .does("receive-oral")
        .due("classify", "2026-03-13T18:00")
        .passes("due-handling-normal-received")
        .missed("handling-normal", "marketing-office-admin")
        .reminded("handling-normal", "superior-leader", 1);
  }

  private ComplaintCase filed(String channel) {
    return complaints.about("winery")
        .with("channel", channel)
        .with("referredBy", channel.equals("referral") ? "市场监管所" : null)
        .filed();
  }

  /** Registered and sorted, within the ordinary three working days. */
  private ComplaintCase registered(String subject) {
    return filed("in-person").does("receive-oral").does("classify", "subject", subject);
  }

  /** Answered by telephone within the day. */
  private ComplaintCase answered(boolean settled) {
    return filed("phone")
        .does("receive-phone-answer", NOT_AT_ONCE)
        .does("receive-phone-contact")
        .does(DEPARTMENT)
        .does("receive-phone-reply", "replySettled", settled);
  }

  private ComplaintCase fedBack() {
    return registered("taste").does("quality-investigation", AT_ONCE).does("feedback");
  }

  private static ComplaintCase archived(ComplaintCase complaint) {
    return complaint.does("archive-assessment").does("archive");
  }

  private static UnaryOperator<ComplaintCase> returned(
      String defect, String dispatchedOn, boolean verified, boolean storage, String conclusion) {
    return complaint ->
        complaint
            .does("return-review-dispatch-audit", "dispatchedOn", dispatchedOn)
            .does("return-review", review(defect, verified, storage, conclusion));
  }

  private static Object[] review(String defect, boolean verified, boolean storage, String conclusion) {
    return new Object[] {
      "defect", defect, "isVerified", verified,
      "customerStorageFault", storage, "reviewConclusion", conclusion
    };
  }

  private static Object[] with(Object[] answers, Object... more) {
    Object[] all = Arrays.copyOf(answers, answers.length + more.length);
    System.arraycopy(more, 0, all, answers.length, more.length);
    return all;
  }
}
