package org.redress.lifecycle.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;
import static org.redress.register.EntryKind.WAIT_ENDED;

import java.util.Arrays;
import java.util.stream.Stream;
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

/** 客户投诉管理制度5: three doors at one desk, three classes found by investigation, a clock chosen by the matter. */
@LifecycleTest("fitness-club")
class FitnessClubTest {

  private static final String INVESTIGATORS = "fitness-club.dedicated-investigator";
  private static final String INVESTIGATOR = "fitness-dedicated-investigator";
  private static final String TRAINER = "fitness-trainer";
  private static final String OFFENDER = "fitness-dedicated-investigator";
  private static final String MANAGER = "fitness-department-manager";

  /** What an investigation answers, by what it finds. */
  private static final Object[] SERVICE = {
    "companyBrokePromise", true, "customerOwnCauseOrMisunderstanding", false, "salesFault", false
  };

  private static final Object[] MEMBER = {
    "companyBrokePromise", true, "customerOwnCauseOrMisunderstanding", true
  };

  private static final Object[] NEED = {"companyBrokePromise", false, "needType", "vent"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void the_trainer_is_no_investigator_any_more() {
    staff.dismisses(TRAINER, INVESTIGATORS);
  }

  // ------------------------------------------------------------------ the three doors

  @Test
  void a_complaint_is_entered_investigated_punished_by_the_manager_told_and_archived() {
    ComplaintCase complaint =
        complaints.about("fitness-club")
            .with("channel", "on-site").with("identityName", "王五").with("identityNumber", "VIP-0815")
            .filed()
            .has("identityName", null)
            .has("identityNumber", null)
            .waitsAt("receive").with("receive", "receiving-department")
            .does("receive", "requestKind", "complaint", "subject", "service", "equipmentInjury", false)
            .has("procedure", "complaint")
            .waitsAt("investigate-assign").with("investigate-assign", "responsible-department")
            .due("investigate-assign", "2026-03-13T18:00")
            .shows("investigate-assign", "validContent", "service")
            .shows("investigate-assign", "grade", "general")
            .does("investigate-assign", plain())
            .waitsAt("investigate").with("investigate", "dedicated-investigator")
            .heldBy("investigate", INVESTIGATOR)
            .due("investigate", "2026-03-13T18:00")
            .shows("investigate", "term", "normal")
            .does("investigate", with(SERVICE, "findings", "教练两次无故缺课"))
            .has("nature", "valid-complaint")
            .has("complaintClass", "service-class")
            .waitsAt("service-class").with("service-class", "department-manager")
            .due("service-class", "2026-03-13T18:00")
            .shows("service-class", "findings", "教练两次无故缺课")
            .does("service-class", "breach", true, "offender", OFFENDER, "offence", "service-dereliction",
                "penaltyBasis", "员工手册缺课条款", "penaltyAmount", 200, "measures", "补课两次")
            .waitsAt("feedback").with("feedback", "receiving-department")
            .shows("feedback", "measures", "补课两次")
            .does("feedback", "satisfaction", "satisfied", "customerAdvice", "无")
            .waitsAt("archive").with("archive", "admin-department")
            .does("archive", "retention", "one-year")
            .entered(DEADLINE_MET, "complaint-normal")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("JS20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("complaint");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.entries(PENALTY)).singleElement().satisfies(penalty -> {
      assertThat(penalty.amount()).isEqualByComparingTo("200");
      assertThat(penalty.holder()).isEqualTo(OFFENDER);
      assertThat(penalty.note()).isEqualTo("工作失职");
    });
  }

  @Test
  void an_inquiry_that_can_be_answered_on_the_spot_ends_there_and_is_not_archived() {
    ComplaintCase inquiry =
        asked()
            .waitsAt("inquiry").with("inquiry", "receiving-department")
            .does("inquiry", "answeredDirectly", true, "answer", "周一闭馆")
            .notEntered(DEADLINE_MISSED)
            .ended("answered");

    assertThat(inquiry.record().category()).isEqualTo("inquiry");
  }

