package org.redress.lifecycle.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.REMINDED;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度6: the bank outlet, where whoever is asked first answers. */
@LifecycleTest("bank-outlet")
class BankOutletTest {

  private static final String HEAD_TASK = "outlet-head-decides-approval-outlet-head";
  private static final String HEAD = "banking-outlet-head";
  private static final String SECOND_HEAD = "banking-outlet-head-2";

  @Autowired private Complaints complaints;
  @Autowired private View view;

  @Test
  void the_employee_first_asked_answers_at_once_within_the_post_and_the_head_of_the_outlet_signs() {
    ComplaintCase complaint =
        complaints.about("bank-outlet")
            .with("channel", "oral").with("identityName", "张三").with("identityPhone", "13800000000")
            .filed()
            .has("identityName", null)
            .waitsAt("receive").with("receive", "first-receiver")
            .does("receive", "complaintRecord", "取号后等了一小时")
            .waitsAt("answer-or-forward").with("answer-or-forward", "first-receiver")
            .due("answer-or-forward", "2026-03-10T11:00")
            .shows("answer-or-forward", "complaintRecord", "取号后等了一小时")
            .does("answer-or-forward", "canAnswer", true, "answer", "加开窗口")
            .has("authority", "within-post")
            .waitsAt("sign-off").with("sign-off", "outlet-head")
            .shows("sign-off", "answer", "加开窗口")
            .does("sign-off")
            .entered(DEADLINE_MET, "immediate-reply")
            .notEntered(DEADLINE_MISSED)
            .ended("replied");

    assertThat(complaint.record().caseNumber()).matches("WD20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("oral");
    assertThat(view.pastSteps("banking-complaint-manager", complaint)).doesNotContain("manager-handles");
  }

  @Test
  void what_an_employee_cannot_answer_the_complaint_manager_tries_to_answer_on_the_spot() {
    received("phone")
        .does("answer-or-forward", "canAnswer", false, "forwardNote", "客户要求查看录像")
        .has("authority", "beyond-post")
        .waitsAt("manager-handles").with("manager-handles", "complaint-manager")
        .due("manager-handles", "2026-03-10T11:00")
        .shows("manager-handles", "forwardNote", "客户要求查看录像")
        .does("manager-handles", "canReplyOnTheSpot", true, "answer", "已陪同查看")
        .has("replyMode", "on-the-spot")
        .waitsAt("sign-off")
        .does("sign-off")
        .entered(DEADLINE_MET, "report-to-outlet-head")
        .ended("replied");
  }

  @Test
  void a_complaint_unanswered_after_an_hour_has_climbed_to_the_complaint_manager() {
    received("oral")
        .passes("due-immediate-reply")
        .missed("immediate-reply", "first-receiver")
        .escalated("immediate-reply", "complaint-manager")
        .waitsAt("manager-handles").with("manager-handles", "complaint-manager")
        .does("manager-handles", "canReplyOnTheSpot", true, "answer", "当场解释")
        .waitsAt("sign-off");
  }

  @Test
  void a_complaint_manager_who_has_not_reported_in_an_hour_is_replaced_by_the_head_of_the_outlet() {
    forwarded("phone")
        .passes("due-report-to-outlet-head")
        .missed("report-to-outlet-head", "complaint-manager")
        .escalated("report-to-outlet-head", "outlet-head")
        .waitsAt("manager-handles-outlet-head").with("manager-handles-outlet-head", "outlet-head")
        .passes("due-report-to-outlet-head-outlet-head")
        .reminded("report-to-outlet-head", "hq-service-dept", 1)
        .does("manager-handles-outlet-head", "canReplyOnTheSpot", false)
        .has("replyMode", "deferred")
        .waitsAt("investigate").with("investigate", "complaint-manager")
        .due("investigate", "2026-03-13T18:00");
  }

  @Test
  void what_the_bank_is_to_blame_for_is_apologised_for_corrected_and_rectified_before_the_reply() {
    deferred("phone")
        .does("investigate", "bankAtFault", true, "solution", "退还手续费", "proposedAmount", 200)
        .waitsAt("remedy").with("remedy", "responsible-person")
        .shows("remedy", "liability", "bank-liable")
        .does("remedy", "rectification", "复核收费系统")
        .waitsAt("reply-customer").with("reply-customer", "complaint-manager")
        .due("reply-customer", "2026-03-13T18:00")
        .shows("reply-customer", "rectification", "复核收费系统")
        .through(replies("reply-customer", "customerAnswer", "accepted"))
        .waitsAt("sign-off")
        .does("sign-off")
        .entered(DEADLINE_MET, "reply-3-days")
        .notEntered(ESCALATED)
        .ended("replied");
  }

  @Test
  void where_the_bank_is_not_to_blame_the_reply_explains() {
    deferred("phone")
        .does("investigate", "bankAtFault", false, "proposedAmount", 0)
        .has("liability", "bank-not-liable")
        .waitsAt("reply-customer")
        .through(replies("reply-customer", "customerAnswer", "none"))
        .waitsAt("sign-off");
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "200, first-receiver, reply-customer",
    "200.01, complaint-manager, reply-customer",
    "1000, complaint-manager, reply-customer",
    "1000.01, outlet-head, outlet-head-decides-approval-outlet-head",
    "10000, outlet-head, outlet-head-decides-approval-outlet-head",
    "10000.01, hq-service-dept, outlet-head-decides-approval-outlet-head"
  })
  void beyond_a_thousand_yuan_the_manager_asks_the_head_of_the_outlet(double amount, String role, String task) {
    deferred("phone")
        .does("investigate", "bankAtFault", false, "proposedAmount", amount)
        .waitsAt(task)
        .shows(task, "approvalRole", role);
  }

