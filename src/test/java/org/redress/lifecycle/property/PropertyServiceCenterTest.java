package org.redress.lifecycle.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.redress.form.InvalidSubmissionException;
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

/** 客户投诉管理制度7: settled on the spot, or solved by the department complained about. */
@LifecycleTest("property-service-center")
class PropertyServiceCenterTest {

  private static final String CUSTOMER_SERVICE = "property-service-center.cs-department";
  private static final String CLERK = "property-cs-department";
  private static final String INSPECTOR = "property-patrol-inspector";
  private static final String DEPARTMENT_MEMBER = "property-responsible-department";
  private static final String REPAIRER = "property-repairer";
  private static final String DEPARTMENT = "property-service-center.responsible-department";

  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "仍在漏水"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void helpers_leave() {
    staff.dismisses(INSPECTOR, CUSTOMER_SERVICE);
    staff.dismisses(REPAIRER, DEPARTMENT);
  }

  @Test
  void an_ordinary_complaint_is_verified_ordered_solved_called_back_recorded_signed_checked_and_filed() {
    ComplaintCase complaint =
        complaints.about("property-service-center")
            .with("channel", "hotline")
            .with("identityName", "张三")
            .with("identityUnit", "3栋502")
            .with("identityPhone", "13900000000")
            .filed()
            .has("identityName", null)
            .has("identityUnit", null)
            .waitsAt("receive").with("receive", "front-desk")
            .due("receive", "2026-03-10T11:00")
            .does("receive", "canExplainOnSite", false, "complaintTarget", "工程部：楼道照明")
            .has("replyMode", "deferred")
            .waitsAt("verify").with("verify", "cs-department")
            .due("verify", "2026-03-11T10:00")
            .shows("verify", "complaintTarget", "工程部：楼道照明")
            .does("verify", "findings", "三楼照明损坏一周")
            .has("severity", "ordinary")
            .waitsAt("notify-department").with("notify-department", "cs-department")
            .does("notify-department", "respondentUnit", "工程部", "instruction", "更换灯具")
            .waitsAt("resolve").with("resolve", "responsible-department")
            .due("resolve", "2026-03-13T18:00")
            .shows("resolve", "instruction", "更换灯具")
            .does("resolve", "result", "已更换灯具")
            .waitsAt("callback").with("callback", "cs-assistant")
            .due("callback", "2026-03-11T18:00")
            .shows("callback", "result", "已更换灯具")
            .does("callback", "satisfaction", "satisfied", "furtherSuggestion", "加装感应开关")
            .has("nextAnswer", "close")
            .waitsAt("record-and-sign").with("record-and-sign", "cs-department")
            .does("record-and-sign")
            .waitsAt("record-and-sign-responsible-department")
            .with("record-and-sign-responsible-department", "responsible-department")
            .does("record-and-sign-responsible-department", "signDecision", "sign")
            .waitsAt("manager-check").with("manager-check", "cs-manager")
            .does("manager-check", "checkResult", "effective")
            .waitsAt("file").with("file", "cs-assistant")
            .does("file")
            .entered(DEADLINE_MET, "on-the-spot")
            .entered(DEADLINE_MET, "limited-time-fix")
            .entered(DEADLINE_MET, "callback")
            .notEntered(DEADLINE_MISSED)
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("WZ20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("ordinary");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void what_the_desk_explains_on_the_spot_is_called_back_and_recorded_without_any_department() {
    ComplaintCase complaint =
        settledOnTheSpot("物业费按建筑面积计收，已出示协议")
            .has("replyMode", "on-the-spot")
            .waitsAt("callback")
            .shows("callback", "result", "物业费按建筑面积计收，已出示协议")
            .does("callback", "satisfaction", "satisfied")
            .does("record-and-sign")
            .waitsAt("manager-check")
            .does("manager-check", "checkResult", "effective")
            .does("file")
            .ended("resolved");

    assertThat(view.pastSteps(DEPARTMENT_MEMBER, complaint)).isEmpty();
  }

  @Test
  void a_desk_that_has_no_answer_within_the_hour_hands_over_to_customer_service_which_is_reminded() {
    filed()
        .passes("due-on-the-spot")
        .missed("on-the-spot", "front-desk")
        .escalated("on-the-spot", "cs-department")
        .waitsAt("receive-cs-department").with("receive-cs-department", "cs-department")
        .passes("due-on-the-spot-cs-department")
        .reminded("on-the-spot", "cs-manager", 1)
        .does("receive-cs-department", "canExplainOnSite", true, "result", "已说明停水原因")
        .has("answeredBy", "cs-department")
        .waitsAt("callback");
  }

  @Test
  void who_is_not_satisfied_with_an_answer_on_the_spot_has_the_complaint_verified() {
    settledOnTheSpot("已口头解释")
        .does("callback", DISSATISFIED)
        .has("nextAnswer", "verify")
        .waitsAt("verify")
        .shows("verify", "dissatisfaction", "仍在漏水")
        .does("verify")
        .has("dissatisfiedTimes", 0L)
        .waitsAt("notify-department");
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "affectedHouseholds, 2, ordinary, notify-department, cs-department",
    "affectedHouseholds, 3, serious, serious-review, cs-manager",
    "safetyOrPropertyDamage, true, serious, serious-review, cs-manager",
    "mediaInvolved, true, serious, serious-review, cs-manager",
    "isIndividualMisconduct, true, personal-misconduct, personal-misconduct, cs-department",
    "isBaselessAndRepeated, true, malicious, explain-malicious-cs-manager, cs-manager"
  })
  void a_verified_complaint_goes_one_of_five_ways(
      String criterion, String value, String severity, String task, String role) {
    ComplaintCase complaint =
        deferred()
            .does("verify", criterion,
                criterion.equals("affectedHouseholds") ? Integer.valueOf(value) : Boolean.TRUE)
            .has("severity", severity)
            .waitsAt(task)
            .with(task, role);

    assertThat(complaint.record().category()).isEqualTo(severity);
  }

