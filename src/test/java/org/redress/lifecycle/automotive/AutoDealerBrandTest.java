package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.ArrayList;
import java.util.List;
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

/** 用户抱怨制度与流程: five causes with a first hand each, on the day; a ladder that leads out of the house. */
@LifecycleTest("auto-dealer-brand")
class AutoDealerBrandTest {

  private static final String POLICY = "auto-dealer-brand";
  private static final String CLERK = "automotive-customer-care-clerk";
  private static final String MANAGER = "automotive-department-manager";
  private static final String SALESPERSON = "automotive-person-concerned";
  private static final String SALES_DIRECTOR = "automotive-sales-director";
  private static final String SHOWROOM_MANAGER = "automotive-showroom-manager";
  private static final String SUPERIOR = "automotive-superior";

  private static final Object[] SETTLED = {"handlingResult", "settled"};
  private static final Object[] SETTLING = {"handlingResult", "settling"};
  private static final Object[] BEYOND = {"handlingResult", "beyond"};
  private static final Object[] SATISFIED = {"satisfaction", "satisfied",
      "satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00"};
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "还在推诿",
      "satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void helpers_leave() {
    staff.dismisses(MANAGER, POLICY + ".superior");
  }

  @Test
  void a_complaint_is_taken_in_its_cause_found_handled_on_the_day_answered_and_filed() {
    ComplaintCase complaint =
        complaints.at("2026-03-10T10:00").about(POLICY)
            .with("channel", "hotline")
            .with("title", "等候太久").with("content", "提车等候两小时")
            .with("identityName", "张三").with("identityPhone", "13900000000")
            .filed()
            .has("identityName", null)
            .waitsAt("receive").with("receive", "customer-care-clerk")
            .due("receive", "2026-03-10T23:59:59")
            .does("receive", "demand", "给个说法")
            .waitsAt("identify-cause").with("identify-cause", "customer-care-clerk")
            .does("identify-cause", "respondentUnit", "销售部")
            .has("cause", "other")
            .waitsAt("handle")
            .with("handle", "department-manager", "sales-director", "customer-care-director")
            .due("handle", "2026-03-10T23:59:59")
            .shows("handle", "demand", "给个说法")
            .does("handle", "handling", "补送一次保养", "proposedAmount", 300, "handlingResult", "settled")
            .has("approvalRole", "department-manager")
            .waitsAt("reply").with("reply", "customer-care-clerk", "department-manager")
            .due("reply", "2026-03-11T18:00")
            .shows("reply", "handling", "补送一次保养")
            .does("reply", SATISFIED)
            .waitsAt("archive").with("archive", "customer-care-clerk")
            .does("archive")
            .entered(DEADLINE_MET, "handle-same-day")
            .entered(DEADLINE_MET, "reply-next-day")
            .notEntered(DEADLINE_MISSED)
            .notEntered(PENALTY)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QPD20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("other");
    assertThat(complaint.record().respondentUnit()).isEqualTo("销售部");
    assertThat(complaint.entries(DEADLINE_MET)).extracting("deadline").containsExactlyInAnyOrder("handle-same-day", "reply-next-day");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  // ------------------------------------------------------------------ causes and their first hands

  @ParameterizedTest(name = "missed {0}, misuse {1} proved {2}, attitude {3}, product {4}: {5}")
  @CsvSource({
    "true, true, true, true, true, delivery-inspection-miss, compensate-first, department-manager",
    "false, true, true, true, true, user-misuse, explain-misuse, customer-care-clerk",
    "false, true, false, true, true, sales-attitude, apologise, person-concerned",
    "false, true, false, false, true, product-quality-or-aftersales, handle-aftersales-director, aftersales-director",
    "false, true, false, false, false, other, handle, department-manager",
    "false, false, , true, true, sales-attitude, apologise, person-concerned",
    "false, false, , false, true, product-quality-or-aftersales, handle-aftersales-director, aftersales-director",
    "false, false, , false, false, other, handle, department-manager"
  })
  void the_first_cause_that_holds_names_the_first_hand(
      boolean missed, boolean misuse, Boolean proved, boolean attitude, boolean product, String cause, String task, String role) {
    ComplaintCase complaint = identified(missed, misuse, proved, attitude, product).has("cause", cause).waitsAt(task);

    assertThat(complaint.record().category()).isEqualTo(cause);
    if (cause.equals("sales-attitude")) {
      complaint.heldBy(task, SALESPERSON);
    }
    if (!cause.equals("other")) {
      complaint.with(task, role);
    }
    complaint.due(task, "2026-03-10T23:59:59");
  }

  @Test
  void an_attitude_names_the_person_and_a_misuse_its_evidence() {
    ComplaintCase complaint = received();

    assertThatThrownBy(() -> complaint.does("identify-cause", "aboutStaffAttitude", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("当事人");
    assertThatThrownBy(() -> complaint.does("identify-cause", "misuseSuspected", true, "conclusiveEvidence", true))
        .hasMessageContaining("证据");
    assertThatThrownBy(() -> complaint.does("identify-cause", "aboutStaffAttitude", true, "personConcerned", CLERK))
        .hasMessageContaining("当事人");
  }

  @Test
  void the_salesperson_apologises_and_both_managers_look_for_the_cause_afterwards() {
    ComplaintCase complaint =
        attitude()
            .doesAs(SALESPERSON, "apologise", "apology", "当面致歉")
            .waitsAt("reply")
            .shows("reply", "apology", "当面致歉")
            .does("reply", SATISFIED)
            .waitsAt("prevent-sales-director", "prevent-showroom-manager")
            .with("prevent-sales-director", "sales-director")
            .with("prevent-showroom-manager", "showroom-manager")
            .does("prevent-sales-director", "salesPrevention", "每月礼仪演练")
            .waitsAt("prevent-showroom-manager")
            .does("prevent-showroom-manager", "showroomPrevention", "展厅设等候专员")
            .waitsAt("archive")
            .shows("archive", "salesPrevention", "每月礼仪演练")
            .shows("archive", "showroomPrevention", "展厅设等候专员")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("sales-attitude");
  }

  @Test
  void where_the_apology_is_not_enough_the_sales_director_or_the_showroom_manager_mediates() {
    attitude()
        .doesAs(SALESPERSON, "apologise", "mediationNeeded", true)
        .waitsAt("mediate").with("mediate", "sales-director", "showroom-manager")
        .due("mediate", "2026-03-10T23:59:59")
        .doesAs(SHOWROOM_MANAGER, "mediate", "mediation", "已化解")
        .has("handlingResult", "settled")
        .waitsAt("reply")
        .shows("reply", "mediation", "已化解");
  }

  @Test
  void a_proved_misuse_is_explained_by_the_clerk_and_the_insurer_named_where_it_pays() {
    ComplaintCase complaint = identified(false, true, true, false, false).waitsAt("explain-misuse");
    assertThatThrownBy(() -> complaint.does("explain-misuse", "correctOperation", ""))
        .hasMessageContaining("正确操作方法");

    complaint.does("explain-misuse", "correctOperation", "冷车不急加速", "insuranceClaim", true)
        .waitsAt("reply")
        .shows("reply", "correctOperation", "冷车不急加速")
        .does("reply", SATISFIED)
        .waitsAt("archive");
  }

  @Test
  void quality_is_the_after_sales_directors_by_the_makers_rules_within_a_directors_power() {
    ComplaintCase complaint = quality();
    assertThatThrownBy(() -> complaint.does("handle-aftersales-director", SETTLED)).hasMessageContaining("厂家售后规定");

    complaint.does("handle-aftersales-director", "makerRule", "质保规定第三条", "proposedAmount", 10000, "handlingResult", "settled")
        .has("approvalRole", "superior")
        .has("withinAuthority", true)
        .waitsAt("reply");
    quality()
        .does("handle-aftersales-director", "makerRule", "质保规定第三条", "proposedAmount", 10001, "handlingResult", "settled")
        .has("approvalRole", "general-manager")
        .waitsAt("report-superior");
  }

  // ------------------------------------------------------------------ paid first

  @Test
  void what_delivery_missed_is_paid_by_the_department_within_its_power_and_answered_for_after_the_reply() {
    ComplaintCase complaint =
        missed()
            .does("compensate-first", "compensationReason", "漆面划痕", "proposedAmount", 1000)
            .waitsAt("compensate-first-pay").with("compensate-first-pay", "department-manager")
            .does("compensate-first-pay", "paidAmount", 1000)
            .has("paidAmount", 1000)
            .has("proposedAmount", null)
            .has("answeredBy", "department")
            .waitsAt("reply")
            .does("reply", SATISFIED)
            .waitsAt("pursue-liability").with("pursue-liability", "department-manager")
            .shows("pursue-liability", "paidAmount", 1000)
            .does("pursue-liability", "offence", "delivery-inspection-miss", "offender", "compliance", "sanction", "扣当月绩效")
            .waitsAt("archive")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).hasSize(1);
    assertThat(complaint.entries(PENALTY).get(0).holder()).isEqualTo("compliance");
    assertThat(complaint.entries(PENALTY).get(0).clause()).isEqualTo("三、2");
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "1000, compensate-first-pay, department-manager", "1001, compensate-first-approval-superior, superior",
    "10000, compensate-first-approval-superior, superior",
    "10001, compensate-first-approval-general-manager, general-manager"
  })
  void a_compensation_is_approved_by_the_lowest_authority_that_covers_it(int amount, String task, String role) {
    missed().does("compensate-first", "proposedAmount", amount).waitsAt(task).with(task, role);
  }

  @Test
  void an_approval_may_be_sent_back_or_go_up_and_is_not_by_who_proposed_it() {
    staff.employs(MANAGER, POLICY + ".superior");
    missed()
        .doesAs(MANAGER, "compensate-first", "proposedAmount", 5000)
        .refuses(MANAGER, "compensate-first-approval-superior", "须由另一人办理")
        .doesAs(SUPERIOR, "compensate-first-approval-superior", "compensationDecision", "return", "compensationNote", "附估价")
        .waitsAt("compensate-first")
        .shows("compensate-first", "compensationNote", "附估价")
        .doesAs(MANAGER, "compensate-first", "proposedAmount", 5000)
        .doesAs(SUPERIOR, "compensate-first-approval-superior", "approvedAmount", 12000)
        .waitsAt("compensate-first-approval-general-manager")
        .climbed("AMOUNT superior", "AMOUNT general-manager")
        .does("compensate-first-approval-general-manager", "approvedAmount", 12000)
        .waitsAt("compensate-first-pay");
  }

  @Test
  void where_nobody_is_to_blame_nothing_is_entered() {
    missed().does("compensate-first").does("compensate-first-pay").does("reply", SATISFIED)
        .does("pursue-liability", "offence", "none")
        .notEntered(PENALTY)
        .waitsAt("archive");
  }

  // ------------------------------------------------------------------ the ladder

  @Test
  void what_the_department_cannot_settle_climbs_to_the_superior_the_general_manager_and_the_manufacturer() {
    ComplaintCase complaint =
        other()
            .does("handle", BEYOND)
            .waitsAt("report-superior").with("report-superior", "department-manager", "aftersales-director")
            .due("report-superior", "2026-03-10T18:00")
            .does("report-superior", "superiorReport", "用户要求换车")
            .waitsAt("superior-handle").with("superior-handle", "superior")
            .due("superior-handle", "2026-03-10T23:59:59")
            .shows("superior-handle", "superiorReport", "用户要求换车")
            .does("superior-handle", BEYOND)
            .waitsAt("gm-handle").with("gm-handle", "general-manager")
            .due("gm-handle", "2026-03-10T23:59:59")
            .does("gm-handle", BEYOND)
            .waitsAt("report-manufacturer").with("report-manufacturer", "general-manager")
            .due("report-manufacturer", "2026-03-11T18:00")
            .passes("due-report-manufacturer")
            .reminded("report-manufacturer", "general-manager", 1)
            .does("report-manufacturer", "manufacturerReport", "请示换车")
            .waitsAt("reply")
            .climbed("COMPETENCE superior", "COMPETENCE general-manager")
            .does("reply", SATISFIED)
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(SATISFACTION)).hasSize(1);
  }

  @ParameterizedTest(name = "{0} yuan settled by the department: {1}")
  @CsvSource({"1000, reply", "1001, report-superior"})
  void a_sum_beyond_the_departments_power_is_as_if_it_could_not_be_settled(int amount, String task) {
    other().does("handle", "proposedAmount", amount, "handlingResult", "settled").waitsAt(task);
  }

  @ParameterizedTest(name = "{0} yuan settled by the superior: {1}")
  @CsvSource({"10000, reply", "10001, gm-handle"})
  void a_sum_beyond_the_superiors_power_is_the_general_managers(int amount, String task) {
    other().does("handle", BEYOND).does("report-superior")
        .does("superior-handle", "proposedAmount", amount, "handlingResult", "settled")
        .waitsAt(task);
  }

  @Test
  void what_the_after_sales_director_cannot_settle_goes_to_the_general_manager_at_once() {
    quality()
        .does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "beyond")
        .does("report-superior")
        .waitsAt("gm-handle")
        .does("gm-handle", SETTLED)
        .waitsAt("reply");
  }

  @Test
  void a_report_not_made_within_eight_hours_is_not_waited_for() {
    other().does("handle", BEYOND)
        .passes("due-report-superior")
        .missed("report-superior", "aftersales-director,auto-dealer-brand.department-manager")
        .escalated("report-superior", "superior")
        .waitsAt("superior-handle");
    quality().does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "beyond")
        .passes("due-report-superior-quality")
        .escalated("report-superior", "general-manager")
        .waitsAt("gm-handle");
  }

  // ------------------------------------------------------------------ the day and the next day

  @Test
  void a_day_that_passes_gives_the_case_to_the_superior_another_day_to_the_general_manager() {
    other()
        .passes("due-handle-same-day")
        .missed("handle-same-day", "customer-care-director,auto-dealer-brand.department-manager,auto-dealer-brand.sales-director")
        .escalated("handle-same-day", "superior")
        .waitsAt("superior-handle")
        .due("superior-handle", "2026-03-11T18:00")
        .waitsUntil("due-superior-handle", "2026-03-11T23:59:59")
        .passes("due-superior-handle")
        .escalated("handle-same-day", "general-manager")
        .waitsAt("gm-handle")
        .waitsUntil("due-gm-handle", "2026-03-12T23:59:59")
        .passes("due-gm-handle")
        .reminded("handle-same-day", "general-manager", 1)
        .does("gm-handle", SETTLED)
        .waitsAt("reply");
  }

  @Test
  void a_day_that_passes_over_a_quality_complaint_gives_it_to_the_general_manager() {
    quality()
        .passes("due-handle-same-day-quality")
        .missed("handle-same-day", "aftersales-director")
        .escalated("handle-same-day", "general-manager")
        .waitsAt("gm-handle");
  }

  @Test
  void a_day_that_passes_before_the_cause_is_known_reminds_superior_and_general_manager() {
    complaints.at("2026-03-10T10:00").about(POLICY).filed()
        .passes("due-handle-same-day-received")
        .missed("handle-same-day", "customer-care-clerk")
        .reminded("handle-same-day", "superior,general-manager", 1)
        .waitsAt("receive");
  }

  @ParameterizedTest(name = "{0}: {1}, reply {2}")
  @CsvSource({
    "2026-03-10T19:59, 2026-03-10T23:59:59, 2026-03-11T18:00", "2026-03-10T20:00, 2026-03-11T23:59:59, 2026-03-12T18:00",
    "2025-09-30T10:00, 2025-09-30T23:59:59, 2025-10-09T18:00", "2025-10-10T10:00, 2025-10-10T23:59:59, 2025-10-11T18:00"
  })
  void what_comes_in_after_eight_in_the_evening_counts_as_of_the_next_day(String moment, String day, String next) {
    complaints.at(moment).about(POLICY).filed()
        .waitsUntil("due-handle-same-day-received", day)
        .waitsUntil("due-reply-next-day", next);
  }

  @Test
  void an_answer_that_is_not_given_the_next_day_is_hurried_by_the_superior_wherever_the_case_is() {
    other()
        .does("handle", SETTLED)
        .passes("due-reply-next-day")
        .missed("reply-next-day", "customer-care-clerk,auto-dealer-brand.department-manager")
        .escalated("reply-next-day", "superior")
        .waitsAt("reply", "reply-supervise")
        .with("reply-supervise", "superior")
        .passes("due-reply-next-day-supervise")
        .reminded("reply-next-day", "general-manager", 1)
        .does("reply-supervise", "superviseInstruction", "今日必须回复")
        .shows("reply", "superviseInstruction", "今日必须回复")
        .does("reply", SATISFIED)
        .does("archive")
        .ended("resolved");
  }

  // ------------------------------------------------------------------ settled after the answer

  @Test
  void what_needs_longer_is_answered_first_and_settled_a_day_after_the_explanation() {
    ComplaintCase complaint =
        other()
            .does("handle", SETTLING)
            .does("reply", "replyContent", "备件明日到")
            .waitsAt("handle-settle").with("handle-settle", "department-manager")
            .due("handle-settle", "2026-03-11T18:00")
            .shows("handle-settle", "replyContent", "备件明日到")
            .notEntered(SATISFACTION)
            .does("handle-settle", "settlement", "已更换", "handlingResult", "settled")
            .waitsAt("reply")
            .shows("reply", "settlement", "已更换")
            .does("reply", SATISFIED)
            .entered(DEADLINE_MET, "settle-other-cause")
            .waitsAt("archive");

    assertThat(complaint.entries(SATISFACTION)).hasSize(1);
  }

  @Test
  void another_cause_not_settled_within_the_day_is_the_superiors_and_what_turns_out_beyond_is_reported() {
    other().does("handle", SETTLING).does("reply")
        .passes("due-settle-other-cause")
        .missed("settle-other-cause", "department-manager")
        .escalated("settle-other-cause", "superior")
        .waitsAt("superior-handle");
    other().does("handle", SETTLING).does("reply")
        .does("handle-settle", BEYOND)
        .waitsAt("report-superior");
  }

  @Test
  void quality_has_three_working_days_from_the_finding_of_the_cause_then_it_is_the_general_managers() {
    quality()
        .does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "settling")
        .waitsAt("reply")
        .due("reply", "2026-03-11T18:00")
        .waitsUntil("due-settle-quality-identified", "2026-03-13T18:00")
        .does("reply")
        .waitsAt("handle-settle-aftersales-director")
        .with("handle-settle-aftersales-director", "aftersales-director")
        .due("handle-settle-aftersales-director", "2026-03-13T18:00")
        .passes("due-settle-quality")
        .missed("settle-quality", "aftersales-director")
        .escalated("settle-quality", "general-manager")
        .waitsAt("gm-handle");
    ComplaintCase settled =
        quality()
            .does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "settling")
            .does("reply")
            .does("handle-settle-aftersales-director", SETTLED)
            .waitsAt("reply");
    assertThat(settled.entries(DEADLINE_MET)).extracting("deadline").containsOnlyOnce("settle-quality");
  }

  @Test
  void three_working_days_that_pass_before_the_user_was_answered_remind_the_general_manager() {
    quality()
        .does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "settling")
        .passes("due-reply-next-day")
        .passes("due-settle-quality-identified")
        .entered(DEADLINE_MISSED, "settle-quality")
        .reminded("settle-quality", "general-manager", 1)
        .waitsAt("reply", "reply-supervise");
  }

  @Test
  void what_was_settled_on_the_day_has_no_three_days_left() {
    ComplaintCase complaint =
        quality().does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "settled").waitsAt("reply");

    complaint.due("reply", "2026-03-11T18:00");
    assertThatThrownBy(() -> complaint.waitsUntil("due-settle-quality-identified", "2026-03-13T18:00"))
        .isInstanceOf(AssertionError.class);
  }

  // ------------------------------------------------------------------ not satisfied

  @Test
  void who_is_not_satisfied_climbs_to_the_superior_then_to_the_general_manager_whose_answer_is_the_last() {
    ComplaintCase complaint =
        other()
            .does("handle", SETTLED)
            .does("reply", DISSATISFIED)
            .waitsAt("superior-handle")
            .shows("superior-handle", "dissatisfaction", "还在推诿")
            .does("superior-handle", SETTLED)
            .has("answeredBy", "superior")
            .shows("reply", "satisfaction", null)
            .does("reply", DISSATISFIED)
            .waitsAt("gm-handle")
            .does("gm-handle", SETTLED)
            .has("answeredBy", "general-manager")
            .shows("reply", "satisfaction", null)
            .does("reply", DISSATISFIED)
            .waitsAt("archive")
            .does("archive")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1);
  }

  @Test
  void who_is_not_satisfied_with_the_after_sales_directors_answer_has_the_general_managers() {
    quality()
        .does("handle-aftersales-director", "makerRule", "质保规定", "handlingResult", "settled")
        .does("reply", DISSATISFIED)
        .waitsAt("gm-handle");
  }

  @Test
  void an_answer_that_settles_asks_whether_the_user_is_satisfied() {
    ComplaintCase complaint = other().does("handle", SETTLED);

    assertThatThrownBy(() -> complaint.does("reply")).hasMessageContaining("用户对处理");
    assertThatThrownBy(() -> complaint.does("reply", "satisfaction", "dissatisfied", "satisfactionAskedBy", "phone")).hasMessageContaining("不满意之处");
  }

  // ------------------------------------------------------------------ who stands aside

  @Test
  void a_complaint_about_the_sales_director_is_the_general_managers_in_his_place() {
    ComplaintCase complaint =
        received()
            .does("identify-cause", "aboutStaffAttitude", true, "personConcerned", SALESPERSON, "respondent", SALES_DIRECTOR)
            .doesAs(SALESPERSON, "apologise")
            .does("reply", SATISFIED)
            .with("prevent-sales-director", "general-manager")
            .with("prevent-showroom-manager", "showroom-manager");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(SALES_DIRECTOR, complaint)).isEmpty();
  }

  @Test
  void a_complaint_about_the_showroom_manager_is_looked_into_by_the_general_manager_in_his_place() {
    received()
        .does("identify-cause", "aboutStaffAttitude", true, "personConcerned", SALESPERSON, "respondent", SHOWROOM_MANAGER)
        .doesAs(SALESPERSON, "apologise")
        .does("reply", SATISFIED)
        .with("prevent-showroom-manager", "general-manager");
  }

  @Test
  void the_salesperson_concerned_apologises_and_sees_nothing_else_of_the_case() {
    ComplaintCase complaint = attitude();

    assertThat(view.tasks(SALESPERSON, complaint)).containsExactly("apologise");
    complaint.doesAs(SALESPERSON, "apologise");
    assertThat(view.tasks(SALESPERSON, complaint)).isEmpty();
  }

  @Test
  void a_superior_complained_about_is_passed_by() {
    received()
        .does("identify-cause", "respondent", SUPERIOR)
        .does("handle", BEYOND)
        .does("report-superior")
        .with("superior-handle", "general-manager");
  }

  // ------------------------------------------------------------------ stretches of the way

  private ComplaintCase received() {
    return complaints.at("2026-03-10T10:00").about(POLICY).filed().does("receive");
  }

  private ComplaintCase other() {
    return received().does("identify-cause").waitsAt("handle");
  }

  private ComplaintCase quality() {
    return received().does("identify-cause", "aboutProductOrAftersales", true).waitsAt("handle-aftersales-director");
  }

  private ComplaintCase attitude() {
    return received().does("identify-cause", "aboutStaffAttitude", true, "personConcerned", SALESPERSON).waitsAt("apologise");
  }

  private ComplaintCase missed() {
    return received().does("identify-cause", "missedAtDelivery", true).waitsAt("compensate-first");
  }

  private ComplaintCase identified(boolean missed, boolean misuse, Boolean proved, boolean attitude, boolean product) {
    List<Object> answers = new ArrayList<>(List.of("missedAtDelivery", missed, "misuseSuspected", misuse,
        "aboutStaffAttitude", attitude, "aboutProductOrAftersales", product));
    if (proved != null) {
      answers.addAll(List.of("conclusiveEvidence", proved));
    }
    if (Boolean.TRUE.equals(proved)) {
      answers.addAll(List.of("misuseEvidence", "行车记录"));
    }
    if (attitude) {
      answers.addAll(List.of("personConcerned", SALESPERSON));
    }
    return received().does("identify-cause", answers.toArray());
  }
}
