package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

/** Every answer has a road, and every road an answer. */
class ValueRuleTest extends ModellingTest {

  @Test
  void a_flow_waits_for_no_value_that_nobody_produces() {
    refused(LIFECYCLE, "${grade == 'serious'}", "${grade == 'series'}")
        .says("flow-serious", "「grade」永远不会是「series」", "serious、simple")
        .andNothingElse();
    refused(LIFECYCLE, "${grade == 'serious'}", "${execution.getVariable('grade') != 'series'}")
        .says("flow-serious", "「grade」永远不会是「series」")
        .andNothingElse();
  }

  @Test
  void a_limit_for_cases_that_do_not_occur_is_refused() {
    refused(LIFECYCLE, "${grade == 'simple' ?", "${grade == 'easy' ?").says("due-handle", "「grade」永远不会是「easy」").andNothingElse();
  }

  @Test
  void a_field_is_hidden_by_a_value_that_can_be_chosen() {
    refused(
            HANDLE,
            "\"conditional\": {\"hide\": \"=compensated != true\"}",
            "\"conditional\": {\"hide\": \"=subject = \\\"burn\\\"\"}")
        .says("proposedAmount", "「subject」永远不会是「burn」")
        .andNothingElse();
  }

  @Test
  void a_new_choice_needs_its_row() {
    refused(
            INTAKE,
            "{\"label\": \"烫伤\", \"value\": \"scald\"}",
            "{\"label\": \"烫伤\", \"value\": \"scald\"}, {\"label\": \"茶中有虫\", \"value\": \"insect\"}")
        .says("input-subject", "「subject」可以是「insect」", "加上这个值")
        .andNothingElse();
  }

  @Test
  void a_row_for_a_choice_that_is_gone_is_refused() {
    refused(INTAKE, ", {\"label\": \"烫伤\", \"value\": \"scald\"}", "")
        .says("input-subject", "「scald」")
        .andNothingElse();
  }

  @Test
  void a_table_without_declared_values_is_compared_by_its_cells() {
    refused(
            TeaHouse.whole()
                .with(GRADE, "<text>\"cold-tea\",\"scald\"</text>", "<text></text>")
                .with(GRADE, "<text>\"cold-tea\"</text>", "<text>\"cold\"</text>"))
        .says("input-subject", "「cold」")
        .andNothingElse();
  }

  @Test
  void what_is_typed_in_freely_may_be_anything() {
    accepted(
        TeaHouse.whole()
            .with(
                INTAKE,
                "{\"type\": \"radio\", \"id\": \"subject\", \"key\": \"subject\", \"label\": \"事由\", \"validate\": {\"required\": true},\n"
                    + "     \"values\": [{\"label\": \"茶凉\", \"value\": \"cold-tea\"}, {\"label\": \"烫伤\", \"value\": \"scald\"}]}",
                "{\"type\": \"textfield\", \"id\": \"subject\", \"key\": \"subject\", \"label\": \"事由\", \"validate\": {\"required\": true, \"maxLength\": 20}}"));
  }
}