  @Test
  void malice_goes_before_misconduct_misconduct_before_a_special_and_a_special_before_a_serious_case() {
    deferred()
        .does("verify", "isBaselessAndRepeated", true, "isIndividualMisconduct", true)
        .has("severity", "malicious");
    deferred()
        .does("verify", "isIndividualMisconduct", true, "beyondDepartment", true)
        .has("severity", "personal-misconduct");
    deferred()
        .does("verify", "beyondDepartment", true, "safetyOrPropertyDamage", true)
        .has("severity", "special");
  }

  @Test
  void a_special_case_lies_before_department_manager_and_company_leader_and_either_directs() {
    deferred()
        .does("verify", "beyondDepartment", true)
        .waitsAt("special-direction").with("special-direction", "department-manager", "company-leader")
        .doesAs("property-company-leader", "special-direction", "direction", "动用维修基金")
        .waitsAt("notify-department")
        .shows("notify-department", "direction", "动用维修基金")
        .does("notify-department")
        .due("resolve", "2026-03-13T18:00");
  }

  @Test
  void a_serious_case_has_the_managers_measures_and_limit_and_goes_to_the_person_named_without_an_order() {
    complaints.employs(REPAIRER, DEPARTMENT);
    deferred()
        .does("verify", "safetyOrPropertyDamage", true)
        .does("serious-review", "handler", REPAIRER, "departmentHead", DEPARTMENT_MEMBER,
            "instruction", "更换水管", "fixBy", "2026-03-12")
        .waitsAt("resolve")
        .heldBy("resolve", REPAIRER)
        .due("resolve", "2026-03-12T18:00")
        .shows("resolve", "instruction", "更换水管")
        .doesAs(REPAIRER, "resolve")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .heldBy("record-and-sign-responsible-department", DEPARTMENT_MEMBER);
  }

