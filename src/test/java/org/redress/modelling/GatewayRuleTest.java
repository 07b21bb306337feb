package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

class GatewayRuleTest extends ModellingTest {

  private static final String CONDITION =
      "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${grade =="
          + " 'serious'}</bpmn:conditionExpression>";

  @Test
  void a_gateway_that_splits_has_a_default_flow() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, " default=\"flow-simple\"", "")
                .with(
                    LIFECYCLE,
                    "targetRef=\"handle\" />",
                    "targetRef=\"handle\">" + CONDITION + "</bpmn:sequenceFlow>"))
        .says("gw-grade", "默认流")
        .andNothingElse();
  }

  @Test
  void an_inclusive_gateway_too() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, "bpmn:exclusiveGateway", "bpmn:inclusiveGateway")
                .with(LIFECYCLE, " default=\"flow-simple\"", ""))
        .says("gw-grade", "默认流")
        .says("flow-simple", "须有条件")
        .andNothingElse();
  }

  @Test
  void every_other_flow_has_a_condition() {
    refused(LIFECYCLE, CONDITION, "").says("flow-serious", "须有条件").andNothingElse();
  }

  @Test
  void both_ends_of_a_flow_know_it() {
    refused(LIFECYCLE, "<bpmn:outgoing>flow-late</bpmn:outgoing>", "")
        .says("flow-late", "incoming、outgoing")
        .andNothingElse();
    refused(LIFECYCLE, "<bpmn:incoming>flow-late</bpmn:incoming>", "")
        .says("flow-late", "incoming、outgoing")
        .andNothingElse();
  }
}
