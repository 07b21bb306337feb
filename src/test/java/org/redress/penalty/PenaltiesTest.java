package org.redress.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class PenaltiesTest {

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private RepositoryService repository;
  @Autowired private Deployments deployments;

  @Test
  void a_penalty_above_the_policys_range_is_refused_with_the_range_and_the_review_stays_open() {
    var underReview = underReview();

    assertThatThrownBy(() -> review(underReview, "duty-breach", 101))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("30至100元");
    underReview.waitsAt("review-approval-second-level-receiver").notEntered(EntryKind.PENALTY);
  }

  @Test
  void a_penalty_below_the_policys_range_is_refused_with_the_range() {
    var underReview = underReview();

    assertThatThrownBy(() -> review(underReview, "satisfaction-fraud", 49)).hasMessageContaining("50至100元");
  }

  @Test
  void a_fixed_penalty_can_only_be_that_sum() {
    var underReview = underReview();

    assertThatThrownBy(() -> review(underReview, "late-first-contact", 31)).hasMessageContaining("须为30元");
  }

  @Test
  void a_penalty_within_the_range_is_entered_with_offender_and_offence() {
    var reviewed = review(underReview(), "duty-breach", 100);

    assertThat(reviewed.entries(EntryKind.PENALTY))
        .singleElement()
        .satisfies(
            penalty -> {
              assertThat(penalty.amount()).isEqualByComparingTo("100");
              assertThat(penalty.holder()).isEqualTo("retail-first-level-receiver");
              assertThat(penalty.note()).contains("未按受理权责");
            });
  }

  @Test
  void no_offence_no_penalty() {
    underReview()
        .does("review-approval-second-level-receiver", "reviewDecision", "approve", "offence", "none")
        .notEntered(EntryKind.PENALTY);
  }

  @Test
  void a_penalty_is_entered_by_the_approver_who_decides_and_not_by_the_one_whose_limit_was_exceeded() {
    ComplaintCase goesUp =
        handled("proposedAmount", 500)
            .does("review-approval-second-level-receiver", "reviewDecision", "approve", "approvedAmount", 20000,
                "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 50)
            .notEntered(EntryKind.PENALTY);

    goesUp.does("review-approval-gm-meeting", "reviewDecision", "approve", "approvedAmount", 20000,
        "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 60);

    assertThat(goesUp.entries(EntryKind.PENALTY)).singleElement()
        .satisfies(penalty -> assertThat(penalty.amount()).isEqualByComparingTo("60"));
  }

  @Test
  void the_same_offence_of_the_same_person_is_penalised_once_a_case() {
    staff.employs("retail-first-level-receiver-3", "retail-franchise.first-level-receiver");
    ComplaintCase returned =
        underReview()
            .does("review-approval-second-level-receiver", "reviewDecision", "return", "offence", "duty-breach",
                "offender", "retail-first-level-receiver", "penaltyAmount", 50);
    ComplaintCase again =
        returned.does("handle-level-1").does("satisfaction-level-1", "satisfaction", 2);

    assertThatThrownBy(() -> review(again, "duty-breach", 60)).hasMessageContaining("同一行为只处罚一次");
    review(again, "duty-breach", 50);
    staff.dismisses("retail-first-level-receiver-3", "retail-franchise.first-level-receiver");

    assertThat(again.entries(EntryKind.PENALTY)).singleElement()
        .satisfies(penalty -> assertThat(penalty.amount()).isEqualByComparingTo("50"));
  }

  private static ComplaintCase review(ComplaintCase underReview, String offence, int amount) {
    return underReview.does(
        "review-approval-second-level-receiver", "reviewDecision", "approve", "offence", offence, "offender",
        "retail-first-level-receiver", "penaltyAmount", amount);
  }

  @Test
  void a_case_under_a_table_of_an_earlier_deployment_that_says_sums_alone_is_penalised_by_that() throws IOException {
    String earlier;
    try (var table = getClass().getResourceAsStream("/penalty/retail-franchise-penalty-sums-alone.dmn")) {
      earlier = new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
    String deployment =
        repository.createDeployment().addString("dmn/retail/retail-franchise-penalty.dmn", earlier).deploy().getId();
    try {
      var underReview = underReview();
      assertThatThrownBy(() -> review(underReview, "duty-breach", 101)).hasMessageContaining("30至100元");
      assertThat(review(underReview, "duty-breach", 50).entries(EntryKind.PENALTY)).hasSize(1);
    } finally {
      deployments.undo(deployment);
    }
  }

  private ComplaintCase underReview() {
    return handled();
  }

  private ComplaintCase handled(Object... handling) {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1", handling)
        .does("satisfaction-level-1", "satisfaction", 2);
  }
}