  @Test
  void a_serious_case_unsolved_after_five_working_days_goes_to_the_company_leader() {
    deferred()
        .does("verify", "mediaInvolved", true)
        .does("serious-review", "handler", DEPARTMENT_MEMBER)
        .due("resolve", "2026-03-17T18:00")
        .passes("due-serious-limited-time")
        .missed("serious-limited-time", DEPARTMENT_MEMBER)
        .escalated("serious-limited-time", "company-leader")
        .waitsAt("resolve-company-leader").with("resolve-company-leader", "company-leader")
        .due("resolve-company-leader", "2026-03-24T18:00")
        .passes("due-serious-limited-time-company-leader")
        .waitsUntil("due-serious-limited-time-company-leader", "2026-03-25T18:00")
        .reminded("serious-limited-time", "company-leader", 1)
        .does("resolve-company-leader")
        .has("answeredBy", "company-leader")
        .does("callback", DISSATISFIED)
        .has("nextAnswer", "close")
        .waitsAt("record-and-sign");
  }

  @Test
  void an_ordinary_case_climbs_every_three_working_days_to_the_manager_and_then_the_company_leader() {
    ordered()
        .passes("due-limited-time-fix")
        .missed("limited-time-fix", "responsible-department")
        .escalated("limited-time-fix", "cs-manager")
        .waitsAt("resolve-cs-manager").with("resolve-cs-manager", "cs-manager")
        .due("resolve-cs-manager", "2026-03-18T18:00")
        .passes("due-limited-time-fix-cs-manager")
        .escalated("limited-time-fix", "company-leader")
        .waitsAt("resolve-company-leader").with("resolve-company-leader", "company-leader")
        .due("resolve-company-leader", "2026-03-23T18:00")
        .passes("due-limited-time-fix-company-leader")
        .passes("due-limited-time-fix-company-leader")
        .reminded("limited-time-fix", "company-leader", 2)
        .does("resolve-company-leader")
        .waitsAt("callback");
  }

  @Test
  void the_order_may_set_a_date_of_its_own_and_name_who_solves_who_must_be_of_the_department() {
    ComplaintCase complaint = deferred().does("verify");

    assertThatThrownBy(() -> complaint.does("notify-department", "handler", CLERK))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint
        .waitsAt("notify-department")
        .does("notify-department", "handler", DEPARTMENT_MEMBER, "fixBy", "2026-03-20")
        .heldBy("resolve", DEPARTMENT_MEMBER)
        .due("resolve", "2026-03-20T18:00");
  }

  @Test
  void a_suggestion_that_the_superior_approves_is_ordered_and_not_submitted_again_when_done_once_more() {
    deferred()
        .does("verify", "needsApproval", true)
        .waitsAt("notify-department-supervisor").with("notify-department-supervisor", "supervisor")
        .does("notify-department-supervisor", "approvalDecision", "approve")
        .waitsAt("notify-department")
        .does("notify-department")
        .does("resolve")
        .has("answeredBy", "responsible-department")
        .does("callback", DISSATISFIED)
        .waitsAt("notify-department");
  }

  @Test
  void what_the_superior_refuses_is_told_the_customer_with_thanks_and_ends_unsupported() {
    refusedBySuperior()
        .waitsAt("callback")
        .shows("callback", "approvalOpinion", "超出物业服务协议")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("not-supported");
  }

  @Test
  void who_is_not_satisfied_with_the_superiors_refusal_has_the_managers_own_answer() {
    refusedBySuperior()
        .does("callback", DISSATISFIED)
        .has("nextAnswer", "cs-manager")
        .waitsAt("resolve-cs-manager")
        .due("resolve-cs-manager", "2026-03-13T18:00")
        .does("resolve-cs-manager")
        .shows("callback", "satisfaction", null)
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .waitsAt("manager-check")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("resolved");
  }

  @Test
  void a_malicious_complaint_is_found_so_by_the_manager_explained_patiently_and_filed() {
    deferred()
        .does("verify", "isBaselessAndRepeated", true)
        .does("explain-malicious-cs-manager", "isBaselessAndRepeated", true, "maliceOpinion", "三次索要免缴物业费")
        .waitsAt("explain-malicious").with("explain-malicious", "cs-department")
        .shows("explain-malicious", "maliceOpinion", "三次索要免缴物业费")
        .does("explain-malicious")
        .waitsAt("file")
        .does("file")
        .notEntered(SATISFACTION)
        .ended("malicious");
  }

