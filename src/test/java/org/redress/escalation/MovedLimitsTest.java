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
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A day turns out to be off while limits run; the day is 7 October 2026. */
@RedressTest
class MovedLimitsTest {

  private static final LocalDate DAY_OFF = LocalDate.of(2026, 10, 7);

  @Autowired private Complaints complaints;
  @Autowired private MovedLimits limits;
  @Autowired private ManagementService management;
  @Autowired private AutowireCapableBeanFactory beans;
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

  private ComplaintCase complained() {
    return complainedAt("2026-09-30T10:00");
  }

  private ComplaintCase complainedAt(String localDateTime) {
    return complaints.at(localDateTime).about("retail-franchise").with("complainantType", "consumer").filed();
  }
}
