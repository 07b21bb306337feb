package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
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

/** 客户投诉抱怨处理制度: one sheet that travels through six hands and comes back. */
@LifecycleTest("auto-dealer-workorder")
class AutoDealerWorkorderTest {

  private static final String POLICY = "auto-dealer-workorder";
  private static final String MANAGER = "automotive-department-manager";
  private static final String ADMINISTRATOR = "automotive-customer-administrator";
  private static final String DEPARTMENT = "automotive-responsible-department";
  private static final String SALES_MANAGER = "automotive-sales-manager";
  private static final String TECHNICIAN = "automotive-careless-inspector";

  private static final Object[] SATISFIED = {"satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "userOpinion", "没有说到点子上"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void helpers_leave() {
    staff.dismisses(TECHNICIAN, POLICY + ".responsible-department");
    staff.dismisses(DEPARTMENT, POLICY + ".sales-manager");
    staff.dismisses(MANAGER, POLICY + ".sales-manager");
  }

  @Test
  void the_sheet_goes_from_hand_to_hand_and_each_writes_its_part_before_it_is_filed() {
    ComplaintCase complaint =
        complaints.about(POLICY)
            .with("channel", "visit")
            .with("title", "空调异响").with("content", "开空调后有异响")
            .with("identityName", "张三").with("identityPhone", "13900000000").with("identityPlate", "浙J12345")
            .filed()
            .has("identityName", null)
            .has("identityPlate", null)
            .waitsAt("register")
            .with("register", "department-manager", "callback-agent", "customer-administrator")
            .due("register", "2026-03-10T11:00")
            .does("register", "complaintDetail", "一个月内第二次", "demand", "彻底修好")
            .waitsAt("identify-cause").with("identify-cause", "department-manager")
            .shows("identify-cause", "demand", "彻底修好")
            .does("identify-cause", "aboutProductOrAftersales", true)
            .has("cause", "product-quality-or-aftersales")
            .waitsAt("accept").with("accept", "customer-administrator")
            .does("accept", "respondentUnit", "售后服务部")
            .has("grade", "general")
            .waitsAt("investigate").with("investigate", "responsible-department")
            .due("investigate", "2026-03-11T10:00")
            .does("investigate", "makerRule", "空调异响处理规定", "plan", "更换压缩机支架", "proposedAmount", 0,
                "respondentUnit", "售后服务部")
            .waitsAt("approve-plan-approval-sales-manager")
            .with("approve-plan-approval-sales-manager", "sales-manager")
            .due("approve-plan-approval-sales-manager", "2026-03-11T10:00")
            .shows("approve-plan-approval-sales-manager", "plan", "更换压缩机支架")
            .does("approve-plan-approval-sales-manager", "approvedAmount", 0, "instruction", "同意更换，免工时费")
            .waitsAt("execute").with("execute", "department-manager")
            .due("execute", "2026-03-11T10:00")
            .shows("execute", "instruction", "同意更换，免工时费")
            .does("execute", "executionNote", "支架已更换")
            .waitsAt("explain-to-user").with("explain-to-user", "customer-administrator")
            .due("explain-to-user", "2026-03-10T12:00")
            .shows("explain-to-user", "executionNote", "支架已更换")
            .does("explain-to-user", "explanation", "已电话告知更换情况")
            .waitsAt("record-outcome").with("record-outcome", "customer-administrator")
            .does("record-outcome", "satisfaction", "satisfied", "result", "异响消除", "userOpinion", "认可")
            .waitsAt("review").with("review", "sales-manager")
            .shows("review", "userOpinion", "认可")
            .does("review", "reviewDecision", "archive")
            .waitsAt("archive").with("archive", "customer-administrator")
            .does("archive")
            .entered(DEADLINE_MET, "fill-form")
            .entered(DEADLINE_MET, "reply-general")
            .entered(DEADLINE_MET, "explain-to-user")
            .notEntered(DEADLINE_MISSED)
            .notEntered(PENALTY)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QGD20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("product-quality-or-aftersales");
    assertThat(complaint.record().grade()).isEqualTo("general");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.entries(DEADLINE_MET)).extracting("deadline").doesNotContain("finish-major", "settle-other-cause");
  }

  // ------------------------------------------------------------------ ways in

  @ParameterizedTest(name = "{0} asks {2}")
  @CsvSource({"oem-order, oemOrder, 主机厂工单编号", "phone, phoneBy, 电话由谁打来", "other, website, 网站或论坛"})
  void a_way_in_asks_what_belongs_to_it(String channel, String field, String label) {
    assertThatThrownBy(() -> complaints.about(POLICY).with("channel", channel).filed())
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining(label);
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", channel).with(field, field.equals("phoneBy") ? "callback" : "2026-0310").filed();

    assertThat(complaint.record().channel()).isEqualTo(channel);
  }

  @Test
  void a_complaint_heard_in_a_call_back_is_written_down_by_the_agent_or_the_administrator() {
    complaints.about(POLICY).with("channel", "phone").with("phoneBy", "callback").filedBy("automotive-callback-agent")
        .doesAs("automotive-callback-agent", "register")
        .waitsAt("identify-cause");
    filed().doesAs(ADMINISTRATOR, "register").waitsAt("identify-cause").with("identify-cause", "department-manager");
  }

  @Test
  void a_sheet_not_filled_in_within_an_hour_of_the_complaint_reminds_the_sales_manager_every_working_day() {
    complaints.at("2026-03-10T10:00").about(POLICY).with("receivedAt", "2026-03-10T09:30").filed()
        .due("register", "2026-03-10T10:30")
        .passes("due-fill-form")
        .missed("fill-form", "callback-agent,auto-dealer-workorder.customer-administrator,auto-dealer-workorder.department-manager")
        .reminded("fill-form", "sales-manager", 1)
        .passes("due-fill-form")
        .reminded("fill-form", "sales-manager", 2)
        .waitsAt("register")
        .does("register")
        .waitsAt("identify-cause");
  }

  // ------------------------------------------------------------------ causes

  @ParameterizedTest(name = "missed {0}, misuse {1} proved {2}, attitude {3}, product {4}: {5}")
  @CsvSource({
    "true, true, true, true, true, delivery-inspection-miss, compensate-first",
    "false, true, true, true, true, user-misuse, accept",
    "false, true, false, true, true, staff-attitude, accept",
    "false, true, false, false, true, product-quality-or-aftersales, accept",
    "false, true, false, false, false, other, accept",
    "false, false, , true, true, staff-attitude, accept",
    "false, false, , false, true, product-quality-or-aftersales, accept",
    "false, false, , false, false, other, accept"
  })
  void the_cause_is_the_first_that_holds_and_only_what_delivery_missed_is_paid_for_before_anything_else(
      boolean missed, boolean misuse, Boolean proved, boolean attitude, boolean product, String cause, String task) {
    ComplaintCase complaint =
        identified(missed, misuse, proved, attitude, product).has("cause", cause).waitsAt(task);

    assertThat(complaint.record().category()).isEqualTo(cause);
  }

  @Test
  void a_user_is_not_blamed_without_evidence_written_down() {
    ComplaintCase complaint = registered();

    assertThatThrownBy(() -> complaint.does("identify-cause", "misuseSuspected", true, "conclusiveEvidence", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("证据");
  }

  @Test
  void a_misuse_is_explained_with_the_right_way_to_do_it_and_the_insurer_named_where_it_pays() {
    ComplaintCase complaint =
        identified(false, true, true, false, false).does("accept").does("investigate", "plan", "耐心解释")
            .through(AutoDealerWorkorderTest::approved).does("execute");
    assertThatThrownBy(() -> complaint.does("explain-to-user"))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("正确操作方法");

    complaint.does("explain-to-user", "correctOperation", "冷车不急加速", "insuranceClaim", true)
        .waitsAt("record-outcome")
        .shows("record-outcome", "insuranceClaim", true);
  }

  @Test
  void an_attitude_is_apologised_for_and_its_prevention_belongs_to_the_plan() {
    ComplaintCase complaint = identified(false, false, null, true, false).does("accept");
    assertThatThrownBy(() -> complaint.does("investigate")).hasMessageContaining("解决和预防办法");

    complaint.does("investigate", "prevention", "接待礼仪复训").through(AutoDealerWorkorderTest::approved).does("execute");
    assertThatThrownBy(() -> complaint.does("explain-to-user")).hasMessageContaining("歉意");
    complaint.does("explain-to-user", "apologised", true).waitsAt("record-outcome");
  }

  @Test
  void what_is_treated_by_the_makers_rules_says_by_which() {
    ComplaintCase complaint = identified(false, false, null, false, true).does("accept");

    assertThatThrownBy(() -> complaint.does("investigate")).hasMessageContaining("厂家售后规定");
  }

  @Test
  void what_costs_little_is_settled_within_a_working_day_of_the_instruction_or_by_the_sales_manager() {
    accepted("other")
        .does("investigate")
        .through(AutoDealerWorkorderTest::approved)
        .due("execute", "2026-03-11T10:00")
        .at("2026-03-10T11:00")
        .waitsUntil("due-settle-other-cause", "2026-03-11T18:00")
        .passes("due-settle-other-cause")
        .missed("settle-other-cause", "department-manager")
        .escalated("settle-other-cause", "sales-manager")
        .with("execute-sales-manager", "sales-manager")
        .passes("due-settle-other-cause-sales-manager")
        .reminded("settle-other-cause", "general-manager", 1)
        .does("execute-sales-manager", "executionNote", "已送洗车券")
        .shows("explain-to-user", "executionNote", "已送洗车券");
  }

  @Test
  void the_working_day_of_a_small_matter_passes_over_the_holidays_and_counts_the_days_made_up_for() {
    complaints.at("2025-09-30T10:00").about(POLICY).filed()
        .does("register").does("identify-cause").does("accept", "compensationClaimed", true)
        .does("investigate")
        .through(AutoDealerWorkorderTest::approved)
        .waitsUntil("due-settle-other-cause", "2025-10-09T18:00");
    complaints.at("2025-10-10T10:00").about(POLICY).filed()
        .does("register").does("identify-cause").does("accept")
        .does("investigate")
        .through(AutoDealerWorkorderTest::approved)
        .waitsUntil("due-settle-other-cause", "2025-10-11T18:00");
  }

  // ------------------------------------------------------------------ degree and its limits

  @ParameterizedTest(name = "{0}")
  @CsvSource({"personalSafety", "mediaExposure", "compensationClaimed", "oemEscalated"})
  void any_one_circumstance_makes_a_complaint_major_and_gives_it_forty_eight_hours_to_the_outcome(String circumstance) {
    ComplaintCase complaint =
        complaints.about(POLICY).with("channel", "oem-order").with("oemOrder", "DN-1").filed()
            .does("register").does("identify-cause")
            .at("2026-03-10T11:30")
            .does("accept", circumstance, true)
            .has("grade", "major")
            .due("investigate", "2026-03-12T11:30")
            .does("investigate")
            .through(AutoDealerWorkorderTest::approved)
            .does("execute")
            .due("explain-to-user", "2026-03-10T13:30")
            .does("explain-to-user")
            .due("record-outcome", "2026-03-12T11:30")
            .does("record-outcome", SATISFIED)
            .entered(DEADLINE_MET, "finish-major");

    assertThat(complaint.open("review").getDueDate()).isNull();
    assertThat(complaint.entries(DEADLINE_MET)).extracting("deadline").doesNotContain("reply-general");
  }

  @Test
  void twenty_four_hours_that_pass_at_the_department_have_the_sales_manager_hurry_it_and_the_case_goes_on() {
    ComplaintCase complaint =
        accepted("other")
            .passes("due-reply-general")
            .missed("reply-general", "responsible-department")
            .escalated("reply-general", "sales-manager")
            .waitsAt("investigate", "explain-to-user-supervise")
            .with("explain-to-user-supervise", "sales-manager")
            .passes("due-supervise-general")
            .reminded("supervise", "general-manager", 1)
            .does("explain-to-user-supervise", "superviseInstruction", "今日内提出方案")
            .waitsAt("investigate")
            .shows("investigate", "superviseInstruction", "今日内提出方案")
            .does("investigate")
            .through(AutoDealerWorkorderTest::approved)
            .does("execute")
            .does("explain-to-user")
            .does("record-outcome", SATISFIED)
            .does("review")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(DEADLINE_MISSED)).extracting("deadline").containsOnlyOnce("reply-general");
  }

  @Test
  void forty_eight_hours_that_pass_before_the_outcome_is_written_down_are_hurried_until_it_is() {
    accepted("personalSafety")
        .does("investigate")
        .through(AutoDealerWorkorderTest::approved)
        .does("execute")
        .does("explain-to-user")
        .passes("due-finish-major")
        .missed("finish-major", "customer-administrator")
        .escalated("finish-major", "sales-manager")
        .waitsAt("record-outcome", "record-outcome-supervise")
        .with("record-outcome-supervise", "sales-manager")
        .passes("due-supervise-major")
        .reminded("supervise", "general-manager", 1)
        .does("record-outcome", SATISFIED)
        .waitsAt("review");
  }

  @Test
  void who_was_to_hurry_has_done_so_when_the_outcome_is_still_to_come() {
    accepted("personalSafety")
        .passes("due-finish-major")
        .does("record-outcome-supervise")
        .waitsAt("investigate");
  }

  @Test
  void a_user_not_told_two_hours_after_the_sheet_came_back_is_told_by_the_sales_manager() {
    accepted("other")
        .does("investigate")
        .through(AutoDealerWorkorderTest::approved)
        .does("execute")
        .due("explain-to-user", "2026-03-10T12:00")
        .passes("due-explain-to-user")
        .missed("explain-to-user", "customer-administrator")
        .escalated("explain-to-user", "sales-manager")
        .with("explain-to-user-sales-manager", "sales-manager")
        .due("explain-to-user-sales-manager", "2026-03-10T14:00:01")
        .passes("due-explain-to-user-sales-manager")
        .reminded("explain-to-user", "general-manager", 1)
        .does("explain-to-user-sales-manager")
        .entered(DEADLINE_MET, "reply-general")
        .waitsAt("record-outcome").with("record-outcome", "customer-administrator");
  }

  // ------------------------------------------------------------------ the plan

  @Test
  void a_plan_that_the_sales_manager_does_not_agree_to_is_made_anew() {
    accepted("other")
        .does("investigate", "plan", "换车")
        .does("approve-plan-approval-sales-manager", "planDecision", "return", "instruction", "先查明原因")
        .waitsAt("investigate")
        .shows("investigate", "instruction", "先查明原因")
        .does("investigate")
        .shows("approve-plan-approval-sales-manager", "planDecision", null)
        .waitsAt("approve-plan-approval-sales-manager");
  }

  @Test
  void ten_thousand_yuan_are_the_sales_managers_and_a_yuan_more_needs_the_general_manager_after_him() {
    accepted("other")
        .does("investigate", "proposedAmount", 10000)
        .does("approve-plan-approval-sales-manager", "approvedAmount", 10000)
        .climbed()
        .waitsAt("execute");
    accepted("other")
        .does("investigate", "proposedAmount", 10001)
        .waitsAt("approve-plan-approval-sales-manager")
        .does("approve-plan-approval-sales-manager", "approvedAmount", 10001)
        .waitsAt("approve-plan-approval-general-manager")
        .with("approve-plan-approval-general-manager", "general-manager")
        .climbed("AMOUNT general-manager")
        .shows("approve-plan-approval-general-manager", "approvedAmount", null)
        .does("approve-plan-approval-general-manager", "approvedAmount", 9000, "instruction", "以九千元为限")
        .waitsAt("execute")
        .shows("execute", "approvedAmount", 9000)
        .shows("execute", "instruction", "以九千元为限");
  }

  @Test
  void the_general_manager_may_have_the_plan_made_anew_too() {
    accepted("other")
        .does("investigate", "proposedAmount", 20000)
        .does("approve-plan-approval-sales-manager", "approvedAmount", 20000)
        .does("approve-plan-approval-general-manager", "planDecision", "return")
        .waitsAt("investigate");
  }

  @Test
  void nobody_approves_the_plan_that_they_proposed() {
    staff.employs(DEPARTMENT, POLICY + ".sales-manager");
    accepted("other")
        .doesAs(DEPARTMENT, "investigate")
        .refuses(DEPARTMENT, "approve-plan-approval-sales-manager", "须由另一人办理");
  }

  // ------------------------------------------------------------------ paid first

  @Test
  void what_the_inspection_at_delivery_missed_is_approved_by_amount_paid_and_answered_for_at_the_end() {
    ComplaintCase complaint =
        identified(true, false, null, false, false)
            .with("compensate-first", "department-manager")
            .does("compensate-first", "compensationReason", "漆面划痕", "proposedAmount", 3000)
            .waitsAt("compensate-first-approval-sales-manager")
            .with("compensate-first-approval-sales-manager", "sales-manager")
            .does("compensate-first-approval-sales-manager", "approvedAmount", 3000)
            .waitsAt("compensate-first-pay").with("compensate-first-pay", "department-manager")
            .does("compensate-first-pay", "paidAmount", 3000)
            .has("paidAmount", 3000)
            .has("compensationReason", "漆面划痕")
            .has("approvedAmount", null)
            .waitsAt("accept")
            .does("accept")
            .shows("investigate", "paidAmount", 3000)
            .does("investigate")
            .through(AutoDealerWorkorderTest::answered)
            .does("review")
            .waitsAt("pursue-liability").with("pursue-liability", "responsible-department")
            .does("pursue-liability", "offence", "delivery-inspection-miss", "offender", "compliance", "sanction", "扣当月绩效")
            .waitsAt("archive")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).hasSize(1);
    assertThat(complaint.entries(PENALTY).get(0).holder()).isEqualTo("compliance");
    assertThat(complaint.entries(PENALTY).get(0).clause()).isEqualTo("五、3.4");
  }

  @Test
  void a_compensation_beyond_ten_thousand_is_the_general_managers_whether_proposed_or_granted() {
    identified(true, false, null, false, false)
        .does("compensate-first", "proposedAmount", 10001)
        .waitsAt("compensate-first-approval-general-manager")
        .with("compensate-first-approval-general-manager", "general-manager")
        .climbed("AMOUNT general-manager")
        .does("compensate-first-approval-general-manager", "approvedAmount", 10001)
        .waitsAt("compensate-first-pay");
    identified(true, false, null, false, false)
        .does("compensate-first", "proposedAmount", 10000)
        .does("compensate-first-approval-sales-manager", "approvedAmount", 12000)
        .waitsAt("compensate-first-approval-general-manager")
        .shows("compensate-first-approval-general-manager", "proposedAmount", 12000);
  }

  @Test
  void a_compensation_sent_back_is_proposed_anew_and_not_by_who_approves_it() {
    staff.employs(MANAGER, POLICY + ".sales-manager");
    identified(true, false, null, false, false)
        .doesAs(MANAGER, "compensate-first")
        .refuses(MANAGER, "compensate-first-approval-sales-manager", "须由另一人办理")
        .doesAs(SALES_MANAGER, "compensate-first-approval-sales-manager", "compensationDecision", "return",
            "compensationNote", "附维修估价")
        .waitsAt("compensate-first")
        .shows("compensate-first", "compensationNote", "附维修估价");
  }

  @Test
  void where_nobody_is_to_blame_for_what_was_missed_nothing_is_entered_and_a_culprit_pursues_nobody() {
    paid()
        .does("pursue-liability", "offence", "none")
        .notEntered(PENALTY)
        .waitsAt("archive");

    complaints.employs(TECHNICIAN, POLICY + ".responsible-department");
    ComplaintCase complaint = paid();
    assertThatThrownBy(() -> complaint.does("pursue-liability", "sanction", "扣当月绩效"))
        .hasMessageContaining("相关责任人");
    complaint.doesAs(DEPARTMENT, "pursue-liability", "offender", TECHNICIAN, "sanction", "扣当月绩效", "penaltyAmount", 200);
    assertThat(complaint.entries(PENALTY).get(0).amount()).isEqualByComparingTo("200");
    assertThat(view.pastSteps(TECHNICIAN, complaint)).isEmpty();
  }

  // ------------------------------------------------------------------ the user's opinion

  @Test
  void who_is_not_satisfied_has_the_plan_made_anew_once_with_the_limit_anew_then_the_sales_manager_decides() {
    ComplaintCase complaint =
        accepted("other")
            .does("investigate")
            .through(AutoDealerWorkorderTest::told)
            .at("2026-03-10T15:00")
            .does("record-outcome", DISSATISFIED)
            .has("dissatisfiedTimes", 1L)
            .waitsAt("investigate")
            .due("investigate", "2026-03-11T15:00")
            .shows("investigate", "userOpinion", "没有说到点子上")
            .does("investigate")
            .shows("approve-plan-approval-sales-manager", "satisfaction", null)
            .through(AutoDealerWorkorderTest::told)
            .does("record-outcome", DISSATISFIED)
            .has("dissatisfiedTimes", 2L)
            .waitsAt("review").with("review", "sales-manager")
            .does("review", "reviewDecision", "redo", "reviewOpinion", "再给一次机会")
            .waitsAt("investigate")
            .shows("investigate", "reviewOpinion", "再给一次机会")
            .does("investigate")
            .through(AutoDealerWorkorderTest::told)
            .does("record-outcome", DISSATISFIED)
            .does("review", "reviewDecision", "archive")
            .does("archive")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1);
    assertThat(complaint.entries(DEADLINE_MET)).extracting("deadline").filteredOn("reply-general"::equals).hasSize(3);
  }

  @Test
  void an_outcome_is_not_written_down_without_the_users_opinion() {
    ComplaintCase complaint = accepted("other").does("investigate").through(AutoDealerWorkorderTest::told);

    assertThatThrownBy(() -> complaint.does("record-outcome", "userOpinion", ""))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("用户对处理结果的意见");
  }

  // ------------------------------------------------------------------ who stands aside

  @Test
  void a_complaint_about_the_sales_manager_is_decided_and_read_by_the_general_manager() {
    ComplaintCase complaint =
        filed()
            .does("register", "respondent", SALES_MANAGER)
            .does("identify-cause")
            .does("accept")
            .does("investigate")
            .with("approve-plan-approval-sales-manager", "general-manager")
            .does("approve-plan-approval-sales-manager", "approvedAmount", 0)
            .does("execute").does("explain-to-user")
            .does("record-outcome", SATISFIED)
            .with("review", "general-manager");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(SALES_MANAGER, complaint)).isEmpty();
  }

  @Test
  void a_complaint_about_the_departments_manager_or_the_administrator_is_the_sales_managers() {
    filed()
        .doesAs(ADMINISTRATOR, "register", "respondent", MANAGER)
        .with("identify-cause", "sales-manager");
    filed()
        .does("register", "respondent", ADMINISTRATOR)
        .does("identify-cause")
        .with("accept", "sales-manager");
  }

  @Test
  void who_made_the_plan_in_the_departments_place_has_it_approved_by_the_general_manager() {
    filed()
        .does("register", "respondent", DEPARTMENT)
        .does("identify-cause")
        .does("accept")
        .with("investigate", "sales-manager")
        .does("investigate")
        .with("approve-plan-approval-sales-manager", "general-manager");
  }

  // ------------------------------------------------------------------ every month

  @Test
  void every_month_the_cases_are_summed_up_taught_and_last_months_measures_checked() {
    complaints.duty(POLICY + "-monthly-case-training")
        .waitsAt("duty").with("duty", "customer-administrator")
        .due("duty", "2026-04-09T18:00")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "及时率百分之百")
        .waitsAt("monthly-case-training-pdca").with("monthly-case-training-pdca", "customer-administrator")
        .shows("monthly-case-training-pdca", "figurePeriod", "2026-03-01 至 2026-03-31")
        .shows("monthly-case-training-pdca", "reportText", "及时率百分之百")
        .does("monthly-case-training-pdca", "improvement", "交车检验增加漆面一项")
        .ended("trained");
  }

  // ------------------------------------------------------------------ stretches of the way

  private ComplaintCase filed() {
    return complaints.at("2026-03-10T10:00").about(POLICY).filed();
  }

  private ComplaintCase registered() {
    return filed().does("register");
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
    return registered().does("identify-cause", answers.toArray());
  }

  /** Of no other cause; general, or major by the circumstance named. */
  private ComplaintCase accepted(String circumstance) {
    ComplaintCase complaint = registered().does("identify-cause").has("cause", "other");
    return circumstance.equals("other")
        ? complaint.does("accept").has("grade", "general")
        : complaint.does("accept", circumstance, true).has("grade", "major");
  }

  private ComplaintCase paid() {
    return identified(true, false, null, false, false)
        .does("compensate-first")
        .does("compensate-first-approval-sales-manager", "approvedAmount", 0)
        .does("compensate-first-pay")
        .does("accept")
        .doesAs(DEPARTMENT, "investigate")
        .through(AutoDealerWorkorderTest::answered)
        .does("review");
  }

  private static ComplaintCase approved(ComplaintCase complaint) {
    return complaint.does("approve-plan-approval-sales-manager", "approvedAmount", 0);
  }

  private static ComplaintCase told(ComplaintCase complaint) {
    return approved(complaint).does("execute").does("explain-to-user");
  }

  private static ComplaintCase answered(ComplaintCase complaint) {
    return told(complaint).does("record-outcome", SATISFIED);
  }
}