  @Test
  void what_the_manager_does_not_find_malicious_is_sorted_anew() {
    deferred()
        .does("verify", "isBaselessAndRepeated", true, "affectedHouseholds", 5)
        .has("severity", "malicious")
        .does("explain-malicious-cs-manager", "isBaselessAndRepeated", false)
        .has("severity", "serious")
        .waitsAt("serious-review");
  }

  @Test
  void a_proved_misconduct_is_sanctioned_by_the_superior_by_its_size() {
    ComplaintCase complaint =
        misconduct()
            .has("identityWitnesses", null)
            .waitsAt("personal-misconduct-inspect").with("personal-misconduct-inspect", "cs-department")
            .does("personal-misconduct-inspect", "substantiated", true, "misconductSize", "general",
                "referredTo", "保安部")
            .waitsAt("personal-misconduct-supervisor").with("personal-misconduct-supervisor", "supervisor")
            .shows("personal-misconduct-supervisor", "referredTo", "保安部")
            .does("personal-misconduct-supervisor", "offence", "general", "offender", DEPARTMENT_MEMBER,
                "sanction", "书面检讨")
            .waitsAt("callback")
            .shows("callback", "sanction", "书面检讨")
            .does("callback", "satisfaction", "satisfied")
            .does("record-and-sign")
            .does("manager-check", "checkResult", "effective")
            .does("file")
            .ended("resolved");

    assertThat(complaint.entries(PENALTY)).hasSize(1);
    assertThat(complaint.entries(PENALTY).get(0).holder()).isEqualTo(DEPARTMENT_MEMBER);
    assertThat(complaint.entries(PENALTY).get(0).note()).isEqualTo("一般");
    assertThat(complaint.entries(PENALTY).get(0).clause()).isEqualTo("投诉受理5");
  }

  @Test
  void a_complainant_who_could_not_sign_is_asked_again_before_anything_follows_from_the_misconduct() {
    deferred()
        .does("verify", "isIndividualMisconduct", true)
        .does("personal-misconduct", "complainantSigned", "pending")
        .does("personal-misconduct-inspect", "substantiated", true, "misconductSize", "minor", "referredTo", "保安部")
        .waitsAt("personal-misconduct-sign").with("personal-misconduct-sign", "cs-department")
        .does("personal-misconduct-sign", "complainantSigned", "refused")
        .waitsAt("personal-misconduct-supervisor")
        .shows("personal-misconduct-supervisor", "complainantSigned", "refused");
  }

  @Test
  void a_misconduct_not_proved_is_told_and_ends_unsupported_or_as_dissatisfied_after_the_managers_answer() {
    misconduct()
        .does("personal-misconduct-inspect", "substantiated", false)
        .waitsAt("callback")
        .notEntered(PENALTY)
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("not-supported");

    misconduct()
        .does("personal-misconduct-inspect", "substantiated", false)
        .does("callback", DISSATISFIED)
        .waitsAt("resolve-cs-manager")
        .does("resolve-cs-manager")
        .does("callback", DISSATISFIED)
        .does("record-and-sign")
        .does("manager-check", "checkResult", "effective")
        .does("file")
        .ended("dissatisfied");
  }