  @Test
  void what_cannot_be_answered_on_the_spot_is_answered_within_24_hours_and_archived() {
    asked()
        .does("inquiry", "answeredDirectly", false)
        .waitsAt("inquiry-answer").with("inquiry-answer", "receiving-department")
        .due("inquiry-answer", "2026-03-11T10:00")
        .does("inquiry-answer", "contactedDepartment", "工程部")
        .entered(DEADLINE_MET, "inquiry-answer")
        .waitsAt("archive")
        .does("archive")
        .notEntered(SATISFACTION)
        .ended("inquiry-replied");
  }

  @Test
  void an_inquiry_unanswered_for_an_hour_is_entered_without_blame_and_after_24_hours_the_supervisor_answers() {
    asked()
        .waitsUntil("due-inquiry-immediate", "2026-03-10T11:00")
        .passes("due-inquiry-immediate")
        .entered(WAIT_ENDED, "inquiry-immediate")
        .notEntered(DEADLINE_MISSED)
        .waitsAt("inquiry-answer")
        .passes("due-inquiry-answer")
        .missed("inquiry-answer", "receiving-department")
        .escalated("inquiry-answer", "department-supervisor")
        .waitsAt("inquiry-answer-department-supervisor")
        .with("inquiry-answer-department-supervisor", "department-supervisor")
        .passes("due-inquiry-answer-department-supervisor")
        .reminded("inquiry-answer", "department-manager", 1)
        .does("inquiry-answer-department-supervisor")
        .does("archive")
        .ended("inquiry-replied");
  }

  @ParameterizedTest(name = "{0} instructs")
  @CsvSource({
    "supervisor, opinion-decision, department-supervisor",
    "manager, opinion-decision-department-manager, department-manager"
  })
  void who_is_reported_to_instructs_on_an_opinion_and_the_member_is_told_by_the_date_promised(
      String reportTo, String decision, String leader) {
    suggested()
        .does("opinion", "reportTo", reportTo, "replyNeeded", true, "promisedAt", "2026-03-12")
        .waitsAt(decision)
        .with(decision, leader)
        .due(decision, "2026-03-12T18:00")
        .does(decision, "adoption", "partly", "instruction", "先在一家门店试行")
        .waitsAt("opinion-reply").with("opinion-reply", "receiving-department")
        .due("opinion-reply", "2026-03-12T18:00")
        .shows("opinion-reply", "adoption", "partly")
        .shows("opinion-reply", "instruction", "先在一家门店试行")
        .does("opinion-reply")
        .notEntered(DEADLINE_MISSED)
        .waitsAt("archive")
        .does("archive")
        .ended("opinion-noted");
  }

  @Test
  void an_opinion_that_needs_no_reply_has_no_limit_and_is_archived_after_the_instruction() {
    ComplaintCase opinion = suggested().does("opinion", "reportTo", "supervisor", "replyNeeded", false);

    assertThat(opinion.open("opinion-decision").getDueDate()).isNull();
    opinion.does("opinion-decision", "adoption", "not-adopted").waitsAt("archive").does("archive").ended("opinion-noted");
  }

  @Test
  void a_promise_that_falls_due_goes_to_the_manager_who_has_three_days_and_moves_no_promise() {
    suggested()
        .does("opinion", "reportTo", "supervisor", "replyNeeded", true, "promisedAt", "2026-03-11")
        .passes("due-opinion-promised")
        .missed("opinion-promised", "department-supervisor")
        .escalated("opinion-promised", "department-manager")
        .waitsAt("opinion-decision-department-manager")
        .with("opinion-decision-department-manager", "department-manager")
        .due("opinion-decision-department-manager", "2026-03-16T18:00")
        .shows("opinion-decision-department-manager", "promisedAt", "2026-03-11")
        .passes("due-opinion-promised-decision-department-manager")
        .reminded("opinion-promised", "gm-office", 1)
        .does("opinion-decision-department-manager")
        .waitsAt("opinion-reply")
        .due("opinion-reply", "2026-03-19T18:00")
        .passes("due-opinion-promised-reply")
        .missed("opinion-promised", "receiving-department")
        .waitsAt("opinion-reply-department-manager")
        .with("opinion-reply-department-manager", "department-manager")
        .passes("due-opinion-promised-reply-department-manager")
        .reminded("opinion-promised", "gm-office", 2)
        .does("opinion-reply-department-manager")
        .does("archive")
        .ended("opinion-noted");
  }

  // ------------------------------------------------------------------ content, grade, term

