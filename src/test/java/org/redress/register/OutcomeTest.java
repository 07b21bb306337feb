package org.redress.register;

import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register says of how a case ended. */
@RedressTest
class OutcomeTest {

  @Autowired private Complaints complaints;

  @Test
  void a_limit_over_several_steps_that_passed_is_no_outcome_of_a_case_taken_out_afterwards() {
    complaints.about("fitness-club").filed().passes("due-complaint-normal-received").cancelled();
  }
}
