package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputValues;
import org.junit.jupiter.api.Test;

class AuthorityLadderTest {

  private static final AuthorityLadder LADDER = new AuthorityLadder(List.of("manager", "deputy", "director"));

  @Test
  void a_role_stands_above_those_that_the_table_declares_before_it() {
    assertThat(LADDER.isAbove("director", Set.of("manager"))).isTrue();
    assertThat(LADDER.isAbove("deputy", Set.of("manager"))).isTrue();
    assertThat(LADDER.isAbove("manager", Set.of("director"))).isFalse();
    assertThat(LADDER.isAbove("deputy", Set.of("deputy"))).isFalse();
  }

  @Test
  void a_task_of_several_roles_has_the_limit_of_the_highest() {
    assertThat(LADDER.isAbove("deputy", Set.of("manager", "director"))).isFalse();
    assertThat(LADDER.isAbove("director", Set.of("manager", "deputy"))).isTrue();
  }

  @Test
  void where_the_table_does_not_say_any_other_role_stands_above() {
    var silent = new AuthorityLadder(List.of());
    assertThat(silent.isAbove("deputy", Set.of("manager"))).isTrue();
    assertThat(silent.isAbove("manager", Set.of("manager"))).isFalse();
    assertThat(LADDER.isAbove("chairman", Set.of("director"))).isTrue();
    assertThat(LADDER.isAbove("manager", Set.of("clerk"))).isTrue();
  }

  @Test
  void a_sum_for_which_the_table_names_nobody_is_nobodys_to_grant() {
    assertThat(LADDER.isAbove(null, Set.of("director"))).isTrue();
  }

  @Test
  void the_order_is_that_of_the_declared_output_values_whatever_the_order_of_the_rules() {
    assertThat(AuthorityLadder.of(retail()).roles())
        .containsExactly("second-level-receiver", "third-level-receiver", "gm-meeting");
  }

  @Test
  void a_table_that_declares_no_output_values_has_no_order() {
    DmnModelInstance table = retail();
    table.getModelElementsByType(OutputValues.class)
        .forEach(values -> values.getParentElement().removeChildElement(values));

    assertThat(AuthorityLadder.of(table).roles()).isEmpty();
  }

  private static DmnModelInstance retail() {
    return Dmn.readModelFromStream(
        AuthorityLadderTest.class.getResourceAsStream("/dmn/retail/retail-franchise-approval-limit.dmn"));
  }
}
