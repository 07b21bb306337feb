package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code notBy}: who did the step does not check it. Here one person handles and is a reviewer too. */
@RedressTest
class FourEyesTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String REVIEWERS = "retail-franchise.second-level-receiver";
  private static final String REVIEW = "review-approval-second-level-receiver";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String REVIEWER = "retail-second-level-receiver";
  private static final String BOTH = "retail-receiver-and-reviewer";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private TaskService tasks;

  @BeforeEach
  void one_who_is_both() {
    staff.employs(BOTH, RECEIVERS);
    staff.employs(BOTH, REVIEWERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(BOTH, RECEIVERS);
    staff.dismisses(BOTH, REVIEWERS);
  }

  @Test
  void who_handled_the_complaint_neither_finds_nor_gets_its_review_in_another_part() {
    var complaint = handledBy(BOTH);
    String review = complaint.open(REVIEW).getId();

    assertThat(view.tasks(BOTH, complaint)).isEmpty();
    assertThat(view.tasks(REVIEWER, complaint)).containsExactly(REVIEW);
    assertThat(staff.refusal(BOTH, () -> tasks.claim(review, BOTH)))
        .isEqualTo("您已办理本案的「跟进处理一级投诉」，此任务须由另一人办理");
    assertThat(staff.refusal(BOTH, () -> tasks.complete(review))).contains("须由另一人办理");
    assertThat(staff.refusal(REVIEWER, () -> tasks.claim(review, BOTH)))
        .isEqualTo(BOTH + "已办理本案的「跟进处理一级投诉」，任务「二级审核处理结果」须由另一人办理");
  }

  @Test
  void who_did_not_handle_it_may_review_it() {
    var complaint = handledBy(RECEIVER);

    assertThat(view.tasks(BOTH, complaint)).containsExactly(REVIEW);
    complaint.doesAs(BOTH, REVIEW, "reviewDecision", "approve").waitsAt("archive");
  }

  @Test
  void the_bar_is_for_that_task_alone_and_holds_in_a_later_round() {
    var complaint = handledBy(BOTH).doesAs(REVIEWER, REVIEW, "reviewDecision", "return");
    assertThat(view.tasks(BOTH, complaint)).as("theirs to do again").containsExactly("handle-level-1");

    complaint.doesAs(RECEIVER, "handle-level-1").doesAs(RECEIVER, "satisfaction-level-1", "satisfaction", 2);

    assertThat(view.tasks(BOTH, complaint)).as("they handled the first round").isEmpty();
    assertThat(complaint.entries(EntryKind.BARRED)).as("nobody is barred from the case").isEmpty();
  }

  @Test
  void who_completes_what_another_has_claimed_stands_for_the_step_as_the_claimant_does() {
    var complaint = registered();
    String handling = complaint.open("handle-level-1").getId();
    staff.as(BOTH, () -> {
      tasks.claim(handling, BOTH);
      return null;
    });
    complaint.doesAs(RECEIVER, "handle-level-1").doesAs(RECEIVER, "satisfaction-level-1", "satisfaction", 2);

    assertThat(view.tasks(BOTH, complaint)).isEmpty();
  }

  private ComplaintCase handledBy(String handler) {
    return registered()
        .doesAs(handler, "handle-level-1")
        .doesAs(RECEIVER, "satisfaction-level-1", "satisfaction", 2)
        .waitsAt(REVIEW);
  }

  private ComplaintCase registered() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .doesAs(RECEIVER, "register", "subject", "product-repair", "cause", "product-quality", "contact",
            "customer", "contactedAt", "2026-03-10T10:00:00+08:00")
        .doesAs(RECEIVER, "inform-customer");
  }
}
