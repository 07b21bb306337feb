package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.WAIT_ENDED;
import static org.redress.register.EntryKind.ESCALATED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.Entry;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 上海大众兰州天祥客户抱怨处理制度: users complain to a car dealer, about the sale or about the service. */
@LifecycleTest("auto-dealer-focus-vehicle")
class AutoDealerFocusVehicleTest {

  private static final String POLICY = "auto-dealer-focus-vehicle";
  private static final String TOLD = "2026-03-10T09:30:00+08:00";
  private static final String HANDLER = "automotive-handler";
  private static final String TECHNICIAN = "automotive-technician";
  private static final String TECHNICAL_MANAGER = "automotive-technical-manager";

  @Autowired private Complaints complaints;

  // ------------------------------------------------------------------ two tracks

  @Test
  void a_service_complaint_after_sales_is_answered_by_the_service_manager_and_closed_within_24_hours() {
    ComplaintCase complaint =
        filed("phone", false)
            .with("receive", "callback-agent", "sales-adviser", "service-adviser", "customer-administrator")
            .does("receive")
            .has("track", "aftersales")
            .with("same-day-transfer-aftersales",
                "callback-agent", "service-adviser", "customer-administrator")
            .due("same-day-transfer-aftersales", "2026-03-10T23:59:59")
            .does("same-day-transfer-aftersales")
            .with("identify-cause", "customer-director")
            .does("identify-cause", "complaintCause", "service")
            .has("type", "service")
            .has("severity", "ordinary")
            .waitsUntil("due-close-ordinary", "2026-03-11T10:00")
            .with("define-scope", "service-director")
            .through(scope(false))
            .with("route-aftersales-service-manager", "service-manager")
            .does("route-aftersales-service-manager", "lessons", "接车时先说明工期")
            .with("close-approval-service-director", "service-director")
            .does("close-approval-service-director", "repliedAt", TOLD)
            .with("handle-form", "responsible-department", "handler")
            .due("handle-form", "2026-03-13T18:00")
            .does("handle-form", "formResult", "complete")
            .with("check-form", "customer-care-dept")
            .due("check-form", "2026-03-16T18:00")
            .does("check-form", "formLate", false)
            .with("revisit", "customer-care-dept", "callback-agent")
            .due("revisit", "2026-03-16T18:00")
            .waitsUntil("due-verify-after-form", "2026-03-13T18:00")
            .does("revisit", "satisfaction", "satisfied")
            .with("update-form", "customer-care-dept", "callback-agent")
            .due("update-form", "2026-03-10T23:59:59")
            .does("update-form")
            .with("archive", "customer-administrator", "callback-agent")
            .does("archive")
            .notEntered(DEADLINE_MISSED)
            .entered(DEADLINE_MET, "same-day-transfer")
            .entered(DEADLINE_MET, "handle-form")
            .entered(DEADLINE_MET, "revisit")
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("TX20260310-\\d{3}");
    assertThat(complaint.record().category()).isEqualTo("service");
    assertThat(complaint.record().satisfaction()).as("best of two").isEqualTo(5);
  }

  @ParameterizedTest(name = "sales, {0}: {1}")
  @CsvSource({
    "service, route-sales-retail-manager, retail-manager",
    "product-quality, route-sales-aftersales-dept, aftersales-dept"
  })
  void the_cause_of_a_sales_complaint_decides_who_answers_and_the_sales_director_closes_it(
      String cause, String task, String role) {
    sales("on-site")
        .with("identify-cause", "customer-director")
        .does("identify-cause", "complaintCause", cause)
        .waitsAt(task)
        .with(task, role)
        .does(task, "lessons", "交车前核对配置")
        .with("close-approval-sales-director", "sales-director")
        .through(closedBy("sales-director"))
        .through(AutoDealerFocusVehicleTest::formReturned)
        .through(AutoDealerFocusVehicleTest::satisfied)
        .ended("resolved");
  }

  @Test
  void a_users_own_problem_is_explained_by_the_adviser_of_the_track() {
    sales("phone")
        .does("identify-cause", "complaintCause", "user-problem")
        .with("route-sales-sales-adviser", "sales-adviser", "handler")
        .does("route-sales-sales-adviser")
        .waitsAt("close-approval-sales-director");
    aftersales("phone")
        .does("identify-cause", "complaintCause", "user-problem")
        .through(scope(false))
        .with("route-aftersales-service-adviser", "service-adviser")
        .does("route-aftersales-service-adviser")
        .waitsAt("close-approval-service-director");
  }

