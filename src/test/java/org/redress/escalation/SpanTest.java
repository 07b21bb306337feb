package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.REMINDED;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A limit over several steps is seen at each of them, and passes wherever the case stands. */
@RedressTest
class SpanTest {

  private static final Object[] UNTRUE = {"factsTrue", false};

  @Autowired private Complaints complaints;

  @Test
  void an_outlets_working_day_is_due_at_every_step_and_its_branch_is_told_while_the_outlet_still_investigates() {
    ComplaintCase complaint =
        atTheOutlet()
            .due("investigate-outlet-manager", "2026-03-11T18:00")
            .passes("due-outlet-resolve-handed-over")
            .missed("outlet-resolve", "outlet-manager")
            .reminded("outlet-resolve", "primary-branch", 1)
            .does("investigate-outlet-manager")
            .due("judge-validity-outlet-manager", "2026-03-11T18:00")
            .does("judge-validity-outlet-manager", UNTRUE)
            .passes("due-outlet-resolve")
            .escalated("outlet-resolve", "primary-branch")
            .waitsAt("resolve-branch");
    assertThat(complaint.entries(DEADLINE_MISSED)).as("one limit, missed once").hasSize(1);
  }

  @Test
  void a_limit_that_was_missed_reminds_every_working_day_until_its_last_step_is_done() {
    ComplaintCase complaint =
        atTheOutlet()
            .passes("due-outlet-resolve-handed-over")
            .waitsUntil("due-outlet-resolve-handed-over", "2026-03-12T18:00")
            .passes("due-outlet-resolve-handed-over")
            .reminded("outlet-resolve", "primary-branch", 2);
    assertThat(complaint.entries(DEADLINE_MISSED)).hasSize(1);
  }

  @Test
  void a_limit_that_is_kept_is_entered_once_with_its_last_step() {
    ComplaintCase complaint =
        atTheOutlet()
            .does("investigate-outlet-manager")
            .does("judge-validity-outlet-manager", UNTRUE)
            .does("resolve-outlet", "result", "已解释");
    assertThat(complaint.entries(DEADLINE_MET)).extracting(entry -> entry.deadline()).containsOnlyOnce("outlet-resolve");
  }

  @Test
  void a_dealers_working_day_runs_from_the_receipt_while_the_complaint_is_recorded_and_judged() {
    ComplaintCase complaint =
        complaints
            .about("auto-dealer-grades")
            .filed()
            .due("record", "2026-03-11T18:00")
            .does("record")
            .due("judge-nature", "2026-03-11T18:00")
            .passes("due-solution-received")
            .missed("solution", "customer-relations-manager")
            .reminded("solution", "general-manager", 1);
    assertThat(complaint.entries(REMINDED)).hasSize(1);
  }

  @Test
  void an_outlets_three_days_are_due_while_the_responsible_person_puts_it_right() {
    complaints
        .about("bank-outlet")
        .with("channel", "phone")
        .filed()
        .does("receive", "respondentRole", "nobody")
        .does("answer-or-forward", "withinPostAuthority", false)
        .does("manager-handles", "canReplyOnTheSpot", false)
        .does("investigate", "bankAtFault", true, "proposedAmount", 0)
        .due("remedy", "2026-03-13T18:00")
        .passes("due-reply-3-days-received")
        .missed("reply-3-days", "responsible-person")
        .reminded("reply-3-days", "outlet-head", 1);
  }

  @Test
  void what_is_answered_on_the_spot_has_no_three_days_to_miss() {
    ComplaintCase complaint =
        complaints
            .about("bank-outlet")
            .with("channel", "phone")
            .filed()
            .does("receive", "respondentRole", "nobody")
            .does("answer-or-forward", "canAnswer", true, "answer", "加开窗口");
    assertThat(complaint.open("sign-off").getDueDate()).isNull();
  }

  @Test
  void a_laboratorys_day_and_week_run_from_the_first_record() {
    complaints
        .about("quality-lab-service")
        .filed()
        .due("record-gm-office", "2026-03-11T18:00")
        .passes("due-preliminary-agreement-received")
        .missed("preliminary-agreement", "gm-office")
        .waitsUntil("due-close-case-received", "2026-03-17T18:00");
  }

  @Test
  void a_winerys_complaint_that_nobody_classifies_is_overdue_after_three_working_days() {
    complaints
        .about("winery")
        .with("channel", "in-person")
        .filed()
        .does("receive-oral")
        .due("classify", "2026-03-13T18:00")
        .passes("due-handling-normal-received")
        .missed("handling-normal", "marketing-office-admin")
        .reminded("handling-normal", "superior-leader", 1);
  }

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

  @Test
  void a_claims_fourteen_and_twenty_one_days_are_due_wherever_it_stands_and_passed_wherever_it_comes_then() {
    complaints
        .about("manufacturer-claims-numbered")
        .filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false)
        .does("fill-opinion-form")
        .does("register-and-number", "acceptedAt", "2026-03-10T10:00:00+08:00", "thirdPartyLiable", false)
        .due("quality-analysis", "2026-03-24T18:00")
        .passes("due-close-normal")
        .missed("close-normal", "quality-management")
        .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
        .due("manufacturing-analysis", "2026-03-24T18:00");
  }

  @Test
  void what_a_province_dispatches_is_due_from_the_first_step_on() {
    complaints
        .about("tobacco-bureau")
        .with("channel", "province-dispatch")
        .with("complainantType", "retailer")
        .with("provincialNumber", "S2026-118")
        .with("provincialDueAt", "2026-03-11")
        .filed()
        .due("receive", "2026-03-11T18:00")
        .passes("due-provincial-feedback")
        .missed("provincial-feedback", "acceptance-clerk")
        .reminded("provincial-feedback", "section-head", 1);
  }

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

  private ComplaintCase atTheOutlet() {
    return complaints
        .about("bank-hotline-network")
        .with("intakePoint", "outlet")
        .filed()
        .does("register-outlet-staff", "managerPresent", true)
        .does("outlet-mediate", "mediationResult", "later")
        .does("start-outlet-manager", "handoverTo", "own");
  }
}
