package org.redress.lifecycle.telecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.REMINDED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 投诉处理规范应答: what the desk asks, answers and dispatches stands in scripts. */
@LifecycleTest("telecom-scripted-desk")
class TelecomScriptedDeskTest {

  private static final String POLICY = "telecom-scripted-desk";

  /** Answers by which a call to another network is no fault of the caller's or the callee's. */
  private static final Object[] BETWEEN_NETWORKS = {
    "calleeOtherNetwork", true, "calleeNetwork", "unicom", "alwaysUnreachable", false, "calleeForwarding", false
  };

  @Autowired private Complaints complaints;
  @Autowired private DecisionService decisions;
  @Autowired private RuntimeService runtime;

  // ---- answered at the desk

  @Test
  void an_interconnection_problem_is_closed_at_the_desk_in_the_words_for_its_symptom() {
    ComplaintCase complaint =
        about("low-connect-rate")
            .with("ask", "service-desk", "hotline-10060")
            .does("ask", BETWEEN_NETWORKS)
            .has("category", "interconnect")
            .has("scriptResult", "interconnect-problem")
            .has("conclusion", "互联互通问题")
            .has("disposition", "direct-close")
            .has("limit", null)
            .has("extraDemand", List.of("no-demand"))
            .with("direct-close", "service-desk", "hotline-10060");
    assertThat(wordingOf(complaint)).contains("网间通路").contains("对方运营商的客服热线");
    complaint.does("direct-close", "accepted", true).ended("resolved-at-desk");

    assertThat(complaint.record().caseNumber()).matches("YD20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("interconnect");

    assertThat(wordingOf(about("crossed-line").does("ask", BETWEEN_NETWORKS)))
        .contains("查找原因")
        .doesNotContain("网间通路");
  }

  @Test
  void who_wants_money_back_for_an_interconnection_problem_is_refused_and_shown_to_the_other_operator() {
    ComplaintCase complaint =
        about("one-way")
            .does("ask", with(BETWEEN_NETWORKS, "demandsRefund", true, "demandsTimeLimit", true))
            .has("extraDemand", List.of("refund-demand", "time-limit-demand"));

    refused(complaint, "客服热线申诉", "direct-close", "accepted", false, "refusalReason", "要求退费");
    complaint
        .does("direct-close", "accepted", false, "refusalReason", "要求退费", "otherOperatorTold", true)
        .ended("other-operator");
  }

  @Test
  void only_the_questions_of_the_script_are_asked_and_all_of_them() {
    ComplaintCase complaint = about("low-connect-rate");

    refused(complaint, "一直无法接通", "ask", "calleeOtherNetwork", false, "calleeForwarding", false);
    refused(complaint, "被叫网络", "ask", "calleeOtherNetwork", true, "alwaysUnreachable", false,
        "calleeForwarding", false);
    complaint
        .does("ask", with(BETWEEN_NETWORKS, "smsSentBefore", true, "noObjection", false))
        .has("scriptResult", "interconnect-problem")
        .has("smsSentBefore", null)
        .has("noObjection", null);
  }

  @Test
  void a_fee_that_the_user_subscribed_to_and_accepts_is_not_dispatched_nor_asked_about_again() {
    about("unclear-charge")
        .does("ask", subscription("acceptsExplanation", true, "needsRecordOrRefund", false))
        .has("scriptResult", "explained")
        .does("direct-close")
        .ended("resolved-at-desk");
  }

  @Test
  void the_number_to_cancel_a_subscription_has_five_digits() {
    refused(about("unclear-charge"), "前五位", "ask",
        subscription("spPort", "0000", "acceptsExplanation", true, "needsRecordOrRefund", false));
  }

  @Test
  void messages_that_fail_for_want_of_coverage_are_closed_at_the_desk_with_the_place_for_the_summary() {
    ComplaintCase complaint =
        about("sms-send-fail")
            .does("ask", messages(true, true, false, false, true))
            .has("scriptResult", "coverage")
            .has("disposition", "direct-close");

    refused(complaint, "位置", "direct-close", "accepted", true);
    complaint.does("direct-close", "accepted", true, "place", "北关小区3号楼").ended("resolved-at-desk");
  }

  @Test
  void who_does_not_accept_the_answer_on_messages_gets_a_work_order_with_two_working_days() {
    about("sms-receive-fail")
        .does("ask", messages(true, false, false, true, true))
        .has("scriptResult", "usage-problem")
        .does("direct-close", "accepted", false, "refusalReason", "设置过了还是不行")
        .has("scriptResult", "other-sms")
        .waitsAt("dispatch")
        .has("limit", "P2BD")
        .does("dispatch", "dispatchUnit", "网络部")
        .with("handle-dispatch-flow", "dispatch-flow")
        .does("handle-dispatch-flow")
        .does("reply")
        .ended("replied");
  }

  @Test
  void each_question_about_messages_may_be_answered_with_no() {
    about("sms-send-fail")
        .does("ask", messages(false, false, false, false, false))
        .has("scriptResult", "usage-problem");
  }

  @Test
  void a_holiday_peak_is_answered_with_good_wishes_and_a_department_is_told_to_watch_it() {
    ComplaintCase complaint =
        about("holiday-busy")
            .does("ask", "normalBefore", true, "busyWhenCalling", true, "worstAtNewYear", true)
            .has("scriptResult", "peak");
    assertThat(wordingOf(complaint)).contains("新年快乐");

    refused(complaint, "密切关注的部门", "direct-close", "accepted", true);
    complaint
        .does("direct-close", "accepted", false, "refusalReason", "平时也打不通", "notifiedDepartments", "网络部")
        .has("scriptResult", "unaccepted")
        .has("conclusion", "用户不接受窗口答复")
        .waitsAt("dispatch")
        .has("dispatchTo", "dispatch-flow");
  }

  @Test
  void a_ringback_tone_inquiry_is_answered_from_the_knowledge_base() {
    ComplaintCase complaint =
        about("ringback-inquiry").does("ask", "isInquiry", true).has("scriptResult", "inquiry-answered");
    assertThat(wordingOf(complaint)).contains("5元/月").contains("116100").contains("编号为3");
    complaint.does("direct-close", "accepted", true).ended("resolved-at-desk");
  }

  // ---- dispatched

  @Test
  void a_call_fault_that_is_not_between_networks_goes_the_normal_dispatch_way_within_two_working_days() {
    ComplaintCase complaint =
        about("dropped")
            .does("ask", "calleeOtherNetwork", false, "alwaysUnreachable", false, "calleeForwarding", false)
            .has("scriptResult", "not-interconnect")
            .with("dispatch", "service-desk", "hotline-10060");
    refused(complaint, "受派单位名称", "dispatch");
    complaint
        .does("dispatch", "dispatchUnit", "交换中心")
        .with("handle-dispatch-flow", "dispatch-flow")
        .due("handle-dispatch-flow", "2026-03-12T18:00")
        .at("2026-03-11T15:00")
        .does("handle-dispatch-flow")
        .with("reply", "service-desk")
        .due("reply", "2026-03-12T18:00")
        .does("reply")
        .ended("replied")
        .entered(DEADLINE_MET, "dispatch-reply")
        .notEntered(DEADLINE_MISSED);
  }

  @Test
  void who_denies_having_subscribed_is_answered_after_the_partner_has_looked_up_the_record_within_one_working_day() {
    ComplaintCase complaint =
        about("unclear-charge")
            .does("ask", subscription("acceptsExplanation", false, "needsRecordOrRefund", true))
            .has("scriptResult", "sp-record-query")
            .has("limit", "P1BD");
    assertThat(wordingOf(complaint)).contains("〔时限〕内答复");
    complaint
        .does("dispatch", "dispatchUnit", "某短信合作商")
        .with("sp-query", "sp-partner")
        .due("sp-query", "2026-03-11T18:00");

    refused(complaint, "定制记录", "sp-query", "recordFound", true);
    complaint
        .does("sp-query", "recordFound", true, "recordDetail", "2025-12-01上行定制")
        .shows("reply", "recordDetail", "2025-12-01上行定制")
        .with("reply", "service-desk")
        .does("reply")
        .ended("replied")
        .entered(DEADLINE_MET, "sp-reply");
  }

  @Test
  void a_fee_that_no_partner_caused_is_dispatched_without_further_questions() {
    about("bill-mismatch")
        .does("ask", "feeFromSp", false)
        .has("scriptResult", "not-sp-fee")
        .has("dispatchTo", "dispatch-flow");
  }

  @Test
  void a_missing_prefix_for_public_messages_goes_to_the_support_centre_whose_name_need_not_be_given() {
    about("sms-receive-fail")
        .does("ask", messages(true, true, false, true, false))
        .has("scriptResult", "prefix-missing")
        .does("dispatch")
        .with("handle-support-shared-centre", "support-shared-centre")
        .due("handle-support-shared-centre", "2026-03-12T18:00")
        .does("handle-support-shared-centre")
        .does("reply")
        .ended("replied");
  }

  @Test
  void a_weak_signal_is_handed_straight_to_the_branch_by_10060_and_the_branch_calls_the_user() {
    about("signal-weak")
        .does("ask", "signalClearlyBad", true, "area", "北关小区")
        .waitsAt("dispatch-hotline-10060")
        .with("dispatch-hotline-10060", "hotline-10060")
        .does("dispatch-hotline-10060", "dispatchUnit", "城北分公司")
        .with("handle-branch", "branch-company")
        .does("handle-branch")
        .with("reply-branch-company", "branch-company")
        .due("reply-branch-company", "2026-03-12T18:00")
        .does("reply-branch-company")
        .ended("replied");
  }

  @Test
  void what_looked_like_a_weak_signal_is_asked_anew_by_another_script_or_dispatched() {
    about("signal-intermittent")
        .does("ask", "signalClearlyBad", false, "rejudge", true)
        .waitsAt("receive")
        .does("receive", "symptom", "screen-blank")
        .has("category", "handset-fault")
        .has("scriptResult", null)
        .does("ask", "permissionsNormal", true, "showsRestriction", false)
        .has("signalClearlyBad", null)
        .has("scriptResult", "terminal-fault");

    about("signal-none")
        .does("ask", "signalClearlyBad", false, "rejudge", false)
        .has("scriptResult", "not-obvious")
        .waitsAt("dispatch");
  }

  @Test
  void who_does_not_accept_that_there_is_no_roaming_hears_from_the_desk_after_the_branch_has_checked() {
    about("no-roaming")
        .does("ask", "noObjection", false)
        .has("scriptResult", "branch-negotiation")
        .with("dispatch", "service-desk", "hotline-10060")
        .does("dispatch", "dispatchUnit", "城南分公司")
        .with("handle-branch", "branch-company")
        .does("handle-branch")
        .with("reply", "service-desk");

    about("no-roaming")
        .does("ask", "noObjection", true)
        .has("conclusion", "解释后用户接受")
        .does("direct-close")
        .ended("resolved-at-desk");
  }

  @Test
  void a_ringback_tone_complaint_beyond_the_desk_goes_to_the_provincial_maintenance_centre() {
    about("ringback-setting")
        .does("ask", "isInquiry", false, "deskCanHandle", false)
        .has("scriptResult", "beyond-desk")
        .does("dispatch")
        .with("handle-province-maintenance", "province-maintenance")
        .does("handle-province-maintenance")
        .does("reply")
        .ended("replied");

    about("ringback-setting")
        .does("ask", "isInquiry", false, "deskCanHandle", true)
        .has("scriptResult", "handled-at-desk")
        .does("direct-close", "accepted", false, "refusalReason", "还是设置不上")
        .has("scriptResult", "beyond-desk")
        .has("dispatchTo", "province-maintenance");
  }

  @Test
  void a_faulty_handset_goes_to_the_last_mile_unit_which_calls_the_user_itself() {
    about("keys-dead")
        .does("ask", "permissionsNormal", true, "showsRestriction", false)
        .has("scriptResult", "terminal-fault")
        .does("dispatch", "dispatchUnit", "东街维修点")
        .with("handle-last-mile-unit", "last-mile-unit")
        .does("handle-last-mile-unit")
        .with("reply-last-mile-unit", "last-mile-unit")
        .does("reply-last-mile-unit")
        .ended("replied");
  }

  @Test
  void what_no_script_covers_is_dispatched_without_questions() {
    about("other")
        .waitsAt("dispatch")
        .has("category", "other")
        .has("conclusion", "目录之外的投诉")
        .has("dispatchTo", "dispatch-flow")
        .has("limit", "P2BD");
  }

  // ---- late

  @Test
  void a_work_order_unanswered_after_two_working_days_is_taken_over_by_the_marketing_department() {
    about("signal-none")
        .does("ask", "signalClearlyBad", true, "area", "南湖路")
        .does("dispatch-hotline-10060", "dispatchUnit", "城北分公司")
        .waitsUntil("due-dispatch-reply", "2026-03-12T18:00")
        .passes("due-dispatch-reply")
        .missed("dispatch-reply", "branch-company")
        .escalated("dispatch-reply", "marketing-dept")
        .waitsAt("handle-marketing-dept")
        .with("handle-marketing-dept", "marketing-dept")
        .due("handle-marketing-dept", "2026-03-16T18:00")
        .passes("due-dispatch-reply-marketing-dept")
        .passes("due-dispatch-reply-marketing-dept")
        .reminded("dispatch-reply", "marketing-dept", 2)
        .does("handle-marketing-dept")
        .with("reply-after-handle", "service-desk")
        .passes("due-dispatch-reply-reply")
        .reminded("dispatch-reply", "marketing-dept", 3)
        .does("reply-after-handle")
        .ended("replied");
  }

  @Test
  void the_limit_runs_on_while_the_desk_has_yet_to_reply() {
    about("no-roaming")
        .does("ask", "noObjection", false)
        .does("dispatch", "dispatchUnit", "城南分公司")
        .does("handle-branch")
        .passes("due-dispatch-reply")
        .missed("dispatch-reply", "service-desk")
        .waitsAt("handle-marketing-dept");
  }

  @Test
  void a_partner_silent_for_one_working_day_loses_the_query_to_the_marketing_department() {
    about("unclear-charge")
        .does("ask", subscription("acceptsExplanation", false, "needsRecordOrRefund", false))
        .does("dispatch", "dispatchUnit", "某短信合作商")
        .waitsUntil("due-sp-reply", "2026-03-11T18:00")
        .passes("due-sp-reply")
        .missed("sp-reply", "sp-partner")
        .escalated("sp-reply", "marketing-dept")
        .with("sp-query-marketing-dept", "marketing-dept")
        .due("sp-query-marketing-dept", "2026-03-12T18:00")
        .passes("due-sp-reply-marketing-dept")
        .reminded("sp-reply", "marketing-dept", 1)
        .does("sp-query-marketing-dept", "recordFound", false)
        .shows("reply-after-sp-query", "recordFound", false)
        .with("reply-after-sp-query", "service-desk")
        .passes("due-sp-reply-reply")
        .reminded("sp-reply", "marketing-dept", 2)
        .does("reply-after-sp-query")
        .ended("replied");
  }

  // ---- the truth tables, every row, against the rules as the text puts them

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("threeAnswers")
  void an_interconnection_problem_has_all_three_answers(boolean other, boolean always, boolean forwarding) {
    assertThat(
            result("interconnect", "calleeOtherNetwork", other, "alwaysUnreachable", always,
                "calleeForwarding", forwarding))
        .isEqualTo(other && !always && !forwarding ? "interconnect-problem" : "not-interconnect");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("threeAnswers")
  void a_subscription_is_explained_only_if_it_is_one_accepted_and_no_record_wanted(
      boolean fromSp, boolean accepts, boolean wantsRecord) {
    String expected =
        !fromSp ? "not-sp-fee" : accepts && !wantsRecord ? "explained" : "sp-record-query";
    assertThat(
            result("sms-subscription", "feeFromSp", fromSp, "acceptsExplanation", accepts,
                "needsRecordOrRefund", wantsRecord))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}")
  @MethodSource("fiveAnswers")
  void messages_are_a_matter_of_use_of_coverage_of_the_prefix_or_dispatched(
      boolean sent, boolean areaCode, boolean full, boolean publicOnly, boolean elsewhere) {
    assertThat(result("dalingtong-sms", messages(sent, areaCode, full, publicOnly, elsewhere)))
        .isEqualTo(expectedOfMessages(sent, areaCode && !full, publicOnly, elsewhere));
  }

  private static String expectedOfMessages(boolean sent, boolean used, boolean publicOnly, boolean elsewhere) {
    if (!used) {
      return "usage-problem";
    }
    if (sent && publicOnly) {
      return elsewhere ? "all-satisfied" : "prefix-missing";
    }
    return sent && elsewhere ? "coverage" : "other-sms";
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("threeAnswers")
  void a_holiday_peak_has_all_three_answers(boolean before, boolean busy, boolean newYear) {
    assertThat(
            result("traffic-peak", "normalBefore", before, "busyWhenCalling", busy, "worstAtNewYear", newYear))
        .isEqualTo(before && busy && newYear ? "peak" : "not-peak");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("threeAnswers")
  void a_handset_is_at_fault_where_permissions_are_normal_and_nothing_is_restricted(
      boolean permissions, boolean restricted, boolean canCancel) {
    String restriction = canCancel ? "restriction-self-cancel" : "restriction-repair-point";
    String normal = restricted ? restriction : "terminal-fault";
    assertThat(
            result("handset-fault", "permissionsNormal", permissions, "showsRestriction", restricted,
                "userCanCancel", canCancel))
        .isEqualTo(permissions ? normal : "permission-problem");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true,true,inquiry-answered", "true,false,inquiry-answered", "true,-,inquiry-answered",
        "false,true,handled-at-desk", "false,false,beyond-desk"
      })
  void a_ringback_tone_inquiry_is_answered_whether_or_not_the_desk_could_have_handled_a_complaint(
      Boolean inquiry, Boolean canHandle, String expected) {
    assertThat(result("ringback-tone", "isInquiry", inquiry, "deskCanHandle", canHandle)).isEqualTo(expected);
  }

  /** The whole of what the policy does with a conclusion. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "interconnect-problem,direct-close,-,-,-,-",
        "not-interconnect,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "not-sp-fee,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "explained,direct-close,-,-,-,-",
        "sp-record-query,dispatch,sp-partner,receiver,service-desk,P1BD",
        "usage-problem,direct-close,-,-,-,-",
        "all-satisfied,direct-close,-,-,-,-",
        "prefix-missing,dispatch,support-shared-centre,receiver,service-desk,P2BD",
        "coverage,direct-close,-,-,-,-",
        "other-sms,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "signal-fault,dispatch,branch-company,hotline-10060,branch-company,P2BD",
        "not-obvious,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "branch-negotiation,dispatch,branch-company,receiver,service-desk,P2BD",
        "inquiry-answered,direct-close,-,-,-,-",
        "handled-at-desk,direct-close,-,-,-,-",
        "beyond-desk,dispatch,province-maintenance,receiver,service-desk,P2BD",
        "peak,direct-close,-,-,-,-",
        "not-peak,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "permission-problem,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "restriction-self-cancel,direct-close,-,-,-,-",
        "restriction-repair-point,direct-close,-,-,-,-",
        "terminal-fault,dispatch,last-mile-unit,receiver,last-mile-unit,P2BD",
        "unaccepted,dispatch,dispatch-flow,receiver,service-desk,P2BD",
        "-,dispatch,dispatch-flow,receiver,service-desk,P2BD"
      })
  void a_conclusion_says_desk_or_dispatch_to_whom_by_whom_and_until_when(
      String conclusion, String disposition, String to, String by, String replier, String limit) {
    Map<String, Object> row = row("disposition", "scriptResult", conclusion);

    assertThat(row.get("disposition")).isEqualTo(disposition);
    assertThat(row.get("dispatchTo")).isEqualTo(to);
    assertThat(row.get("dispatcher")).isEqualTo(by);
    assertThat(row.get("replier")).isEqualTo(replier);
    assertThat(row.get("limit")).isEqualTo(limit);
    assertThat((String) row.get("conclusion")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "sp-record-query,true", "prefix-missing,true", "other-sms,true", "branch-negotiation,true",
    "not-interconnect,false", "signal-fault,false", "beyond-desk,false", "terminal-fault,false",
    "coverage,false", "usage-problem,false"
  })
  void the_words_promise_a_limit_only_where_the_text_gives_one(String conclusion, boolean promises) {
    String words =
        (String) row("wording", "scriptResult", conclusion, "category", "other", "symptom", "other").get("wording");

    assertThat(words.contains("〔时限〕")).isEqualTo(promises);
  }

  // ---- once a month

  @Test
  void interconnection_problems_are_summarised_monthly_for_talks_with_the_other_operator() {
    complaints.duty("telecom-scripted-desk-interconnect-summary")
        .with("duty", "service-desk")
        .passes("due-duty").missed("duty", "service-desk").entered(REMINDED, "duty")
        .does("duty", "reportText", "联通：接通率低12件，串线3件")
        .with("interconnect-summary-marketing-dept", "marketing-dept")
        .shows("interconnect-summary-marketing-dept", "reportText", "联通：接通率低12件，串线3件")
        .does("interconnect-summary-marketing-dept")
        .ended("reported");
  }

  @Test
  void places_without_message_coverage_are_summarised_monthly_for_the_upgrade_of_base_stations() {
    complaints.duty("telecom-scripted-desk-sms-location-summary")
        .with("duty", "service-desk")
        .does("duty", "reportText", "北关小区3号楼，2件")
        .with("sms-location-summary-marketing-dept", "marketing-dept")
        .does("sms-location-summary-marketing-dept")
        .ended("reported");
  }

  // ---- vocabulary

  /** A complaint taken in and put under its symptom. */
  private ComplaintCase about(String symptom) {
    return complaints.about(POLICY).filed().with("receive", "service-desk", "hotline-10060")
        .does("receive", "symptom", symptom);
  }

  private static Object[] messages(
      boolean sent, boolean areaCode, boolean full, boolean publicOnly, boolean elsewhere) {
    return new Object[] {
      "smsSentBefore", sent, "areaCodeUsed", areaCode, "storageFull", full,
      "publicSmsBlockedOnly", publicOnly, "worksElsewhere", elsewhere
    };
  }

  /** Answers on a fee that a subscribed service caused; later ones replace. */
  private static Object[] subscription(Object... more) {
    return with(
        new Object[] {"feeFromSp", true, "spService", "天气预报", "spFee", "5元/月", "spPort", "12345"}, more);
  }

  private static Object[] with(Object[] answers, Object... more) {
    List<Object> all = new ArrayList<>(List.of(answers));
    all.addAll(List.of(more));
    return all.toArray();
  }

  /** The words that the agent sees, in whichever task the case stands. */
  private String wordingOf(ComplaintCase complaint) {
    return (String) runtime.getVariable(complaint.id(), "wording");
  }

  private static void refused(ComplaintCase complaint, String words, String task, Object... answers) {
    assertThatThrownBy(() -> complaint.does(task, answers))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining(words);
  }

  /** The conclusion of a script's table. */
  private Object result(String table, Object... answers) {
    return row(table, answers).get("scriptResult");
  }

  private Map<String, Object> row(String table, Object... inputs) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < inputs.length; i += 2) {
      variables.put((String) inputs[i], inputs[i + 1]);
    }
    return decisions
        .evaluateDecisionTableByKey(POLICY + "-" + table)
        .variables(variables)
        .evaluate()
        .getSingleResult()
        .getEntryMap();
  }

  static Stream<Object[]> threeAnswers() {
    return answers(3);
  }

  static Stream<Object[]> fiveAnswers() {
    return answers(5);
  }

  private static Stream<Object[]> answers(int questions) {
    return IntStream.range(0, 1 << questions)
        .mapToObj(
            row -> IntStream.range(0, questions).mapToObj(q -> (Object) ((row >> q & 1) == 0)).toArray());
  }
}
