package org.redress.modelling;

import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on a task is what the engine can do something with when a case comes there. */
class TaskSettingRuleTest extends ModellingTest {

  private static final String TASK = "<bpmn:userTask id=\"handle-owner\"";
  private static final String LOOP =
      "<bpmn:outgoing>flow-handled-by-owner</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics id=\"loop\" camunda:collection=\"%s\""
          + " camunda:elementVariable=\"guest\" />";

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "3个工作日", "${subject}"})
  void a_due_date_is_a_date(String date) {
    refused(LIFECYCLE, TASK, TASK + " camunda:dueDate=\"" + date + "\"").says("handle-owner", "到期日", date).andNothingElse();
    refused(LIFECYCLE, TASK, TASK + " camunda:followUpDate=\"" + date + "\"").says("handle-owner", "跟进日", date).andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-31", "${deadline.in('P3BD')}", "${receivedAt}"})
  void one_that_is_is_accepted(String date) {
    accepted(LIFECYCLE, TASK, TASK + " camunda:dueDate=\"" + date + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"high", "1000", "-1", "${subject}"})
  void a_priority_is_a_number(String priority) {
    refused(LIFECYCLE, TASK, TASK + " camunda:priority=\"" + priority + "\"").says("handle-owner", "优先级", priority).andNothingElse();
  }

  @Test
  void a_number_is_accepted() {
    accepted(LIFECYCLE, TASK, TASK + " camunda:priority=\"80\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guests", "${guests}", "subject"})
  void a_step_for_each_of_a_list_has_a_list(String list) {
    refused(LIFECYCLE, "<bpmn:outgoing>flow-handled-by-owner</bpmn:outgoing>", LOOP.formatted(list))
        .says("handle-owner", "多实例的清单");
  }

  @Test
  void a_list_that_a_form_asks_is_accepted() {
    accepted(
        TeaHouse.whole()
            .with(LIFECYCLE, "<bpmn:outgoing>flow-handled-by-owner</bpmn:outgoing>", LOOP.formatted("guests"))
            .with(
                INTAKE,
                "{\"type\": \"textarea\", \"id\": \"content\"",
                "{\"type\": \"checklist\", \"id\": \"guests\", \"key\": \"guests\", \"label\": \"同桌\", \"values\": [{\"label\": \"甲\", \"value\": \"a\"},"
                    + " {\"label\": \"乙\", \"value\": \"b\"}]}, {\"type\": \"textarea\", \"id\": \"content\""));
  }
}