  @Test
  void any_other_cause_is_handled_by_whom_the_customer_director_names() {
    sales("letter")
        .does("identify-cause", "complaintCause", "other", "designatedHandler", HANDLER)
        .heldBy("route-sales-handler", HANDLER)
        .does("route-sales-handler")
        .waitsAt("close-approval-sales-director");
    aftersales("letter")
        .does("identify-cause", "complaintCause", "other", "designatedHandler", HANDLER)
        .through(scope(false))
        .heldBy("route-aftersales-handler", HANDLER)
        .does("route-aftersales-handler")
        .waitsAt("close-approval-service-director");
  }

  @Test
  void parts_are_judged_by_the_claims_officer_before_the_service_manager_answers() {
    aftersales("aftersales-callback")
        .does("identify-cause", "complaintCause", "product-quality")
        .through(scope(false))
        .with("route-aftersales-claims-officer", "claims-officer")
        .does("route-aftersales-claims-officer")
        .waitsAt("route-aftersales-service-manager")
        .does("route-aftersales-service-manager")
        .waitsAt("close-approval-service-director");
  }

  @Test
  void a_complaint_from_the_dn_network_is_backed_up_at_once_and_answered_to_the_manufacturer() {
    ComplaintCase complaint =
        fromDnNetwork(true)
            .does("receive")
            .with("transfer-dn", "customer-administrator")
            .due("transfer-dn", "2026-03-10T11:00")
            .passes("due-first-time-sales-dn")
            .missed("first-time-sales-dn", "customer-administrator")
            .reminded("first-time-sales-dn", "sales-director", 1)
            .does("transfer-dn", "dnBackedUp", true)
            .does("identify-cause", "complaintCause", "service")
            .does("route-sales-retail-manager", "lessons", "交车前核对配置")
            .through(closedBy("sales-director"))
            .waitsAt("handle-form", "feedback-dn")
            .with("feedback-dn", "sales-director")
            .due("feedback-dn", "2026-03-13T18:00");
    complaint.does("handle-form", "formResult", "complete").does("check-form", "formLate", false);
    complaint
        .waitsAt("feedback-dn")
        .passes("due-dn-sales-feedback")
        .missed("dn-sales-feedback", "sales-director")
        .reminded("dn-sales-feedback", "general-manager", 1)
        .does("feedback-dn")
        .through(AutoDealerFocusVehicleTest::satisfied)
        .ended("resolved");
  }

  @Test
  void an_after_sales_complaint_from_the_dn_network_goes_to_the_service_manager() {
    fromDnNetwork(false)
        .does("receive")
        .waitsAt("same-day-transfer-aftersales");
  }

  @Test
  void who_has_not_passed_the_complaint_on_by_midnight_is_reminded_and_the_director_of_the_track_told() {
    filed("phone", false)
        .does("receive")
        .passes("due-same-day-transfer")
        .reminded("same-day-transfer", "service-director", 1);
    filed("phone", true)
        .does("receive")
        .with("same-day-transfer-sales", "callback-agent", "sales-adviser")
        .passes("due-same-day-transfer-sales")
        .missed("same-day-transfer", "callback-agent,auto-dealer-focus-vehicle.sales-adviser")
        .reminded("same-day-transfer", "sales-director", 1);
  }

  // ------------------------------------------------------------------ repair quality and the vehicle

  @Test
  void a_buyers_complaint_about_a_repair_changes_to_the_after_sales_track() {
    sales("on-site")
        .has("track", "sales")
        .does("identify-cause", "complaintCause", "repair-quality")
        .has("track", "aftersales")
        .waitsAt("define-scope");
  }

  @Test
  void a_repair_complaint_whose_vehicle_never_comes_closes_itself_three_months_after_receipt() {
    aftersales("rework")
        .does("identify-cause", "complaintCause", "repair-quality")
        .through(scope(false))
        .waitsAt("await-return")
        .with("await-return", "service-adviser")
        .due("await-return", "2026-06-10T18:00")
        .passes("due-auto-close")
        .entered(WAIT_ENDED, "auto-close")
        .notEntered(DEADLINE_MISSED)
        .notEntered(ESCALATED)
        .does("archive")
        .ended("auto-closed");
  }

