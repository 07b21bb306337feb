package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.LIMIT_MOVED;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.deadline.CalendarNotice;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A day turns out to be off while limits run; the day is 7 October 2026. */
@RedressTest
class MovedLimitsTest {

  private static final LocalDate DAY_OFF = LocalDate.of(2026, 10, 7);
  private static final String INVESTIGATION = "after-own-investigate-approval-department-head";

  @Autowired private Complaints complaints;
  @Autowired private MovedLimits limits;
  @Autowired private ManagementService management;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Bank bank;
  private CalendarNotice notice;

  @BeforeEach
  void a_notice_will_come() {
    notice = beans.createBean(CalendarNotice.class);
  }

  @Test
  void a_limit_that_runs_moves_with_the_task_and_is_entered_once() {
    ComplaintCase complaint = notice.before(DAY_OFF, this::complained).due("register", "2026-10-07T18:00");

    assertThat(limits.run()).isPositive();
    assertThat(limits.run()).isZero();

    complaint
        .due("register", "2026-10-08T18:00")
        .waitsUntil("due-first-contact", "2026-10-08T18:00")
        .entered(LIMIT_MOVED, "first-contact");
    assertThat(complaint.entries(LIMIT_MOVED)).singleElement()
        .satisfies(moved -> assertThat(moved.note()).isEqualTo("工作日历有变动，原期限2026-10-07 18:00"));
  }

  @Test
  void a_day_off_of_units_with_their_own_calendar_moves_their_limits_alone() {
    bank.open();
    try {
      bank.unit("east", "城东支行", "支行", "hq", "six-days");
      ComplaintCase east = notice.before("six-days", DAY_OFF, () -> asked("east-1"));
      ComplaintCase west = asked("west-1");
      east.waitsUntil("due-immediate-reply", "2026-10-07T09:30");

      limits.run();

      east.waitsUntil("due-immediate-reply", "2026-10-08T09:30").entered(LIMIT_MOVED, "immediate-reply");
      west.waitsUntil("due-immediate-reply", "2026-09-30T17:30").notEntered(LIMIT_MOVED);
    } finally {
      bank.close();
    }
  }

  private ComplaintCase asked(String outlet) {
    return complaints.at("2026-09-30T16:30").about("bank-outlet").with("channel", "oral").filedBy("receiver-" + outlet)
        .does("receive", "complaintRecord", "等候过久");
  }

  @Test
  void a_reminder_that_was_armed_again_moves_too() {
    ComplaintCase complaint =
        notice.before(
            DAY_OFF,
            () ->
                complainedAt("2026-09-28T10:00")
                    .passes("due-first-contact")
                    .passes("due-first-contact-second-level-receiver")
                    .waitsUntil("due-first-contact-second-level-receiver", "2026-10-07T18:00"));

    limits.run();

    complaint.waitsUntil("due-first-contact-second-level-receiver", "2026-10-08T18:00");
  }

  @Test
  void a_date_that_somebody_set_by_hand_stays() {
    ComplaintCase complaint = notice.before(DAY_OFF, this::complained);
    Job timer =
        management.createJobQuery().activityId("due-first-contact").list().stream()
            .filter(job -> job.getProcessInstanceId().equals(complaint.id()))
            .findFirst()
            .orElseThrow();
    management.setJobDuedate(timer.getId(), new Date(timer.getDuedate().getTime() + 60_000));

    limits.run();

    complaint.waitsUntil("due-first-contact", "2026-10-07T18:01").notEntered(LIMIT_MOVED);
  }

  @Test
  void a_limit_over_several_steps_moves_at_each_of_them() {
    ComplaintCase complaint =
        notice.before(
            DAY_OFF,
            () -> investigated().due(INVESTIGATION, "2026-10-07T18:00"));

    limits.run();

    complaint.due(INVESTIGATION, "2026-10-08T18:00").entered(LIMIT_MOVED, "after-stay-close");
  }

  @Test
  void what_the_head_has_agreed_with_the_guest_does_not_move() {
    ComplaintCase complaint =
        notice.before(
            DAY_OFF,
            () ->
                investigated()
                    .does(INVESTIGATION, "disposition", "extend", "extendedTo", "2026-10-07T15:00", "extensionReason", "客人同意稍后答复")
                    .due(INVESTIGATION, "2026-10-07T15:00"));

    limits.run();

    complaint.due(INVESTIGATION, "2026-10-07T15:00").notEntered(LIMIT_MOVED);
  }

  @Test
  void the_week_of_a_laboratorys_case_moves_with_its_watch_and_its_steps() {
    ComplaintCase complaint =
        notice.before(
            DAY_OFF,
            () ->
                complaints.at("2026-09-30T10:00").about("quality-lab-service").filed()
                    .does("record-gm-office")
                    .waitsUntil("due-close-case-received", "2026-10-07T18:00"));

    limits.run();

    complaint.waitsUntil("due-close-case-received", "2026-10-08T18:00").entered(LIMIT_MOVED, "close-case");
  }

  @Test
  void the_working_days_of_a_winery_move_with_the_part_that_they_run_over() {
    ComplaintCase complaint =
        notice.before(
            DAY_OFF,
            () ->
                complaints.at("2026-09-28T10:00").about("winery").with("channel", "in-person").filed()
                    .does("receive-oral")
                    .does("classify")
                    .waitsUntil("due-handling-normal", "2026-10-07T18:00"));

    limits.run();

    complaint.waitsUntil("due-handling-normal", "2026-10-08T18:00").entered(LIMIT_MOVED, "handling-normal");
  }

  /** A guest who has left; three working days from 28 September. */
  private ComplaintCase investigated() {
    return complaints.at("2026-09-28T10:00").about("hotel-guest").with("guestHasLeft", true).filed()
        .does("classify")
        .does("report-to-head");
  }

  private ComplaintCase complained() {
    return complainedAt("2026-09-30T10:00");
  }

  private ComplaintCase complainedAt(String localDateTime) {
    return complaints.at(localDateTime).about("retail-franchise").with("complainantType", "consumer").filed();
  }
}
