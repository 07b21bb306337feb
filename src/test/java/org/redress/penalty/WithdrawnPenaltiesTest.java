package org.redress.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.authority.Recusals;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Laboratory;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** A penalty is proposed for somebody whom nobody complains about, and comes to nothing. */
@RedressTest
class WithdrawnPenaltiesTest {

  private static final String GROUP = "quality-lab-service.gm-office";
  private static final String PROPOSED = "general-gm-office-proposed";
  private static final String ANOTHER = "general-gm-office-another";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private Recusals recusals;
  @Autowired private RuntimeService runtime;

  @AfterEach
  void who_was_employed_leaves() {
    staff.dismisses(PROPOSED, GROUP);
    staff.dismisses(ANOTHER, GROUP);
  }

  @Test
  void while_the_penalty_is_proposed_and_while_it_is_put_right_who_is_named_keeps_out() {
    ComplaintCase complaint = finedBy(PROPOSED);

    assertThat(view.tasks(PROPOSED, complaint)).isEmpty();
    complaint.does("approve-penalty", "penaltyDecision", "return", "penaltyOpinion", "责任人有误");

    complaint.waitsAt("penalty", "evaluate-gm-office").notEntered(EntryKind.BAR_ENDED);
    assertThat(view.tasks(PROPOSED, complaint)).as("nobody drafts his own penalty").isEmpty();
  }

  @Test
  void proposed_anew_for_another_it_bars_that_one_and_no_longer_who_was_named_before() {
    ComplaintCase complaint =
        fine(
            finedBy(PROPOSED).does("approve-penalty", "penaltyDecision", "return", "penaltyOpinion", "责任人有误"),
            ANOTHER);

    assertThat(recusals.barred(complaint.id())).contains(ANOTHER).doesNotContain(PROPOSED);
    assertThat(complaint.entries(EntryKind.BAR_ENDED)).singleElement().satisfies(ended -> {
      assertThat(ended.holder()).isEqualTo(PROPOSED);
      assertThat(ended.element()).isEqualTo("penalty");
      assertThat(ended.note()).contains("重拟后不再涉及");
    });
    assertThat(view.tasks(PROPOSED, complaint)).containsExactly("evaluate-gm-office");
    assertThat(view.pastInstances(ANOTHER, complaint)).isZero();
    complaint.doesAs(PROPOSED, "evaluate-gm-office").waitsAt("approve-penalty", "evaluate-admin-dept");
  }

  @Test
  void proposed_anew_as_no_penalty_it_bars_nobody() {
    ComplaintCase complaint =
        finedBy(PROPOSED)
            .does("approve-penalty", "penaltyDecision", "return", "penaltyOpinion", "不必处罚")
            .doesAs("general-gm-office", "penalty", "offence", "none", "penaltyReason", "初犯，已批评教育");

    assertThat(recusals.barred(complaint.id())).doesNotContain(PROPOSED);
    assertThat(view.tasks(PROPOSED, complaint)).containsExactly("evaluate-gm-office");
  }

  @Test
  void who_has_been_penalised_keeps_out_for_good() {
    ComplaintCase complaint = finedBy(PROPOSED).does("approve-penalty", "penaltyDecision", "approve");

    assertThat(recusals.barred(complaint.id())).contains(PROPOSED);
    complaint.notEntered(EntryKind.BAR_ENDED);
  }

  @Test
  void who_is_complained_about_as_well_keeps_out_whatever_becomes_of_the_penalty() {
    ComplaintCase complaint = finedBy(PROPOSED);
    runtime.setVariable(complaint.id(), "respondent", PROPOSED);

    complaint
        .does("approve-penalty", "penaltyDecision", "return", "penaltyOpinion", "不必处罚")
        .doesAs("general-gm-office", "penalty", "offence", "none", "penaltyReason", "初犯，已批评教育");

    assertThat(recusals.barred(complaint.id())).contains(PROPOSED);
    complaint.notEntered(EntryKind.BAR_ENDED);
    assertThat(complaint.entries(EntryKind.BARRED)).extracting(Entry::holder).filteredOn(PROPOSED::equals).hasSize(2);
  }

  @Test
  void what_an_approver_beyond_his_limit_had_in_mind_bars_nobody_once_the_next_decides_otherwise() {
    String offender = staff.employs("retail-first-level-receiver-named", "retail-franchise.first-level-receiver");
    try {
      ComplaintCase complaint =
          reviewed()
              .does("review-approval-second-level-receiver", "reviewDecision", "approve", "approvedAmount", 20000,
                  "offence", "duty-breach", "offender", offender, "penaltyAmount", 50);
      assertThat(recusals.barred(complaint.id())).contains(offender);

      complaint.does("review-approval-gm-meeting", "reviewDecision", "approve", "approvedAmount", 20000, "offence", "none");

      assertThat(recusals.barred(complaint.id())).doesNotContain(offender);
      assertThat(view.pastInstances(offender, complaint)).isEqualTo(view.pastInstances("retail-first-level-receiver", complaint));
    } finally {
      staff.dismisses(offender, "retail-franchise.first-level-receiver");
    }
  }

  /** The office proposes to fine one of its own; the lab's case is filed away. */
  private ComplaintCase finedBy(String offender) {
    staff.employs(PROPOSED, GROUP);
    staff.employs(ANOTHER, GROUP);
    return fine(filedAway(), offender);
  }

  private static ComplaintCase fine(ComplaintCase complaint, String offender) {
    return complaint.doesAs(
        "general-gm-office", "penalty", "offence", "liability-attributed", "offender", offender, "penaltyAmount", 500, "penaltyReason", "失职");
  }

  private ComplaintCase filedAway() {
    return Laboratory.instructed(complaints)
        .does("implement")
        .does("implement-inform")
        .does("follow-up-call", "satisfaction", "satisfied")
        .does("archive")
        .waitsAt("penalty", "evaluate-gm-office");
  }

  private ComplaintCase reviewed() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1", "proposedAmount", 500)
        .does("satisfaction-level-1", "satisfaction", 2);
  }
}