  @ParameterizedTest(name = "{0}, injury {1}: {2}, {3}")
  @CsvSource({
    "service, false, service, general",
    "card, false, card-sale, general",
    "product, false, product-quality, general",
    "card, true, major-injury, major"
  })
  void an_injury_by_faulty_equipment_comes_before_every_other_content_and_is_major(
      String subject, boolean injury, String content, String grade) {
    ComplaintCase complaint = entered("subject", subject, "equipmentInjury", injury);
    String task = injury ? "investigate-report" : "investigate-assign";

    complaint.waitsAt(task).shows(task, "validContent", content).shows(task, "grade", grade);
  }

  @Test
  void a_major_complaint_comes_before_manager_and_general_managers_office_while_it_is_investigated() {
    entered("subject", "service", "equipmentInjury", true)
        .with("investigate-report", "responsible-department").due("investigate-report", "2026-03-10T11:00")
        .passes("due-major-report")
        .reminded("major-report", "department-manager,gm-office", 1)
        .does("investigate-report", "injurySituation", "跑步机皮带断裂，膝部挫伤，已送医")
        .waitsAt("investigate-assign", "investigate-report-department-manager", "investigate-report-gm-office")
        .with("investigate-report-department-manager", "department-manager")
        .due("investigate-report-department-manager", "2026-03-11T18:00")
        .with("investigate-report-gm-office", "gm-office")
        .due("investigate-report-gm-office", "2026-03-11T18:00")
        .shows("investigate-report-gm-office", "injurySituation", "跑步机皮带断裂，膝部挫伤，已送医")
        .passes("due-major-instruct-gm-office")
        .reminded("major-instruct", "department-manager", 1)
        .does("investigate-report-gm-office", "officeInstruction", "全部跑步机停用检查，负责医药费")
        .does("investigate-assign", plain())
        .does("investigate", SERVICE)
        .waitsAt("investigate-report-department-manager")
        .passes("due-major-instruct-department-manager")
        .missed("major-instruct", "department-manager")
        .reminded("major-instruct", "gm-office", 1)
        .does("investigate-report-department-manager", "managerInstruction", "当班教练停岗培训")
        .waitsAt("service-class")
        .shows("service-class", "officeInstruction", "全部跑步机停用检查，负责医药费")
        .shows("service-class", "managerInstruction", "当班教练停岗培训");
  }

