package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.redress.form.InvalidSubmissionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度12: a car dealer's ordinary and major complaints, each with a procedure of its own. */
@LifecycleTest("auto-dealer-grades")
class AutoDealerGradesTest {

  private static final String POLICY = "auto-dealer-grades";
  private static final String SALES_MANAGER = "automotive-sales-manager";
  private static final String SERVICE_MANAGER = "automotive-service-manager";
  private static final String RELATIONS_MANAGER = "automotive-customer-relations-manager";
  private static final String CONSULTANT = "automotive-customer-relations-consultant";
  private static final String BOTH_SIDES = "automotive-manager-and-director";

  @Autowired private Complaints complaints;
  @Autowired private View view;

  // ------------------------------------------------------------------ ordinary complaints

  @Test
  void an_ordinary_complaint_has_one_working_day_and_the_general_managers_consent_before_the_reply() {
    ComplaintCase complaint =
        complaints.about(POLICY)
            .with("channel", "on-site")
            .with("identityName", "张三").with("identityPhone", "13800000000").with("identityPlate", "京A12345")
            .filed()
            .has("identityPlate", null)
            .with("record",
                "customer-relations-consultant", "customer-relations-specialist",
                "customer-relations-manager")
            .does("record", "customerDemand", "重新修理")
            .with("judge-nature", "customer-relations-manager")
            .shows("judge-nature", "customerDemand", "重新修理")
            .through(judged("repair-quality"))
            .has("grade", "ordinary")
            .has("grounds", "grounds-sufficient")
            .has("demand", "demand-reasonable")
            .has("handler", "service-manager")
            .waitsAt("find-cause-service")
            .with("find-cause-service", "service-manager")
            .due("find-cause-service", "2026-03-11T18:00")
            .does("find-cause-service", "solution", "免费返修")
            .with("approve-solution", "general-manager")
            .does("approve-solution", "approvalDecision", "agree")
            .with("notify-customer", "customer-relations-specialist", "customer-relations-manager")
            .shows("notify-customer", "solution", "免费返修")
            .due("notify-customer", "2026-03-11T18:00")
            .does("notify-customer", "customerReaction", "接受")
            .with("ask-satisfaction", "customer-relations-specialist", "customer-relations-manager")
            .does("ask-satisfaction", "satisfaction", "satisfied")
            .waitsAt("summarize-improve-service-manager", "penalty-propose")
            .through(AutoDealerGradesTest::nobodyToBlame)
            .through(measures("service"))
            .entered(DEADLINE_MET, "solution")
            .entered(DEADLINE_MET, "notify-customer")
            .notEntered(DEADLINE_MISSED)
            .notEntered(PENALTY)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("FJ20260310-\\d{3}");
    assertThat(complaint.record().category()).isEqualTo("repair-quality");
    assertThat(complaint.record().satisfaction()).as("best of two").isEqualTo(5);
  }

  @ParameterizedTest(name = "{0}, delivered {1}, about {2}: {3}")
  @CsvSource({
    "sales-contract, , , find-cause-sales",
    "repair-quality, , , find-cause-service",
    "product-quality, false, , find-cause-sales",
    "product-quality, true, , find-cause-service",
    "service-quality, , sales, find-cause-sales",
    "service-quality, , service, find-cause-service",
    "suggestion, , sales, find-cause-relations",
    "suggestion, , service, find-cause-relations"
  })
  void the_type_of_the_complaint_names_who_is_in_charge(
      String type, Boolean delivered, String department, String task) {
    ComplaintCase complaint = recorded();
    List<Object> answers = new ArrayList<>(List.of("type", type));
    if (delivered != null) {
      answers.addAll(List.of("vehicleDelivered", delivered));
    }
    if (department != null) {
      answers.addAll(List.of("complainedDepartment", department));
    }
    judge(complaint, answers.toArray()).waitsAt(task).due(task, "2026-03-11T18:00");
  }

