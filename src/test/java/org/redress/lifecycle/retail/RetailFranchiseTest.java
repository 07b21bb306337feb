package org.redress.lifecycle.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户投诉管理制度4: consumers and franchisees complain to a retail brand's service department. */
@Tag("database")
@LifecycleTest("retail-franchise")
class RetailFranchiseTest {

  @Autowired private Complaints complaints;

  @Test
  void an_ordinary_complaint_is_handled_at_the_first_level_and_reviewed_by_the_second() {
    registered("product-repair")
        .waitsAt("handle-level-1").with("handle-level-1", "first-level-receiver")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 2)
        .waitsAt("review-approval-second-level-receiver")
        .does("review-approval-second-level-receiver", "reviewDecision", "approve")
        .climbed()
        .does("archive")
        .ended("resolved");
  }

  @Test
  void an_unanswered_complaint_climbs_to_the_second_level_after_one_working_day() {
    var complaint = filedBy("franchisee").due("register", "2026-03-11T18:00").passes("due-first-contact");

    complaint
        .waitsAt("register-second-level-receiver")
        .with("register-second-level-receiver", "second-level-receiver")
        .entered(EntryKind.DEADLINE_MISSED, "first-contact")
        .entered(EntryKind.ESCALATED, "first-contact");
    assertThat(complaint.entries(EntryKind.ESCALATED).get(0).authority()).isEqualTo("second-level-receiver");
    assertThat(complaint.entries(EntryKind.ESCALATED).get(0).clause()).startsWith("5.1.1");
  }

  @Test
  void who_took_over_the_first_contact_is_reminded_every_working_day_until_it_is_made() {
    var complaint = filedBy("franchisee").passes("due-first-contact");

    complaint
        .passes("due-first-contact-second-level-receiver")
        .passes("due-first-contact-second-level-receiver")
        .waitsAt("register-second-level-receiver");

    assertThat(complaint.entries(EntryKind.REMINDED)).hasSize(2);
    assertThat(complaint.open("register-second-level-receiver").getPriority()).isEqualTo(70);
    assertThat(complaint.entries(EntryKind.DEADLINE_MISSED)).as("missed once at each level").hasSize(2);
  }

  @Test
  void a_customer_who_cannot_be_reached_three_times_is_closed_by_the_reviewer_as_unanswered() {
    filedBy("franchisee")
        .passes("due-first-contact")
        .does("register-second-level-receiver", "subject", "delivery-quantity-quality", "cause", "freight",
            "contact", "unreachable")
        .does("handle-level-1")
        .does("satisfaction-level-1", "noAnswer", true)
        .does("review-approval-second-level-receiver", "reviewDecision", "return")
        .waitsAt("handle-level-1")
        .does("handle-level-1")
        .does("satisfaction-level-1", "noAnswer", true)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("unanswered");
  }

  @Test
  void a_dissatisfied_customer_moves_the_case_up_level_by_level_to_the_general_managers_meeting() {
    registered("product-repair")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 4)
        .does("refile-form-level-1")
        .waitsAt("handle-level-2").with("handle-level-2", "second-level-receiver")
        .does("handle-level-2")
        .does("satisfaction-level-2", "satisfaction", 5)
        .does("refile-form-level-2")
        .waitsAt("handle-level-3").with("handle-level-3", "third-level-receiver")
        .does("handle-level-3")
        .does("satisfaction-level-3", "satisfaction", 4)
        .does("submit-gm-meeting")
        .climbed("DISSATISFIED second-level-receiver", "DISSATISFIED third-level-receiver", "DISSATISFIED gm-meeting")
        .does("gm-meeting")
        .does("archive")
        .ended("decided-by-gm-meeting");
  }

  @ParameterizedTest(name = "what a {0} puts down to {1} is {3}")
  @CsvSource({
    "consumer, product-quality, consumerCause, product-quality",
    "consumer, freight, consumerCause, service-quality",
    "franchisee, product-quality, franchiseeCause, product-quality",
    "franchisee, freight, franchiseeCause, freight",
    "franchisee, policy, franchiseeCause, policy",
    "franchisee, service-quality, franchiseeCause, service-quality"
  })
  void a_consumers_causes_are_two_and_a_franchisees_four(String type, String cause, String variable, String found) {
    filedBy(type).does("register", contacted("subject", "product-repair", "cause", cause))
        .does("inform-customer")
        .has("type", type)
        .has(variable, found);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "reported-12315, isRepeat, level-3", "new-product-batch, isRepeat, level-3", "department-inaction, isRepeat, level-3",
    "product-repair, mayHarmCompany, level-3", "product-repair, isRepeat, level-2", "product-repair, isEmotional, level-2",
    "product-repair, beyondFirstLevel, level-2", "store-attitude, , level-2", "regional-service, , level-2",
    "policy-disagreement, , level-2", "delivery-quantity-quality, , level-1"
  })
  void what_it_is_about_and_how_it_stands_decide_on_the_grade(String subject, String circumstance, String grade) {
    Object[] answers = {"subject", subject, "cause", "product-quality"};
    Object[] more = circumstance == null ? new Object[0] : new Object[] {circumstance, true};

    filedBy("consumer")
        .does("register", contacted(Stream.of(answers, more).flatMap(Stream::of).toArray()))
        .does("inform-customer")
        .has("grade", grade);
  }

  @Test
  void a_case_that_takes_long_is_told_to_the_customer_weekly_then_more_often_the_higher_it_stands() {
    var complaint =
        registered("product-repair").waitsUntil("due-weekly-progress", "2026-03-17T18:00").passes("due-weekly-progress");
    complaint.waitsAt("handle-level-1", "progress-reply-level-1").does("progress-reply-level-1");
    complaint.passes("due-weekly-progress").does("progress-reply-level-1");
    assertThat(complaint.entries(EntryKind.DUTY_DUE)).as("progress calls due").hasSize(2);

    complaint
        .does("handle-level-1").does("satisfaction-level-1", "satisfaction", 4).does("refile-form-level-1")
        .passes("due-weekly-progress-level-2").does("progress-reply-level-2")
        .does("handle-level-2").does("satisfaction-level-2", "satisfaction", 4).does("refile-form-level-2")
        .passes("due-weekly-progress-level-3").does("progress-reply-level-3")
        .waitsAt("handle-level-3");
  }

  @Test
  void an_overdue_case_climbs_rung_by_rung_to_the_top_and_a_sum_beyond_the_limit_goes_to_the_meeting() {
    registered("product-repair")
        .due("handle-level-1", "2026-03-13T18:00")
        .passes("due-handle-level-1").waitsAt("handle-level-2")
        .due("handle-level-2", "2026-03-20T18:00")
        .passes("due-handle-level-2").waitsAt("handle-level-3")
        .passes("due-handle-level-3").with("handle-level-3-gm-meeting", "gm-meeting")
        .passes("due-weekly-progress-gm-meeting")
        .passes("due-handle-level-3-gm-meeting")
        .does("handle-level-3-gm-meeting", "proposedAmount", 500)
        .does("satisfaction-level-3", "satisfaction", 2)
        .does("review-approval-third-level-receiver", "reviewDecision", "approve", "approvedAmount", 20000,
            "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 50)
        .waitsAt("review-approval-gm-meeting")
        .does("review-approval-gm-meeting", "reviewDecision", "approve", "approvedAmount", 20000)
        .does("archive")
        .ended("resolved");
  }

  @Test
  void a_second_level_complaint_is_handed_up_at_once_and_reviewed_by_the_third_level() {
    registered("store-attitude")
        .due("hand-up", "2026-03-10T11:00")
        .passes("due-hand-up").entered(EntryKind.REMINDED, "hand-up")
        .does("hand-up")
        .waitsAt("handle-level-2")
        .does("handle-level-2")
        .does("satisfaction-level-2", "satisfaction", 3)
        .does("review-approval-third-level-receiver", "reviewDecision", "return")
        .does("handle-level-2")
        .does("satisfaction-level-2", "satisfaction", 1)
        .does("review-approval-third-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void a_complaint_that_may_harm_the_company_is_reported_to_the_directors_who_guide_its_handling() {
    complaints.employs("retail-third-level-receiver-2", "retail-franchise.third-level-receiver");
    filedBy("franchisee")
        .does("register", "subject", "other", "cause", "policy", "contact", "customer", "contactedAt",
            "2026-03-10T10:00:00+08:00", "mayHarmCompany", true)
        .does("inform-customer")
        .has("grade", "level-3")
        .does("hand-up")
        .waitsAt("special-report").with("special-report", "second-level-receiver")
        .does("special-report")
        .does("handle-level-3", "proposedAmount", 9000)
        .does("satisfaction-level-3", "satisfaction", 3)
        .doesAs("retail-third-level-receiver-2", "review-approval-third-level-receiver", "reviewDecision", "return")
        .does("handle-level-3")
        .does("satisfaction-level-3", "satisfaction", 1)
        .doesAs("retail-third-level-receiver-2", "review-approval-third-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void the_franchise_clerk_owes_the_weekly_report_on_monday_with_the_registers_figures() {
    var report = complaints.duty("retail-franchise-weekly-report");

    report
        .waitsAt("duty").with("duty", "franchise-clerk")
        .passes("due-duty").entered(EntryKind.REMINDED, "duty")
        .does("duty", "reportText", "本周投诉集中于新品质量")
        .ended("reported");
  }

  /** The answers of who has reached the customer. */
  private static Object[] contacted(Object... answers) {
    Object[] contact = {"contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00"};
    return Stream.of(answers, contact).flatMap(Stream::of).toArray();
  }

  private ComplaintCase filedBy(String complainantType) {
    return complaints.about("retail-franchise").with("complainantType", complainantType).filed();
  }

  /** A consumer's complaint on product quality, registered after the first contact and explained to the customer. */
  private ComplaintCase registered(String subject) {
    return filedBy("consumer")
        .does("register", contacted("subject", subject, "cause", "product-quality"))
        .does("inform-customer");
  }
}