  @Test
  void a_vehicle_that_comes_back_under_warranty_is_watched_beside_the_repair_until_the_user_is_satisfied() {
    ComplaintCase complaint =
        aftersales("rework")
            .does("identify-cause", "complaintCause", "repair-quality")
            .does("define-scope", "enteredWorkshop", false, "underWarranty", true, "qualityProblem", true,
                "serviceDirectorConfirms", true)
            .has("focus", "not-focus")
            .at("2026-03-16T10:00")
            .does("await-return", "returnResult", "returned")
            .has("focus", "not-focus")
            .shows("focus-vehicle", "focus", "focus-warranty")
            .waitsUntil("due-close-ordinary", "2026-03-17T10:00")
            .waitsAt("route-aftersales-technical-manager", "focus-vehicle")
            .with("focus-vehicle", "service-director")
            .does("focus-vehicle", "focusSolverRole", "technician", "focusSolver", TECHNICIAN)
            .heldBy("solve-focus-vehicle-technician", TECHNICIAN)
            .with("route-aftersales-technical-manager", "technical-manager")
            .does("route-aftersales-technical-manager", "externalRework", true)
            .with("route-aftersales-workshop-supervisor", "workshop-supervisor")
            .does("route-aftersales-workshop-supervisor")
            .does("route-aftersales-service-manager")
            .waitsAt("solve-focus-vehicle-technician")
            .does("solve-focus-vehicle-technician", "focusTreatment", "更换水泵")
            .with("solve-focus-vehicle-quality", "chief-technician", "workshop-supervisor")
            .does("solve-focus-vehicle-quality", "focusQuality", "rework", "focusQualityNote", "仍有渗漏")
            .shows("solve-focus-vehicle-technician", "focusQualityNote", "仍有渗漏")
            .does("solve-focus-vehicle-technician", "focusTreatment", "更换水泵及密封圈")
            .does("solve-focus-vehicle-quality", "focusQuality", "passed")
            .waitsAt("close-approval-service-director")
            .shows("close-approval-service-director", "focusTreatment", "更换水泵及密封圈")
            .through(closedBy("service-director"))
            .through(AutoDealerFocusVehicleTest::formReturned)
            .does("revisit", "satisfaction", "satisfied")
            .does("update-form")
            .waitsAt("delist-focus-vehicle")
            .with("delist-focus-vehicle", "service-director")
            .does("delist-focus-vehicle")
            .with("post-care", "customer-care-dept")
            .does("post-care", "careKind", "letter", "careNote", "致函说明维修情况")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("repair-quality");
  }

  @Test
  void a_user_who_accepts_the_assessment_without_coming_is_handled_and_nothing_is_watched() {
    aftersales("rework")
        .does("identify-cause", "complaintCause", "repair-quality")
        .does("define-scope", "enteredWorkshop", false, "underWarranty", true, "qualityProblem", true,
            "serviceDirectorConfirms", true)
        .does("await-return", "returnResult", "evaluated")
        .waitsAt("route-aftersales-technical-manager")
        .does("route-aftersales-technical-manager", "externalRework", false)
        .waitsAt("route-aftersales-service-manager")
        .does("route-aftersales-service-manager")
        .through(closedBy("service-director"))
        .waitsAt("handle-form");
  }

  @Test
  void a_reworked_vehicle_goes_to_the_technical_manager_who_does_not_check_his_own_work() {
    complaints.employs(TECHNICAL_MANAGER, POLICY + ".chief-technician");

    aftersales("on-site")
        .does("identify-cause", "complaintCause", "service")
        .does("define-scope", "enteredWorkshop", true, "complaintOrRework", true,
            "serviceDirectorConfirms", true)
        .waitsAt("route-aftersales-service-manager", "focus-vehicle")
        .shows("focus-vehicle", "focus", "focus-complaint-rework")
        .does("focus-vehicle", "focusSolverRole", "technical-manager", "focusSolver", TECHNICAL_MANAGER)
        .heldBy("solve-focus-vehicle-technical-manager", TECHNICAL_MANAGER)
        .does("solve-focus-vehicle-technical-manager")
        .refuses(TECHNICAL_MANAGER, "solve-focus-vehicle-quality", "须由另一人办理")
        .doesAs("automotive-workshop-supervisor", "solve-focus-vehicle-quality", "focusQuality", "passed")
        .waitsAt("route-aftersales-service-manager");
  }

  @Test
  void a_vehicle_that_the_service_director_need_not_watch_is_not_on_the_list() {
    aftersales("on-site")
        .does("identify-cause", "complaintCause", "service")
        .does("define-scope", "enteredWorkshop", true, "underWarranty", true, "qualityProblem", true,
            "complaintOrRework", true, "serviceDirectorConfirms", false)
        .waitsAt("route-aftersales-service-manager")
        .shows("route-aftersales-service-manager", "focus", "not-focus");
  }

  // ------------------------------------------------------------------ major complaints and the ladder

