package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 用户抱怨的处理: the dealer that was asked first answers the user until he is satisfied. */
@LifecycleTest("auto-first-responder")
class AutoFirstResponderTest {

  private static final String POLICY = "auto-first-responder";
  private static final String ADVISER = "automotive-service-adviser";
  private static final String MANAGER = "automotive-service-manager";

  private static final Object[] SATISFIED = {"satisfaction", "satisfied"};
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "wantedChange", "换全新件"};

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;

  @AfterEach
  void helpers_leave() {
    staff.dismisses(ADVISER, POLICY + ".service-manager");
  }

  @Test
  void the_first_asked_dealer_contacts_listens_repeats_and_offers_more_than_expected_until_the_user_accepts() {
    ComplaintCase complaint =
        complaints.at("2026-03-10T10:00").about(POLICY)
            .with("channel", "on-site")
            .with("title", "保养后漏油").with("content", "保养两天后漏油")
            .with("identityName", "张三").with("identityPhone", "13900000000")
            .filed()
            .has("identityPhone", null)
            .waitsAt("receive").with("receive", "first-dealer", "service-adviser")
            .due("receive", "2026-03-11T10:00")
            .does("receive", "demand", "免费修好")
            .has("severity", "ordinary")
            .waitsAt("contact-user").with("contact-user", "service-adviser")
            .due("contact-user", "2026-03-11T10:00")
            .shows("contact-user", "demand", "免费修好")
            .does("contact-user", "recap", "致歉并复述")
            .waitsAt("apologise-listen").with("apologise-listen", "service-adviser")
            .does("apologise-listen", "userAccount", "担心发动机受损")
            .waitsAt("verify-understanding").with("verify-understanding", "service-adviser")
            .shows("verify-understanding", "userAccount", "担心发动机受损")
            .does("verify-understanding", "understood", true, "concerns", "发动机是否受损", "truePurpose", "要一份检测")
            .has("dutyDealer", List.of("first-dealer"))
            .waitsAt("negotiate").with("negotiate", "service-adviser")
            .shows("negotiate", "truePurpose", "要一份检测")
            .does("negotiate", "solution", "免费检测并延长质保", "beyondExpectation", "延长质保半年")
            .waitsAt("negotiate-ask")
            .with("negotiate-ask", "service-adviser")
            .shows("negotiate-ask", "solution", "免费检测并延长质保")
            .does("negotiate-ask", SATISFIED)
            .waitsAt("record-report").with("record-report", "service-adviser")
            .does("record-report", "recordedResult", "用户接受")
            .waitsAt("record-report-read").with("record-report-read", "service-manager")
            .shows("record-report-read", "recordedResult", "用户接受")
            .does("record-report-read")
            .entered(DEADLINE_MET, "contact-user")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QSW20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("ordinary");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
    assertThat(complaint.entries(DEADLINE_MET)).hasSize(1);
  }

  // ------------------------------------------------------------------ who was asked first

  @Test
  void who_asked_another_dealer_before_is_taken_back_by_that_one() {
    ComplaintCase complaint = filed();
    assertThatThrownBy(() -> complaint.does("receive", "receivedFirst", false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("首问销售服务商");

    complaint.does("receive", "receivedFirst", false, "firstDealer", "城南店")
        .waitsAt("receive-first-dealer").with("receive-first-dealer", "first-dealer")
        .shows("receive-first-dealer", "firstDealer", "城南店")
        .does("receive-first-dealer", "firstContactNote", "上周来电")
        .has("receivedFirst", true)
        .waitsAt("contact-user")
        .shows("contact-user", "firstContactNote", "上周来电")
        .does("contact-user").does("apologise-listen").does("verify-understanding")
        .has("dutyDealer", List.of("first-dealer"));
  }

  // ------------------------------------------------------------------ twenty-four hours

  @Test
  void the_twenty_four_hours_count_days_off_and_climb_from_the_adviser_to_the_manager_and_the_station_master() {
    complaints.at("2025-09-30T16:00").about(POLICY).filed()
        .does("receive")
        .due("contact-user", "2025-10-01T16:00")
        .passes("due-contact-user")
        .missed("contact-user", "service-adviser")
        .escalated("contact-user", "service-manager")
        .waitsAt("contact-user-service-manager").with("contact-user-service-manager", "service-manager")
        .due("contact-user-service-manager", "2025-10-02T16:00:01")
        .passes("due-contact-user-service-manager")
        .escalated("contact-user", "station-master")
        .waitsAt("contact-user-station-master").with("contact-user-station-master", "station-master")
        .due("contact-user-station-master", "2025-10-03T16:00:02")
        .passes("due-contact-user-station-master")
        .reminded("contact-user", "station-master", 1)
        .does("contact-user-station-master")
        .waitsAt("apologise-listen");
  }

  @Test
  void a_reminder_passes_over_the_holiday_and_comes_on_a_day_that_is_made_up_for() {
    for (List<String> days : List.of(List.of("2025-09-27T10:00", "2025-10-09T18:00"), List.of("2025-10-07T10:00", "2025-10-11T18:00"))) {
      complaints.at(days.get(0)).about(POLICY).filed()
          .does("receive")
          .passes("due-contact-user")
          .passes("due-contact-user-service-manager")
          .passes("due-contact-user-station-master")
          .waitsUntil("due-contact-user-station-master", days.get(1));
    }
  }

  @Test
  void what_the_service_manager_told_the_user_is_gone_on_with_by_the_adviser() {
    received()
        .passes("due-contact-user")
        .does("contact-user-service-manager", "measuresTaken", "已派拖车")
        .waitsAt("apologise-listen").with("apologise-listen", "service-adviser")
        .shows("apologise-listen", "measuresTaken", "已派拖车");
  }

  @Test
  void hours_that_pass_before_anybody_has_registered_it_remind_the_service_manager_wherever_it_is() {
    ComplaintCase complaint =
        filed()
            .passes("due-contact-user-received")
            .missed("contact-user", "first-dealer,auto-first-responder.service-adviser")
            .reminded("contact-user", "service-manager", 1)
            .waitsAt("receive")
            .passes("due-contact-user-received")
            .reminded("contact-user", "service-manager", 2);

    assertThat(complaint.entries(DEADLINE_MISSED)).hasSize(1);
  }

  // ------------------------------------------------------------------ serious complaints

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"safetyIssue", "personalInjury", "mediaInvolved", "exchangeOrReturnDemanded"})
  void any_one_circumstance_makes_a_complaint_serious_and_it_goes_straight_to_the_service_manager(String circumstance) {
    filed()
        .does("receive", circumstance, true)
        .has("severity", "serious")
        .waitsAt("handle-serious").with("handle-serious", "service-manager")
        .due("handle-serious", "2026-03-11T10:00")
        .climbed();
  }

  @Test
  void the_service_manager_does_all_of_a_serious_complaint_himself_up_to_the_proposal() {
    ComplaintCase complaint =
        serious()
            .does("handle-serious", "concerns", "刹车失灵", "truePurpose", "换车", "causedComplaint", false)
            .entered(DEADLINE_MET, "contact-user")
            .waitsAt("negotiate-service-manager").with("negotiate-service-manager", "service-manager")
            .shows("negotiate-service-manager", "concerns", "刹车失灵")
            .does("negotiate-service-manager", "solution", "更换制动总成", "satisfaction", "satisfied")
            .does("record-report")
            .does("record-report-read")
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("serious");
    assertThat(complaint.entries(DEADLINE_MISSED)).isEmpty();
  }

  @Test
  void a_serious_complaint_not_taken_up_in_twenty_four_hours_is_the_station_masters() {
    serious()
        .passes("due-handle-serious")
        .missed("contact-user", "service-manager")
        .escalated("contact-user", "station-master")
        .waitsAt("handle-serious-station-master").with("handle-serious-station-master", "station-master")
        .due("handle-serious-station-master", "2026-03-12T10:00:01")
        .passes("due-handle-serious-station-master")
        .reminded("contact-user", "service-manager", 1)
        .does("handle-serious-station-master")
        .waitsAt("negotiate-service-manager");
  }

  // ------------------------------------------------------------------ talking with the user

  @Test
  void the_manager_or_the_station_master_joins_the_talk_where_the_adviser_wants_it() {
    received()
        .does("contact-user", "joinNeeded", true)
        .waitsAt("contact-user-join").with("contact-user-join", "service-manager", "station-master")
        .doesAs("automotive-station-master", "contact-user-join", "joinNote", "已一同上门")
        .waitsAt("apologise-listen")
        .shows("apologise-listen", "joinNote", "已一同上门");
  }

  @Test
  void what_was_understood_wrongly_is_listened_to_again() {
    received()
        .does("contact-user").does("apologise-listen")
        .does("verify-understanding", "understood", false)
        .waitsAt("apologise-listen")
        .does("apologise-listen").does("verify-understanding")
        .waitsAt("negotiate");
  }

  // ------------------------------------------------------------------ three dealers

  @ParameterizedTest(name = "caused by another {0}, sold by another {1}, assistance {2}: {3}")
  @CsvSource({
    "false, false, , first-dealer, negotiate",
    "false, true, false, first-dealer, negotiate",
    "false, true, true, first-dealer selling-dealer, selling-dealer-assist",
    "true, false, , causing-dealer first-dealer, causing-dealer-handle",
    "true, true, false, causing-dealer first-dealer, causing-dealer-handle",
    "true, true, true, causing-dealer first-dealer selling-dealer, causing-dealer-handle selling-dealer-assist"
  })
  void each_dealer_with_a_duty_bears_the_whole_of_it(
      boolean caused, boolean sold, Boolean assistance, String duties, String tasks) {
    understood(caused, sold, assistance)
        .has("dutyDealer", List.of(duties.split(" ")))
        .waitsAt(tasks.split(" "));
  }

  @Test
  void causing_and_selling_dealer_work_side_by_side_and_the_first_asked_offers_what_they_found() {
    understood(true, true, true)
        .with("causing-dealer-handle", "causing-dealer")
        .with("selling-dealer-assist", "selling-dealer")
        .shows("causing-dealer-handle", "causingDealer", "城北店")
        .shows("selling-dealer-assist", "sellingDealer", "城东店")
        .does("selling-dealer-assist", "assistance", "已调来备件")
        .waitsAt("causing-dealer-handle")
        .does("causing-dealer-handle", "causingOffer", "承担全部费用")
        .waitsAt("negotiate").with("negotiate", "service-adviser")
        .shows("negotiate", "assistance", "已调来备件")
        .shows("negotiate", "causingOffer", "承担全部费用");
  }

  @Test
  void a_dealer_with_a_duty_is_named() {
    ComplaintCase complaint = received().does("contact-user").does("apologise-listen");

    assertThatThrownBy(() -> complaint.does("verify-understanding", "causedComplaint", true))
        .hasMessageContaining("导致抱怨的销售服务商");
    assertThatThrownBy(() -> complaint.does("verify-understanding", "soldVehicle", true, "assistanceNeeded", true))
        .hasMessageContaining("售车的销售服务商");
  }

  // ------------------------------------------------------------------ the solution

  @Test
  void what_costs_something_is_approved_by_the_service_manager_before_the_user_hears_of_it() {
    negotiating()
        .does("negotiate", "needsApproval", true, "proposedAmount", 800)
        .waitsAt("negotiate-approve").with("negotiate-approve", "service-manager")
        .does("negotiate-approve", "approvalDecision", "return", "approvalNote", "改为赠送保养")
        .waitsAt("negotiate")
        .shows("negotiate", "approvalNote", "改为赠送保养")
        .does("negotiate", "needsApproval", true, "proposedAmount", 500)
        .does("negotiate-approve", "approvalDecision", "approve", "approvedAmount", 500)
        .waitsAt("negotiate-ask")
        .shows("negotiate-ask", "approvedAmount", 500);
  }

  @Test
  void nobody_approves_the_solution_that_they_proposed() {
    staff.employs(ADVISER, POLICY + ".service-manager");
    negotiating()
        .doesAs(ADVISER, "negotiate", "needsApproval", true)
        .refuses(ADVISER, "negotiate-approve", "须由另一人办理");
  }

  @Test
  void a_solution_is_changed_twice_by_the_adviser_then_by_the_manager_at_last_by_the_station_master() {
    ComplaintCase complaint =
        negotiating()
            .does("negotiate")
            .does("negotiate-ask", DISSATISFIED)
            .waitsAt("negotiate")
            .shows("negotiate", "wantedChange", "换全新件")
            .does("negotiate")
            .shows("negotiate-ask", "satisfaction", null)
            .does("negotiate-ask", DISSATISFIED)
            .waitsAt("negotiate-service-manager").with("negotiate-service-manager", "service-manager")
            .shows("negotiate-service-manager", "wantedChange", "换全新件")
            .does("negotiate-service-manager", DISSATISFIED)
            .waitsAt("negotiate-station-master").with("negotiate-station-master", "station-master")
            .does("negotiate-station-master", DISSATISFIED)
            .waitsAt("record-report")
            .climbed("DISSATISFIED service-manager", "DISSATISFIED station-master")
            .does("record-report")
            .does("record-report-read")
            .ended("dissatisfied");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1, 1);
  }

  @Test
  void what_the_station_master_offers_may_satisfy_after_all() {
    negotiating()
        .does("negotiate").does("negotiate-ask", DISSATISFIED)
        .does("negotiate").does("negotiate-ask", DISSATISFIED)
        .does("negotiate-service-manager", DISSATISFIED)
        .does("negotiate-station-master", SATISFIED)
        .does("record-report").does("record-report-read")
        .ended("resolved");
  }

  @Test
  void a_serious_complaint_stays_with_the_service_manager_for_three_proposals() {
    serious()
        .does("handle-serious")
        .does("negotiate-service-manager", DISSATISFIED)
        .does("negotiate-service-manager", DISSATISFIED)
        .waitsAt("negotiate-service-manager")
        .does("negotiate-service-manager", DISSATISFIED)
        .waitsAt("negotiate-station-master");
  }

  // ------------------------------------------------------------------ who stands aside

  @Test
  void a_complaint_about_the_adviser_is_the_service_managers_and_one_about_him_the_station_masters() {
    ComplaintCase complaint =
        filed()
            .does("receive", "respondent", ADVISER)
            .with("contact-user", "service-manager");
    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(ADVISER, complaint)).isEmpty();

    ComplaintCase about =
        filed().does("receive", "respondent", MANAGER, "safetyIssue", true).with("handle-serious", "station-master");
    assertThat(view.tasks(MANAGER, about)).isEmpty();
  }

  // ------------------------------------------------------------------ stretches of the way

  private ComplaintCase filed() {
    return complaints.at("2026-03-10T10:00").about(POLICY).filed();
  }

  private ComplaintCase received() {
    return filed().does("receive").waitsAt("contact-user");
  }

  private ComplaintCase serious() {
    return filed().does("receive", "safetyIssue", true).waitsAt("handle-serious");
  }

  private ComplaintCase negotiating() {
    return understood(false, false, null).waitsAt("negotiate");
  }

  private ComplaintCase understood(boolean caused, boolean sold, Boolean assistance) {
    ComplaintCase complaint = received().does("contact-user").does("apologise-listen");
    if (caused && sold) {
      return Boolean.TRUE.equals(assistance)
          ? complaint.does("verify-understanding", "causedComplaint", true, "causingDealer", "城北店",
              "soldVehicle", true, "assistanceNeeded", true, "sellingDealer", "城东店")
          : complaint.does("verify-understanding", "causedComplaint", true, "causingDealer", "城北店", "soldVehicle", true);
    }
    if (sold) {
      return Boolean.TRUE.equals(assistance)
          ? complaint.does("verify-understanding", "soldVehicle", true, "assistanceNeeded", true, "sellingDealer", "城东店")
          : complaint.does("verify-understanding", "soldVehicle", true);
    }
    return caused
        ? complaint.does("verify-understanding", "causedComplaint", true, "causingDealer", "城北店")
        : complaint.does("verify-understanding");
  }
}
