package org.redress.lifecycle.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;


import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度10: three doors, an opinion before the handling, recusal at every rung, meetings. */
@LifecycleTest("law-firm")
class LawFirmTest {

  private static final String OFFICER = "legal-designated-officer";
  private static final String PARTNER = "legal-supervising-partner";
  private static final String DIRECTOR = "legal-director";
  private static final String OFFICERS = "law-firm.designated-officer";
  private static final String PARTNERS = "law-firm.partners-meeting";
  private static final String STAND_IN = "legal-stand-in";
  private static final String SUBSTITUTES = "director,law-firm.other-partner";

  /** What a meeting answers that settles the scheme on the handler's report and tells nobody outside. */
  private static final Object[] SETTLED = {
    "meetingDecision", "scheme", "meetingFacts", "合同与付款记录相符", "notifyRegulator", false
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void the_stand_in_leaves() {
    staff.dismisses(STAND_IN, OFFICERS);
    staff.dismisses(STAND_IN, PARTNERS);
  }

  @Test
  void a_complaint_is_registered_checked_for_recusal_opined_on_handled_signed_answered_and_filed() {
    ComplaintCase complaint =
        complaints.about("law-firm")
            .with("channel", "visit").with("identityName", "张三").with("identityAddress", "和平路1号")
            .with("matter", "(2025)民初12号")
            .filed()
            .has("identityName", null)
            .has("identityAddress", null)
            .waitsAt("register").with("register", "front-desk")
            .does("register", "respondentRole", "lawyer", "originals", "委托合同一份")
            .waitsAt("recusal-check").with("recusal-check", "designated-officer")
            .shows("recusal-check", "originals", "委托合同一份")
            .does("recusal-check", "respondentRole", "lawyer")
            .waitsAt("written-opinion").with("written-opinion", "designated-officer")
            .due("written-opinion", "2026-03-13T18:00")
            .does("written-opinion", "writtenOpinion", "应退还未开庭部分的费用")
            .has("importance", "ordinary")
            .waitsAt("inform-arrangement").with("inform-arrangement", "supervising-partner")
            .due("inform-arrangement", "2026-03-13T18:00")
            .shows("inform-arrangement", "writtenOpinion", "应退还未开庭部分的费用")
            .does("inform-arrangement")
            .waitsAt("handle-by-partner").with("handle-by-partner", "supervising-partner")
            .due("handle-by-partner", "2026-03-19T18:00")
            .does("handle-by-partner", "genuine", "genuine")
            .waitsAt("handling-opinion").with("handling-opinion", "supervising-partner")
            .does("handling-opinion", "handlingOpinion", "退费三千元")
            .waitsAt("organise-followup").with("organise-followup", "designated-officer")
            .shows("organise-followup", "handlingOpinion", "退费三千元")
            .does("organise-followup")
            .waitsAt("reply").with("reply", "designated-officer")
            .due("reply", "2026-03-13T18:00")
            .does("reply")
            .waitsAt("follow-up").with("follow-up", "designated-officer")
            .due("follow-up", "2026-03-24T18:00")
            .does("follow-up", "acceptance", "accepted")
            .waitsAt("archive").with("archive", "designated-officer")
            .does("archive")
            .entered(DEADLINE_MET, "register")
            .entered(DEADLINE_MET, "written-opinion")
            .entered(DEADLINE_MET, "notify-arrangement")
            .entered(DEADLINE_MET, "handle")
            .entered(DEADLINE_MET, "reply")
            .entered(DEADLINE_MET, "follow-up")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("LS20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("complaint");
  }

  @ParameterizedTest(name = "{0} is taken in at {2} by {3}")
  @CsvSource({
    "phone, phone-visit, register, front-desk",
    "visit, phone-visit, register, front-desk",
    "letter, written, register-admin-front-desk, admin-front-desk",
    "justice-bureau, referred, register-designated-officer, designated-officer",
    "bar-association, referred, register-designated-officer, designated-officer"
  })
  void each_source_has_its_door_where_the_form_is_filled_in_within_a_working_day_and_the_officer_follows(
      String channel, String intake, String task, String role) {
    ComplaintCase complaint =
        complaints.about("law-firm").with("channel", channel).filed()
            .has("intake", intake)
            .waitsAt(task)
            .with(task, role)
            .due(task, "2026-03-11T18:00")
            .passes("register".equals(task) ? "due-register" : "due-" + task)
            .missed("register", role)
            .reminded("register", "supervising-partner", 1)
            .with(task, role);

    registers(complaint, task, "lawyer").waitsAt("recusal-check").notEntered(ESCALATED);
  }

  @Test
  void feedback_complains_about_nobody_so_there_is_no_recusal_no_follow_up_and_no_review() {
    ComplaintCase feedback =
        complaints.about("law-firm").with("isFeedback", true).filed()
            .has("nature", "feedback")
            .does("register")
            .has("respondentRole", null)
            .waitsAt("written-opinion")
            .does("written-opinion")
            .does("inform-arrangement")
            .does("handle-by-partner")
            .does("handling-opinion")
            .does("organise-followup")
            .does("reply")
            .waitsAt("archive")
            .does("archive")
            .ended("feedback-answered");

    assertThat(feedback.record().category()).isEqualTo("feedback");
  }

  @Test
  void what_an_authority_passed_on_is_major_if_it_is_a_complaint_and_the_authority_is_answered_too() {
    opined(taken("bar-association", "lawyer")).has("importance", "major");

    ComplaintCase feedback =
        complaints.about("law-firm").with("isFeedback", true).with("channel", "justice-bureau").filed()
            .does("register-designated-officer", "referralNumber", "司函〔2026〕7号")
            .does("written-opinion")
            .has("importance", "ordinary")
            .does("inform-arrangement")
            .does("handle-by-partner")
            .does("handling-opinion")
            .does("organise-followup");
    assertThatThrownBy(() -> feedback.does("reply"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("对转办机关的回复");
    feedback.does("reply", "authorityReply", "已采纳").does("archive").ended("feedback-answered");
  }

  @Test
  void who_is_complained_about_finds_nothing_of_the_case() {
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "supervising-partner", "respondent", PARTNER);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    complaint
        .does("recusal-check", "respondentRole", "supervising-partner", "respondent", PARTNER)
        .does("written-opinion");
    assertThat(view.tasks(PARTNER, complaint)).isEmpty();
    assertThat(view.tasks(DIRECTOR, complaint)).containsExactly("inform-arrangement-other-partner");
  }

  @Test
  void an_officer_complained_about_is_replaced_by_whom_the_director_names_for_every_step_of_the_officer() {
    complaints.employs(STAND_IN, OFFICERS);
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "designated-officer", "respondent", OFFICER)
            .waitsAt("recusal-check-director")
            .with("recusal-check-director", "director")
            .does("recusal-check-director", "officer", STAND_IN);

    complaint
        .heldBy("written-opinion", STAND_IN)
        .does("written-opinion", "principleIssue", true)
        .does("inform-arrangement")
        .does("firm-meeting", "meetingDecision", "scheme", "meetingFacts", "属实", "notifyRegulator", true,
            "regulator", "bar-association")
        .heldBy("notify-regulator", STAND_IN)
        .does("notify-regulator")
        .does("handling-opinion")
        .heldBy("organise-followup", STAND_IN)
        .does("organise-followup")
        .heldBy("reply", STAND_IN)
        .does("reply")
        .heldBy("follow-up", STAND_IN)
        .does("follow-up", "acceptance", "accepted")
        .heldBy("archive", STAND_IN);
    assertThat(view.tasks(OFFICER, complaint)).isEmpty();
  }

  @Test
  void where_the_stand_in_has_left_since_the_officers_later_steps_go_to_the_group_whoever_leads_on() {
    complaints.employs(STAND_IN, OFFICERS);
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "designated-officer", "respondent", OFFICER)
            .does("recusal-check-director", "officer", STAND_IN)
            .does("written-opinion", "principleIssue", true)
            .does("inform-arrangement");
    staff.dismisses(STAND_IN, OFFICERS);

    complaint.does("firm-meeting", "meetingDecision", "scheme", "meetingFacts", "属实", "notifyRegulator", true,
        "regulator", "bar-association");

    assertThat(complaint.open("notify-regulator").getAssignee()).isNull();
  }

  @Test
  void an_officer_found_to_be_complained_about_hands_over_and_the_director_must_name_one_of_the_group() {
    complaints.employs(STAND_IN, OFFICERS);
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "lawyer")
            .doesAs(OFFICER, "recusal-check", "respondentRole", "designated-officer", "respondent", OFFICER)
            .waitsAt("recusal-check-director");

    assertThat(view.tasks(OFFICER, complaint)).isEmpty();
    assertThatThrownBy(() -> complaint.does("recusal-check-director", "officer", PARTNER))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .waitsAt("recusal-check-director")
        .does("recusal-check-director", "officer", STAND_IN)
        .heldBy("written-opinion", STAND_IN);
  }

