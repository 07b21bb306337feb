package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A machine sends its password with each request; the hash is computed for the first. */
@RedressTest
class ProofsTest {

  private static final String MACHINE = "machine-of-proofs";
  private static final String PASSWORD = "a-password-of-the-machine";

  @Autowired private Rest rest;
  @Autowired private IdentityService identity;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate database;

  @BeforeEach
  void a_machine() {
    User machine = identity.newUser(MACHINE);
    machine.setPassword(PASSWORD);
    identity.saveUser(machine);
  }

  @AfterEach
  void is_gone() {
    identity.deleteUser(MACHINE);
  }

  @Test
  void the_hash_is_computed_once_for_many_requests_and_for_each_wrong_password() {
    try (Hashes hashes = new Hashes(engine)) {
      for (int i = 0; i < 20; i++) {
        assertThat(asks(PASSWORD)).isEqualTo(200);
      }
      assertThat(hashes.compared()).isEqualTo(1);

      assertThat(asks("wrong")).isEqualTo(401);
      assertThat(asks("wrong")).isEqualTo(401);
      assertThat(hashes.compared()).as("what is wrong is not remembered").isEqualTo(2);
    }
  }

  @Test
  void a_password_that_was_changed_is_proven_no_more() {
    assertThat(asks(PASSWORD)).isEqualTo(200);

    User machine = identity.createUserQuery().userId(MACHINE).singleResult();
    machine.setPassword("another-password-of-the-machine");
    identity.saveUser(machine);

    assertThat(asks(PASSWORD)).isEqualTo(401);
    assertThat(asks("another-password-of-the-machine")).isEqualTo(200);
  }

  @Test
  void nor_one_that_another_node_changed() {
    assertThat(asks(PASSWORD)).isEqualTo(200);

    database.update("update act_id_user set pwd_ = '{SHA-512}x', rev_ = rev_ + 1 where id_ = ?", MACHINE);

    assertThat(asks(PASSWORD)).isEqualTo(401);
  }

  @Test
  void a_machine_that_was_removed_is_out_at_once_and_one_of_the_same_name_has_its_own_password() {
    assertThat(asks(PASSWORD)).isEqualTo(200);
    identity.deleteUser(MACHINE);
    assertThat(asks(PASSWORD)).isEqualTo(401);

    User other = identity.newUser(MACHINE);
    other.setPassword("a-password-of-the-other");
    identity.saveUser(other);
    assertThat(asks(PASSWORD)).isEqualTo(401);
  }

  @Test
  void a_group_is_left_at_once() {
    identity.createMembership(MACHINE, "compliance");
    assertThat(rest.send(MACHINE, PASSWORD, "GET", "/process-definition/count", null).body()).isNotEqualTo("{\"count\":0}");

    identity.deleteMembership(MACHINE, "compliance");

    assertThat(rest.send(MACHINE, PASSWORD, "GET", "/process-definition/count", null).body()).isEqualTo("{\"count\":0}");
  }

  private int asks(String password) {
    return rest.send(MACHINE, password, "GET", "/task/count", null).status();
  }
}