  @Test
  void special_circumstances_that_the_manager_recognises_give_five_working_days() {
    entered()
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", false,
            "extensionRequested", true, "extensionReason", "须等厂家检测报告")
        .waitsAt("investigate-extension").with("investigate-extension", "department-manager", "gm-office")
        .shows("investigate-extension", "extensionReason", "须等厂家检测报告")
        .passes("due-complaint-normal-extension")
        .reminded("complaint-normal", "gm-office", 1)
        .does("investigate-extension", "specialSituation", true)
        .shows("investigate", "term", "special")
        .due("investigate", "2026-03-17T18:00");
  }

  @Test
  void without_recognised_circumstances_three_working_days_remain() {
    entered()
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", false,
            "extensionRequested", true, "extensionReason", "人手不足")
        .does("investigate-extension", "specialSituation", false)
        .shows("investigate", "term", "normal")
        .due("investigate", "2026-03-13T18:00");
  }

  @Test
  void hardware_that_takes_more_than_five_working_days_runs_by_the_date_of_the_general_managers_office() {
    broken(6)
        .waitsAt("hardware-request").with("hardware-request", "gm-office")
        .does("hardware-request", "hardwareInstruction", "停用并更换轿厢", "fixDueAt", "2026-04-10")
        .waitsAt("investigate")
        .shows("investigate", "term", "hardware")
        .due("investigate", "2026-04-10T18:00")
        .does("investigate", SERVICE)
        .due("service-class", "2026-04-10T18:00")
        .shows("service-class", "hardwareInstruction", "停用并更换轿厢")
        .passes("due-complaint-special-service-class")
        .escalated("complaint-special", "gm-office")
        .waitsAt("service-class-gm-office");
  }

  @Test
  void hardware_repaired_in_five_working_days_needs_nobodys_instruction() {
    entered()
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", true, "expectedFixDays", 5,
            "extensionRequested", false)
        .waitsAt("investigate")
        .shows("investigate", "term", "normal")
        .due("investigate", "2026-03-13T18:00");
  }

  // ------------------------------------------------------------------ the investigation and its clock

  @Test
  void an_investigation_of_three_working_days_climbs_to_the_manager_then_to_the_general_managers_office() {
    assigned()
        .passes("due-complaint-normal")
        .missed("complaint-normal", INVESTIGATOR)
        .escalated("complaint-normal", "department-manager")
        .waitsAt("investigate-department-manager")
        .with("investigate-department-manager", "department-manager")
        .due("investigate-department-manager", "2026-03-18T18:00")
        .passes("due-complaint-normal-department-manager")
        .missed("complaint-normal", "department-manager")
        .escalated("complaint-normal", "gm-office")
        .waitsAt("investigate-gm-office").with("investigate-gm-office", "gm-office")
        .due("investigate-gm-office", "2026-03-25T18:00")
        .passes("due-complaint-special-gm-office")
        .waitsUntil("due-complaint-special-gm-office", "2026-03-26T18:00")
        .reminded("complaint-special", "gm-office", 1)
        .does("investigate-gm-office", SERVICE)
        .due("service-class", "2026-03-30T18:00");
  }

  @Test
  void who_takes_an_investigation_over_starts_the_term_anew_for_the_measures() {
    assigned()
        .passes("due-complaint-normal")
        .at("2026-03-16T11:00")
        .does("investigate-department-manager", MEMBER)
        .waitsAt("member-class")
        .due("member-class", "2026-03-19T18:00");
  }

  @Test
  void a_special_investigation_of_five_working_days_goes_straight_to_the_general_managers_office() {
    special()
        .passes("due-complaint-special")
        .missed("complaint-special", INVESTIGATOR)
        .escalated("complaint-special", "gm-office")
        .waitsAt("investigate-gm-office")
        .due("investigate-gm-office", "2026-03-24T18:00")
        .does("investigate-gm-office", SERVICE)
        .due("service-class", "2026-03-24T18:00");
  }

  @Test
  void hardware_past_its_date_has_five_working_days_at_the_general_managers_office() {
    broken(30)
        .does("hardware-request", "fixDueAt", "2026-04-10")
        .passes("due-complaint-special")
        .at("2026-04-13T09:00")
        .does("investigate-gm-office", SERVICE)
        .due("service-class", "2026-04-20T18:00");
  }

  @Test
  void a_complaint_that_nobody_was_named_for_in_three_working_days_goes_to_the_manager() {
    entered()
        .passes("due-complaint-normal-assign")
        .missed("complaint-normal", "responsible-department")
        .escalated("complaint-normal", "department-manager")
        .does("investigate-department-manager", SERVICE)
        .waitsAt("service-class");
  }

  // ------------------------------------------------------------------ the three classes

  @Test
  void a_complaint_without_fault_of_the_club_is_a_need_and_is_explained_like_one_of_the_member_class() {
    ComplaintCase complaint =
        assigned()
            .does("investigate", NEED)
            .has("nature", "need")
            .has("needType", "vent")
            .waitsAt("member-class").with("member-class", "responsible-department")
            .does("member-class", "explanation", "入会合同写明周末预约")
            .shows("feedback", "explanation", "入会合同写明周末预约")
            .does("feedback", "noAnswer", true)
            .does("archive", "retention", "three-years")
            .notEntered(SATISFACTION)
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).isEmpty();
  }

  @ParameterizedTest(name = "a loss of {0} yuan is major: {1}")
  @CsvSource({"29999.99, false, general", "30000, true, major"})
  void selling_wrong_is_dealt_with_corrected_at_once_and_put_right_and_a_major_loss_goes_to_the_police(
      double loss, boolean major, String grade) {
    ComplaintCase complaint =
        sold(loss)
            .has("complaintClass", "sales-class")
            .waitsAt("sales-class").with("sales-class", "responsible-department")
            .due("sales-class", "2026-03-11T18:00")
            .shows("sales-class", "majorEconomicLoss", major)
            .shows("sales-class", "grade", grade)
            .does("sales-class", "offence", "sales-misleading", "offender", OFFENDER);
    if (major) {
      complaint
          .waitsAt("sales-class-dismissal", "sales-class-report")
          .with("sales-class-report", "gm-office")
          .due("sales-class-report", "2026-03-11T18:00")
          .passes("due-sales-correct-report")
          .reminded("sales-correct", "department-manager", 1)
          .does("sales-class-report", "lossInstruction", "保全证据，配合公安机关")
          .with("sales-class-dismissal", "responsible-department")
          .due("sales-class-dismissal", "2026-03-11T18:00")
          .passes("due-sales-correct-dismissal")
          .reminded("sales-correct", "department-manager", 2)
          .does("sales-class-dismissal", "compensation", 30000);
    }
    complaint
        .waitsAt("sales-class-rectify").with("sales-class-rectify", "responsible-department")
        .due("sales-class-rectify", "2026-03-13T18:00")
        .does("sales-class-rectify", "measures", "退还差价")
        .waitsAt("feedback")
        .has("grade", grade);

    assertThat(complaint.entries(PENALTY)).hasSize(major ? 2 : 1).extracting("note").contains("误导客户");
    if (major) {
      assertThat(complaint.entries(PENALTY)).extracting("note").contains("造成公司重大经济损失");
    }
  }

  @Test
  void what_is_not_corrected_in_a_working_day_the_manager_corrects_with_the_term_anew_for_putting_it_right() {
    sold(500)
        .passes("due-sales-correct")
        .missed("sales-correct", "responsible-department")
        .escalated("sales-correct", "department-manager")
        .waitsAt("sales-class-department-manager")
        .with("sales-class-department-manager", "department-manager")
        .due("sales-class-department-manager", "2026-03-12T18:00")
        .passes("due-sales-correct-department-manager")
        .reminded("sales-correct", "gm-office", 1)
        .does("sales-class-department-manager")
        .waitsAt("sales-class-rectify")
        .due("sales-class-rectify", "2026-03-17T18:00");
  }

  @Test
  void what_is_not_put_right_in_three_working_days_climbs_to_the_manager_and_the_general_managers_office() {
    sold(500)
        .does("sales-class")
        .passes("due-complaint-normal-sales-class")
        .missed("complaint-normal", "responsible-department")
        .escalated("complaint-normal", "department-manager")
        .waitsAt("sales-class-rectify-department-manager")
        .with("sales-class-rectify-department-manager", "department-manager")
        .due("sales-class-rectify-department-manager", "2026-03-18T18:00")
        .passes("due-complaint-normal-sales-class-department-manager")
        .escalated("complaint-normal", "gm-office")
        .with("sales-class-rectify-gm-office", "gm-office")
        .passes("due-complaint-special-sales-class-gm-office")
        .reminded("complaint-special", "gm-office", 1)
        .does("sales-class-rectify-gm-office")
        .waitsAt("feedback");
  }

  @Test
  void the_manager_who_takes_putting_right_over_may_finish_it() {
    sold(500)
        .does("sales-class")
        .passes("due-complaint-normal-sales-class")
        .does("sales-class-rectify-department-manager")
        .waitsAt("feedback");
  }

  @Test
  void in_special_circumstances_putting_right_goes_to_the_general_managers_office_after_five_working_days() {
    special()
        .does("investigate", sales(500))
        .does("sales-class")
        .due("sales-class-rectify", "2026-03-17T18:00")
        .passes("due-complaint-special-sales-class")
        .escalated("complaint-special", "gm-office")
        .waitsAt("sales-class-rectify-gm-office");
  }

  @Test
  void what_the_manager_holds_already_goes_to_the_general_managers_office_when_it_is_late() {
    assigned()
        .does("investigate", SERVICE)
        .passes("due-complaint-normal-service-class")
        .missed("complaint-normal", "department-manager")
        .escalated("complaint-normal", "gm-office")
        .waitsAt("service-class-gm-office").with("service-class-gm-office", "gm-office")
        .due("service-class-gm-office", "2026-03-20T18:00")
        .passes("due-complaint-special-service-class-gm-office")
        .reminded("complaint-special", "gm-office", 1)
        .does("service-class-gm-office", "breach", false)
        .waitsAt("feedback");
  }

  @Test
  void an_explanation_that_is_late_climbs_like_every_measure() {
    assigned()
        .does("investigate", MEMBER)
        .has("complaintClass", "member-class")
        .passes("due-complaint-normal-member-class")
        .escalated("complaint-normal", "department-manager")
        .with("member-class-department-manager", "department-manager")
        .passes("due-complaint-normal-member-class-department-manager")
        .escalated("complaint-normal", "gm-office")
        .with("member-class-gm-office", "gm-office")
        .passes("due-complaint-special-member-class-gm-office")
        .reminded("complaint-special", "gm-office", 1)
        .does("member-class-gm-office")
        .waitsAt("feedback");

    assigned()
        .does("investigate", MEMBER)
        .passes("due-complaint-normal-member-class")
        .does("member-class-department-manager")
        .waitsAt("feedback");

    special()
        .does("investigate", MEMBER)
        .passes("due-complaint-special-member-class")
        .waitsAt("member-class-gm-office");
  }

  @Test
  void a_manager_complained_about_finds_nothing_and_the_general_managers_office_punishes() {
    ComplaintCase complaint =
        entered("subject", "service", "equipmentInjury", false, "respondent", MANAGER, "managerInvolved", true, "accusedManager", MANAGER)
            .does("investigate-assign", plain())
            .does("investigate", with(SERVICE, "respondent", MANAGER))
            .waitsAt("service-class-gm-office")
            .with("service-class-gm-office", "gm-office");

    assertThat(complaint.entries(BARRED)).isNotEmpty();
    assertThat(view.tasks(MANAGER, complaint)).isEmpty();
  }

  @Test
  void the_person_complained_about_can_not_investigate_even_if_named_and_a_colleague_does() {
    complaints.employs(TRAINER, INVESTIGATORS);
    ComplaintCase complaint = entered("subject", "service", "equipmentInjury", false, "respondent", TRAINER);

    assertThatThrownBy(() -> complaint.does("investigate-assign", with(plain(), "investigator", TRAINER)))
        .hasMessageContaining("依规定须回避本案");

    complaint.does("investigate-assign", with(plain(), "investigator", INVESTIGATOR));
    assertThat(view.tasks(TRAINER, complaint)).isEmpty();
    complaint
        .refuses(TRAINER, "investigate", "回避")
        .doesAs(INVESTIGATOR, "investigate", SERVICE)
        .waitsAt("service-class");
  }

  // ------------------------------------------------------------------ the result

  @Test
  void who_is_not_satisfied_goes_to_the_manager_then_to_the_general_managers_office_whose_ruling_ends_it() {
    ComplaintCase complaint =
        explained()
            .does("feedback", "satisfaction", "dissatisfied", "customerAdvice", "要求退卡")
            .waitsAt("feedback-department-manager")
            .with("feedback-department-manager", "department-manager")
            .shows("feedback-department-manager", "customerAdvice", "要求退卡")
            .does("feedback-department-manager", "remedy", "延长会籍一个月")
            .waitsAt("feedback")
            .shows("feedback", "remedy", "延长会籍一个月")
            .shows("feedback", "satisfaction", null)
            .does("feedback", "satisfaction", "dissatisfied", "customerAdvice", "仍要求退卡")
            .waitsAt("feedback-gm-office").with("feedback-gm-office", "gm-office")
            .does("feedback-gm-office", "remedy", "维持延长一个月，合同未违约")
            .does("feedback", "satisfaction", "dissatisfied", "customerAdvice", "保留意见")
            .waitsAt("archive")
            .does("archive")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1);
    assertThat(complaint.record().satisfaction()).isEqualTo(1);
  }

  @Test
  void who_is_content_with_the_managers_remedy_has_a_resolved_complaint() {
    explained()
        .does("feedback", "satisfaction", "dissatisfied", "customerAdvice", "要求退卡")
        .does("feedback-department-manager", "remedy", "同意退卡")
        .does("feedback", "satisfaction", "satisfied", "customerAdvice", "无")
        .does("archive")
        .climbed("DISSATISFIED department-manager")
        .ended("resolved");
  }

  @Test
  void no_form_lets_the_policys_questions_go_unanswered() {
    ComplaintCase received = complaints.about("fitness-club").filed();
    assertThatThrownBy(() -> received.does("receive", "requestKind", "complaint"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("投诉的内容")
        .hasMessageContaining("人身伤害");
    assertThatThrownBy(() -> received.does("receive", "requestKind", "opinion"))
        .hasMessageContaining("客户需求类型");

    ComplaintCase opinion = suggested();
    assertThatThrownBy(() -> opinion.does("opinion", "replyNeeded", true))
        .hasMessageContaining("承诺的回复日期");
    assertThatThrownBy(() -> opinion.does("opinion", "replyNeeded", true, "promisedAt", "2026-03-09"))
        .isInstanceOf(InvalidSubmissionException.class);

    ComplaintCase judging = assigned();
    assertThatThrownBy(() -> judging.does("investigate", "companyBrokePromise", true))
        .hasMessageContaining("误解");
    judging.does("investigate", SERVICE);
    assertThatThrownBy(() -> judging.does("service-class", "breach", true))
        .hasMessageContaining("处理事由")
        .hasMessageContaining("当事人");
    judging.waitsAt("service-class");
  }

  // ------------------------------------------------------------------ every Monday

  @Test
  void every_monday_the_receiving_department_reports_to_the_weekly_meeting() {
    complaints.duty("fitness-club-weekly-statistics")
        .waitsAt("duty").with("duty", "receiving-department")
        .due("duty", "2026-03-16T18:00")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "会籍销售投诉上升")
        .waitsAt("weekly-statistics-meeting")
        .with("weekly-statistics-meeting", "receiving-department")
        .shows("weekly-statistics-meeting", "figurePeriod", "2026-03-09 至 2026-03-15")
        .shows("weekly-statistics-meeting", "reportText", "会籍销售投诉上升")
        .does("weekly-statistics-meeting", "rectificationPlan", "重订销售话术")
        .ended("reported");
  }

  // ------------------------------------------------------------------ stretches of the way

  private static Object[] with(Object[] answers, Object... more) {
    return Stream.of(answers, more).flatMap(Arrays::stream).toArray();
  }

  private static Object[] plain() {
    return new Object[] {"investigator", INVESTIGATOR, "hardware", false, "extensionRequested", false};
  }

  private static Object[] sales(double loss) {
    return new Object[] {
      "companyBrokePromise", true, "customerOwnCauseOrMisunderstanding", false, "salesFault", true, "economicLoss", loss
    };
  }

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_clubs_complaint_that_lies_at_the_desk_is_overdue_after_three_working_days() {
    complaints
        .about("fitness-club")
        .filed()
        .due("receive", "2026-03-13T18:00")
        .passes("due-complaint-normal-received")
        .missed("complaint-normal", "receiving-department")
        .reminded("complaint-normal", "department-manager", 1);
  }

  /** An inquiry, told apart at the desk. */
  private ComplaintCase asked() {
    return complaints.about("fitness-club").filed()
        .does("receive", "requestKind", "inquiry", "needType", "consult");
  }

  /** An opinion, told apart at the desk. */
  private ComplaintCase suggested() {
    return complaints.about("fitness-club").filed()
        .does("receive", "requestKind", "opinion", "needType", "consult")
        .waitsAt("opinion");
  }

  private ComplaintCase entered() {
    return entered("subject", "service", "equipmentInjury", false);
  }

  /** A complaint, told apart at the desk. */
  private ComplaintCase entered(Object... answers) {
    return complaints.about("fitness-club").filed()
        .does("receive", with(new Object[] {"requestKind", "complaint"}, answers));
  }

  /** Three working days, and the investigator begins. */
  private ComplaintCase assigned() {
    return entered().does("investigate-assign", plain()).waitsAt("investigate");
  }

  /** Five working days, and the investigator begins. */
  private ComplaintCase special() {
    return entered()
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", false,
            "extensionRequested", true, "extensionReason", "须等厂家检测报告")
        .does("investigate-extension", "specialSituation", true)
        .waitsAt("investigate");
  }

  /** Broken hardware that takes so many working days to repair. */
  private ComplaintCase broken(int days) {
    return entered()
        .does("investigate-assign", "investigator", INVESTIGATOR, "hardware", true, "expectedFixDays", days);
  }

  /** The investigation has found that selling was at fault. */
  private ComplaintCase sold(double loss) {
    return assigned().does("investigate", sales(loss)).waitsAt("sales-class");
  }

  /** A misunderstanding, explained; the complainant is told next. */
  private ComplaintCase explained() {
    return assigned().does("investigate", MEMBER).does("member-class").waitsAt("feedback");
  }
}
