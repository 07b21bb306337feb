package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
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

/** 用户抱怨受理制度: a confidential desk, and for every complaint the question how it was handled. */
@LifecycleTest("service-desk-intake")
class ServiceDeskIntakeTest {

  private static final String POLICY = "service-desk-intake";
  private static final String AGENTS = POLICY + ".service-agent";
  private static final String SUPERVISORS = POLICY + ".desk-supervisor";
  private static final String AGENT = "general-service-agent";
  private static final String COLLEAGUE = "general-desk-colleague";
  private static final Object[] SATISFIED = {"satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "仍打不通"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void the_colleague_leaves() {
    staff.dismisses(COLLEAGUE, AGENTS);
    staff.dismisses(COLLEAGUE, SUPERVISORS);
  }

  // ------------------------------------------------------------------ the ordinary way

  @Test
  void a_complaint_is_recorded_handled_answered_and_found_to_have_been_handled_properly() {
    ComplaintCase complaint =
        complaints.about(POLICY)
            .with("channel", "phone").with("identityName", "周女士").with("identityPhone", "13900000000")
            .filed()
            .has("identityName", null)
            .has("identityPhone", null)
            .waitsAt("receive-record").with("receive-record", "service-agent")
            .due("receive-record", "2026-03-11T18:00")
            .does("receive-record", "reception", "单独通话", "demand", "恢复使用")
            .waitsAt("preliminary-handling").with("preliminary-handling", "service-agent")
            .due("preliminary-handling", "2026-03-11T18:00")
            .shows("preliminary-handling", "reception", "单独通话")
            .does("preliminary-handling", "handling", "已重置账号")
            .entered(DEADLINE_MET, "resolve-timely")
            .waitsAt("follow-up").with("follow-up", "service-agent")
            .due("follow-up", "2026-03-13T18:00")
            .shows("follow-up", "handling", "已重置账号")
            .does("follow-up", SATISFIED)
            .entered(DEADLINE_MET, "answer")
            .entered(SATISFACTION, "satisfied")
            .waitsAt("accountability-check").with("accountability-check", "desk-supervisor")
            .does("accountability-check")
            .notEntered(PENALTY)
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("KFT20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("properly-handled");
  }

  @Test
  void a_complaint_is_recorded_where_nobody_else_hears_it() {
    assertThatThrownBy(() -> filed().does("receive-record", "privateChannel", false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("接待的场所或线路私密");
  }

  // ------------------------------------------------------------------ limits

  @Test
  void a_complaint_not_handled_in_a_working_day_climbs_to_the_supervisor_and_the_general_manager() {
    recorded()
        .passes("due-resolve-timely")
        .missed("resolve-timely", "service-agent")
        .escalated("resolve-timely", "desk-supervisor")
        .waitsAt("preliminary-handling-desk-supervisor").with("preliminary-handling-desk-supervisor", "desk-supervisor")
        .due("preliminary-handling-desk-supervisor", "2026-03-12T18:00")
        .passes("due-resolve-timely-desk-supervisor")
        .escalated("resolve-timely", "general-manager")
        .waitsAt("preliminary-handling-general-manager").with("preliminary-handling-general-manager", "general-manager")
        .due("preliminary-handling-general-manager", "2026-03-13T18:00")
        .passes("due-resolve-timely-general-manager")
        .reminded("resolve-timely", "general-manager", 1)
        .does("preliminary-handling-general-manager")
        .waitsAt("follow-up");
    recorded()
        .passes("due-resolve-timely")
        .does("preliminary-handling-desk-supervisor", "handling", "主管已处理")
        .waitsAt("follow-up").with("follow-up", "service-agent")
        .shows("follow-up", "handling", "主管已处理");
  }

  @Test
  void a_user_not_answered_in_three_days_is_answered_by_the_supervisor_then_by_the_general_manager() {
    handled()
        .passes("due-answer")
        .missed("answer", "service-agent")
        .escalated("answer", "desk-supervisor")
        .waitsAt("follow-up-desk-supervisor").with("follow-up-desk-supervisor", "desk-supervisor")
        .due("follow-up-desk-supervisor", "2026-03-16T18:00")
        .passes("due-answer-desk-supervisor")
        .escalated("answer", "general-manager")
        .waitsAt("follow-up-general-manager").with("follow-up-general-manager", "general-manager")
        .due("follow-up-general-manager", "2026-03-19T18:00")
        .passes("due-answer-general-manager")
        .reminded("answer", "general-manager", 1)
        .does("follow-up-general-manager", SATISFIED)
        .waitsAt("accountability-check");
    handled().passes("due-answer").does("follow-up-desk-supervisor", SATISFIED).waitsAt("accountability-check");
  }

  @Test
  void the_working_day_and_the_three_days_pass_while_the_complaint_is_still_being_recorded() {
    filed()
        .passes("due-resolve-timely-received")
        .missed("resolve-timely", "service-agent")
        .reminded("resolve-timely", "desk-supervisor", 1)
        .passes("due-answer-received")
        .missed("answer", "service-agent")
        .reminded("answer", "desk-supervisor", 1)
        .notEntered(ESCALATED)
        .waitsAt("receive-record");
  }

  @Test
  void the_three_days_pass_while_the_general_manager_is_still_handling_it() {
    recorded()
        .passes("due-resolve-timely")
        .passes("due-resolve-timely-desk-supervisor")
        .passes("due-answer-received")
        .missed("answer", "general-manager")
        .reminded("answer", "desk-supervisor", 1)
        .waitsAt("preliminary-handling-general-manager");
  }

  @Test
  void the_working_day_passes_over_a_holiday_the_three_days_end_after_it_and_a_saturday_made_up_counts() {
    complaints.at("2026-09-30T10:00").about(POLICY).filed()
        .does("receive-record")
        .due("preliminary-handling", "2026-10-08T18:00")
        .does("preliminary-handling")
        .due("follow-up", "2026-10-08T18:00");
    complaints.at("2026-10-09T10:00").about(POLICY).filed()
        .does("receive-record")
        .due("preliminary-handling", "2026-10-10T18:00")
        .does("preliminary-handling")
        .due("follow-up", "2026-10-12T18:00");
  }

  @Test
  void what_was_received_earlier_is_due_from_then() {
    complaints.about(POLICY).with("receivedAt", "2026-03-09T15:00:00+08:00").filed()
        .does("receive-record")
        .due("preliminary-handling", "2026-03-10T18:00")
        .does("preliminary-handling")
        .due("follow-up", "2026-03-12T18:00");
  }

  // ------------------------------------------------------------------ dissatisfied

  @Test
  void a_dissatisfied_user_has_the_supervisor_then_the_general_manager_whose_answer_is_the_last() {
    handled()
        .at("2026-03-12T10:00")
        .does("follow-up", DISSATISFIED)
        .climbed("DISSATISFIED desk-supervisor")
        .waitsAt("preliminary-handling-desk-supervisor")
        .shows("preliminary-handling-desk-supervisor", "dissatisfaction", "仍打不通")
        .due("preliminary-handling-desk-supervisor", "2026-03-13T18:00")
        .does("preliminary-handling-desk-supervisor")
        .waitsAt("follow-up").with("follow-up", "service-agent")
        .due("follow-up", "2026-03-16T18:00")
        .does("follow-up", DISSATISFIED)
        .climbed("DISSATISFIED desk-supervisor", "DISSATISFIED general-manager")
        .waitsAt("preliminary-handling-general-manager")
        .does("preliminary-handling-general-manager")
        .does("follow-up", DISSATISFIED)
        .waitsAt("accountability-check")
        .does("accountability-check")
        .ended("dissatisfied");
  }

  @Test
  void who_is_satisfied_the_second_time_has_a_resolved_complaint() {
    handled()
        .does("follow-up", DISSATISFIED)
        .does("preliminary-handling-desk-supervisor")
        .does("follow-up", SATISFIED)
        .does("accountability-check")
        .ended("resolved");
  }

  @Test
  void no_answer_is_no_objection() {
    handled()
        .does("follow-up", "noAnswer", true)
        .notEntered(SATISFACTION)
        .does("accountability-check")
        .ended("resolved");
  }

  // ------------------------------------------------------------------ accountability

  @ParameterizedTest(name = "overdue {0}, disclosed {1}, shirked {2}: {3}")
  @CsvSource({
    "false, false, false, properly-handled",
    "true, false, false, mishandled",
    "false, true, false, mishandled",
    "false, false, true, mishandled"
  })
  void late_disclosed_or_shirked_is_mishandled(boolean overdue, boolean disclosed, boolean shirked, String quality) {
    ComplaintCase complaint =
        answered().does("accountability-check", "wasOverdue", overdue, "wasDisclosed", disclosed, "wasShirked", shirked);
    assertThat(complaint.record().category()).isEqualTo(quality);
    if (quality.equals("mishandled")) {
      complaint.waitsAt("accountability");
    } else {
      complaint.ended("resolved");
    }
  }

  @ParameterizedTest
  @CsvSource({"overdue, 超期", "disclosure, 泄密", "shirking, 推诿"})
  void whoever_mishandled_it_is_held_to_account_without_a_sum(String offence, String word) {
    ComplaintCase complaint =
        mishandled()
            .waitsAt("accountability").with("accountability", "desk-supervisor")
            .shows("accountability", "checkFindings", "转手两次")
            .does("accountability", "offender", AGENT, "offence", offence, "accountabilityMeasures", "批评教育")
            .entered(PENALTY, word)
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).hasSize(1).allMatch(penalty -> penalty.amount() == null);
  }

  @Test
  void a_mishandled_complaint_that_left_the_user_dissatisfied_is_accounted_for_too() {
    ComplaintCase complaint =
        handled()
            .does("follow-up", DISSATISFIED)
            .passes("due-resolve-timely-desk-supervisor")
            .does("preliminary-handling-general-manager")
            .does("follow-up", DISSATISFIED)
            .does("accountability-check", "wasOverdue", true)
            .does("accountability", "offender", AGENT)
            .ended("dissatisfied");
    assertThat(complaint.record().category()).isEqualTo("mishandled");
  }

  @Test
  void only_whoever_works_at_the_desk_is_held_to_account() {
    assertThatThrownBy(() -> mishandled().does("accountability", "offender", "general-general-manager"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("被追责的人");
  }

  @Test
  void whoever_handled_it_does_not_judge_how() {
    recorded()
        .passes("due-resolve-timely")
        .does("preliminary-handling-desk-supervisor")
        .does("follow-up", SATISFIED)
        .with("accountability-check", "general-manager")
        .does("accountability-check", "wasOverdue", true)
        .with("accountability", "general-manager")
        .does("accountability", "offender", AGENT)
        .ended("resolved");
    handled()
        .passes("due-answer")
        .does("follow-up-desk-supervisor", SATISFIED)
        .with("accountability-check", "general-manager");

    staff.employs(COLLEAGUE, AGENTS);
    staff.employs(COLLEAGUE, SUPERVISORS);
    filed()
        .doesAs(COLLEAGUE, "receive-record").does("preliminary-handling").does("follow-up", SATISFIED)
        .refuses(COLLEAGUE, "accountability-check", "接待并记录")
        .does("accountability-check", "wasShirked", true)
        .refuses(COLLEAGUE, "accountability", "接待并记录");
    recorded()
        .doesAs(COLLEAGUE, "preliminary-handling").does("follow-up", SATISFIED)
        .refuses(COLLEAGUE, "accountability-check", "初步处理")
        .does("accountability-check", "wasShirked", true)
        .refuses(COLLEAGUE, "accountability", "初步处理");
    handled()
        .doesAs(COLLEAGUE, "follow-up", SATISFIED)
        .refuses(COLLEAGUE, "accountability-check", "跟进并答复用户")
        .does("accountability-check", "wasShirked", true)
        .refuses(COLLEAGUE, "accountability", "跟进并答复用户");
  }

  // ------------------------------------------------------------------ recusal

  @Test
  void an_agent_who_is_complained_about_has_the_case_no_more() {
    ComplaintCase complaint =
        filed()
            .doesAs(AGENT, "receive-record", "respondent", AGENT)
            .with("preliminary-handling", "desk-supervisor");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(AGENT, complaint)).isEmpty();
  }

  @Test
  void a_supervisor_who_is_complained_about_is_passed_over() {
    filed()
        .does("receive-record", "respondent", "general-desk-supervisor")
        .passes("due-resolve-timely")
        .with("preliminary-handling-desk-supervisor", "general-manager");
  }

  // ------------------------------------------------------------------ confidential

  @Test
  void nobody_but_who_handles_it_learns_that_there_is_a_complaint() {
    ComplaintCase complaint = recorded();
    assertThat(view.tasks(AGENT, complaint)).containsExactly("preliminary-handling");
    assertThat(view.tasks("general-desk-supervisor", complaint)).isEmpty();
    assertThat(view.tasks("compliance", complaint)).isEmpty();
    assertThat(view.runningInstances("compliance", complaint)).isZero();
    assertThat(view.pastInstances("compliance", complaint)).isZero();
    assertThat(view.pastSteps("general-desk-supervisor", complaint)).isEmpty();
  }

  // ------------------------------------------------------------------ duties

  @Test
  void every_month_the_supervisor_marks_each_member_of_the_desk() {
    ComplaintCase duty =
        complaints.duty("service-desk-intake-staff-assessment")
            .waitsAt("duty").with("duty", "desk-supervisor")
            .due("duty", "2026-04-09T18:00")
            .shows("duty", "figurePeriod", "2026-03-01 至 2026-03-31")
            .passes("due-duty")
            .entered(REMINDED, "duty")
            .does("duty", "reportText", "两件超期")
            .waitsAt("staff-assessment-rate").with("staff-assessment-rate", "desk-supervisor")
            .due("staff-assessment-rate", "2026-04-16T18:00");
    assertThatThrownBy(() -> rated(duty, 6, false)).isInstanceOf(InvalidSubmissionException.class).hasMessageContaining("服务态度");
    assertThatThrownBy(() -> rated(duty, 0, false)).isInstanceOf(InvalidSubmissionException.class).hasMessageContaining("服务态度");
    assertThatThrownBy(() -> rated(duty, "general-desk-supervisor", 5, true)).isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("须是岗位「客服人员（受理人员）」的人员");
    rated(duty, 5, true)
        .has("totalPoints", 12)
        .waitsAt("staff-assessment-rate")
        .passes("due-staff-assessment-rate")
        .reminded("staff-assessment", "general-manager", 1);
    rated(duty, 1, false).ended("assessed");
  }

  @Test
  void every_quarter_the_supervisor_trains_the_desk_on_all_three_subjects() {
    ComplaintCase duty =
        complaints.duty("service-desk-intake-staff-training")
            .waitsAt("duty").with("duty", "desk-supervisor")
            .due("duty", "2026-04-09T18:00")
            .shows("duty", "figurePeriod", "2026-01-01 至 2026-03-31")
            .does("duty", "reportText", "补新政策")
            .waitsAt("staff-training-hold").with("staff-training-hold", "desk-supervisor")
            .due("staff-training-hold", "2026-04-16T18:00")
            .passes("due-staff-training-hold")
            .reminded("staff-training", "general-manager", 1);
    assertThatThrownBy(() -> duty.does("staff-training-hold", "trainingTopics", "[\"product\"]"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("培训内容");
    duty.does("staff-training-hold", "trainingTopics", "[\"new-policy\",\"product\",\"complaint-procedure\"]", "trainingRecord", "线上研讨会")
        .ended("trained");
  }

  private static ComplaintCase rated(ComplaintCase duty, int attitude, boolean more) {
    return rated(duty, AGENT, attitude, more);
  }

  private static ComplaintCase rated(ComplaintCase duty, String person, int attitude, boolean more) {
    return duty.does("staff-assessment-rate", "assessedPerson", person, "attitudePoints", attitude,
        "communicationPoints", 3, "solvingPoints", 4, "moreStaff", more);
  }

  // ------------------------------------------------------------------ stretches

  private ComplaintCase filed() {
    return complaints.about(POLICY).filed();
  }

  private ComplaintCase recorded() {
    return filed().does("receive-record");
  }

  private ComplaintCase handled() {
    return recorded().does("preliminary-handling").waitsAt("follow-up");
  }

  private ComplaintCase answered() {
    return handled().does("follow-up", SATISFIED);
  }

  private ComplaintCase mishandled() {
    return answered().does("accountability-check", "wasShirked", true, "checkFindings", "转手两次");
  }
}
