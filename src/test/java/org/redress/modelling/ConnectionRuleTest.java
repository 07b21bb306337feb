package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

/** A case comes to every step and goes on from it, by the way that the gateways say. */
class ConnectionRuleTest extends ModellingTest {

  private static final String STEP =
      "<bpmn:userTask id=\"call\" name=\"致电客户\" camunda:candidateGroups=\"tea-house.clerk\" camunda:formRef=\"tea-house-handle\""
          + " camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"clause\""
          + " value=\"第三条\" /></camunda:properties></bpmn:extensionElements>%s</bpmn:userTask>";
  private static final String END = "<bpmn:endEvent id=\"ended-resolved\"";

  @Test
  void a_step_that_no_flow_leads_to_is_refused() {
    refused(
            TeaHouse.whole()
                .with(
                    LIFECYCLE,
                    END,
                    STEP.formatted("<bpmn:outgoing>flow-called</bpmn:outgoing>")
                        + "<bpmn:sequenceFlow id=\"flow-called\" sourceRef=\"call\" targetRef=\"ended-resolved\" />"
                        + END)
                .with(
                    LIFECYCLE,
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming>",
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming><bpmn:incoming>flow-called</bpmn:incoming>"))
        .says("call", "没有连入的顺序流")
        .andNothingElse();
  }

  @Test
  void a_step_from_which_nothing_goes_on_is_refused() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, "<bpmn:outgoing>flow-reviewed</bpmn:outgoing>", "")
                .with(LIFECYCLE, "<bpmn:incoming>flow-reviewed</bpmn:incoming>", "")
                .with(LIFECYCLE, "<bpmn:sequenceFlow id=\"flow-reviewed\" sourceRef=\"review\" targetRef=\"ended-resolved\" />", ""))
        .says("review", "没有连出的顺序流")
        .says("ended-resolved", "没有连入的顺序流")
        .andNothingElse();
  }

  @Test
  void a_circle_of_steps_that_no_case_comes_to_is_refused() {
    refused(
            TeaHouse.whole()
                .with(
                    LIFECYCLE,
                    END,
                    STEP.formatted("<bpmn:incoming>flow-again</bpmn:incoming><bpmn:outgoing>flow-again</bpmn:outgoing>")
                        + "<bpmn:sequenceFlow id=\"flow-again\" sourceRef=\"call\" targetRef=\"call\" />"
                        + END))
        .says("call", "走不到这里")
        .andNothingElse();
  }

  @Test
  void two_ways_on_from_a_step_would_be_gone_both() {
    refused(
            TeaHouse.whole()
                .with(
                    LIFECYCLE,
                    "<bpmn:outgoing>flow-handled</bpmn:outgoing>",
                    "<bpmn:outgoing>flow-handled</bpmn:outgoing><bpmn:outgoing>flow-done</bpmn:outgoing>")
                .with(
                    LIFECYCLE,
                    END,
                    "<bpmn:sequenceFlow id=\"flow-done\" sourceRef=\"handle\" targetRef=\"ended-resolved\" />" + END)
                .with(
                    LIFECYCLE,
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming>",
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming><bpmn:incoming>flow-done</bpmn:incoming>"))
        .says("handle", "连出2条")
        .andNothingElse();
  }

  @Test
  void a_question_is_not_put_to_a_parallel_gateway() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, "<bpmn:exclusiveGateway id=\"gw-grade\" name=\"是否严重？\" default=\"flow-simple\"", "<bpmn:parallelGateway id=\"gw-grade\" name=\"是否严重？\"")
                .with(LIFECYCLE, "</bpmn:exclusiveGateway>", "</bpmn:parallelGateway>"))
        .says("gw-grade", "是一个问题", "排他网关")
        .says("flow-serious", "有条件，引擎不看它")
        .andNothingElse();
  }

  @Test
  void a_join_that_waits_for_a_way_not_taken_is_refused() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, "<bpmn:callActivity id=\"review\"", JOIN + "<bpmn:callActivity id=\"review\"")
                .with(LIFECYCLE, "<bpmn:incoming>flow-handled</bpmn:incoming>\n      <bpmn:incoming>flow-handled-by-owner</bpmn:incoming>", "<bpmn:incoming>flow-joined</bpmn:incoming>")
                .with(LIFECYCLE, "sourceRef=\"handle\" targetRef=\"review\"", "sourceRef=\"handle\" targetRef=\"gw-join\"")
                .with(LIFECYCLE, "sourceRef=\"handle-owner\" targetRef=\"review\"", "sourceRef=\"handle-owner\" targetRef=\"gw-join\""))
        .says("gw-join", "案件会停在这里")
        .andNothingElse();
  }

  @Test
  void a_parallel_gateway_that_neither_splits_nor_waits_has_lost_a_way() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, "<bpmn:callActivity id=\"review\"", JOIN.replace("<bpmn:incoming>flow-handled-by-owner</bpmn:incoming>", "") + "<bpmn:callActivity id=\"review\"")
                .with(LIFECYCLE, "<bpmn:incoming>flow-handled</bpmn:incoming>\n      <bpmn:incoming>flow-handled-by-owner</bpmn:incoming>", "<bpmn:incoming>flow-joined</bpmn:incoming>\n      <bpmn:incoming>flow-handled-by-owner</bpmn:incoming>")
                .with(LIFECYCLE, "sourceRef=\"handle\" targetRef=\"review\"", "sourceRef=\"handle\" targetRef=\"gw-join\""))
        .says("gw-join", "一条进、一条出")
        .andNothingElse();
  }

  private static final String JOIN =
      "<bpmn:parallelGateway id=\"gw-join\"><bpmn:incoming>flow-handled</bpmn:incoming><bpmn:incoming>flow-handled-by-owner</bpmn:incoming>"
          + "<bpmn:outgoing>flow-joined</bpmn:outgoing></bpmn:parallelGateway><bpmn:sequenceFlow id=\"flow-joined\" sourceRef=\"gw-join\""
          + " targetRef=\"review\" />";
}