  @ParameterizedTest(name = "complained about: {0}, partner there: {1}")
  @CsvSource({"supervising-partner, true", "lawyer, false"})
  void where_the_partner_is_away_or_complained_about_the_director_or_another_partner_handles_and_signs(
      String respondentRole, boolean partnerPresent) {
    taken("phone", respondentRole)
        .does("written-opinion", "partnerPresent", partnerPresent)
        .has("importance", "ordinary")
        .waitsAt("inform-arrangement-other-partner")
        .with("inform-arrangement-other-partner", "director", "other-partner")
        .due("inform-arrangement-other-partner", "2026-03-13T18:00")
        .does("inform-arrangement-other-partner")
        .waitsAt("handle-by-partner-other-partner")
        .with("handle-by-partner-other-partner", "director", "other-partner")
        .due("handle-by-partner-other-partner", "2026-03-19T18:00")
        .does("handle-by-partner-other-partner")
        .waitsAt("handling-opinion-director")
        .with("handling-opinion-director", "director", "other-partner")
        .does("handling-opinion-director")
        .waitsAt("organise-followup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"principleIssue", "lawyerDiscipline", "judicialOrMedia", "largeClaim"})
  void each_of_the_four_signs_takes_a_matter_to_the_meeting_once_the_complainant_knows_the_arrangement(
      String sign) {
    taken("phone", "lawyer")
        .does("written-opinion", sign, true)
        .has("importance", "major")
        .waitsAt("inform-arrangement")
        .does("inform-arrangement")
        .waitsAt("firm-meeting")
        .with("firm-meeting", "firm-affairs-meeting");
  }

  @ParameterizedTest(name = "a major complaint about {0} goes to {1}")
  @CsvSource({
    "lawyer, firm-affairs-meeting, firm-meeting",
    "firm, firm-affairs-meeting, firm-meeting",
    "other-partner, partners-meeting, firm-meeting-partners-meeting"
  })
  void the_partners_meeting_decides_where_a_partner_is_concerned_otherwise_the_firm_affairs_meeting(
      String respondentRole, String body, String task) {
    taken("phone", respondentRole)
        .does("written-opinion", "lawyerDiscipline", true)
        .does("inform-arrangement")
        .has("importance", "major")
        .waitsAt(task)
        .with(task, body)
        .does(task, SETTLED)
        .waitsAt("handling-opinion");
  }

  @Test
  void a_partner_complained_about_does_not_sit_in_the_meeting_that_decides() {
    complaints.employs(STAND_IN, PARTNERS);
    complaints.about("law-firm").filed()
        .does("register", "respondentRole", "other-partner", "respondent", "legal-partners-meeting")
        .does("recusal-check", "respondentRole", "other-partner", "respondent", "legal-partners-meeting")
        .does("written-opinion", "lawyerDiscipline", true)
        .does("inform-arrangement")
        .waitsAt("firm-meeting-partners-meeting")
        .refuses("legal-partners-meeting", "firm-meeting-partners-meeting", "回避")
        .doesAs(STAND_IN, "firm-meeting-partners-meeting", SETTLED)
        .waitsAt("handling-opinion");
  }

  @Test
  void a_complaint_about_the_director_is_always_the_partners_meetings_and_the_director_stands_aside() {
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "director", "respondent", DIRECTOR)
            .does("recusal-check", "respondentRole", "director", "respondent", DIRECTOR)
            .does("written-opinion")
            .has("importance", "major")
            .passes("due-notify-arrangement")
            .waitsAt("inform-arrangement-director")
            .refuses(DIRECTOR, "inform-arrangement-director", "回避")
            .doesAs("legal-other-partner", "inform-arrangement-director")
            .waitsAt("firm-meeting-partners-meeting")
            .does("firm-meeting-partners-meeting", SETTLED)
            .does("handling-opinion")
            .does("organise-followup")
            .does("reply")
            .does("follow-up", "acceptance", "rejected", "rejectionReason", "未道歉")
            .waitsAt("review-partners-meeting");

    assertThat(view.tasks(DIRECTOR, complaint)).isEmpty();
  }

  @Test
  void a_meeting_that_has_the_authorities_notified_leaves_the_notice_to_the_officer_and_the_handler_signs() {
    major()
        .does("firm-meeting", "meetingDecision", "scheme", "meetingFacts", "收费未入账",
            "meetingResolution", "退费并停职", "notifyRegulator", true, "regulator", "both")
        .waitsAt("notify-regulator")
        .with("notify-regulator", "designated-officer")
        .shows("notify-regulator", "meetingResolution", "退费并停职")
        .does("notify-regulator", "noticeNumber", "律函〔2026〕3号")
        .waitsAt("handling-opinion")
        .with("handling-opinion", "supervising-partner")
        .shows("handling-opinion", "noticeNumber", "律函〔2026〕3号");
  }

  @Test
  void a_meeting_may_have_the_handler_investigate_first_and_meets_again_on_the_findings() {
    major()
        .does("firm-meeting", "meetingDecision", "investigate", "meetingResolution", "查清收费去向")
        .waitsAt("handle-by-partner")
        .shows("handle-by-partner", "meetingResolution", "查清收费去向")
        .does("handle-by-partner", "findings", "款项已入账", "largeClaim", true)
        .waitsAt("firm-meeting")
        .shows("firm-meeting", "findings", "款项已入账")
        .does("firm-meeting", "meetingDecision", "scheme", "notifyRegulator", false)
        .waitsAt("handling-opinion")
        .shows("handling-opinion", "meetingDecision", "scheme");
  }

  @Test
  void what_a_meeting_gave_back_returns_to_it_even_if_the_handler_finds_nothing_grave() {
    major()
        .does("firm-meeting", "meetingDecision", "investigate")
        .does("handle-by-partner", "genuine", "untrue")
        .waitsAt("firm-meeting")
        .shows("firm-meeting", "importance", "major")
        .shows("firm-meeting", "genuine", "untrue");
  }

  @Test
  void what_turns_out_major_in_the_investigation_goes_to_the_meeting_from_there() {
    opined(taken("phone", "lawyer"))
        .does("inform-arrangement")
        .does("handle-by-partner", "lawyerDiscipline", true)
        .waitsAt("firm-meeting")
        .shows("firm-meeting", "importance", "major")
        .does("firm-meeting", "meetingDecision", "scheme", "notifyRegulator", false)
        .waitsAt("handling-opinion");
  }

  @Test
  void an_opinion_three_working_days_late_climbs_to_the_supervising_partner_and_then_reminds_the_director() {
    taken("phone", "lawyer")
        .passes("due-written-opinion")
        .missed("written-opinion", "designated-officer")
        .escalated("written-opinion", "supervising-partner")
        .waitsAt("written-opinion-supervising-partner")
        .with("written-opinion-supervising-partner", "supervising-partner", "director")
        .due("written-opinion-supervising-partner", "2026-03-18T18:00")
        .passes("due-written-opinion-supervising-partner")
        .waitsUntil("due-written-opinion-supervising-partner", "2026-03-19T18:00")
        .passes("due-written-opinion-supervising-partner")
        .reminded("written-opinion", "director", 2)
        .does("written-opinion-supervising-partner", "partnerPresent", true)
        .waitsAt("inform-arrangement");
  }

  @Test
  void an_arrangement_not_told_in_time_is_told_by_the_director_and_the_handler_stays() {
    opined(taken("phone", "lawyer"))
        .passes("due-notify-arrangement")
        .missed("notify-arrangement", "supervising-partner")
        .escalated("notify-arrangement", "director")
        .waitsAt("inform-arrangement-director")
        .with("inform-arrangement-director", "director", "other-partner")
        .due("inform-arrangement-director", "2026-03-18T18:00")
        .passes("due-notify-arrangement-director")
        .reminded("notify-arrangement", "director", 1)
        .does("inform-arrangement-director")
        .waitsAt("handle-by-partner");
    taken("phone", "lawyer")
        .does("written-opinion", "partnerPresent", false)
        .passes("due-notify-arrangement-other-partner")
        .missed("notify-arrangement", SUBSTITUTES)
        .escalated("notify-arrangement", "director")
        .does("inform-arrangement-director")
        .waitsAt("handle-by-partner-other-partner");
  }

  @Test
  void late_handling_climbs_to_director_and_both_meetings_each_with_seven_working_days_anew() {
    told()
        .passes("due-handle")
        .missed("handle", "supervising-partner")
        .escalated("handle", "director")
        .waitsAt("handle-by-partner-director")
        .due("handle-by-partner-director", "2026-03-30T18:00")
        .passes("due-handle-director")
        .missed("handle", SUBSTITUTES)
        .escalated("handle", "firm-affairs-meeting")
        .waitsAt("handle-by-partner-firm-affairs-meeting")
        .due("handle-by-partner-firm-affairs-meeting", "2026-04-09T18:00")
        .passes("due-handle-firm-affairs-meeting")
        .missed("handle", "firm-affairs-meeting")
        .escalated("handle", "partners-meeting")
        .waitsAt("handle-by-partner-partners-meeting")
        .due("handle-by-partner-partners-meeting", "2026-04-20T18:00")
        .passes("due-handle-partners-meeting")
        .waitsUntil("due-handle-partners-meeting", "2026-04-21T18:00")
        .reminded("handle", "partners-meeting", 1)
        .with("handle-by-partner-partners-meeting", "partners-meeting")
        .does("handle-by-partner-partners-meeting")
        .waitsAt("handling-opinion-director");
  }

  @Test
  void who_took_a_late_case_over_signs_it_and_the_firm_affairs_meeting_leaves_that_to_the_director() {
    told()
        .passes("due-handle")
        .does("handle-by-partner-director")
        .waitsAt("handling-opinion-director")
        .shows("handling-opinion-director", "handlingPartner", "director");
    told()
        .passes("due-handle")
        .passes("due-handle-director")
        .does("handle-by-partner-firm-affairs-meeting")
        .waitsAt("handling-opinion-director");
  }

  @Test
  void a_substitute_who_is_late_is_followed_by_the_director() {
    taken("phone", "lawyer")
        .does("written-opinion", "partnerPresent", false)
        .does("inform-arrangement-other-partner")
        .passes("due-handle-other-partner")
        .missed("handle", SUBSTITUTES)
        .escalated("handle", "director")
        .waitsAt("handle-by-partner-director");
  }

  @Test
  void a_late_reply_climbs_to_the_supervising_partner_and_a_late_follow_up_reminds_that_partner() {
    signed()
        .does("organise-followup")
        .passes("due-reply")
        .missed("reply", "designated-officer")
        .escalated("reply", "supervising-partner")
        .waitsAt("reply-supervising-partner")
        .with("reply-supervising-partner", "supervising-partner", "director")
        .due("reply-supervising-partner", "2026-03-18T18:00")
        .passes("due-reply-supervising-partner")
        .reminded("reply", "director", 1)
        .does("reply-supervising-partner")
        .waitsAt("follow-up")
        .due("follow-up", "2026-04-01T18:00")
        .passes("due-follow-up")
        .reminded("follow-up", "supervising-partner", 1)
        .with("follow-up", "designated-officer")
        .does("follow-up", "acceptance", "no-answer")
        .waitsAt("archive")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void who_does_not_accept_has_the_director_review_once_and_is_told_in_writing_what_is_upheld() {
    rejected(signed())
        .waitsAt("review")
        .with("review", "director")
        .shows("review", "rejectionReason", "退费太少")
        .does("review", "reviewDecision", "maintain", "reviewOpinion", "按合同计算无误")
        .waitsAt("reply")
        .shows("reply", "reviewOpinion", "按合同计算无误")
        .does("reply")
        .waitsAt("archive")
        .does("archive")
        .ended("maintained");
  }

  @Test
  void the_partners_meeting_reviews_what_was_major_and_what_it_corrects_is_carried_out_before_the_answer() {
    rejected(major().does("firm-meeting", SETTLED).does("handling-opinion"))
        .waitsAt("review-partners-meeting")
        .with("review-partners-meeting", "partners-meeting")
        .does("review-partners-meeting", "reviewDecision", "correct", "correction", "全额退费")
        .waitsAt("organise-followup")
        .shows("organise-followup", "correction", "全额退费")
        .does("organise-followup")
        .does("reply")
        .does("archive")
        .ended("corrected");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nobody_reviews_what_he_has_handled_so_the_partners_meeting_does(boolean partnerPresent) {
    ComplaintCase opined = taken("phone", "lawyer").does("written-opinion", "partnerPresent", partnerPresent);
    ComplaintCase handled =
        partnerPresent
            ? opined.does("inform-arrangement").passes("due-handle").does("handle-by-partner-director")
            : opined.does("inform-arrangement-other-partner").does("handle-by-partner-other-partner");

    rejected(handled.does("handling-opinion-director")).waitsAt("review-partners-meeting");
  }

  @Test
  void what_the_policy_asks_for_is_not_left_out() {
    ComplaintCase referred = complaints.about("law-firm").with("channel", "bar-association").filed();
    assertThatThrownBy(() -> referred.does("register-designated-officer", "respondentRole", "lawyer"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("转办函的文号");
    ComplaintCase unnamed = complaints.about("law-firm").filed();
    assertThatThrownBy(() -> unnamed.does("register")).hasMessageContaining("被投诉的是");

    ComplaintCase meeting = major();
    assertThatThrownBy(() -> meeting.does("firm-meeting", "meetingDecision", "scheme", "meetingFacts", "属实"))
        .hasMessageContaining("是否向相关管理部门通报");
    assertThatThrownBy(
            () -> meeting.does("firm-meeting", "meetingDecision", "scheme", "notifyRegulator", false))
        .hasMessageContaining("处理人员在会上报告的调查情况");

    ComplaintCase answered = signed().does("organise-followup").does("reply");
    assertThatThrownBy(() -> answered.does("follow-up", "acceptance", "rejected"))
        .hasMessageContaining("不接受的理由");
    answered.does("follow-up", "acceptance", "rejected", "rejectionReason", "退费太少");
    assertThatThrownBy(() -> answered.does("review", "reviewDecision", "correct"))
        .hasMessageContaining("须改正之处");
    answered.waitsAt("review");
  }

  private static ComplaintCase registers(ComplaintCase complaint, String task, String respondentRole) {
    return task.equals("register-designated-officer")
        ? complaint.does(task, "respondentRole", respondentRole, "referralNumber", "司函〔2026〕7号")
        : complaint.does(task, "respondentRole", respondentRole);
  }

  /** Registered and checked for recusal; the officer's opinion is next. */
  private ComplaintCase taken(String channel, String respondentRole) {
    ComplaintCase complaint = complaints.about("law-firm").with("channel", channel).filed();
    String door =
        switch (channel) {
          case "letter" -> "register-admin-front-desk";
          case "justice-bureau", "bar-association" -> "register-designated-officer";
          default -> "register";
        };
    return registers(complaint, door, respondentRole)
        .does("recusal-check", "respondentRole", respondentRole)
        .waitsAt("written-opinion");
  }

  /** An opinion that finds nothing major; the partner tells the arrangement next. */
  private static ComplaintCase opined(ComplaintCase complaint) {
    return complaint.does("written-opinion", "partnerPresent", true).waitsAt("inform-arrangement");
  }

  /** The partner handles next. */
  private ComplaintCase told() {
    return opined(taken("phone", "lawyer")).does("inform-arrangement").waitsAt("handle-by-partner");
  }

  /** A matter of principle before the firm-affairs meeting, not investigated yet. */
  private ComplaintCase major() {
    return taken("phone", "lawyer")
        .does("written-opinion", "principleIssue", true)
        .does("inform-arrangement")
        .waitsAt("firm-meeting");
  }

  /** Handled by the partner and signed; the papers are the officer's again. */
  private ComplaintCase signed() {
    return told().does("handle-by-partner").does("handling-opinion").waitsAt("organise-followup");
  }

  /** Answered, and not accepted. */
  private static ComplaintCase rejected(ComplaintCase signed) {
    return signed
        .does("organise-followup")
        .does("reply")
        .does("follow-up", "acceptance", "rejected", "rejectionReason", "退费太少");
  }
}