  @Test
  void an_oral_complaint_not_answered_on_the_spot_is_put_to_the_head_of_the_outlet_whatever_the_sum() {
    deferred("oral")
        .does("investigate", "bankAtFault", false, "findings", "排队系统故障", "proposedAmount", 0)
        .waitsAt(HEAD_TASK).with(HEAD_TASK, "outlet-head")
        .due(HEAD_TASK, "2026-03-13T18:00")
        .shows(HEAD_TASK, "findings", "排队系统故障")
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "investigate", "headInstruction", "补查日志")
        .waitsAt("investigate")
        .shows("investigate", "headInstruction", "补查日志")
        .does("investigate", "bankAtFault", false, "proposedAmount", 0)
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "settle", "approvedAmount", 10000)
        .waitsAt("reply-customer")
        .shows("reply-customer", "approvedAmount", 10000);
  }

  @Test
  void a_head_who_grants_more_than_the_outlets_authority_sends_the_case_to_head_office() {
    deferred("oral")
        .does("investigate", "bankAtFault", true, "proposedAmount", 9000)
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "settle", "approvedAmount", 10001)
        .waitsAt("hq-handles-report")
        .shows("hq-handles-report", "proposedAmount", 10001)
        .shows("hq-handles-report", "approvalExceeded", true);
  }

  @Test
  void what_the_head_confirms_to_be_beyond_the_outlet_head_office_handles_and_the_outlet_follows_and_replies() {
    ComplaintCase letter =
        complaints.about("bank-outlet").with("channel", "letter").filed()
            .waitsAt("register-letter").with("register-letter", "complaint-manager")
            .does("register-letter")
            .waitsAt("manager-handles")
            .does("manager-handles", "withinOutletAuthority", false)
            .has("withinOutletAuthority", false)
            .waitsAt(HEAD_TASK)
            .shows(HEAD_TASK, "authority", "beyond-outlet")
            .climbed("COMPETENCE outlet-head")
            .does(HEAD_TASK, "beyondOutlet", true)
            .waitsAt("hq-handles-report").with("hq-handles-report", "complaint-manager");

    letter
        .at("2026-03-11T09:00")
        .does("hq-handles-report", "letterCopied", true, "reportNote", "请总行定夺")
        .climbed("COMPETENCE outlet-head", "COMPETENCE hq-service-dept")
        .waitsAt("hq-handles", "hq-handles-tracking")
        .with("hq-handles", "hq-service-dept").with("hq-handles-tracking", "complaint-manager")
        .due("hq-handles", "2026-03-18T18:00")
        .shows("hq-handles", "reportNote", "请总行定夺")
        .does("hq-handles-tracking", "trackingNote", "总行已派员")
        .waitsAt("hq-handles")
        .at("2026-03-16T10:00")
        .does("hq-handles", "bankAtFault", false, "hqResult", "按章程办理")
        .waitsAt("reply-customer").with("reply-customer", "complaint-manager")
        .due("reply-customer", "2026-03-19T18:00")
        .shows("reply-customer", "hqResult", "按章程办理")
        .shows("reply-customer", "trackingNote", "总行已派员")
        .through(replies("reply-customer", "customerAnswer", "dissatisfied", "dissatisfaction", "坚持原诉求"))
        .waitsAt("sign-off")
        .does("sign-off")
        .ended("replied");
  }

  @Test
  void what_the_head_does_not_confirm_stays_in_the_outlet_and_is_investigated_there() {
    complaints.about("bank-outlet").with("channel", "letter").filed()
        .does("register-letter")
        .does("manager-handles", "withinOutletAuthority", false)
        .does(HEAD_TASK, "beyondOutlet", false)
        .waitsAt("investigate").with("investigate", "complaint-manager");
  }

  @Test
  void head_office_late_after_five_working_days_is_reminded_together_with_the_head_of_the_outlet() {
    confirmedBeyond()
        .does("hq-handles-report", "letterCopied", true)
        .passes("due-hq-handling")
        .waitsUntil("due-hq-handling", "2026-03-18T18:00")
        .passes("due-hq-handling")
        .reminded("hq-handling", "outlet-head", 2)
        .waitsAt("hq-handles", "hq-handles-tracking");
  }

  @Test
  void a_letter_passed_up_is_copied_first() {
    ComplaintCase letter = confirmedBeyond();

    assertThatThrownBy(() -> letter.does("hq-handles-report"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("投诉信函已复印");
    letter.waitsAt("hq-handles-report");
  }

  @Test
  void an_investigation_of_more_than_three_days_climbs_to_the_head_and_after_three_more_to_head_office() {
    deferred("phone")
        .passes("due-reply-3-days")
        .missed("reply-3-days", "complaint-manager")
        .escalated("reply-3-days", "outlet-head")
        .waitsAt("investigate-outlet-head").with("investigate-outlet-head", "outlet-head")
        .due("investigate-outlet-head", "2026-03-16T18:00")
        .passes("due-reply-3-days-investigate-outlet-head")
        .missed("reply-3-days", "outlet-head")
        .escalated("reply-3-days", "hq-service-dept")
        .waitsAt("hq-handles-report");
  }

  @Test
  void once_the_head_has_taken_the_investigation_over_the_three_days_begin_anew() {
    deferred("phone")
        .passes("due-reply-3-days")
        .at("2026-03-16T09:00")
        .does("investigate-outlet-head", "bankAtFault", false, "proposedAmount", 5000)
        .waitsAt(HEAD_TASK)
        .due(HEAD_TASK, "2026-03-19T18:00")
        .passes("due-reply-3-days-outlet-head-decides")
        .missed("reply-3-days", "outlet-head")
        .escalated("reply-3-days", "hq-service-dept")
        .waitsAt("hq-handles-report");
  }

  @Test
  void a_reply_of_more_than_three_days_is_given_by_the_head_of_the_outlet_who_is_reminded() {
    settled("phone")
        .passes("due-reply-3-days-reply-customer")
        .missed("reply-3-days", "complaint-manager")
        .escalated("reply-3-days", "outlet-head")
        .waitsAt("reply-customer-outlet-head").with("reply-customer-outlet-head", "outlet-head")
        .passes("due-reply-3-days-reply-customer-outlet-head")
        .reminded("reply-3-days", "hq-service-dept", 1)
        .through(replies("reply-customer-outlet-head", "customerAnswer", "accepted"))
        .waitsAt("sign-off");
  }

  @Test
  void the_earlier_of_the_date_agreed_with_the_customer_and_the_three_days_counts() {
    forwarded("oral")
        .does("manager-handles", "canReplyOnTheSpot", false, "agreedReplyAt", "2026-03-12T12:00:00+08:00")
        .due("investigate", "2026-03-13T18:00")
        .does("investigate", "bankAtFault", false, "proposedAmount", 0)
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "settle", "approvedAmount", 0)
        .due("reply-customer", "2026-03-12T12:00")
        .passes("due-agreed-reply")
        .missed("agreed-reply", "complaint-manager")
        .escalated("agreed-reply", "outlet-head")
        .waitsAt("reply-customer-outlet-head");
  }

  @Test
  void a_later_date_lengthens_the_three_days_only_where_the_customer_has_agreed_to_it() {
    promised("2026-03-20T12:00:00+08:00", false).due("reply-customer", "2026-03-13T18:00");
    promised("2026-03-20T12:00:00+08:00", true)
        .due("reply-customer", "2026-03-20T12:00")
        .passes("due-agreed-reply")
        .missed("agreed-reply", "complaint-manager")
        .escalated("agreed-reply", "outlet-head");
  }

  @Test
  void three_days_are_calendar_days_and_a_last_day_off_moves_to_the_next_working_day() {
    complaints.at("2026-03-11T10:00");
    deferred("phone").due("investigate", "2026-03-16T18:00");
  }

  @Test
  void what_stands_in_the_opinion_book_is_answered_there_and_signed_by_the_complaint_manager_alone() {
    ComplaintCase opinion =
        complaints.about("bank-outlet").with("channel", "book").filed()
            .waitsAt("check-book").with("check-book", "complaint-manager")
            .does("check-book", "contactLeft", false, "respondentRole", "nobody")
            .does("manager-handles")
            .does("investigate", "bankAtFault", false, "proposedAmount", 0)
            .waitsAt("reply-customer");

    assertThatThrownBy(() -> opinion.does("reply-customer", "signedInBook", false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("意见簿");
    opinion
        .does("reply-customer", "signedInBook", true)
        .ended("replied-in-book");

    assertThat(opinion.record().category()).isEqualTo("book");
    assertThat(view.pastSteps(HEAD, opinion)).doesNotContain("sign-off");
  }

  @Test
  void whoever_leaves_an_address_in_the_opinion_book_is_answered_himself_and_may_refuse_the_answer() {
    ComplaintCase opinion =
        complaints.about("bank-outlet").with("channel", "book").filed()
            .does("check-book", "contactLeft", true, "respondentRole", "nobody")
            .does("manager-handles")
            .does("investigate", "bankAtFault", false, "proposedAmount", 0);

    assertThatThrownBy(() -> opinion.does("reply-customer", "contactReply", null, "signedInBook", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("怎样回复客户本人");
    opinion
        .through(replies("reply-customer", "contactReply", "phone", "customerAnswer", "dissatisfied",
            "dissatisfaction", "补偿太少", "signedInBook", true))
        .waitsAt(HEAD_TASK)
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "settle", "approvedAmount", 100)
        .through(replies("reply-customer", "contactReply", "in-person", "customerAnswer", "accepted", "signedInBook", true))
        .ended("replied-in-book");
  }

  @Test
  void a_caller_from_the_hall_who_is_not_the_hotline_is_told_nothing_and_the_complaint_is_received_as_any() {
    complaints.about("bank-outlet").with("channel", "hotline-handover").filed()
        .waitsAt("hotline-handover-confirm").with("hotline-handover-confirm", "first-receiver")
        .does("hotline-handover-confirm", "hotlineConfirmed", false)
        .waitsAt("receive").with("receive", "first-receiver")
        .does("receive", "respondentRole", "nobody")
        .waitsAt("answer-or-forward");
  }

  @Test
  void a_call_to_the_hotline_put_through_in_the_hall_is_handled_by_employee_and_hotline_together() {
    complaints.about("bank-outlet").with("channel", "hotline-handover").filed()
        .does("hotline-handover-confirm", "hotlineConfirmed", true)
        .waitsAt("hotline-handover-first-receiver", "hotline-handover-customer-hotline")
        .with("hotline-handover-first-receiver", "first-receiver")
        .with("hotline-handover-customer-hotline", "customer-hotline")
        .does("hotline-handover-customer-hotline", "hotlineRecord", "已安抚客户")
        .waitsAt("hotline-handover-first-receiver")
        .does("hotline-handover-first-receiver")
        .waitsAt("answer-or-forward")
        .shows("answer-or-forward", "hotlineRecord", "已安抚客户")
        .does("answer-or-forward", "canAnswer", true, "answer", "当场说明")
        .does("sign-off")
        .ended("replied");
  }

  @Test
  void who_does_not_accept_the_outlets_answer_is_heard_by_its_head_with_three_days_anew() {
    settled("phone")
        .at("2026-03-12T10:00")
        .through(replies("reply-customer", "customerAnswer", "dissatisfied", "dissatisfaction", "补偿太少"))
        .waitsAt(HEAD_TASK)
        .due(HEAD_TASK, "2026-03-16T18:00")
        .shows(HEAD_TASK, "dissatisfaction", "补偿太少")
        .does(HEAD_TASK, "beyondOutlet", false, "headDecision", "settle", "approvedAmount", 500)
        .waitsAt("reply-customer")
        .through(replies("reply-customer", "customerAnswer", "accepted"))
        .waitsAt("sign-off");
  }

  @Test
  void a_complaint_about_the_head_of_the_outlet_goes_to_head_office_which_signs_too() {
    complaints.employs(SECOND_HEAD, "bank-outlet.outlet-head");
    complaints.about("bank-outlet").with("channel", "phone").filed()
        .does("receive", "respondentRole", "outlet-head", "respondent", HEAD)
        .does("answer-or-forward", "withinPostAuthority", false)
        .does("manager-handles", "canReplyOnTheSpot", false)
        .waitsAt("hq-handles-report")
        .does("hq-handles-report")
        .does("hq-handles", "bankAtFault", true)
        .does("hq-handles-tracking")
        .does("remedy")
        .through(replies("reply-customer", "customerAnswer", "accepted"))
        .waitsAt("sign-off-hq-service-dept").with("sign-off-hq-service-dept", "hq-service-dept")
        .does("sign-off-hq-service-dept")
        .ended("replied");
  }

  @Test
  void an_answer_that_is_not_written_down_is_refused() {
    ComplaintCase complaint = received("oral");

    assertThatThrownBy(() -> complaint.does("answer-or-forward", "canAnswer", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("答复的内容");
  }

  @Test
  void every_day_the_complaint_manager_reads_the_opinion_book() {
    complaints.duty("bank-outlet-daily-book-check")
        .waitsAt("duty").with("duty", "complaint-manager")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "今日无新意见")
        .ended("reported");
  }

  @Test
  void every_month_the_complaint_manager_counts_analyses_and_reports() {
    complaints.duty("bank-outlet-statistics")
        .waitsAt("duty").with("duty", "complaint-manager")
        .does("duty", "reportText", "排队投诉占四成")
        .ended("reported");
  }

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void an_outlets_three_days_are_due_while_the_responsible_person_puts_it_right() {
    complaints
        .about("bank-outlet")
        .with("channel", "phone")
        .filed()
        .does("receive", "respondentRole", "nobody")
        .does("answer-or-forward", "withinPostAuthority", false)
        .does("manager-handles", "canReplyOnTheSpot", false)
        .does("investigate", "bankAtFault", true, "proposedAmount", 0)
        .due("remedy", "2026-03-13T18:00")
        .passes("due-reply-3-days-received")
        .missed("reply-3-days", "responsible-person")
        .reminded("reply-3-days", "outlet-head", 1);
  }

  @Test
  void what_is_answered_on_the_spot_has_no_three_days_to_miss() {
    ComplaintCase complaint =
        complaints
            .about("bank-outlet")
            .with("channel", "phone")
            .filed()
            .does("receive", "respondentRole", "nobody")
            .does("answer-or-forward", "canAnswer", true, "answer", "加开窗口");
    assertThat(complaint.open("sign-off").getDueDate()).isNull();
  }

  /** The customer himself is answered and says what he thinks of it. */
  private static UnaryOperator<ComplaintCase> replies(String task, Object... said) {
    Object[] asked = {"satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00"};
    return complaint ->
        complaint.does(task, Stream.of(asked, said).flatMap(Stream::of).toArray());
  }

  private ComplaintCase received(String channel) {
    return complaints.about("bank-outlet").with("channel", channel).filed()
        .does("receive", "respondentRole", "nobody");
  }

  private ComplaintCase forwarded(String channel) {
    return received(channel).does("answer-or-forward", "withinPostAuthority", false);
  }

  private ComplaintCase deferred(String channel) {
    return forwarded(channel).does("manager-handles", "canReplyOnTheSpot", false);
  }

  /** Answered within the outlet, but for the reply that is promised for then. */
  private ComplaintCase promised(String moment, boolean laterAgreed) {
    return forwarded("phone")
        .does("manager-handles", "canReplyOnTheSpot", false, "agreedReplyAt", moment, "laterAgreed", laterAgreed)
        .due("investigate", "2026-03-13T18:00")
        .does("investigate", "bankAtFault", false, "proposedAmount", 0);
  }

  private ComplaintCase settled(String channel) {
    return deferred(channel)
        .does("investigate", "bankAtFault", false, "proposedAmount", 100)
        .waitsAt("reply-customer");
  }

  /** A letter that the head of the outlet has confirmed to be beyond the outlet. */
  private ComplaintCase confirmedBeyond() {
    return complaints.about("bank-outlet").with("channel", "letter").filed()
        .does("register-letter")
        .does("manager-handles", "withinOutletAuthority", false)
        .does(HEAD_TASK, "beyondOutlet", true);
  }
}
