package org.redress.lifecycle.healthcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.APPROVED;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
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

/** 患者抱怨和不满处理管理制度: collected by one, handled by a committee, watched by a supervisor. */
@LifecycleTest("hospital-committee")
class HospitalCommitteeTest {

  private static final String POLICY = "hospital-committee";
  private static final String BOXES = "hospital-committee-box-opening";
  private static final String COMMITTEE = "hospital-committee.complaint-body";
  private static final String MEMBER = "healthcare-complaint-body";
  private static final String SECOND_MEMBER = "committee-second-member";
  private static final String SURGEON = "committee-surgeon";

  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "未说明收费依据"};
  private static final Object[] REFERRED = {"offence", "severe", "offender", SURGEON, "referredTo", "卫生健康行政部门"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;

  /** The surgeon is known, and of the committee only where a scenario says so. */
  @BeforeEach
  void a_surgeon() {
    staff.employs(SURGEON, COMMITTEE);
    staff.dismisses(SURGEON, COMMITTEE);
  }

  @AfterEach
  void helpers_leave() {
    staff.dismisses(SECOND_MEMBER, COMMITTEE);
    staff.dismisses(SURGEON, COMMITTEE);
  }

  @Test
  void what_lay_in_the_box_is_verified_answered_within_a_day_settled_in_a_meeting_and_published() {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "suggestion-box").with("title", "候诊时间过长").filed()
            .has("identityName", null)
            .has("identityIllness", null)
            .waitsAt("collect").with("collect", "collector")
            .due("collect", "2026-03-11T10:00")
            .does("collect", "verifiedWith", "phone", "supplement", "上午三号诊室")
            .waitsAt("record").with("record", "collector")
            .due("record", "2026-03-11T10:00")
            .does("record", "aboutStaffConduct", true, "respondentUnit", "门诊部")
            .has("subject", "staff-conduct")
            .waitsAt("initial-reply").with("initial-reply", "complaint-body")
            .due("initial-reply", "2026-03-11T10:00")
            .does("initial-reply", "initialReply", "已收到，一周内答复")
            .waitsAt("verify", "supervise")
            .with("verify", "complaint-body")
            .with("supervise", "supervision-body")
            .due("verify", "2026-03-17T18:00")
            .shows("verify", "supplement", "上午三号诊室")
            .does("verify", "verification", "候诊两小时属实", "factsTrue", true, "severeFacts", false)
            .shows("publish-progress-verified", "severity", "ordinary")
            .waitsAt("publish-progress-verified", "supervise")
            .with("publish-progress-verified", "complaint-body")
            .due("publish-progress-verified", "2026-03-11T18:00")
            .does("publish-progress-verified", "publishedBy", "platform")
            .waitsAt("act", "supervise").with("act", "complaint-body")
            .due("act", "2026-03-17T18:00")
            .does("act", "measurePlan", "增加叫号窗口", "measureOwner", MEMBER)
            .heldBy("act-carry-out", MEMBER)
            .due("act-carry-out", "2026-03-17T18:00")
            .does("act-carry-out", "measureResult", "窗口已增加")
            .waitsAt("supervise")
            .due("supervise", "2026-03-17T18:00")
            .does("supervise", "superviseResult", "none")
            .waitsAt("publish-progress").with("publish-progress", "complaint-body")
            .due("publish-progress", "2026-03-11T18:00")
            .shows("publish-progress", "measureResult", "窗口已增加")
            .does("publish-progress", "satisfaction", "satisfied")
            .entered(DEADLINE_MET, "initial-reply")
            .entered(DEADLINE_MET, "take-measures")
            .entered(DEADLINE_MET, "progress-update")
            .entered(DEADLINE_MET, "reply")
            .notEntered(DEADLINE_MISSED)
            .notEntered(PENALTY)
            .notEntered(APPROVED)
            .ended("answered");

    assertThat(complaint.record().caseNumber()).matches("HW20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("staff-conduct");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.record().respondentUnit()).isEqualTo("门诊部");
  }

  @ParameterizedTest(name = "service {0}, conduct {1}, environment {2}: {3}")
  @CsvSource({
    "true, true, true, medical-service",
    "true, false, false, medical-service",
    "false, true, true, staff-conduct",
    "false, false, true, environment",
    "false, false, false, other"
  })
  void what_a_complaint_is_about_is_the_first_that_applies(
      boolean service, boolean conduct, boolean environment, String subject) {
    ComplaintCase complaint =
        complaints.about(POLICY).filed()
            .does("collect")
            .does("record", "aboutMedicalService", service, "aboutStaffConduct", conduct, "aboutEnvironment", environment)
            .has("subject", subject);

    assertThat(complaint.record().category()).isEqualTo(subject);
  }

  @ParameterizedTest(name = "{0}, checked {1}, answered {2}, published {3}")
  @CsvSource({
    "suggestion-box, phone, mailbox, platform",
    "phone, in-person, phone, email",
    "email, written, email, in-person",
    "online, unreachable, platform, mailbox",
    "online, phone, in-person, phone"
  })
  void however_a_complaint_comes_in_and_is_answered_it_is_entered_in_the_policys_words(
      String channel, String checked, String answered, String published) {
    complaints.about(POLICY).with("channel", channel).filed()
        .has("channel", channel)
        .does("collect", "verifiedWith", checked)
        .has("verifiedWith", checked)
        .does("record")
        .does("initial-reply", "replyBy", answered)
        .has("replyBy", answered)
        .does("verify", "factsTrue", true, "severeFacts", false)
        .does("publish-progress-verified", "publishedBy", published)
        .shows("act", "publishedBy", published)
        .does("act", "measureOwner", MEMBER, "measures", "[\"team\",\"training\",\"apology\",\"other\"]")
        .waitsAt("act-carry-out", "supervise");
  }

  @Test
  void who_hears_nothing_for_a_day_has_the_first_answer_from_the_supervisor() {
    recorded()
        .passes("due-initial-reply")
        .missed("initial-reply", "complaint-body")
        .escalated("initial-reply", "supervision-body")
        .waitsAt("initial-reply-supervision-body").with("initial-reply-supervision-body", "supervision-body")
        .due("initial-reply-supervision-body", "2026-03-12T10:00:01")
        .passes("due-initial-reply-supervision-body")
        .reminded("initial-reply", "supervision-body", 1)
        .does("initial-reply-supervision-body", "promisedAt", "2026-03-20")
        .waitsAt("verify", "supervise")
        .waitsUntil("due-reply-received", "2026-03-20T18:00");
  }

  @Test
  void a_complaint_that_lies_a_day_with_the_collector_is_the_supervisors_to_urge_and_then_to_answer() {
    complaints.about(POLICY).filed()
        .waitsUntil("due-initial-reply-received", "2026-03-11T10:00")
        .passes("due-initial-reply-received")
        .missed("initial-reply", "collector")
        .reminded("initial-reply", "supervision-body", 1)
        .does("collect")
        .does("record")
        .passes("due-initial-reply")
        .waitsAt("initial-reply-supervision-body");
  }

  @Test
  void the_date_that_the_patient_was_told_is_the_limit_of_the_result() {
    recorded()
        .does("initial-reply", "promisedAt", "2026-03-13")
        .due("verify", "2026-03-13T18:00")
        .at("2026-03-13T17:00")
        .does("verify", "factsTrue", true, "severeFacts", false)
        .does("publish-progress-verified")
        .does("act", "measureOwner", MEMBER)
        .does("act-carry-out")
        .does("supervise")
        .due("publish-progress", "2026-03-13T18:00")
        .passes("due-reply")
        .missed("reply", "complaint-body")
        .escalated("reply", "supervision-body")
        .waitsAt("publish-progress-supervision-body")
        .with("publish-progress-supervision-body", "supervision-body")
        .due("publish-progress-supervision-body", "2026-03-16T18:00")
        .passes("due-progress-update-supervision-body")
        .reminded("progress-update", "supervision-body", 1)
        .does("publish-progress-supervision-body", "satisfaction", "satisfied")
        .ended("answered");
  }

  @Test
  void progress_and_result_that_are_not_published_within_a_working_day_the_supervisor_publishes() {
    verified(true, false)
        .passes("due-progress-update-verified")
        .missed("progress-update", "complaint-body")
        .escalated("progress-update", "supervision-body")
        .waitsAt("publish-progress-verified-supervision-body", "supervise")
        .with("publish-progress-verified-supervision-body", "supervision-body")
        .due("publish-progress-verified-supervision-body", "2026-03-12T18:00")
        .passes("due-progress-update-verified-supervision-body")
        .reminded("progress-update", "supervision-body", 1)
        .does("publish-progress-verified-supervision-body")
        .does("act", "measureOwner", MEMBER)
        .does("act-carry-out")
        .does("supervise")
        .due("publish-progress", "2026-03-13T18:00")
        .passes("due-progress-update")
        .waitsAt("publish-progress-supervision-body")
        .does("publish-progress-supervision-body", "noAnswer", true)
        .notEntered(SATISFACTION)
        .ended("answered");
  }

  @Test
  void measures_that_are_not_settled_five_working_days_after_the_record_the_supervisor_has_settled() {
    recorded()
        .does("initial-reply", "promisedAt", "2026-04-30")
        .does("verify", "factsTrue", true, "severeFacts", false)
        .does("publish-progress-verified")
        .due("act", "2026-03-17T18:00")
        .passes("due-take-measures")
        .missed("take-measures", "complaint-body")
        .escalated("take-measures", "supervision-body")
        .waitsAt("act-supervision-body", "supervise").with("act-supervision-body", "supervision-body")
        .due("act-supervision-body", "2026-03-24T18:00")
        .passes("due-take-measures-supervision-body")
        .reminded("take-measures", "supervision-body", 1)
        .does("act-supervision-body", "measureOwner", MEMBER)
        .waitsAt("act-carry-out", "supervise");
  }

  @Test
  void limits_that_pass_while_it_is_still_verified_are_seen_there() {
    replied()
        .waitsUntil("due-take-measures-recorded", "2026-03-17T18:00")
        .passes("due-take-measures-recorded")
        .missed("take-measures", "complaint-body")
        .reminded("take-measures", "supervision-body", 1)
        .waitsUntil("due-reply-received", "2026-03-17T18:00")
        .passes("due-reply-received")
        .entered(DEADLINE_MISSED, "reply")
        .reminded("reply", "supervision-body", 1)
        .waitsAt("verify", "supervise");
  }

  @Test
  void a_severe_case_may_be_referred_and_ends_only_with_the_result_who_is_referred_keeps_out() {
    staff.employs(SURGEON, COMMITTEE);
    ComplaintCase complaint =
        carriedOut(true)
            .waitsAt("legal-referral", "supervise").with("legal-referral", "complaint-body")
            .doesAs(MEMBER, "legal-referral", REFERRED)
            .does("supervise")
            .doesAs(MEMBER, "publish-progress", "satisfaction", "satisfied")
            .waitsAt("legal-referral-result").with("legal-referral-result", "complaint-body")
            .doesAs(MEMBER, "legal-referral-result", "referralResult", "给予警告")
            .ended("answered");

    assertThat(complaint.entries(PENALTY)).singleElement().satisfies(penalty -> {
      assertThat(penalty.holder()).isEqualTo(SURGEON);
      assertThat(penalty.clause()).isEqualTo("第十条");
    });
    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly(SURGEON);
    assertThat(view.pastSteps(SURGEON, complaint)).isEmpty();
  }

  @Test
  void the_committee_may_leave_a_severe_case_without_the_law() {
    carriedOut(true)
        .shows("legal-referral", "severity", "severe")
        .does("legal-referral", "offence", "none", "referralReason", "已当面致歉并改正")
        .does("supervise")
        .does("publish-progress", "satisfaction", "satisfied")
        .notEntered(PENALTY)
        .ended("answered");
  }

  @Test
  void an_untrue_complaint_is_explained_without_a_meeting() {
    ComplaintCase complaint =
        verified(false, null)
            .shows("publish-progress-verified", "severity", "ordinary")
            .does("publish-progress-verified")
            .waitsAt("supervise")
            .does("supervise")
            .does("publish-progress", "satisfaction", "satisfied")
            .ended("unfounded");

    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void what_the_supervisor_objects_to_is_handled_anew_with_five_working_days_more() {
    carriedOut(false)
        .at("2026-03-13T10:00")
        .does("supervise", "superviseResult", "correct", "superviseOpinion", "未听取患者意见")
        .waitsAt("verify", "supervise")
        .shows("verify", "superviseOpinion", "未听取患者意见")
        .due("verify", "2026-03-20T18:00")
        .waitsUntil("due-take-measures-recorded", "2026-03-20T18:00")
        .waitsUntil("due-reply-received", "2026-03-20T18:00")
        .does("verify", "factsTrue", true, "severeFacts", false)
        .does("publish-progress-verified")
        .due("act", "2026-03-20T18:00")
        .does("act", "measureOwner", MEMBER)
        .does("act-carry-out")
        .does("supervise", "superviseResult", "none")
        .waitsAt("publish-progress")
        .shows("publish-progress", "superviseOpinion", null);
  }

  @Test
  void what_was_found_in_order_before_it_was_handled_is_looked_at_once_more_before_the_patient_hears_of_it() {
    replied()
        .does("supervise", "superviseResult", "none")
        .waitsAt("verify")
        .at("2026-03-11T10:00")
        .through(HospitalCommitteeTest::handled)
        .waitsAt("supervise-handled").with("supervise-handled", "supervision-body")
        .due("supervise-handled", "2026-03-17T18:00")
        .at("2026-03-12T10:00")
        .does("supervise-handled", "superviseResult", "correct", "superviseOpinion", "未听取患者意见")
        .waitsAt("verify", "supervise")
        .due("verify", "2026-03-19T18:00")
        .does("supervise", "superviseResult", "none")
        .at("2026-03-12T11:00")
        .through(HospitalCommitteeTest::handled)
        .does("supervise-handled", "superviseResult", "none")
        .waitsAt("publish-progress")
        .does("publish-progress", "satisfaction", "satisfied")
        .ended("answered");
  }

  @Test
  void what_is_objected_to_while_it_is_handled_is_handled_anew_without_a_second_look() {
    replied()
        .does("supervise", "superviseResult", "correct", "superviseOpinion", "调查人员与被投诉人同科")
        .at("2026-03-11T10:00")
        .through(HospitalCommitteeTest::handled)
        .waitsAt("verify", "supervise")
        .shows("verify", "superviseOpinion", "调查人员与被投诉人同科");
  }

  @Test
  void a_dissatisfied_patient_has_one_review_which_may_maintain_what_was_done() {
    ComplaintCase complaint =
        published(DISSATISFIED)
            .waitsAt("publish-progress-review").with("publish-progress-review", "supervision-body")
            .climbed("DISSATISFIED supervision-body")
            .shows("publish-progress-review", "dissatisfaction", "未说明收费依据")
            .does("publish-progress-review", "reviewDecision", "uphold", "publishedBy", "phone")
            .notEntered(DEADLINE_MISSED)
            .ended("dissatisfied");

    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void a_review_may_have_it_handled_anew_and_nothing_is_reviewed_twice() {
    ComplaintCase complaint =
        published(DISSATISFIED)
            .at("2026-03-12T10:00")
            .does("publish-progress-review", "reviewDecision", "rehandle")
            .waitsAt("verify", "supervise")
            .due("verify", "2026-03-19T18:00")
            .does("verify", "factsTrue", false)
            .does("publish-progress-verified")
            .does("supervise")
            .due("publish-progress", "2026-03-13T18:00")
            .does("publish-progress", DISSATISFIED)
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1);
  }

  @Test
  void who_has_been_referred_once_is_not_referred_again_when_it_is_handled_anew() {
    carriedOut(true)
        .does("legal-referral", REFERRED)
        .does("supervise", "superviseResult", "correct", "superviseOpinion", "赔偿未落实")
        .does("verify", "factsTrue", true, "severeFacts", true)
        .does("publish-progress-verified")
        .does("act", "measureOwner", MEMBER, "compensates", true, "approvedAmount", 800)
        .does("act-carry-out")
        .waitsAt("supervise")
        .does("supervise")
        .does("publish-progress", "satisfaction", "satisfied")
        .does("legal-referral-result")
        .ended("answered");
  }

  @Test
  void a_member_of_the_committee_who_is_complained_about_does_not_sit() {
    complaints.employs(SECOND_MEMBER, COMMITTEE);
    ComplaintCase complaint =
        complaints.about(POLICY).filed().does("collect").does("record", "respondent", SECOND_MEMBER);

    assertThat(complaint.entries(BARRED)).extracting(Entry::holder).containsExactly(SECOND_MEMBER);
    assertThat(view.tasks(SECOND_MEMBER, complaint)).isEmpty();
    assertThat(view.tasks(MEMBER, complaint)).containsExactly("initial-reply");
    complaint.refuses(SECOND_MEMBER, "initial-reply", "回避");
    complaint
        .doesAs(MEMBER, "initial-reply")
        .doesAs(MEMBER, "verify", "factsTrue", true, "severeFacts", false)
        .doesAs(MEMBER, "publish-progress-verified");
    assertThatThrownBy(() -> complaint.doesAs(MEMBER, "act", "measureOwner", SECOND_MEMBER))
        .isInstanceOf(InvalidSubmissionException.class);
  }

  @Test
  void where_the_only_member_is_complained_about_the_supervisor_answers() {
    complaints.about(POLICY).filed()
        .does("collect")
        .does("record", "respondent", MEMBER)
        .waitsAt("initial-reply").with("initial-reply", "supervision-body");
  }

  @Test
  void compensation_is_what_the_meeting_settles_and_all_three_departments_sit() {
    ComplaintCase complaint =
        verified(true, false).does("publish-progress-verified");
    assertThatThrownBy(() -> complaint.does("act", "measureOwner", MEMBER, "departments", "[\"medical\",\"nursing\"]"))
        .hasMessageContaining("行政部门");
    assertThatThrownBy(() -> complaint.does("act", "measureOwner", MEMBER, "compensates", true))
        .hasMessageContaining("赔偿金额");
    assertThatThrownBy(() -> complaint.does("act", "measureOwner", "healthcare-collector"))
        .isInstanceOf(InvalidSubmissionException.class);

    complaint.does("act", "measureOwner", MEMBER, "compensates", true, "approvedAmount", 800);
    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("800");
  }

  @Test
  void a_sheet_and_a_supervision_are_not_accepted_without_what_they_rest_on() {
    assertThatThrownBy(() -> complaints.about(POLICY).with("identityPhone", null).filed())
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("联系方式");

    ComplaintCase complaint = replied();
    assertThatThrownBy(() -> complaint.does("supervise", "superviseResult", "correct")).hasMessageContaining("须纠正之处");
    assertThatThrownBy(() -> complaint.does("supervise", "supervised", "[\"fair\",\"open\"]"))
        .hasMessageContaining("合规");
    complaint.waitsAt("verify", "supervise");
  }

  @Test
  void over_the_national_holiday_a_result_is_due_on_the_made_up_saturday() {
    complaints.at("2026-09-28T10:00").about(POLICY).filed()
        .does("collect")
        .does("record")
        .due("initial-reply", "2026-09-29T10:00")
        .does("initial-reply")
        .due("verify", "2026-10-10T18:00");
  }

  @Test
  void the_sheet_of_the_policy_is_printed_with_patient_and_illness_by_who_has_the_task_in_hand() {
    complaints.employs(SECOND_MEMBER, COMMITTEE);
    ComplaintCase complaint =
        complaints.about(POLICY).with("identityName", "慕容安").with("identityIllness", "术后第三天\n发热")
            .with("title", "换药延误").filed()
            .does("collect", "identityIllnessAdded", "体温三十八度五")
            .does("record", "aboutMedicalService", true)
            .does("initial-reply")
            .doesAs(MEMBER, "verify", "verification", "换药晚了半天", "factsTrue", true, "severeFacts", false,
                "identityIllnessFound", "切口红肿");
    Ward ward = new Ward(web, rest, staff, tasks, forms);

    ward.claims(SECOND_MEMBER, complaint, "publish-progress-verified");
    assertThat(ward.prints(SECOND_MEMBER, complaint, "hospital-committee-record-sheet"))
        .contains("患者抱怨和不满记录表", "慕容安", "术后第三天", "发热", "体温三十八度五", "切口红肿", "换药延误", "换药晚了半天", "填写记录表")
        .doesNotContain("（保密）");
  }

  @Test
  void every_working_day_the_boxes_are_opened_by_midnight() {
    complaints.at("2026-03-11T12:00").duty(BOXES)
        .waitsAt("duty").with("duty", "collector")
        .due("duty", "2026-03-12T23:59:59")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "两箱三件，均已登记")
        .ended("opened");
  }

  @Test
  void a_made_up_saturday_is_a_working_day_and_a_free_one_is_not() {
    complaints.at("2026-10-09T12:00").duty(BOXES).waitsAt("duty").does("duty").ended("opened");
    complaints.at("2026-10-16T12:00").duty(BOXES).ended("day-off");
  }

  private ComplaintCase recorded() {
    return complaints.about(POLICY).filed().does("collect").does("record");
  }

  private ComplaintCase replied() {
    return recorded().does("initial-reply");
  }

  private ComplaintCase verified(boolean isTrue, Boolean isSevere) {
    return isSevere == null
        ? replied().does("verify", "factsTrue", isTrue)
        : replied().does("verify", "factsTrue", isTrue, "severeFacts", isSevere);
  }

  private ComplaintCase carriedOut(boolean isSevere) {
    return settled(verified(true, isSevere));
  }

  private static ComplaintCase handled(ComplaintCase complaint) {
    return settled(complaint.does("verify", "factsTrue", true, "severeFacts", false));
  }

  private static ComplaintCase settled(ComplaintCase verified) {
    return verified.does("publish-progress-verified").does("act", "measureOwner", MEMBER).does("act-carry-out");
  }

  /** The result has been told, and the patient has answered. */
  private ComplaintCase published(Object... answer) {
    return carriedOut(false).does("supervise").does("publish-progress", answer);
  }
}