  @Test
  void the_person_complained_about_finds_nothing_of_the_case_and_a_colleague_sent_inspects() {
    complaints.employs(INSPECTOR, CUSTOMER_SERVICE);
    ComplaintCase complaint =
        deferred()
            .doesAs(INSPECTOR, "verify", "isIndividualMisconduct", true, "respondent", CLERK)
            .doesAs(INSPECTOR, "personal-misconduct", "respondent", CLERK, "inspector", INSPECTOR)
            .heldBy("personal-misconduct-inspect", INSPECTOR);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(CLERK, complaint)).isEmpty();
    assertThat(view.tasks(INSPECTOR, complaint)).containsExactly("personal-misconduct-inspect");
    complaint.refuses(CLERK, "personal-misconduct-inspect", "回避");
  }

  @Test
  void who_is_sent_to_inspect_cannot_be_the_person_complained_about() {
    complaints.employs(INSPECTOR, CUSTOMER_SERVICE);
    ComplaintCase complaint =
        deferred()
            .doesAs(INSPECTOR, "verify", "isIndividualMisconduct", true);

    assertThatThrownBy(
            () -> complaint.doesAs(INSPECTOR, "personal-misconduct", "respondent", CLERK, "inspector", CLERK))
        .hasMessageContaining("依规定须回避本案");
    complaint.doesAs(INSPECTOR, "personal-misconduct", "respondent", CLERK, "inspector", INSPECTOR);
    assertThat(view.tasks(CLERK, complaint)).isEmpty();
  }

  @Test
  void a_dissatisfied_customer_has_it_done_once_more_then_the_managers_answer_which_is_the_last() {
    ComplaintCase complaint =
        deferred()
            .does("verify")
            .does("notify-department", "fixBy", "2026-03-11")
            .does("resolve")
            .does("callback", DISSATISFIED)
            .has("nextAnswer", "rework")
            .has("fixBy", null)
            .waitsAt("notify-department")
            .shows("notify-department", "dissatisfaction", "仍在漏水")
            .does("notify-department")
            .due("resolve", "2026-03-13T18:00")
            .does("resolve")
            .shows("callback", "satisfaction", null)
            .does("callback", DISSATISFIED)
            .has("nextAnswer", "cs-manager")
            .has("dissatisfiedTimes", 2L)
            .waitsAt("resolve-cs-manager").with("resolve-cs-manager", "cs-manager")
            .climbed("DISSATISFIED cs-manager")
            .does("resolve-cs-manager")
            .does("callback", DISSATISFIED)
            .has("nextAnswer", "close")
            .does("record-and-sign")
            .waitsAt("manager-check")
            .does("manager-check", "checkResult", "effective")
            .does("file")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1);
  }

  @Test
  void a_serious_case_done_once_more_is_ordered_by_customer_service_and_has_five_working_days_again() {
    deferred()
        .does("verify", "safetyOrPropertyDamage", true)
        .does("serious-review", "handler", DEPARTMENT_MEMBER)
        .does("resolve")
        .does("callback", DISSATISFIED)
        .waitsAt("notify-department")
        .does("notify-department")
        .due("resolve", "2026-03-17T18:00");
  }

  @Test
  void a_late_call_back_reminds_customer_service_and_who_does_not_answer_has_not_objected() {
    ordered()
        .does("resolve")
        .passes("due-callback")
        .passes("due-callback")
        .reminded("callback", "cs-department", 2)
        .with("callback", "cs-assistant")
        .does("callback", "noAnswer", true)
        .has("nextAnswer", "close")
        .notEntered(SATISFACTION)
        .waitsAt("record-and-sign");
  }

  @Test
  void a_head_who_does_not_sign_sends_the_record_back_to_be_corrected() {
    ordered()
        .does("resolve")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("record-and-sign-responsible-department", "signDecision", "reject", "signOpinion", "灯具数量有误")
        .waitsAt("record-and-sign")
        .shows("record-and-sign", "signOpinion", "灯具数量有误")
        .does("record-and-sign")
        .does("record-and-sign-responsible-department", "signDecision", "sign")
        .waitsAt("manager-check")
        .shows("manager-check", "signOpinion", null);
  }

  @Test
  void a_handling_whose_effect_falls_short_is_verified_anew() {
    ordered()
        .does("resolve")
        .does("callback", "satisfaction", "satisfied")
        .does("record-and-sign")
        .does("record-and-sign-responsible-department", "signDecision", "sign")
        .does("manager-check", "checkResult", "ineffective", "checkOpinion", "其他楼层同样损坏")
        .waitsAt("verify")
        .shows("verify", "checkOpinion", "其他楼层同样损坏")
        .does("verify", "affectedHouseholds", 12)
        .has("satisfaction", null)
        .waitsAt("serious-review");
  }

  @Test
  void a_customer_not_contacted_within_a_day_has_the_manager_reminded_but_not_when_verified_anew() {
    deferred()
        .passes("due-first-contact")
        .waitsUntil("due-first-contact", "2026-03-12T18:00")
        .reminded("first-contact", "cs-manager", 1)
        .does("verify")
        .waitsAt("notify-department");

    ComplaintCase again = settledOnTheSpot("已口头解释").does("callback", DISSATISFIED).waitsAt("verify");
    assertThat(again.open("verify").getDueDate()).isNull();
  }

  @Test
  void a_reception_a_verification_and_a_signature_are_not_accepted_without_what_they_rest_on() {
    ComplaintCase complaint = filed();
    assertThatThrownBy(() -> complaint.does("receive", "canExplainOnSite", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("处理、解释的结果");

    complaint.does("receive", "canExplainOnSite", false);
    assertThatThrownBy(() -> complaint.does("verify", "affectedHouseholds", 0)).hasMessageContaining("受影响户数");

    complaint.does("verify").does("notify-department").does("resolve");
    assertThatThrownBy(() -> complaint.does("callback")).hasMessageContaining("客户对处理结果");
    assertThatThrownBy(() -> complaint.does("callback", "satisfaction", "dissatisfied"))
        .hasMessageContaining("不满意之处");

    complaint.does("callback", "satisfaction", "satisfied").does("record-and-sign");
    assertThatThrownBy(() -> complaint.does(
        "record-and-sign-responsible-department", "signDecision", "reject"))
        .hasMessageContaining("意见");
    complaint.waitsAt("record-and-sign-responsible-department");
  }

  @Test
  void a_misconduct_is_registered_with_witnesses_and_inspected_with_its_size() {
    ComplaintCase complaint = deferred().does("verify", "isIndividualMisconduct", true);
    assertThatThrownBy(() -> complaint.does("personal-misconduct", "identityWitnesses", ""))
        .hasMessageContaining("证明人");

    complaint.does("personal-misconduct");
    assertThatThrownBy(() -> complaint.does(
        "personal-misconduct-inspect", "substantiated", true, "referredTo", "保安部"))
        .hasMessageContaining("事件的大小");
    complaint.waitsAt("personal-misconduct-inspect");
  }

  @Test
  void a_complaint_is_not_filed_without_name_unit_and_telephone() {
    assertThatThrownBy(() -> complaints.about("property-service-center").with("identityUnit", null).filed())
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("单元号码");
  }

  @Test
  void every_month_customer_service_analyses_the_complaints_and_arranges_what_avoids_them() {
    complaints.duty("property-service-center-monthly-analysis")
        .waitsAt("duty").with("duty", "cs-department")
        .due("duty", "2026-04-09T18:00")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "照明投诉占四成")
        .waitsAt("monthly-analysis-avoidance").with("monthly-analysis-avoidance", "cs-department")
        .shows("monthly-analysis-avoidance", "figurePeriod", "2026-03-01 至 2026-03-31")
        .shows("monthly-analysis-avoidance", "reportText", "照明投诉占四成")
        .does("monthly-analysis-avoidance", "maintenancePlan", "每月检修楼道照明")
        .ended("analysed");
  }

  private ComplaintCase filed() {
    return complaints.about("property-service-center").filed();
  }

  private ComplaintCase settledOnTheSpot(String explanation) {
    return filed().does("receive", "canExplainOnSite", true, "result", explanation);
  }

  private ComplaintCase deferred() {
    return filed().does("receive", "canExplainOnSite", false);
  }

  private ComplaintCase ordered() {
    return deferred().does("verify").does("notify-department");
  }

  private ComplaintCase refusedBySuperior() {
    return deferred()
        .does("verify", "needsApproval", true)
        .does("notify-department-supervisor", "approvalDecision", "refuse", "approvalOpinion", "超出物业服务协议");
  }

  private ComplaintCase misconduct() {
    return deferred().does("verify", "isIndividualMisconduct", true).does("personal-misconduct");
  }
}
