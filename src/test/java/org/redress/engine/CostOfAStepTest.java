package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements a step of a complaint takes as a program does it, with its password at each request. Every
 * complaint pays them some six times; what adds to them is to be worth it. docs/decisions/0016 says of what they are.
 */
@RedressTest
class CostOfAStepTest {

  private static final String RECEIVER = "retail-receiver-by-program";
  private static final String PASSWORD = "a-password-of-the-program";

  @Autowired private Complaints complaints;
  @Autowired private Rest rest;
  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate database;

  @BeforeEach
  void a_program_that_has_logged_in() {
    complaints.employs(RECEIVER, "retail-franchise.first-level-receiver");
    User program = identity.createUserQuery().userId(RECEIVER).singleResult();
    program.setPassword(PASSWORD);
    identity.saveUser(program);
    assertThat(rest.send(RECEIVER, PASSWORD, "GET", "/task/count", null).status()).isEqualTo(200);
  }

  @Test
  void a_login_that_was_proven_a_while_ago_takes_one_statement() {
    Map<String, Integer> executed = executed("GET", "/version", null, 200);

    assertThat(executed).hasSize(1);
    assertThat(executed.keySet().iterator().next()).contains("act_id_user");
  }

  @Test
  void a_step_is_claimed_and_handed_in_with_no_more_statements_than_it_needs() {
    ComplaintCase complaint =
        complaints.about("retail-franchise").with("complainantType", "consumer").filed()
            .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
                "contactedAt", "2026-03-10T10:00:00+08:00")
            .does("inform-customer");
    String task = "/task/" + complaint.open("handle-level-1").getId();

    Map<String, Integer> claim = executed("POST", task + "/claim", "{\"userId\": \"%s\"}".formatted(RECEIVER), 204);
    Map<String, Integer> submission =
        executed("POST", task + "/submit-form", "{\"variables\": {\"result\": {\"value\": \"已修好\", \"type\": \"String\"}}}", 204);

    assertThat(Statements.sum(claim)).as("to claim it: %s", claim).isLessThanOrEqualTo(19);
    submission.keySet().removeIf(statement -> statement.contains("from rd_unit")); // the tree is asked once in ten seconds
    assertThat(Statements.sum(submission)).as("to hand it in: %s", submission).isLessThanOrEqualTo(74);
  }

  private Map<String, Integer> executed(String method, String path, String json, int status) {
    return Statements.during(
        database, () -> assertThat(rest.send(RECEIVER, PASSWORD, method, path, json).status()).isEqualTo(status));
  }
}
