package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.ESCALATED;
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

/** 修理厂顾客抱怨管理制度: one desk, four counterparts, done anew until the customer is satisfied. */
@LifecycleTest("repair-shop")
class RepairShopTest {

  private static final String HEADS = "repair-shop.department-head";
  private static final String HEAD = "automotive-department-head";
  private static final String OTHER_HEAD = "automotive-head-of-bodywork";
  private static final String TECHNICIAN = "automotive-repair-technician";
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "异响还在"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void helpers_leave() {
    staff.dismisses(OTHER_HEAD, HEADS);
  }

  @Test
  void a_bad_repair_is_recorded_verified_repaired_by_a_technician_fed_back_and_asked_about() {
    ComplaintCase complaint =
        complaints.about("repair-shop")
            .with("channel", "phone")
            .with("identityName", "李四")
            .with("identityPhone", "13800000000")
            .filed()
            .has("identityName", null)
            .has("identityPhone", null)
            .waitsAt("receive").with("receive", "customer-service-dept", "department-head")
            .does("receive", "receivedByDepartment", false)
            .waitsAt("record").with("record", "customer-service-dept")
            .due("record", "2026-03-10T10:30")
            .does("record", "place", "二号工位")
            .waitsAt("verify").with("verify", "customer-service-dept")
            .due("verify", "2026-03-10T12:00")
            .shows("verify", "place", "二号工位")
            .does("verify", "aboutServiceQuality", true, "respondentUnit", "机修车间")
            .has("category", "service-quality")
            .waitsAt("resolve-service-quality", "keep-informed")
            .with("resolve-service-quality", "repair-technician")
            .due("resolve-service-quality", "2026-03-13T18:00")
            .with("keep-informed", "customer-service-dept")
            .due("keep-informed", "2026-03-12T18:00")
            .does("resolve-service-quality", "repairWork", "重新紧固护板")
            .waitsAt("feedback").with("feedback", "customer-service-dept")
            .due("feedback", "2026-03-11T18:00")
            .shows("feedback", "repairWork", "重新紧固护板")
            .does("feedback", "improvements", "交车前加检护板")
            .waitsAt("check-satisfaction").with("check-satisfaction", "customer-service-dept")
            .does("check-satisfaction", "satisfaction", "satisfied")
            .entered(DEADLINE_MET, "record")
            .entered(DEADLINE_MET, "verify")
            .entered(DEADLINE_MET, "resolve-service-quality")
            .entered(DEADLINE_MET, "feedback")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("XLC20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("service-quality");
    assertThat(complaint.record().respondentUnit()).isEqualTo("机修车间");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "attitude {0}, service {1}, product {2}: {3}")
  @CsvSource({
    "true, false, false, attitude, contact-head, customer-service-dept",
    "true, true, true, attitude, contact-head, customer-service-dept",
    "false, true, false, service-quality, resolve-service-quality, repair-technician",
    "false, true, true, service-quality, resolve-service-quality, repair-technician",
    "false, false, true, product-quality, quality-test, customer-service-dept",
    "false, false, false, other, handle-other, customer-service-dept"
  })
  void each_of_four_categories_has_its_own_counterpart(
      boolean attitude, boolean service, boolean product, String category, String task, String role) {
    recorded()
        .does("verify", "aboutAttitude", attitude, "aboutServiceQuality", service, "aboutProductQuality", product)
        .has("category", category)
        .waitsAt(task, "keep-informed")
        .with(task, role);
  }

  @Test
  void what_fits_nowhere_is_handled_by_the_desk_as_the_case_demands() {
    ComplaintCase complaint = verified().waitsAt("handle-other", "keep-informed");

    assertThat(complaint.open("handle-other").getDueDate()).isNull();
    complaint
        .does("handle-other", "otherMeasure", "代为联系停车场")
        .waitsAt("feedback")
        .shows("feedback", "otherMeasure", "代为联系停车场");
  }

  // ---- who hears it first

  @Test
  void a_department_that_hears_it_first_reports_it_up_within_a_working_day() {
    reportedByDepartment()
        .waitsAt("report-up").with("report-up", "department-head")
        .shows("report-up", "receivingDepartment", "钣喷车间")
        .due("report-up", "2026-03-11T18:00")
        .at("2026-03-11T09:30")
        .does("report-up", "departmentAccount", "已向顾客致歉")
        .entered(DEADLINE_MET, "report-up")
        .waitsAt("record")
        .shows("record", "departmentAccount", "已向顾客致歉")
        .due("record", "2026-03-11T10:00")
        .does("record")
        .due("verify", "2026-03-11T11:30");
  }

  @Test
  void a_department_that_does_not_report_is_asked_by_the_desk_whose_head_is_told_of_further_delay() {
    reportedByDepartment()
        .passes("due-report-up")
        .missed("report-up", "department-head")
        .escalated("report-up", "customer-service-dept")
        .waitsAt("report-up-customer-service-dept")
        .with("report-up-customer-service-dept", "customer-service-dept")
        .due("report-up-customer-service-dept", "2026-03-12T18:00")
        .passes("due-report-up-customer-service-dept")
        .passes("due-report-up-customer-service-dept")
        .reminded("report-up", "customer-service-head", 2)
        .at("2026-03-16T09:00")
        .does("report-up-customer-service-dept")
        .waitsAt("record")
        .due("record", "2026-03-16T09:30");
  }

  @Test
  void a_department_is_named_where_it_heard_the_complaint_first() {
    ComplaintCase complaint = complaints.about("repair-shop").filed();

    assertThatThrownBy(() -> complaint.does("receive", "receivedByDepartment", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("先接到抱怨的部门");
    complaint.waitsAt("receive");
  }

  // ---- recording and verifying

  @Test
  void a_late_record_reminds_and_the_limit_of_the_verification_passes_while_it_is_still_being_written() {
    received()
        .passes("due-record")
        .missed("record", "customer-service-dept")
        .reminded("record", "customer-service-head", 1)
        .passes("due-verify-received")
        .missed("verify", "customer-service-dept")
        .reminded("verify", "customer-service-head", 1)
        .waitsAt("record");
  }

  @Test
  void a_late_verification_goes_to_the_head_of_the_desk_once_and_then_reminds_with_the_plant_manager_told() {
    recorded()
        .passes("due-verify")
        .missed("verify", "customer-service-dept")
        .escalated("verify", "customer-service-head")
        .waitsAt("verify-customer-service-head")
        .with("verify-customer-service-head", "customer-service-head")
        .due("verify-customer-service-head", "2026-03-10T14:00:01")
        .passes("due-verify-customer-service-head")
        .reminded("verify", "plant-manager", 1)
        .does("verify-customer-service-head", "aboutProductQuality", true)
        .waitsAt("quality-test", "keep-informed");
  }

  @Test
  void what_comes_in_before_a_holiday_has_its_hours_and_days_after_it_made_up_days_included() {
    complaints.at("2026-09-30T17:00").about("repair-shop").filed()
        .does("receive", "receivedByDepartment", false)
        .does("record")
        .due("verify", "2026-10-08T10:00")
        .does("verify", "aboutServiceQuality", true)
        .due("resolve-service-quality", "2026-10-08T18:00")
        .due("keep-informed", "2026-10-08T18:00")
        .at("2026-10-09T17:00")
        .does("resolve-service-quality")
        .due("feedback", "2026-10-10T18:00");
  }

  // ---- attitude

  @Test
  void a_complaint_about_attitude_is_brought_to_the_head_of_the_department_who_improves_and_apologises() {
    attitude()
        .due("contact-head", "2026-03-10T11:00")
        .does("contact-head", "departmentHead", HEAD, "demandToHead", "接待时起身问候")
        .waitsAt("improve-apologise", "keep-informed")
        .with("improve-apologise", "department-head")
        .heldBy("improve-apologise", HEAD)
        .shows("improve-apologise", "demandToHead", "接待时起身问候")
        .doesAs(HEAD, "improve-apologise", "attitudeImprovement", "班前会示范")
        .waitsAt("feedback")
        .shows("feedback", "attitudeImprovement", "班前会示范");
  }

  @Test
  void a_desk_that_does_not_call_the_head_within_the_hour_is_relieved_by_its_own_head_once() {
    attitude()
        .passes("due-contact-head")
        .missed("contact-head", "customer-service-dept")
        .escalated("contact-head", "customer-service-head")
        .waitsAt("contact-head-customer-service-head", "keep-informed")
        .with("contact-head-customer-service-head", "customer-service-head")
        .due("contact-head-customer-service-head", "2026-03-10T12:00:01")
        .passes("due-contact-head-customer-service-head")
        .reminded("contact-head", "plant-manager", 1)
        .does("contact-head-customer-service-head")
        .waitsAt("improve-apologise", "keep-informed");
  }

  @Test
  void a_head_who_is_complained_about_finds_nothing_and_another_head_improves() {
    complaints.employs(OTHER_HEAD, HEADS);
    ComplaintCase complaint =
        received()
            .does("record", "respondent", HEAD)
            .does("verify", "aboutAttitude", true)
            .waitsAt("contact-head", "keep-informed");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(HEAD, complaint)).isEmpty();
    assertThatThrownBy(() -> complaint.does("contact-head", "departmentHead", HEAD)).hasMessageContaining("回避");
    complaint.does("contact-head", "departmentHead", OTHER_HEAD).heldBy("improve-apologise", OTHER_HEAD);
    assertThat(view.tasks(HEAD, complaint)).isEmpty();
  }

  @Test
  void where_no_other_head_is_left_the_desk_improves_and_apologises() {
    staff.employsOnly(HEAD, HEADS);

    received()
        .does("record", "respondent", HEAD)
        .does("verify", "aboutAttitude", true)
        .does("contact-head")
        .with("improve-apologise", "customer-service-dept")
        .does("improve-apologise")
        .waitsAt("feedback");
  }

  // ---- service quality

  @Test
  void a_late_repair_climbs_every_three_days_to_the_desk_its_head_and_the_plant_manager() {
    recorded().does("verify", "aboutServiceQuality", true)
        .passes("due-resolve-service-quality")
        .missed("resolve-service-quality", "repair-technician")
        .escalated("resolve-service-quality", "customer-service-dept")
        .waitsAt("resolve-service-quality-customer-service-dept", "keep-informed")
        .with("resolve-service-quality-customer-service-dept", "customer-service-dept")
        .due("resolve-service-quality-customer-service-dept", "2026-03-16T18:00")
        .passes("due-resolve-service-quality-customer-service-dept")
        .escalated("resolve-service-quality", "customer-service-head")
        .with("resolve-service-quality-customer-service-head", "customer-service-head")
        .due("resolve-service-quality-customer-service-head", "2026-03-19T18:00")
        .passes("due-resolve-service-quality-customer-service-head")
        .escalated("resolve-service-quality", "plant-manager")
        .with("resolve-service-quality-plant-manager", "plant-manager")
        .due("resolve-service-quality-plant-manager", "2026-03-23T18:00")
        .passes("due-resolve-service-quality-plant-manager")
        .reminded("resolve-service-quality", "plant-manager", 1)
        .does("resolve-service-quality-plant-manager")
        .waitsAt("feedback");
  }

  @Test
  void the_desk_or_its_head_may_bring_a_late_repair_to_its_end() {
    recorded().does("verify", "aboutServiceQuality", true)
        .passes("due-resolve-service-quality")
        .does("resolve-service-quality-customer-service-dept")
        .waitsAt("feedback");
    recorded().does("verify", "aboutServiceQuality", true)
        .passes("due-resolve-service-quality")
        .passes("due-resolve-service-quality-customer-service-dept")
        .does("resolve-service-quality-customer-service-head")
        .waitsAt("feedback");
  }

  @Test
  void a_technician_who_is_complained_about_does_not_verify_his_own_repair() {
    received()
        .does("record", "respondent", TECHNICIAN)
        .does("verify", "aboutServiceQuality", true)
        .with("resolve-service-quality", "customer-service-dept");
  }

  // ---- product quality

  @Test
  void what_the_supplier_finds_faulty_is_replaced_or_taken_back_within_a_working_day() {
    tested(true)
        .waitsAt("replace-or-return", "keep-informed")
        .with("replace-or-return", "customer-service-dept")
        .due("replace-or-return", "2026-03-11T18:00")
        .does("replace-or-return", "disposal", "return")
        .waitsAt("feedback")
        .shows("feedback", "disposal", "return");
  }

  @Test
  void what_the_supplier_finds_sound_is_only_fed_back() {
    tested(false).waitsAt("feedback").shows("feedback", "testReport", "如实记录");
  }

  @Test
  void a_late_replacement_climbs_to_the_head_of_the_desk_and_the_plant_manager() {
    tested(true)
        .passes("due-replace-or-return")
        .missed("replace-or-return", "customer-service-dept")
        .escalated("replace-or-return", "customer-service-head")
        .waitsAt("replace-or-return-customer-service-head", "keep-informed")
        .with("replace-or-return-customer-service-head", "customer-service-head")
        .due("replace-or-return-customer-service-head", "2026-03-12T18:00")
        .passes("due-replace-or-return-customer-service-head")
        .escalated("replace-or-return", "plant-manager")
        .with("replace-or-return-plant-manager", "plant-manager")
        .due("replace-or-return-plant-manager", "2026-03-13T18:00")
        .passes("due-replace-or-return-plant-manager")
        .reminded("replace-or-return", "plant-manager", 1)
        .does("replace-or-return-plant-manager")
        .waitsAt("feedback");
    tested(true)
        .passes("due-replace-or-return")
        .does("replace-or-return-customer-service-head")
        .waitsAt("feedback");
  }

  // ---- news of progress

  @Test
  void while_it_is_being_handled_the_customer_is_told_every_two_days_and_the_head_hears_where_he_is_not() {
    verified()
        .passes("due-progress")
        .missed("progress", "customer-service-dept")
        .reminded("progress", "customer-service-head", 1)
        .does("keep-informed", "keepInforming", true)
        .waitsAt("handle-other", "keep-informed")
        .due("keep-informed", "2026-03-16T18:00")
        .does("keep-informed", "keepInforming", false)
        .waitsAt("handle-other")
        .does("handle-other")
        .waitsAt("feedback");
  }

  @Test
  void once_there_is_a_result_no_news_of_progress_is_owed() {
    verified().waitsAt("handle-other", "keep-informed").does("handle-other").waitsAt("feedback");
  }

  // ---- feedback and satisfaction

  @Test
  void a_late_feedback_climbs_to_the_head_of_the_desk_and_the_plant_manager() {
    handled()
        .passes("due-feedback")
        .missed("feedback", "customer-service-dept")
        .escalated("feedback", "customer-service-head")
        .waitsAt("feedback-customer-service-head")
        .with("feedback-customer-service-head", "customer-service-head")
        .due("feedback-customer-service-head", "2026-03-12T18:00")
        .passes("due-feedback-customer-service-head")
        .escalated("feedback", "plant-manager")
        .waitsAt("feedback-plant-manager").with("feedback-plant-manager", "plant-manager")
        .due("feedback-plant-manager", "2026-03-13T18:00")
        .passes("due-feedback-plant-manager")
        .reminded("feedback", "plant-manager", 1)
        .does("feedback-plant-manager")
        .waitsAt("check-satisfaction");
    handled().passes("due-feedback").does("feedback-customer-service-head").waitsAt("check-satisfaction");
  }

  @Test
  void who_is_not_satisfied_has_it_verified_anew_then_as_the_head_says_then_as_the_plant_manager_says() {
    ComplaintCase complaint =
        asked()
            .at("2026-03-11T09:00")
            .does("check-satisfaction", DISSATISFIED)
            .has("dissatisfactionLevel", "reprocess")
            .has("dissatisfiedCount", 1L)
            .waitsAt("verify")
            .due("verify", "2026-03-11T11:00")
            .shows("verify", "dissatisfaction", "异响还在")
            .climbed()
            .through(RepairShopTest::doneAnew)
            .does("check-satisfaction", DISSATISFIED)
            .has("dissatisfactionLevel", "head")
            .waitsAt("senior-review-customer-service-head")
            .with("senior-review-customer-service-head", "customer-service-head")
            .climbed("DISSATISFIED customer-service-head")
            .at("2026-03-12T10:00")
            .does("senior-review-customer-service-head", "reviewInstruction", "换技师重检")
            .due("verify", "2026-03-12T12:00")
            .shows("verify", "reviewInstruction", "换技师重检")
            .through(RepairShopTest::doneAnew)
            .does("check-satisfaction", DISSATISFIED)
            .has("dissatisfactionLevel", "plant")
            .waitsAt("senior-review-plant-manager").with("senior-review-plant-manager", "plant-manager")
            .climbed("DISSATISFIED customer-service-head", "DISSATISFIED plant-manager")
            .at("2026-03-13T10:00")
            .does("senior-review-plant-manager")
            .due("verify", "2026-03-13T12:00")
            .through(RepairShopTest::doneAnew)
            .does("check-satisfaction", DISSATISFIED)
            .has("dissatisfiedCount", 4L)
            .waitsAt("senior-review-plant-manager")
            .does("senior-review-plant-manager")
            .through(RepairShopTest::doneAnew)
            .does("check-satisfaction", "satisfaction", "satisfied")
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1, 1, 5);
    assertThat(complaint.entries(ESCALATED)).noneMatch(entry -> entry.deadline() != null);
  }

  @Test
  void who_cannot_be_reached_has_not_objected() {
    asked().does("check-satisfaction", "noAnswer", true).notEntered(SATISFACTION).ended("resolved");
  }

  @Test
  void a_dissatisfied_customer_says_with_what() {
    ComplaintCase complaint = asked();

    assertThatThrownBy(() -> complaint.does("check-satisfaction", "satisfaction", "dissatisfied"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("不满意之处");
    complaint.waitsAt("check-satisfaction");
  }

  // ---- statistics

  @Test
  void every_month_the_desk_analyses_the_complaints_of_the_last() {
    complaints.duty("repair-shop-statistics")
        .waitsAt("duty").with("duty", "customer-service-dept")
        .due("duty", "2026-04-09T18:00")
        .shows("duty", "figurePeriod", "2026-03-01 至 2026-03-31")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "交车检查须加强")
        .ended("analysed");
  }

  private static ComplaintCase doneAnew(ComplaintCase complaint) {
    return complaint.does("verify").does("handle-other").does("feedback");
  }

  private ComplaintCase received() {
    return complaints.about("repair-shop").filed().does("receive", "receivedByDepartment", false);
  }

  private ComplaintCase reportedByDepartment() {
    return complaints.about("repair-shop").with("channel", "mail").filed()
        .does("receive", "receivedByDepartment", true, "receivingDepartment", "钣喷车间");
  }

  private ComplaintCase recorded() {
    return received().does("record");
  }

  private ComplaintCase verified() {
    return recorded().does("verify");
  }

  private ComplaintCase attitude() {
    return recorded().does("verify", "aboutAttitude", true);
  }

  private ComplaintCase tested(boolean faulty) {
    return recorded()
        .does("verify", "aboutProductQuality", true)
        .does("quality-test", "qualityConfirmed", faulty);
  }

  private ComplaintCase handled() {
    return verified().does("handle-other");
  }

  private ComplaintCase asked() {
    return handled().does("feedback");
  }
}