  @Test
  void the_type_asks_what_it_needs_to_name_who_is_in_charge() {
    ComplaintCase complaint = recorded();

    assertThatThrownBy(() -> judge(complaint, "type", "product-quality"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("新车是否已经交付");
    assertThatThrownBy(() -> judge(complaint, "type", "service-quality"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("涉及哪个部门");
  }

  @Test
  void what_the_general_manager_does_not_agree_to_is_proposed_anew_with_a_working_day_anew() {
    ordinary()
        .at("2026-03-11T16:00")
        .does("find-cause-service")
        .does("approve-solution", "approvalDecision", "return", "approvalNote", "赔付过高")
        .waitsAt("find-cause-service")
        .shows("find-cause-service", "approvalNote", "赔付过高")
        .due("find-cause-service", "2026-03-12T18:00")
        .does("find-cause-service")
        .shows("approve-solution", "approvalDecision", null)
        .shows("approve-solution", "approvalNote", null)
        .does("approve-solution")
        .waitsAt("notify-customer");
  }

  @Test
  void nobody_agrees_to_the_solution_that_they_proposed() {
    complaints.employs(BOTH_SIDES, POLICY + ".service-manager");
    complaints.employs(BOTH_SIDES, POLICY + ".general-manager");

    ordinary()
        .doesAs(BOTH_SIDES, "find-cause-service")
        .refuses(BOTH_SIDES, "approve-solution", "须由另一人办理");
  }

  @Test
  void a_solution_not_found_in_a_working_day_is_the_general_managers_and_needs_no_further_consent() {
    ordinary()
        .passes("due-solution")
        .missed("solution", "service-manager")
        .escalated("solution", "general-manager")
        .waitsAt("find-cause-general-manager")
        .with("find-cause-general-manager", "general-manager")
        .due("find-cause-general-manager", "2026-03-12T18:00")
        .passes("due-solution-general-manager")
        .reminded("solution", "customer-relations-manager", 1)
        .waitsAt("find-cause-general-manager")
        .does("find-cause-general-manager", "solution", "换新件")
        .waitsAt("notify-customer")
        .shows("notify-customer", "solution", "换新件");
  }

  @Test
  void a_customer_not_told_within_a_working_day_is_told_by_the_customer_relations_manager() {
    ordinary()
        .does("find-cause-service")
        .does("approve-solution")
        .passes("due-notify-customer")
        .entered(DEADLINE_MISSED, "notify-customer")
        .escalated("notify-customer", "customer-relations-manager")
        .with("notify-customer-customer-relations-manager", "customer-relations-manager")
        .due("notify-customer-customer-relations-manager", "2026-03-12T18:00")
        .passes("due-notify-customer-customer-relations-manager")
        .reminded("notify-customer", "general-manager", 1)
        .does("notify-customer-customer-relations-manager")
        .waitsAt("ask-satisfaction");
  }

  // ------------------------------------------------------------------ grounds and demand

  @ParameterizedTest(name = "grounds {0}, demand {1}: {2}")
  @CsvSource({
    "true, true, find-cause-service",
    "true, false, notify-customer-explain",
    "false, true, notify-customer-explain",
    "false, false, notify-customer-explain"
  })
  void only_sufficient_grounds_with_a_reasonable_demand_lead_to_a_solution(
      boolean grounds, boolean demand, String task) {
    recorded()
        .through(judged(grounds, demand))
        .has("grounds", grounds ? "grounds-sufficient" : "grounds-insufficient")
        .has("demand", demand ? "demand-reasonable" : "demand-unreasonable")
        .waitsAt(task)
        .due(task, "2026-03-11T18:00");
  }

  @Test
  void who_is_satisfied_with_the_reasons_has_no_remedy_and_nobody_answers_for_it() {
    explained()
        .with("notify-customer-explain", "customer-relations-specialist", "customer-relations-manager")
        .does("notify-customer-explain", "explanation", "超出质保范围")
        .shows("ask-satisfaction", "explanation", "超出质保范围")
        .does("ask-satisfaction", "satisfaction", "satisfied")
        .notEntered(DEADLINE_MISSED)
        .ended("explained");
  }

  @Test
  void reasons_not_given_within_a_working_day_remind_the_general_manager() {
    explained()
        .passes("due-notify-customer-explain")
        .reminded("notify-customer", "general-manager", 1)
        .notEntered(ESCALATED)
        .waitsAt("notify-customer-explain");
  }

  @Test
  void who_is_not_satisfied_with_the_reasons_comes_before_the_general_manager_who_may_stand_by_them() {
    ComplaintCase complaint =
        explained()
            .does("notify-customer-explain")
            .does("ask-satisfaction", "satisfaction", "dissatisfied", "dissatisfaction", "说法不一")
            .with("approve-solution-review", "general-manager")
            .shows("approve-solution-review", "dissatisfaction", "说法不一")
            .does("approve-solution-review", "reviewDecision", "stand")
            .ended("dissatisfied");

    assertThat(complaint.record().satisfaction()).as("worst of two").isEqualTo(1);
  }

  @Test
  void the_general_manager_may_have_a_solution_made_after_all_and_then_it_is_closed_like_any_other() {
    explained()
        .does("notify-customer-explain")
        .through(AutoDealerGradesTest::dissatisfied)
        .does("approve-solution-review", "reviewDecision", "redo", "reviewNote", "理由可以成立")
        .waitsAt("find-cause-service")
        .shows("find-cause-service", "reviewNote", "理由可以成立")
        .through(AutoDealerGradesTest::solved)
        .does("ask-satisfaction", "satisfaction", "satisfied")
        .waitsAt("summarize-improve-service-manager", "penalty-propose");
  }

  // ------------------------------------------------------------------ major complaints

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "repeatComplaint", "complainedToMaker", "disturbance", "returnOrExchange", "negativeMedia",
        "personalInjury"
      })
  void any_one_circumstance_makes_a_complaint_major_and_it_is_passed_on_without_judging_grounds(String sign) {
    major("repair-quality", sign)
        .has("grade", "major")
        .has("handler", "service-manager")
        .has("grounds", null)
        .with("pass-major", "customer-relations-manager")
        .due("pass-major", "2026-03-10T11:00");
  }

  @Test
  void a_major_complaint_is_met_about_at_once_and_two_managers_go_to_the_customer_without_further_consent() {
    ComplaintCase complaint =
        major("sales-contract", "returnOrExchange")
            .does("pass-major")
            .waitsAt("urgent-meeting-convene")
            .with("urgent-meeting-convene", "customer-relations-manager")
            .due("urgent-meeting-convene", "2026-03-10T14:00")
            .does("urgent-meeting-convene", "meetingMatter", "是否换车")
            .waitsAt("urgent-meeting-propose-sales")
            .with("urgent-meeting-propose-sales", "sales-manager")
            .shows("urgent-meeting-propose-sales", "meetingMatter", "是否换车")
            .due("urgent-meeting-propose-sales", "2026-03-10T14:00")
            .does("urgent-meeting-propose-sales", "proposal", "换车")
            .with("urgent-meeting-conclude", "general-manager")
            .shows("urgent-meeting-conclude", "proposal", "换车")
            .does("urgent-meeting-conclude", "solution", "换同款新车")
            .waitsAt("major-negotiate-sales-manager", "major-negotiate-customer-relations-manager")
            .with("major-negotiate-sales-manager", "sales-manager")
            .with("major-negotiate-customer-relations-manager", "customer-relations-manager")
            .shows("major-negotiate-sales-manager", "solution", "换同款新车")
            .does("major-negotiate-sales-manager", "agreement", "同意换车")
            .waitsAt("major-negotiate-customer-relations-manager")
            .does("major-negotiate-customer-relations-manager", "customerReaction", "情绪平复")
            .waitsAt("ask-satisfaction")
            .shows("ask-satisfaction", "agreement", "同意换车")
            .shows("ask-satisfaction", "customerReaction", "情绪平复")
            .does("ask-satisfaction", "satisfaction", "satisfied")
            .waitsAt("summarize-improve-sales-manager", "penalty-propose")
            .through(measures("sales"))
            .waitsAt("penalty-propose")
            .through(AutoDealerGradesTest::nobodyToBlame)
            .entered(DEADLINE_MET, "pass-major")
            .entered(DEADLINE_MET, "urgent-meeting")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("sales-contract");
  }

  @Test
  void the_manager_of_the_service_department_attends_and_negotiates_for_service() {
    major("repair-quality", "personalInjury")
        .does("pass-major")
        .does("urgent-meeting-convene")
        .with("urgent-meeting-propose-service", "service-manager")
        .does("urgent-meeting-propose-service")
        .does("urgent-meeting-conclude")
        .with("major-negotiate-service-manager", "service-manager")
        .does("major-negotiate-customer-relations-manager")
        .waitsAt("major-negotiate-service-manager")
        .does("major-negotiate-service-manager")
        .waitsAt("ask-satisfaction");
  }

  @Test
  void a_major_complaint_not_passed_on_within_a_business_hour_is_passed_on_by_the_general_manager() {
    major("repair-quality", "disturbance")
        .passes("due-pass-major")
        .missed("pass-major", "customer-relations-manager")
        .escalated("pass-major", "general-manager")
        .with("pass-major-general-manager", "general-manager")
        .due("pass-major-general-manager", "2026-03-10T12:00:01")
        .passes("due-pass-major-general-manager")
        .reminded("pass-major", "customer-relations-manager", 1)
        .does("pass-major-general-manager")
        .waitsAt("urgent-meeting-convene");
  }

  @Test
  void a_meeting_without_conclusion_after_four_business_hours_is_held_by_the_general_manager_himself() {
    major("repair-quality", "negativeMedia")
        .does("pass-major")
        .does("urgent-meeting-convene", "meetingMatter", "怎样公开答复")
        .passes("due-urgent-meeting")
        .missed("urgent-meeting", "service-manager")
        .escalated("urgent-meeting", "general-manager")
        .waitsAt("urgent-meeting-general-manager")
        .with("urgent-meeting-general-manager", "general-manager")
        .shows("urgent-meeting-general-manager", "meetingMatter", "怎样公开答复")
        .due("urgent-meeting-general-manager", "2026-03-11T09:00:01")
        .passes("due-urgent-meeting-general-manager")
        .reminded("urgent-meeting", "customer-relations-manager", 1)
        .does("urgent-meeting-general-manager", "solution", "公开致歉并召回")
        .waitsAt("major-negotiate-service-manager", "major-negotiate-customer-relations-manager")
        .shows("major-negotiate-service-manager", "solution", "公开致歉并召回");
  }

  @Test
  void a_dissatisfied_customer_is_reviewed_once_a_major_case_meets_again_and_then_it_closes() {
    major("repair-quality", "repeatComplaint")
        .does("pass-major")
        .through(AutoDealerGradesTest::met)
        .through(AutoDealerGradesTest::dissatisfied)
        .does("approve-solution-review", "reviewDecision", "redo", "reviewNote", "再议赔偿")
        .waitsAt("urgent-meeting-convene")
        .shows("urgent-meeting-convene", "reviewNote", "再议赔偿")
        .shows("urgent-meeting-convene", "meetingMatter", null)
        .due("urgent-meeting-convene", "2026-03-10T14:00")
        .through(AutoDealerGradesTest::met)
        .shows("ask-satisfaction", "satisfaction", null)
        .through(AutoDealerGradesTest::dissatisfied)
        .waitsAt("summarize-improve-service-manager", "penalty-propose")
        .through(measures("service"))
        .through(AutoDealerGradesTest::nobodyToBlame)
        .ended("dissatisfied");
  }

  // ------------------------------------------------------------------ who is complained about

  @Test
  void a_manager_who_is_complained_about_stands_aside_and_the_general_manager_names_the_other() {
    ComplaintCase complaint =
        recorded()
            .through(judged("sales-contract", "respondentRole", "sales-manager", "respondent", SALES_MANAGER))
            .waitsAt("judge-nature-reassign")
            .with("judge-nature-reassign", "general-manager")
            .does("judge-nature-reassign", "reassignTo", "other-manager")
            .has("handler", "service-manager")
            .has("department", "service-manager")
            .waitsAt("find-cause-service");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(SALES_MANAGER, complaint)).isEmpty();
    assertThat(view.tasks(SERVICE_MANAGER, complaint)).containsExactly("find-cause-service");
  }

  @Test
  void or_the_customer_relations_manager_who_then_sums_up_and_is_checked_by_the_general_manager() {
    recorded()
        .through(judged("repair-quality", "respondentRole", "service-manager", "respondent", SERVICE_MANAGER))
        .does("judge-nature-reassign", "reassignTo", "customer-relations-manager")
        .has("handler", "customer-relations-manager")
        .has("department", "sales-manager")
        .with("find-cause-relations", "customer-relations-manager")
        .through(AutoDealerGradesTest::solvedByRelations)
        .does("ask-satisfaction")
        .waitsAt("summarize-improve-relations", "penalty-propose")
        .with("summarize-improve-relations", "customer-relations-manager")
        .does("summarize-improve-relations")
        .with("approve-prevention", "general-manager")
        .does("approve-prevention", "preventionDecision", "approve")
        .with("summarize-improve-carry-out-relations", "customer-relations-manager")
        .does("summarize-improve-carry-out-relations")
        .with("approve-prevention-check", "general-manager")
        .does("approve-prevention-check", "checkPassed", true)
        .waitsAt("penalty-propose");
  }

  @Test
  void a_manager_complained_about_who_is_not_in_charge_changes_nothing_but_is_barred() {
    ComplaintCase complaint =
        recorded()
            .through(
                judged("sales-contract", "respondentRole", "service-manager", "respondent", SERVICE_MANAGER))
            .with("find-cause-sales", "sales-manager")
            .has("department", "sales-manager")
            .does("find-cause-sales")
            .waitsAt("approve-solution");

    assertThat(complaint.entries(BARRED)).hasSize(1);
  }

  @Test
  void who_is_complained_about_must_be_named() {
    ComplaintCase complaint = recorded();
    assertThatThrownBy(() -> judge(complaint, "type", "repair-quality", "respondentRole", "staff"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("被投诉的员工");

    complaint.through(judged("repair-quality", "respondentRole", "staff", "respondent", CONSULTANT));
    assertThat(complaint.waitsAt("find-cause-service").entries(BARRED)).hasSize(1);
  }

  // ------------------------------------------------------------------ measures

  @ParameterizedTest(name = "about {0}")
  @CsvSource({"sales, summarize-improve-sales-manager", "service, summarize-improve-service-manager"})
  void a_suggestion_is_the_customer_relations_managers_and_the_department_concerned_makes_the_measures(
      String department, String task) {
    recorded()
        .through(judged("suggestion", "complainedDepartment", department))
        .through(AutoDealerGradesTest::solvedByRelations)
        .does("ask-satisfaction")
        .waitsAt(task, "penalty-propose");
  }

  @Test
  void measures_are_made_with_the_customer_relations_manager_and_made_anew_when_not_approved() {
    handled()
        .with("summarize-improve-service-manager", "service-manager")
        .does("summarize-improve-service-manager", "preventionMeasures", "完工后路试")
        .with("supervise-prevention-assist", "customer-relations-manager")
        .shows("supervise-prevention-assist", "preventionMeasures", "完工后路试")
        .does("supervise-prevention-assist", "assistNote", "还应电话回访")
        .with("approve-prevention", "general-manager")
        .shows("approve-prevention", "assistNote", "还应电话回访")
        .does("approve-prevention", "preventionDecision", "return", "preventionNote", "加上回访")
        .waitsAt("summarize-improve-service-manager", "penalty-propose")
        .shows("summarize-improve-service-manager", "preventionNote", "加上回访")
        .does("summarize-improve-service-manager")
        .does("supervise-prevention-assist")
        .shows("approve-prevention", "preventionDecision", null)
        .does("approve-prevention")
        .waitsAt("summarize-improve-carry-out-service", "supervise-prevention", "penalty-propose");
  }

  @Test
  void whom_the_general_manager_names_supervises_while_the_manager_carries_out_and_nobody_else() {
    ComplaintCase complaint =
        handled().does("summarize-improve-service-manager").does("supervise-prevention-assist");

    assertThatThrownBy(() -> complaint.does("approve-prevention", "supervisor", CONSULTANT))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .does("approve-prevention", "supervisor", RELATIONS_MANAGER)
        .waitsAt("supervise-prevention", "summarize-improve-carry-out-service", "penalty-propose")
        .heldBy("supervise-prevention", RELATIONS_MANAGER)
        .with("summarize-improve-carry-out-service", "service-manager");
  }

  @Test
  void measures_are_carried_on_until_the_supervisor_and_then_the_general_manager_finds_them_carried_out() {
    handled()
        .through(AutoDealerGradesTest::nobodyToBlame)
        .does("summarize-improve-service-manager")
        .does("supervise-prevention-assist")
        .does("approve-prevention")
        .does("summarize-improve-carry-out-service")
        .waitsAt("supervise-prevention")
        .does("supervise-prevention", "carriedOut", false, "supervisionNote", "只做了一半")
        .waitsAt("supervise-prevention", "summarize-improve-carry-out-service")
        .shows("summarize-improve-carry-out-service", "supervisionNote", "只做了一半")
        .does("supervise-prevention", "carriedOut", true)
        .does("summarize-improve-carry-out-service")
        .with("approve-prevention-check", "general-manager")
        .does("approve-prevention-check", "checkPassed", false, "checkNote", "记录不全")
        .shows("supervise-prevention", "checkNote", "记录不全")
        .does("supervise-prevention", "carriedOut", true)
        .does("summarize-improve-carry-out-service", "carryOutNote", "已补齐")
        .does("approve-prevention-check", "checkPassed", true)
        .ended("resolved");
  }

  // ------------------------------------------------------------------ responsibility

  @Test
  void who_caused_the_complaint_and_the_head_of_the_department_answer_by_the_size_of_the_loss() {
    ComplaintCase complaint =
        handled()
            .with("penalty-propose", "customer-relations-manager")
            .does("penalty-propose", "lossAmount", 3000, "penaltyProposed", true)
            .with("penalty", "general-manager");

    assertThatThrownBy(() -> penalised(complaint, "responsible-person", CONSULTANT, 3001, false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("0至3000");
    penalised(complaint, "responsible-person", CONSULTANT, 3000, true)
        .shows("penalty", "offender", null);
    assertThatThrownBy(() -> penalised(complaint, "department-head", SERVICE_MANAGER, 3001, false))
        .hasMessageContaining("0至3000");
    penalised(complaint, "department-head", SERVICE_MANAGER, 1000, false)
        .waitsAt("summarize-improve-service-manager")
        .through(measures("service"))
        .ended("resolved");

    assertThat(complaint.entries(PENALTY))
        .extracting(Entry::holder)
        .containsExactly(CONSULTANT, SERVICE_MANAGER);
    assertThat(complaint.entries(PENALTY))
        .allSatisfy(penalty -> assertThat(penalty.clause()).isEqualTo("第六条1、2"));
  }

  @Test
  void a_delay_comes_before_the_general_manager_whatever_is_proposed_and_costs_what_he_decides() {
    ComplaintCase complaint =
        ordinary()
            .passes("due-solution")
            .does("find-cause-general-manager")
            .does("notify-customer")
            .does("ask-satisfaction")
            .does("penalty-propose", "lossAmount", 0, "penaltyProposed", false)
            .waitsAt("penalty", "summarize-improve-service-manager")
            .shows("penalty", "handlingLate", true);

    penalised(complaint, "late-handler", SERVICE_MANAGER, 500, false);

    assertThat(complaint.entries(PENALTY))
        .singleElement()
        .satisfies(
            penalty -> {
              assertThat(penalty.amount()).isEqualByComparingTo("500");
              assertThat(penalty.holder()).isEqualTo(SERVICE_MANAGER);
            });
  }

  @Test
  void the_general_manager_may_find_that_nobody_is_to_be_penalised() {
    handled()
        .does("penalty-propose", "lossAmount", 100, "penaltyProposed", true)
        .does("penalty", "offence", "none", "morePenalties", false)
        .notEntered(PENALTY)
        .notEntered(REMINDED)
        .waitsAt("summarize-improve-service-manager");
  }

  // ------------------------------------------------------------------ stretches

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_dealers_working_day_runs_from_the_receipt_while_the_complaint_is_recorded_and_judged() {
    ComplaintCase complaint =
        complaints
            .about("auto-dealer-grades")
            .filed()
            .due("record", "2026-03-11T18:00")
            .does("record")
            .due("judge-nature", "2026-03-11T18:00")
            .passes("due-solution-received")
            .missed("solution", "customer-relations-manager")
            .reminded("solution", "general-manager", 1);
    assertThat(complaint.entries(REMINDED)).hasSize(1);
  }

  @Test
  void whoever_takes_over_from_the_late_manager_is_not_told_by_the_watch_as_well() {
    ComplaintCase complaint =
        recorded()
            .through(judged("repair-quality"))
            .due("find-cause-service", "2026-03-11T18:00")
            .passes("due-solution-received")
            .notEntered(DEADLINE_MISSED)
            .passes("due-solution")
            .escalated("solution", "general-manager")
            .notEntered(REMINDED);
    assertThat(complaint.entries(DEADLINE_MISSED)).hasSize(1);
  }

  private ComplaintCase recorded() {
    return complaints.about(POLICY).filed().does("record");
  }

  /** A well-founded complaint about a repair, with the service manager. */
  private ComplaintCase ordinary() {
    return recorded().through(judged("repair-quality"));
  }

  private ComplaintCase explained() {
    return recorded().through(judged(true, false));
  }

  private ComplaintCase major(String type, String sign) {
    return recorded()
        .does("judge-nature", "type", type, sign, true, "respondentRole", "none")
        .waitsAt("pass-major");
  }

  /** A complaint about a repair that the customer is satisfied with: measures and responsibility remain. */
  private ComplaintCase handled() {
    return ordinary()
        .through(AutoDealerGradesTest::solved)
        .does("ask-satisfaction", "satisfaction", "satisfied");
  }

  private static UnaryOperator<ComplaintCase> judged(String type, Object... more) {
    List<Object> answers = new ArrayList<>(List.of("type", type));
    answers.addAll(List.of(more));
    return complaint -> judge(complaint, answers.toArray());
  }

  private static UnaryOperator<ComplaintCase> judged(boolean grounds, boolean demand) {
    return judged("repair-quality", "groundsSufficient", grounds, "demandReasonable", demand);
  }

  /** Well-founded, reasonable and about nobody, unless the answers say otherwise. */
  private static ComplaintCase judge(ComplaintCase complaint, Object... answers) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "groundsSufficient", true, "demandReasonable", true, "judgementNote", "如实记录",
                "respondentRole", "none"));
    all.addAll(List.of(answers));
    return complaint.does("judge-nature", all.toArray());
  }

  private static ComplaintCase solved(ComplaintCase complaint) {
    return complaint.does("find-cause-service").does("approve-solution").does("notify-customer");
  }

  private static ComplaintCase solvedByRelations(ComplaintCase complaint) {
    return complaint.does("find-cause-relations").does("approve-solution").does("notify-customer");
  }

  private static ComplaintCase met(ComplaintCase complaint) {
    return complaint
        .does("urgent-meeting-convene")
        .does("urgent-meeting-propose-service")
        .does("urgent-meeting-conclude")
        .does("major-negotiate-service-manager")
        .does("major-negotiate-customer-relations-manager");
  }

  private static ComplaintCase dissatisfied(ComplaintCase complaint) {
    return complaint.does("ask-satisfaction", "satisfaction", "dissatisfied", "dissatisfaction", "不接受");
  }

  private static ComplaintCase nobodyToBlame(ComplaintCase complaint) {
    return complaint.does("penalty-propose", "penaltyProposed", false);
  }

  private static UnaryOperator<ComplaintCase> measures(String department) {
    return complaint ->
        complaint
            .does("summarize-improve-" + department + "-manager")
            .does("supervise-prevention-assist")
            .does("approve-prevention", "preventionDecision", "approve")
            .does("summarize-improve-carry-out-" + department)
            .does("supervise-prevention", "carriedOut", true)
            .does("approve-prevention-check", "checkPassed", true);
  }

  private static ComplaintCase penalised(
      ComplaintCase complaint, String offence, String offender, int amount, boolean more) {
    return complaint.does(
        "penalty",
        "offence", offence, "offender", offender, "penaltyAmount", amount, "morePenalties", more);
  }
}
