package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.WEEKLY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerRuleTest extends ModellingTest {

  private static final String HANDLE =
      "${grade == 'simple' ? deadline.in('P3BD') : deadline.never()}";
  private static final String WEEKLY_CYCLE = "0 0 9 ? * MON";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${deadlin.in('P3BD')}                         | 没有名为「deadlin」的对象",
        "${deadline.inn('P3BD')}                       |"
            + " 没有方法「inn」，可用的有at、every、from、in、isNever、never、of",
        "${deadline.in('P3BD', receivedAt)}            | deadline.in要1个参数，这里有2个",
        "${deadline.from('P3BD')}                      | deadline.from要2个参数，这里有1个",
        "${deadline.in('3BD')}                         | 期限“3BD”无法识别",
        "${deadline.from(receivedAt, 'P3WD')}          | 期限“P3WD”无法识别",
        "${deadline.at(receivedAt, 'P3')}              | 期限“P3”无法识别",
        "${deadline.of('P3BD')}                        | deadline.of要时限表中的id",
        "${deadline.from('2026-02-30', 'P3BD')}        | 2026-02-30",
        "${deadline.every(receivedAt, 'P0D')}          | 必须大于0",
        "${deadline.every(deadline.from(receivedAt, 'P5XD'), 'P7D')} | P5XD",
        "${deadline.from(recievedAt, 'P3BD')}          | 变量「recievedAt」",
        "${grad == 'simple' ? deadline.in('P3BD') : deadline.never()} | 变量「grad」",
        "${deadline.in('P3BD')                         | 写法有误",
        "${deadline.in(task.dueDate)}                  | 变量「task」",
        "${grade == 'simple' ? deadline.in('P3BD') : receivedAt} | 由deadline算出日期",
        "${receivedAt}                                 | 由deadline算出日期",
        "${deadline.isNever(receivedAt)}               | 由deadline算出日期",
        "due ${deadline.in('P3BD')}                    | 由deadline算出日期",
        "2026-12-31T18:00:00                           | 由deadline算出日期",
      })
  void a_due_date_that_would_fail_in_the_case_is_refused(String expression, String words) {
    refused(house().with(LIFECYCLE, HANDLE, expression)).says("due-handle", words).andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${deadline.in('PT2BH')}",
        "#{deadline.in(handler)}",
        "${deadline.from(receivedAt, 'P1M')}",
        "${deadline.at(receivedAt, 'P3BD')}",
        "${deadline.every(deadline.from(receivedAt, 'P5BD'), 'P7D')}",
        "${empty grade ? (subject == 'scald' ? deadline.in('PT30M') : deadline.in('P0D')) :"
            + " deadline.never()}",
        "${deadline.in(execution.getVariable('grade'))}",
      })
  void every_way_of_the_guide_to_write_a_due_date_is_accepted(String expression) {
    accepted(house().with(LIFECYCLE, HANDLE, expression));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeDuration", "timeCycle"})
  void a_timer_of_a_case_is_a_date(String type) {
    refused(
            LIFECYCLE,
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + HANDLE + "</bpmn:timeDate>",
            "<bpmn:" + type + " xsi:type=\"bpmn:tFormalExpression\">P3D</bpmn:" + type + ">")
        .says("due-handle", "timeDate")
        .andNothingElse();
  }

  @Test
  void an_event_sub_process_follows_the_same_rule() {
    String overall =
        """
<bpmn:subProcess id="overall" name="总期限" triggeredByEvent="true">
  <bpmn:startEvent id="due-overall" name="满30日" isInterrupting="false">
    <bpmn:extensionElements>
      <camunda:properties><camunda:property name="clause" value="第六条" /></camunda:properties>
    </bpmn:extensionElements>
    <bpmn:outgoing>flow-overall</bpmn:outgoing>
    <bpmn:timerEventDefinition id="timer-overall">
      <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadline.from(receivedAt, 'P30D')}</bpmn:timeDate>
    </bpmn:timerEventDefinition>
  </bpmn:startEvent>
  <bpmn:endEvent id="ended-reminded-overall" name="已催办"><bpmn:incoming>flow-overall</bpmn:incoming></bpmn:endEvent>
  <bpmn:sequenceFlow id="flow-overall" sourceRef="due-overall" targetRef="ended-reminded-overall" />
</bpmn:subProcess>
</bpmn:process>\
""";
    accepted(LIFECYCLE, "</bpmn:process>", overall);
    refused(LIFECYCLE, "</bpmn:process>", overall.replace("deadline.from", "deadline.form"))
        .says("due-overall", "没有方法「form」")
        .andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"every Monday", "0 0 9 ? * MOO", "R/7D", "R/2026-01-05T09:00:00/P7D", "${deadline.in('P7D')}", " "})
  void a_periodic_duty_with_an_unreadable_cycle_is_refused(String cycle) {
    refused(TeaHouse.whole().with(WEEKLY, WEEKLY_CYCLE, cycle)).says("started", "周期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R/P7D", "R/2026-01-05T09:00:00+08:00/P7D", "0 0 9 1 * ?"})
  void other_cycles_are_accepted(String cycle) {
    accepted(WEEKLY, WEEKLY_CYCLE, cycle);
  }

  @Test
  void a_timer_leads_somewhere_whether_it_interrupts_or_not() {
    String late =
        "<bpmn:sequenceFlow id=\"flow-late\" sourceRef=\"due-handle\" targetRef=\"handle-owner\""
            + " />";
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, late, "")
                .with(LIFECYCLE, "<bpmn:outgoing>flow-late</bpmn:outgoing>", "")
                .with(LIFECYCLE, "<bpmn:incoming>flow-late</bpmn:incoming>", ""))
        .says("due-handle", "中断型定时器没有连出的顺序流")
        .andNothingElse();
  }

  @Test
  void a_reminder_is_a_clock_without_a_flow() {
    accepted(TeaHouse.whole());
    refused(
            TeaHouse.whole()
                .with(
                    LIFECYCLE,
                    "    <bpmn:endEvent id=\"ended-resolved\"",
                    """
                        <bpmn:sequenceFlow id="flow-reminded" sourceRef="due-register" targetRef="ended-reminded-register" />
                        <bpmn:endEvent id="ended-reminded-register" name="已催办">
                          <bpmn:incoming>flow-reminded</bpmn:incoming>
                        </bpmn:endEvent>
                        <bpmn:endEvent id="ended-resolved\""""))
        .says("due-register", "不画顺序流", "已催办");
  }

  @Test
  void what_expiry_does_is_one_of_three() {
    refused(LIFECYCLE, "name=\"authority\" value=\"owner\"", "name=\"onTimeout\" value=\"ignore\"")
        .says("due-register", "wait、record或close", "ignore")
        .andNothingElse();
    accepted(
        LIFECYCLE, "name=\"authority\" value=\"owner\"", "name=\"onTimeout\" value=\"record\"");
  }

  /** The timer's name says no limit, so that it may have any. */
  private static TeaHouse house() {
    return TeaHouse.whole().with(LIFECYCLE, "3个工作日未处理", "逾期未处理");
  }

  @Test
  void a_reminder_made_interrupting_whose_flow_ends_the_case_is_refused() {
    refused(
            TeaHouse.whole()
                .with(
                    TeaHouse.LIFECYCLE,
                    "id=\"flow-late\" sourceRef=\"due-handle\" targetRef=\"handle-owner\"",
                    "id=\"flow-late\" sourceRef=\"due-handle\" targetRef=\"ended-resolved\"")
                .with(TeaHouse.LIFECYCLE, "<bpmn:incoming>flow-late</bpmn:incoming>", "")
                .with(
                    TeaHouse.LIFECYCLE,
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming>",
                    "<bpmn:incoming>flow-reviewed</bpmn:incoming><bpmn:incoming>flow-late</bpmn:incoming>"))
        .says("due-handle", "没有人接办", "onTimeout")
        .andNothingElse();
    refused(TeaHouse.LIFECYCLE, " cancelActivity=\"false\"", "").says("due-register", "中断型定时器没有连出").andNothingElse();
  }
}
