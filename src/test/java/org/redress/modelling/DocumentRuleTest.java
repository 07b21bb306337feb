package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRuleTest extends ModellingTest {

  private static final String SLIP = "tea-house-slip.form";

  private static final String SLIP_TEXT =
      """
      {
        "type": "default", "id": "tea-house-slip", "schemaVersion": 16,
        "components": [
          {"type": "text", "id": "head", "text": "# 投诉处理单", "properties": {"copies": "柜台存, 掌柜存"}},
          {"type": "textfield", "id": "title", "key": "title", "label": "事由"},
          {"type": "text", "id": "steps", "text": "", "properties": {"trail": "register, handle"}},
          {"type": "text", "id": "names", "text": "", "properties": {"sign": "茶博士, 掌柜"}}
        ]
      }
      """;

  @Test
  void a_form_of_the_upload_can_be_a_document_whether_a_task_has_it_or_not() {
    accepted(printing("tea-house-slip, tea-house-handle").and(SLIP, SLIP_TEXT));
    accepted(printing("tea-house-slip").and(SLIP, slip("\"register, handle\"", "\"all\"")));
  }

  @Test
  void a_document_is_a_form_of_the_upload() {
    refused(printing("tea-house-slip, tea-house-slop").and(SLIP, SLIP_TEXT))
        .says("tea-house", "tea-house-slop", "没有与本流程一同部署的表单")
        .andNothingElse();
    refused(printing("periodic-duty-report")).says("tea-house", "periodic-duty-report").andNothingElse();
  }

  @Test
  void documents_that_name_nothing_are_refused() {
    refused(printing(",")).says("tea-house", "没有写明表单").andNothingElse();
    refused(printing("")).says("tea-house", "「documents」没有值").andNothingElse();
  }

  @Test
  void the_lifecycle_itself_has_the_documents() {
    refused(
            TeaHouse.whole()
                .with(
                    REVIEW,
                    "<bpmn:startEvent",
                    "<bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property name=\"documents\" value=\"tea-house-handle\" />"
                        + "</camunda:properties></bpmn:extensionElements><bpmn:startEvent"))
        .says("tea-house-review", "只能写在制度的主流程上")
        .andNothingElse();
  }

  @Test
  void a_trail_names_steps_of_the_lifecycle_in_its_parts_too() {
    accepted(
        printing("tea-house-slip").and(SLIP, slip("\"register, handle\"", "\"handle, review-approval-owner\"")));
    refused(printing("tea-house-slip").and(SLIP, slip("\"register, handle\"", "\"register, handel\"")))
        .says("steps", "trail", "「handel」不是本制度的用户任务")
        .andNothingElse();
  }

  @Test
  void a_trail_may_name_steps_of_a_shared_process_that_the_lifecycle_calls() {
    accepted(printing("tea-house-slip").and(SLIP, slip("\"register, handle\"", "\"register, duty\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"register, handle\"", "\"柜台存, 掌柜存\"", "\"茶博士, 掌柜\""})
  void a_property_of_printing_left_empty_is_refused(String members) {
    String component = members.contains("存") ? "head" : members.contains("茶") ? "names" : "steps";
    refused(printing("tea-house-slip").and(SLIP, slip(members, "\" \""))).says(component, "是空的").andNothingElse();
  }

  @Test
  void trail_and_signatures_stand_on_texts() {
    refused(
            printing("tea-house-slip")
                .and(
                    SLIP,
                    slip(
                        "\"label\": \"事由\"",
                        "\"label\": \"事由\", \"properties\": {\"sign\": \"掌柜\", \"trail\": \"all\", \"copies\": \"掌柜存\"}")))
        .says("title", "属性sign只能写在文本")
        .says("title", "属性trail只能写在文本")
        .andNothingElse();
  }

  @Test
  void what_a_document_shows_is_not_thereby_entered() {
    refused(
            printing("tea-house-slip")
                .and(SLIP, slip("\"key\": \"title\"", "\"key\": \"teaTime\""))
                .with(LIFECYCLE, "${deadline.from(receivedAt, 'P1BD')}", "${deadline.from(teaTime, 'P1BD')}"))
        .says("due-register", "teaTime")
        .andNothingElse();
  }

  private static TeaHouse printing(String documents) {
    return TeaHouse.whole()
        .with(
            LIFECYCLE,
            "<camunda:property name=\"caseNumberAt\"",
            "<camunda:property name=\"documents\" value=\"" + documents + "\" />"
                + "<camunda:property name=\"caseNumberAt\"");
  }

  private static String slip(String text, String instead) {
    return SLIP_TEXT.replace(text, instead);
  }
}
