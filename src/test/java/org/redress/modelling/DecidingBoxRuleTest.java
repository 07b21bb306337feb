package org.redress.modelling;

import static org.redress.modelling.TeaHouse.APPROVE;
import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

/** An empty box is no answer; so nothing goes by one. */
class DecidingBoxRuleTest extends ModellingTest {

  private static final String BOX = "{\"type\": \"checkbox\", \"id\": \"teaSpilt\", \"key\": \"teaSpilt\", \"label\": \"茶洒了\"},";

  @Test
  void a_box_that_only_records_may_stay() {
    accepted(boxed());
  }

  @Test
  void no_other_field_is_shown_or_hidden_by_a_box() {
    refused(boxed().with(HANDLE, "=compensated != true", "=teaSpilt != true"))
        .says("teaSpilt", "「proposedAmount」的显示条件", "单选")
        .andNothingElse();
    accepted(boxed().with(HANDLE, "=compensated != true", "=compensated != true or content = \\\"teaSpilt\\\""));
  }

  @Test
  void no_flow_is_taken_by_a_box() {
    refused(boxed().with(LIFECYCLE, "${grade == 'serious'}", "${teaSpilt}"))
        .says("teaSpilt", "流程元素「flow-serious」")
        .andNothingElse();
    refused(boxed().with(LIFECYCLE, "${grade == 'serious'}", "${execution.getVariable('teaSpilt') == true}"))
        .says("teaSpilt", "流程元素「flow-serious」")
        .andNothingElse();
  }

  @Test
  void no_table_asks_a_box() {
    refused(boxed().with(GRADE, "<text>subject</text>", "<text>if teaSpilt then \"scald\" else subject</text>"))
        .says("teaSpilt", "决策表「tea-house-grade」")
        .andNothingElse();
  }

  private static TeaHouse boxed() {
    return TeaHouse.whole().with(APPROVE, "\"components\": [", "\"components\": [" + BOX);
  }
}