  @Test
  void a_major_after_sales_complaint_is_reported_at_once_and_handled_and_closed_by_the_general_manager() {
    ComplaintCase complaint =
        aftersales("on-site")
            .does("identify-cause", "complaintCause", "repair-quality", "causedByRepairQuality", true,
                "majorSafetyHazard", true)
            .has("severity", "major")
            .with("report-major-director", "service-manager")
            .due("report-major-director", "2026-03-10T11:00")
            .passes("due-report-major-aftersales")
            .missed("report-major-aftersales", "service-manager")
            .reminded("report-major-aftersales", "service-director", 1)
            .does("report-major-director")
            .does("define-scope", "enteredWorkshop", true, "serviceDirectorConfirms", false)
            .with("report-major-gm-service-director", "service-director")
            .waitsUntil("due-close-major", "2026-03-13T18:00")
            .passes("due-report-major-gm-service-director")
            .missed("report-major-gm", "service-director")
            .reminded("report-major-gm", "general-manager", 1)
            .does("report-major-gm-service-director")
            .with("gm-handle", "general-manager")
            .does("gm-handle", "gmDecision", "resolved", "focusPerson", "技术经理")
            .with("close-approval-general-manager", "general-manager")
            .through(closedBy("general-manager"))
            .through(AutoDealerFocusVehicleTest::formReturned)
            .does("revisit", "satisfaction", "satisfied")
            .does("update-form")
            .waitsAt("post-care")
            .does("post-care", "careKind", "visit", "careNote", "总经理上门致歉")
            .waitsAt("spot-check-case")
            .with("spot-check-case", "customer-director")
            .does("spot-check-case", "penaltyNeeded", false)
            .does("archive")
            .notEntered(PENALTY)
            .ended("resolved");

    assertThat(complaint.entries(REMINDED)).hasSize(2);
  }

  @Test
  void a_major_repair_complaint_comes_before_the_general_manager_at_once_wherever_the_vehicle_is() {
    aftersales("phone")
        .does("identify-cause", "complaintCause", "repair-quality", "causedByRepairQuality", true,
            "majorSafetyHazard", true)
        .does("report-major-director")
        .does("define-scope", "enteredWorkshop", false, "serviceDirectorConfirms", false)
        .waitsAt("report-major-gm-service-director")
        .due("report-major-gm-service-director", "2026-03-10T11:00")
        .does("report-major-gm-service-director")
        .with("gm-handle", "general-manager")
        .waitsUntil("due-close-major", "2026-03-13T18:00");
  }

  @Test
  void what_the_manufacturer_is_to_be_told_of_a_complaint_counts_from_receipt_until_it_has_been_told() {
    fromDnNetwork(true).does("receive").does("transfer-dn", "dnBackedUp", true)
        .does("identify-cause", "complaintCause", "service")
        .does("route-sales-retail-manager", "handlingResult", "settled", "lessons", "交车前核对配置", "proposedAmount", 0)
        .through(closedBy("sales-director"))
        .waitsAt("handle-form", "feedback-dn")
        .due("feedback-dn", "2026-03-13T18:00")
        .does("handle-form", "formResult", "beyond-authority")
        .waitsAt("report-beyond-authority-sales")
        .does("report-beyond-authority-sales")
        .at("2026-03-12T10:00")
        .does("director-handle-sales-director", "directorResult", "settled", "proposedAmount", 0)
        .through(closedBy("sales-director"))
        .waitsAt("handle-form", "feedback-dn")
        .due("feedback-dn", "2026-03-13T18:00");
  }

  @Test
  void what_the_general_manager_cannot_solve_goes_to_the_manufacturer_and_so_does_three_days_delay() {
    sales("on-site")
        .does("identify-cause", "complaintCause", "service", "causedByCompany", true,
            "strongDissatisfaction", true, "extremeBehaviour", true)
        .with("report-major-gm-sales-director", "sales-director")
        .passes("due-report-major-gm")
        .reminded("report-major-gm", "general-manager", 1)
        .does("report-major-gm-sales-director")
        .passes("due-close-major")
        .missed("close-major", "general-manager")
        .waitsAt("gm-handle", "close-notify-manufacturer")
        .with("close-notify-manufacturer", "general-manager")
        .does("close-notify-manufacturer")
        .does("gm-handle", "gmDecision", "manufacturer", "focusPerson", "销售总监")
        .with("report-manufacturer", "general-manager")
        .due("report-manufacturer", "2026-03-13T18:00")
        .passes("due-report-manufacturer")
        .missed("report-manufacturer", "general-manager")
        .does("report-manufacturer")
        .through(closedBy("general-manager"))
        .waitsAt("handle-form");
  }

  @ParameterizedTest(name = "company {0}, strong {1}, extreme {2}, repair {3}, hazard {4}: {5}")
  @CsvSource({
    "true, true, true, false, false, major",
    "true, true, false, false, false, ordinary",
    "false, true, true, false, false, ordinary",
    "false, false, false, true, true, major",
    "false, false, false, true, false, ordinary",
    "true, false, false, false, true, ordinary"
  })
  void major_is_extreme_behaviour_the_company_caused_or_a_hazard_that_a_repair_left(
      boolean company, boolean strong, boolean extreme, boolean repair, boolean hazard, String severity) {
    sales("phone")
        .does("identify-cause", "complaintCause", "service", "causedByCompany", company,
            "strongDissatisfaction", strong, "extremeBehaviour", extreme,
            "causedByRepairQuality", repair, "majorSafetyHazard", hazard)
        .has("severity", severity);
  }

