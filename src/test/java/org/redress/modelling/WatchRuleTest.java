package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

/** An event sub-process watches a limit over several steps. */
class WatchRuleTest extends ModellingTest {

  private static final String BEFORE = "<bpmn:sequenceFlow id=\"flow-late\"";
  private static final String WATCH =
      """
      <bpmn:subProcess id="watch" name="处理时限监督" triggeredByEvent="true">
        <bpmn:startEvent id="due-handle-received" name="3个工作日未处理" isInterrupting="false">
          <bpmn:extensionElements><camunda:properties>
            <camunda:property name="clause" value="第六条" />
            <camunda:property name="deadline" value="handle" />
            <camunda:property name="until" value="handle" />
          </camunda:properties></bpmn:extensionElements>
          <bpmn:outgoing>flow-watched</bpmn:outgoing>
          <bpmn:timerEventDefinition id="due-handle-received-timer">
            <bpmn:timeDate>${deadline.from(receivedAt, 'P3BD')}</bpmn:timeDate>
          </bpmn:timerEventDefinition>
        </bpmn:startEvent>
        <bpmn:endEvent id="ended-watch" name="已督促"><bpmn:incoming>flow-watched</bpmn:incoming></bpmn:endEvent>
        <bpmn:sequenceFlow id="flow-watched" sourceRef="due-handle-received" targetRef="ended-watch" />
      </bpmn:subProcess>
      """;

  @Test
  void a_limit_that_begins_with_the_case_is_watched_until_a_step_of_it() {
    accepted(watching(WATCH));
  }

  @Test
  void a_watch_does_not_take_the_case_away() {
    refused(watching(WATCH.replace("isInterrupting=\"false\"", ""))).says("due-handle-received", "不能中断案件");
  }

  @Test
  void a_watch_ends_with_a_step_that_there_is() {
    refused(watching(WATCH.replace("\"until\" value=\"handle\"", "\"until\" value=\"handel\"")))
        .says("due-handle-received", "「handel」不是本制度的环节")
        .andNothingElse();
  }

  @Test
  void what_is_watched_counts_from_a_moment() {
    refused(watching(WATCH.replace("deadline.from(receivedAt, 'P3BD')", "deadline.in('P3BD')")))
        .says("due-handle-received", "从一个时刻起算")
        .andNothingElse();
  }

  @Test
  void a_timers_expression_is_no_longer_than_the_engine_keeps() {
    refused(LIFECYCLE, "grade == 'simple' ?", "grade == 'simple' " + "|| grade == 'simple' ".repeat(12) + "?")
        .says("due-handle", "表达式太长")
        .andNothingElse();
  }

  private static TeaHouse watching(String watch) {
    return TeaHouse.whole().with(LIFECYCLE, BEFORE, watch + BEFORE);
  }
}
