package org.redress.taskhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final Set<String> OWN_AND_CALLERS = Set.of("case", "part");

  @Test
  void a_task_knows_what_it_sees_now_and_what_stood_there_before() {
    Reach reach = reach(Map.of("result", "更换"), false, change("case", "result", "维修"));

    assertThat(reach.has("result", "更换")).isTrue();
    assertThat(reach.has("result", "维修")).as("of an earlier round").isTrue();
  }

  @Test
  void what_a_part_beside_it_has_not_handed_back_it_does_not_know() {
    Reach reach = reach(Map.of("opinion", "甲的意见"), false, change("another part", "opinion", "乙的意见"));

    assertThat(reach.has("opinion", "乙的意见")).isFalse();
    assertThat(reach.has("opinion", "甲的意见")).isTrue();
  }

  @Test
  void nor_what_one_of_several_rounds_in_its_own_part_keeps_to_itself() {
    assertThat(reach(Map.of(), false, change("a round of the part", "opinion", "乙的意见")).has("opinion", "乙的意见"))
        .isFalse();
  }

  @Test
  void in_a_confidential_policy_a_part_knows_no_name_that_it_was_not_given() {
    Change written = change("case", "witness", "某人");

    assertThat(reach(Map.of(), false, written).has("witness", "某人")).isTrue();
    assertThat(reach(Map.of(), true, written).has("witness", "某人")).isFalse();
    assertThat(reach(Map.of("witness", "某人"), true, written).has("witness", "某人")).isTrue();
  }

  private static Reach reach(Map<String, Object> now, boolean confidential, Change... changes) {
    return new Reach(now, OWN_AND_CALLERS, List.of(changes), confidential);
  }

  private static Change change(String scope, String variable, Object value) {
    return new Change("case", scope, "step", false, variable, value);
  }
}