  @Test
  void what_is_beyond_the_department_reaches_management_and_an_escalated_complaint_the_crisis_procedure() {
    answeredBySales("handlingResult", "beyond")
        .with("report-beyond-authority-sales", "handler", "retail-manager", "aftersales-dept", "sales-adviser")
        .due("report-beyond-authority-sales", "2026-03-11T10:00")
        .does("report-beyond-authority-sales")
        .with("director-handle-sales-director", "sales-director")
        .does("director-handle-sales-director", "directorResult", "unsolvable")
        .with("report-management-sales-director", "sales-director")
        .due("report-management-sales-director", "2026-03-11T10:00")
        .passes("due-report-management")
        .reminded("report-management", "general-manager", 1)
        .does("report-management-sales-director")
        .does("gm-handle", "gmDecision", "crisis")
        .waitsAt("archive")
        .does("archive")
        .ended("crisis");
  }

  @Test
  void a_report_not_made_in_24_hours_is_not_waited_for_the_director_takes_the_complaint() {
    answeredBySales("handlingResult", "beyond")
        .passes("due-report-beyond-authority-sales")
        .escalated("report-beyond-authority", "sales-director")
        .does("director-handle-sales-director")
        .waitsAt("close-approval-sales-director");
    answeredByService("handlingResult", "beyond")
        .with("report-beyond-authority-aftersales", "handler", "service-manager", "service-adviser")
        .passes("due-report-beyond-authority")
        .escalated("report-beyond-authority", "service-director")
        .does("director-handle-service-director", "proposedAmount", 10000.01)
        .with("report-management-service-director", "service-director")
        .passes("due-report-management-service-director")
        .missed("report-management", "service-director")
        .reminded("report-management", "general-manager", 1)
        .does("report-management-service-director")
        .does("gm-handle", "proposedAmount", 10000.01)
        .waitsAt("close-approval-general-manager");
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "1000, close-approval-service-director",
    "1000.01, report-beyond-authority-aftersales"
  })
  void a_handler_settles_what_is_within_his_authority(double amount, String next) {
    answeredByService("handlingResult", "settled", "proposedAmount", amount).waitsAt(next);
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "10000, close-approval-service-director",
    "10000.01, report-management-service-director"
  })
  void a_director_settles_what_is_within_his(double amount, String next) {
    answeredByService("handlingResult", "beyond")
        .does("report-beyond-authority-aftersales")
        .does("director-handle-service-director", "proposedAmount", amount)
        .waitsAt(next);
  }

  @Test
  void who_grants_more_than_he_may_sends_the_closing_up() {
    ComplaintCase complaint =
        answeredBySales()
            .does("close-approval-sales-director", "repliedAt", TOLD, "approvedAmount", 12000)
            .waitsAt("close-approval-general-manager")
            .shows("close-approval-general-manager", "proposedAmount", 12000)
            .does("close-approval-general-manager", "repliedAt", TOLD, "approvedAmount", 11000)
            .waitsAt("handle-form");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("11000");
  }

  @Test
  void an_ordinary_complaint_open_after_24_hours_comes_before_the_general_manager_while_it_is_handled_on() {
    ComplaintCase complaint =
        sales("phone")
            .does("identify-cause", "complaintCause", "service")
            .passes("due-close-ordinary")
            .missed("close-ordinary", "retail-manager")
            .escalated("close-ordinary", "general-manager")
            .waitsAt("route-sales-retail-manager", "close-supervise")
            .with("close-supervise", "general-manager")
            .passes("due-close-ordinary-general-manager")
            .missed("close-ordinary", "general-manager")
            .does("close-supervise")
            .waitsAt("route-sales-retail-manager")
            .does("route-sales-retail-manager", "lessons", "交车前核对配置")
            .through(closedBy("sales-director"))
            .waitsAt("handle-form");

    assertThat(complaint.entries(DEADLINE_MISSED)).extracting(Entry::deadline).containsOnly("close-ordinary");
  }

  @Test
  void closing_the_complaint_ends_what_the_general_manager_still_had_to_urge() {
    answeredBySales()
        .passes("due-close-ordinary")
        .waitsAt("close-approval-sales-director", "close-supervise")
        .through(closedBy("sales-director"))
        .waitsAt("handle-form");
  }

  // ------------------------------------------------------------------ the form

  @Test
  void the_handler_who_finds_while_writing_that_it_is_beyond_him_reports_it_upward() {
    answeredByService()
        .through(closedBy("service-director"))
        .does("handle-form", "formResult", "beyond-authority")
        .waitsAt("report-beyond-authority-aftersales")
        .does("report-beyond-authority-aftersales", "beyondReason", "growing")
        .shows("director-handle-service-director", "beyondReason", "growing")
        .does("director-handle-service-director")
        .through(closedBy("service-director"))
        .waitsAt("handle-form");
  }

  @Test
  void a_form_not_returned_in_three_days_climbs_from_the_handler_to_the_director_and_the_general_manager() {
    answeredBySales()
        .through(closedBy("sales-director"))
        .passes("due-handle-form-sales")
        .missed("handle-form", "handler,auto-dealer-focus-vehicle.responsible-department")
        .escalated("handle-form", "sales-director")
        .with("handle-form-sales-director", "sales-director")
        .due("handle-form-sales-director", "2026-03-13T18:00")
        .passes("due-handle-form-sales-director")
        .escalated("handle-form", "general-manager")
        .with("handle-form-general-manager", "general-manager")
        .passes("due-handle-form-general-manager")
        .missed("handle-form", "general-manager")
        .does("handle-form-general-manager")
        .waitsAt("check-form");
    answeredByService()
        .through(closedBy("service-director"))
        .passes("due-handle-form")
        .escalated("handle-form", "service-director")
        .does("handle-form-service-director")
        .waitsAt("check-form");
    answeredByService()
        .through(closedBy("service-director"))
        .passes("due-handle-form")
        .passes("due-handle-form-service-director")
        .escalated("handle-form", "general-manager");
    answeredBySales()
        .through(closedBy("sales-director"))
        .passes("due-handle-form-sales")
        .does("handle-form-sales-director")
        .waitsAt("check-form");
  }

  @Test
  void who_took_a_form_over_cannot_call_it_beyond_him() {
    ComplaintCase overdue =
        answeredBySales().through(closedBy("sales-director")).passes("due-handle-form-sales");

    overdue.does("handle-form-sales-director").waitsAt("check-form").shows("check-form", "formResult", null);
  }

  @Test
  void a_form_with_gaps_goes_back_until_it_is_complete_and_every_late_one_counts() {
    answeredByService()
        .through(closedBy("service-director"))
        .does("handle-form", "formResult", "complete")
        .does("check-form", "formQuality", "faulty", "formDefects", "[\"omitted\",\"wrong\"]",
            "formDefectNote", "漏填改进措施", "formLate", true)
        .with("handle-form-correction", "responsible-department", "handler")
        .shows("handle-form-correction", "formDefectNote", "漏填改进措施")
        .due("handle-form-correction", "2026-03-13T18:00")
        .passes("due-handle-form-correction")
        .reminded("handle-form", "customer-director", 1)
        .does("handle-form-correction")
        .shows("check-form", "penaltyCount", 1L)
        .does("check-form", "formQuality", "proper", "formLate", true)
        .has("penaltyCount", 2L)
        .waitsAt("revisit");
  }

  @Test
  void each_late_form_costs_fifty_yuan_and_nothing_else() {
    ComplaintCase examined =
        lateForms(2)
            .waitsAt("spot-check-case")
            .does("spot-check-case", "penaltyNeeded", true, "penaltyProposal", "两张逾期")
            .with("spot-check-penalty", "general-manager");

    assertThatThrownBy(() -> fine(examined, "late-form", 50))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("须为100元");
    assertThatThrownBy(
            () -> examined.does("spot-check-penalty", "offence", "late-form", "offender", HANDLER,
                "penalty", "suspension", "penaltyCount", 2, "morePenalties", false))
        .hasMessageContaining("规定的处罚是：罚款。请改选");
    examined.notEntered(PENALTY).waitsAt("spot-check-penalty");

    fine(examined, "late-form", 100).does("archive").ended("resolved");
    assertThat(examined.entries(PENALTY))
        .singleElement()
        .satisfies(
            penalty -> {
              assertThat(penalty.amount()).isEqualByComparingTo("100");
              assertThat(penalty.holder()).isEqualTo(HANDLER);
              assertThat(penalty.note()).contains("8-2").contains("罚款");
            });
  }

  @Test
  void negligence_that_let_a_complaint_escalate_costs_200_to_500_yuan_or_another_sanction() {
    ComplaintCase examined =
        lateForms(1).does("spot-check-case", "penaltyNeeded", true, "penaltyProposal", "失职");

    assertThatThrownBy(() -> fine(examined, "negligence", 199)).hasMessageContaining("须为200至500元");
    assertThatThrownBy(() -> fine(examined, "negligence", 501)).hasMessageContaining("须为200至500元");
    examined
        .does("spot-check-penalty", "offence", "negligence", "offender", HANDLER, "penalty", "fine",
            "penaltyAmount", 200, "morePenalties", true)
        .waitsAt("spot-check-penalty")
        .shows("spot-check-penalty", "offender", null)
        .does("spot-check-penalty", "offence", "negligence", "offender", TECHNICIAN, "penalty", "fine",
            "penaltyAmount", 500, "morePenalties", true)
        .does("spot-check-penalty", "offence", "negligence", "offender", "automotive-service-adviser",
            "penalty", "standby", "morePenalties", false)
        .does("archive")
        .ended("resolved");

    assertThat(examined.entries(PENALTY))
        .extracting(Entry::holder)
        .containsExactly(HANDLER, TECHNICIAN, "automotive-service-adviser");
    assertThat(examined.entries(PENALTY).get(2).amount()).as("no sum").isNull();
    assertThat(examined.entries(PENALTY).get(2).note()).contains("待岗");
  }

  // ------------------------------------------------------------------ until the user is satisfied

  @Test
  void an_unsatisfied_after_sales_user_comes_straight_to_the_service_director_again_and_again() {
    ComplaintCase complaint =
        answeredByService()
            .through(closedBy("service-director"))
            .through(AutoDealerFocusVehicleTest::formReturned)
            .does("revisit", "satisfaction", "dissatisfied", "revisitNote", "异响仍在")
            .with("return-unsatisfied", "customer-care-dept")
            .due("return-unsatisfied", "2026-03-11T10:00")
            .passes("due-return-unsatisfied")
            .missed("return-unsatisfied", "customer-care-dept")
            .reminded("return-unsatisfied", "customer-director", 1)
            .does("return-unsatisfied", "returnNote", "请再次处理")
            .waitsAt("director-handle-service-director")
            .shows("director-handle-service-director", "revisitNote", "异响仍在")
            .waitsUntil("due-close-ordinary", "2026-03-12T10:00:01")
            .does("director-handle-service-director")
            .through(closedBy("service-director"))
            .through(AutoDealerFocusVehicleTest::formReturned)
            .does("revisit", "satisfaction", "dissatisfied")
            .does("return-unsatisfied")
            .does("director-handle-service-director")
            .through(closedBy("service-director"))
            .through(AutoDealerFocusVehicleTest::formReturned)
            .does("revisit", "satisfaction", "satisfied")
            .does("update-form")
            .does("spot-check-case", "penaltyNeeded", false)
            .does("archive")
            .ended("resolved");

    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @Test
  void an_unsatisfied_buyers_complaint_is_identified_anew_and_may_turn_out_to_be_another() {
    answeredBySales()
        .through(closedBy("sales-director"))
        .through(AutoDealerFocusVehicleTest::formReturned)
        .does("revisit", "satisfaction", "dissatisfied")
        .does("return-unsatisfied", "returnNote", "并非态度问题")
        .waitsAt("identify-cause")
        .shows("identify-cause", "returnNote", "并非态度问题")
        .does("identify-cause", "complaintCause", "product-quality")
        .waitsAt("route-sales-aftersales-dept");
  }

  @Test
  void a_form_still_out_when_the_user_should_have_been_called_again_is_told_to_the_customer_director() {
    ComplaintCase complaint =
        answeredByService()
            .through(closedBy("service-director"))
            .does("handle-form", "formResult", "complete")
            .passes("due-revisit-form")
            .reminded("revisit", "customer-director", 1)
            .does("check-form", "formLate", false)
            .passes("due-revisit")
            .escalated("revisit", "customer-director");
    assertThat(complaint.entries(DEADLINE_MISSED)).as("one limit, missed once").hasSize(1);
  }

  @Test
  void a_revisit_not_made_in_four_working_days_goes_to_the_customer_director() {
    answeredByService()
        .through(closedBy("service-director"))
        .through(AutoDealerFocusVehicleTest::formReturned)
        .passes("due-verify-after-form")
        .missed("verify-after-form", "callback-agent,auto-dealer-focus-vehicle.customer-care-dept")
        .reminded("verify-after-form", "customer-director", 1)
        .passes("due-revisit")
        .escalated("revisit", "customer-director")
        .with("revisit-customer-director", "customer-director")
        .due("revisit-customer-director", "2026-03-19T18:00")
        .passes("due-revisit-customer-director")
        .reminded("revisit", "general-manager", 1)
        .does("revisit-customer-director", "satisfaction", "satisfied")
        .passes("due-update-form")
        .missed("update-form", "callback-agent,auto-dealer-focus-vehicle.customer-care-dept")
        .reminded("update-form", "customer-director", 1)
        .does("update-form")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void who_is_complained_about_does_not_call_the_user_back() {
    complaints.employs("second-callback-agent", POLICY + ".callback-agent");

    sales("phone")
        .does("identify-cause", "complaintCause", "service", "respondent", "automotive-callback-agent")
        .does("route-sales-retail-manager", "lessons", "回访用语须规范")
        .through(closedBy("sales-director"))
        .through(AutoDealerFocusVehicleTest::formReturned)
        .refuses("automotive-callback-agent", "revisit", "此任务不由您办理")
        .doesAs("second-callback-agent", "revisit", "satisfaction", "satisfied")
        .waitsAt("update-form");
  }

  // ------------------------------------------------------------------ periodic duties

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "aftersales-monthly, aftersales-dept, service-director, aftersales-monthly-measures",
    "sales-quarterly, sales-dept, sales-director, sales-quarterly-measures",
    "spot-check, customer-director, general-manager, spot-check-figures"
  })
  void reports_with_measures_and_the_performance_figures_are_owed_in_turn(
      String duty, String role, String superior, String step) {
    complaints.duty(POLICY + "-" + duty)
        .with("duty", role)
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "抱怨集中于交车准备")
        .with(step, role)
        .does(step)
        .ended("reported");
  }

  // ------------------------------------------------------------------ stretches

  // ------------------------------------------------------------------ limits over several steps

  @Test
  void a_users_complaint_that_nobody_has_judged_is_overdue_after_twenty_four_hours() {
    complaints
        .about("auto-dealer-focus-vehicle")
        .with("channel", "phone")
        .with("concernsSales", true)
        .filed()
        .does("receive")
        .does("same-day-transfer-sales")
        .due("identify-cause", "2026-03-11T10:00")
        .passes("due-close-ordinary-received")
        .missed("close-ordinary", "customer-director")
        .reminded("close-ordinary", "general-manager", 1);
  }

  private ComplaintCase filed(String channel, boolean concernsSales) {
    return complaints.about(POLICY).with("channel", channel).with("concernsSales", concernsSales).filed();
  }

  private ComplaintCase fromDnNetwork(boolean concernsSales) {
    return complaints.about(POLICY)
        .with("channel", "dn")
        .with("dnNumber", "DN-0317")
        .with("concernsSales", concernsSales)
        .filed();
  }

  /** A buyer's complaint, before the customer director. */
  private ComplaintCase sales(String channel) {
    return filed(channel, true).does("receive").does("same-day-transfer-sales");
  }

  /** A service customer's complaint, before the customer director. */
  private ComplaintCase aftersales(String channel) {
    return filed(channel, false).does("receive").does("same-day-transfer-aftersales");
  }

  /** The service director sees the vehicle, or does not, and need not watch it. */
  private static UnaryOperator<ComplaintCase> scope(boolean enteredWorkshop) {
    return complaint ->
        complaint.does("define-scope", "enteredWorkshop", enteredWorkshop, "serviceDirectorConfirms", false);
  }

  /** A sales complaint about service that the retail manager has answered so. */
  private ComplaintCase answeredBySales(Object... answers) {
    return sales("phone")
        .does("identify-cause", "complaintCause", "service")
        .does("route-sales-retail-manager", with(answers, "lessons", "交车前核对配置"));
  }

  /** An after-sales complaint about service that the service manager has answered so. */
  private ComplaintCase answeredByService(Object... answers) {
    return aftersales("phone")
        .does("identify-cause", "complaintCause", "service")
        .through(scope(false))
        .does("route-aftersales-service-manager", with(answers, "lessons", "接车时先说明工期"));
  }

  private static Object[] with(Object[] answers, Object... more) {
    List<Object> all = new ArrayList<>(List.of(answers));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static UnaryOperator<ComplaintCase> closedBy(String role) {
    return complaint -> complaint.does("close-approval-" + role);
  }

  private static ComplaintCase formReturned(ComplaintCase complaint) {
    return complaint.does("handle-form", "formResult", "complete").does("check-form", "formLate", false);
  }

  /** The user is satisfied, nothing was late and the case is filed. */
  private static ComplaintCase satisfied(ComplaintCase complaint) {
    return complaint.does("revisit", "satisfaction", "satisfied").does("update-form").does("archive");
  }

  /** A satisfied user's complaint with so many late forms, after the update. */
  private ComplaintCase lateForms(int count) {
    ComplaintCase complaint =
        answeredByService()
            .through(closedBy("service-director"))
            .does("handle-form", "formResult", "complete");
    for (int late = 1; late < count; late++) {
      complaint
          .does("check-form", "formQuality", "faulty", "formDefects", "[\"incomplete\"]",
              "formDefectNote", "不完整", "formLate", true)
          .does("handle-form-correction");
    }
    return complaint
        .does("check-form", "formLate", true)
        .does("revisit", "satisfaction", "satisfied")
        .does("update-form");
  }

  private static ComplaintCase fine(ComplaintCase examined, String offence, int amount) {
    return examined.does("spot-check-penalty", "offence", offence, "offender", HANDLER, "penalty", "fine",
        "penaltyCount", 2, "penaltyAmount", amount, "morePenalties", false);
  }
}
