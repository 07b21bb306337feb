package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.DUTY_DUE;
import static org.redress.register.EntryKind.WAIT_ENDED;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Laboratory;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What time does to a case: who takes over begins in time, duties come one by one, a customer's silence is nobody's fault. */
@RedressTest
class TimeOfACaseTest {

  @Autowired private Complaints complaints;

  @Test
  void whoever_takes_over_in_the_last_second_of_a_day_has_the_next_working_day() {
    ComplaintCase late = solvedOn("2026-03-13").due("follow-up-call", "2026-03-13T23:59:59");

    late.at("2026-03-13T23:59:59")
        .passes("due-follow-up-call")
        .waitsAt("follow-up-call-gm-office")
        .due("follow-up-call-gm-office", "2026-03-16T18:00");
    assertThat(late.entries(DEADLINE_MISSED)).hasSize(1);
  }

  @Test
  void a_duty_that_comes_again_is_no_due_date_of_the_step_beside_it() {
    progressing()
        .passes("due-handle-level-1")
        .passes("due-handle-level-2")
        .passes("due-handle-level-3")
        .waitsUntil("due-weekly-progress-gm-meeting", "2026-04-01T18:00")
        .due("handle-level-3-gm-meeting", "2026-04-10T18:00");
  }

  @Test
  void a_progress_call_still_to_be_made_gets_no_second_one_beside_it() {
    ComplaintCase complaint =
        progressing().passes("due-weekly-progress").passes("due-weekly-progress").passes("due-weekly-progress");

    assertThat(complaint.waitsAt("handle-level-1", "progress-reply-level-1").entries(DUTY_DUE)).hasSize(3);
    complaint.does("progress-reply-level-1").waitsAt("handle-level-1")
        .passes("due-weekly-progress").waitsAt("handle-level-1", "progress-reply-level-1");
  }

  @Test
  void a_whistle_blower_who_adds_nothing_makes_nobody_late() {
    complaints.about("whistleblowing").with("anonymous", true).filed()
        .does("receive", "materialComplete", false, "materialMissing", "何时何地、何人在场")
        .waitsAt("supplement")
        .passes("due-supplement")
        .entered(WAIT_ENDED, "supplement")
        .notEntered(DEADLINE_MISSED);
  }

  /** A consumer's complaint that the receiver of the first level handles. */
  private ComplaintCase progressing() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer")
        .waitsAt("handle-level-1");
  }

  /** A complaint about a laboratory whose solution was carried out and told on that day. */
  private ComplaintCase solvedOn(String day) {
    return Laboratory.instructed(complaints)
        .at(day + "T15:00")
        .does("implement")
        .does("implement-inform");
  }
}
