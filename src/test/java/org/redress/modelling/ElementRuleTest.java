package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before which elements a case would stand with nobody, or pass as though it had been done. */
class ElementRuleTest extends ModellingTest {

  private static final String REVIEWED = "sourceRef=\"review\" targetRef=\"ended-resolved\" />";
  private static final String INTO_END = "<bpmn:incoming>flow-reviewed</bpmn:incoming>";

  @ParameterizedTest
  @CsvSource({
    "task,普通任务",
    "manualTask,手工任务",
    "receiveTask,接收任务",
    "sendTask,发送任务",
    "eventBasedGateway,事件网关",
    "complexGateway,复杂网关"
  })
  void a_step_that_nobody_carries_out_is_refused(String type, String words) {
    refused(with("<bpmn:%s id=\"step\" name=\"打电话\">%s</bpmn:%s>".formatted(type, WAYS, type)))
        .says("step", words)
        .andNothingElse();
  }

  @ParameterizedTest
  @CsvSource({
    "intermediateCatchEvent,messageEventDefinition,message",
    "intermediateCatchEvent,signalEventDefinition,signal",
    "intermediateCatchEvent,conditionalEventDefinition,conditional",
    "intermediateThrowEvent,messageEventDefinition,message",
    "intermediateThrowEvent,signalEventDefinition,signal",
    "intermediateThrowEvent,compensateEventDefinition,compensate"
  })
  void an_event_that_nobody_sends_or_receives_is_refused(String event, String definition, String kind) {
    refused(
            with(
                "<bpmn:%1$s id=\"step\" name=\"已回复\">%2$s<bpmn:%3$s id=\"definition\">%4$s</bpmn:%3$s></bpmn:%1$s>"
                    .formatted(event, WAYS, definition, kind.equals("conditional") ? CONDITION : "")))
        .says("step", "事件「" + kind + "」不能用")
        .andNothingElse();
  }

  @Test
  void a_case_does_not_begin_with_a_message_that_nobody_sends() {
    refused(
            LIFECYCLE,
            "<bpmn:outgoing>flow-started</bpmn:outgoing>",
            "<bpmn:outgoing>flow-started</bpmn:outgoing><bpmn:messageEventDefinition id=\"message\" />")
        .says("started", "事件「message」不能用")
        .andNothingElse();
  }

  @Test
  void a_loop_that_the_engine_does_not_run_is_refused() {
    refused(
            LIFECYCLE,
            "<bpmn:outgoing>flow-handled-by-owner</bpmn:outgoing>",
            "<bpmn:outgoing>flow-handled-by-owner</bpmn:outgoing><bpmn:standardLoopCharacteristics id=\"loop\" />")
        .says("handle-owner", "循环标记")
        .andNothingElse();
  }

  private static final String CONDITION = "<bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${grade == 'simple'}</bpmn:condition>";
  private static final String WAYS = "<bpmn:incoming>flow-reviewed</bpmn:incoming><bpmn:outgoing>flow-step</bpmn:outgoing>";

  /** The tea house with one more step before its end. */
  private static TeaHouse with(String step) {
    return TeaHouse.whole()
        .with(
            LIFECYCLE,
            REVIEWED,
            "sourceRef=\"review\" targetRef=\"step\" /><bpmn:sequenceFlow id=\"flow-step\" sourceRef=\"step\" targetRef=\"ended-resolved\" />")
        .with(LIFECYCLE, INTO_END, "<bpmn:incoming>flow-step</bpmn:incoming>")
        .with(LIFECYCLE, "<bpmn:endEvent id=\"ended-resolved\"", step + "<bpmn:endEvent id=\"ended-resolved\"");
  }
}
