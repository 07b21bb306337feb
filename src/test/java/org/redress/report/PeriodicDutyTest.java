package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.DEADLINE_MISSED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.retention.Erasure;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A report that a role owes for each period; told in early 2025, where no other test has cases. */
@Tag("database")
@RedressTest
class PeriodicDutyTest {

  private static final String RECORD = "hotel-guest-weekly-record";
  private static final Period MAY = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 6, 1));

  @Autowired private Complaints complaints;
  @Autowired private Report report;
  @Autowired private TaskService tasks;
  @Autowired private Erasure erasure;

  @Test
  void the_figures_count_a_lifecycles_cases_and_what_happened_to_them_from_the_first_day_to_the_last() {
    int others = openBefore(LocalDate.of(2025, 5, 1));
    ComplaintCase receivedBefore = filedAt("2025-04-30T23:59");
    ComplaintCase contactedLate = receivedBefore.at("2025-05-08T10:00");
    resolved(contactedLate, 50);
    filedAt("2025-05-01T00:00").passes("due-first-contact");
    registered(filedAt("2025-05-12T10:00"))
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 4);
    ComplaintCase closedAfter = filedAt("2025-05-31T23:59");
    resolved(closedAfter.at("2025-06-01T00:00"), 7);
    filedAt("2025-06-01T00:00");
    complaints.at("2025-05-12T10:00").about("whistleblowing").filed();

    assertThat(report.figures("retail-franchise", MAY))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Figures(3, 1, others + 3, 2, 1, 1, new BigDecimal(50), new BigDecimal(30)));
  }

  @Test
  void cases_that_have_been_erased_after_their_retention_count_as_before() {
    resolved(filedAt("2012-05-08T10:00").at("2012-05-21T10:00"), 50);
    registered(filedAt("2012-05-14T10:00")).does("handle-level-1").does("satisfaction-level-1", "satisfaction", 4).cancelled();
    Period may = new Period(LocalDate.of(2012, 5, 1), LocalDate.of(2012, 6, 1));
    Figures before = report.figures("retail-franchise", may);
    complaints.at("2014-12-31T10:00");

    assertThat(erasure.run()).isGreaterThanOrEqualTo(2);
    assertThat(before)
        .extracting(Figures::received, Figures::closed, Figures::missed, Figures::dissatisfied)
        .containsExactly(2, 2, 1, 1);
    assertThat(report.figures("retail-franchise", may)).isEqualTo(before);
  }

  @Test
  void a_period_without_cases_has_figures_of_nought() {
    assertThat(report.figures("retail-franchise", Period.of("month", LocalDate.of(2020, 6, 1))))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Figures(0, 0, openBefore(LocalDate.of(2020, 5, 1)), 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  @Test
  void a_duty_comes_before_its_role_with_the_last_periods_figures_and_is_due_within_its_limit() {
    int others = openBefore(LocalDate.of(2025, 2, 3));
    resolved(filedAt("2025-02-05T10:00"), 50);

    complaints.at("2025-02-10T07:00").duty("retail-franchise-weekly-report")
        .waitsAt("duty")
        .with("duty", "franchise-clerk")
        .shows("duty", "dutyName", "制作《投诉周报》")
        .shows("duty", "figurePeriod", "2025-02-03 至 2025-02-09")
        .shows("duty", "figureReceived", 1)
        .shows("duty", "figureClosed", 1)
        .shows("duty", "figureOpen", others)
        .shows("duty", "figureMissed", 0)
        .shows("duty", "figureEscalated", 0)
        .shows("duty", "figureDissatisfied", 0)
        .shows("duty", "figureApproved", "50.00")
        .shows("duty", "figurePenalties", "30.00")
        .due("duty", "2025-02-11T18:00")
        .does("duty", "reportText", "一件，已办结")
        .ended("reported");
  }

  @Test
  void the_task_shows_the_report_that_the_duty_owes() {
    resolved(filedAt("2025-02-18T10:00"), 50);

    assertThat(rows(complaints.at("2025-02-24T07:00").duty("retail-franchise-weekly-report")))
        .contains("受理与办结 本期受理 1 件", " 　消费者投诉 1 件 100.0%", "满意度 满意（1、2） 1 次 1 次 100.0%");
  }

  @Test
  void a_duty_begun_late_looks_back_on_the_time_before_its_day_and_says_that_it_is_made_up() {
    guestComplainsAt("2025-04-12T10:00");
    guestComplainsAt("2025-04-14T10:00");

    assertThat(complaints.at("2025-04-12T12:00").dutiesBegunAt("2025-04-15T10:00", RECORD))
        .singleElement()
        .satisfies(record -> record
            .shows("duty", "figurePeriod", "2025-04-07 至 2025-04-13")
            .shows("duty", "figureLate", "本次职责应于2025-04-13开始，当时系统没有运行，现予补办。")
            .shows("duty", "figureReceived", 1));
  }

  @Test
  void weeks_that_were_skipped_are_made_up_each_for_itself() {
    assertThat(complaints.at("2025-06-07T12:00").dutiesBegunAt("2025-06-25T10:00", RECORD))
        .extracting(record -> tasks.getVariable(record.open("duty").getId(), "figurePeriod"))
        .containsExactlyInAnyOrder(
            "2025-06-02 至 2025-06-08", "2025-06-09 至 2025-06-15", "2025-06-16 至 2025-06-22");
  }

  @Test
  void what_is_handed_in_are_the_figures_of_that_moment() {
    ComplaintCase submitted =
        complaints.at("2025-07-12T12:00").duty("hotel-guest-weekly-submit")
            .shows("duty", "figurePeriod", "2025-07-07 至 2025-07-13")
            .shows("duty", "figureReceived", 0);
    complaints.at("2025-07-14T15:00").about("hotel-guest")
        .with("receivedAt", "2025-07-13T20:00:00+08:00").filed();

    submitted.at("2025-07-14T17:00").does("duty", "reportText", "一件")
        .shows("weekly-submit-file", "figureReceived", 1);
  }

  @Test
  void a_new_version_of_its_diagram_moves_no_duty_and_drops_none_that_has_fallen_due() {
    complaints.at("2025-08-20T12:00").deployedAgain("auto-dealer-group")
        .comes("auto-dealer-group-weekly-report", "2025-08-25T09:00")
        .comes("auto-dealer-group-monthly-report", "2025-09-01T09:00");
    complaints.at("2025-08-27T12:00").deployedAgain("auto-dealer-group")
        .comes("auto-dealer-group-weekly-report", "2025-08-25T09:00")
        .comes("auto-dealer-group-monthly-report", "2025-09-01T09:00");
  }

  private void guestComplainsAt(String localDateTime) {
    complaints.at(localDateTime).about("hotel-guest").filed();
  }

  /** Cases of other tests that nobody has closed. */
  private int openBefore(LocalDate day) {
    return report.figures("retail-franchise", new Period(day.minusDays(1), day)).open();
  }

  /** The filled cells of the table in the open task, a line each. */
  private List<String> rows(ComplaintCase duty) {
    return ((SpinJsonNode) tasks.getVariable(duty.open("duty").getId(), "reportRows")).elements().stream()
        .map(row -> Stream.of("section", "item", "figure", "per", "rate").map(cell -> row.prop(cell).stringValue())
            .collect(Collectors.joining(" ")))
        .map(line -> line.replaceAll(" +", " ").stripTrailing())
        .toList();
  }

  @Test
  void a_duty_not_done_in_time_is_missed_once_and_reminded_of_every_working_day() {
    ComplaintCase duty =
        complaints.at("2025-03-03T07:00").duty("retail-franchise-weekly-report")
            .passes("due-duty")
            .missed("duty", "franchise-clerk")
            .passes("due-duty")
            .waitsAt("duty");

    assertThat(duty.entries(DEADLINE_MISSED)).hasSize(1);
    duty.does("duty").ended("reported");
  }

  /** Registered, handled, closed, with that sum approved and a penalty of 30, CNY. */
  private static void resolved(ComplaintCase complaint, int approved) {
    registered(complaint)
        .does("handle-level-1", "proposedAmount", 60)
        .does("satisfaction-level-1", "satisfaction", 1)
        .does("review-approval-second-level-receiver",
            "reviewDecision", "approve", "approvedAmount", approved,
            "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 30)
        .does("archive")
        .ended("resolved");
  }

  private ComplaintCase filedAt(String localDateTime) {
    return complaints.at(localDateTime).about("retail-franchise").with("complainantType", "consumer").filed();
  }

  /** A consumer's complaint, registered after the first contact and explained to the customer. */
  private static ComplaintCase registered(ComplaintCase complaint) {
    return complaint
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2012-02-01T10:00:00+08:00")
        .does("inform-customer");
  }
}
