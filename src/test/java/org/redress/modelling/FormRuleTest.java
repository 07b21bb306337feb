package org.redress.modelling;

import static org.redress.modelling.TeaHouse.APPROVE;
import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.REGISTER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRuleTest extends ModellingTest {

  private static final String FIRST = "{\"type\": \"text\", \"id\": \"case\"";

  @Test
  void a_form_is_json() {
    refused(APPROVE, "\"components\": [", "\"components\": (").says(null, "不是有效的JSON", "第7行");
  }

  @Test
  void a_form_says_what_it_is() {
    refused(APPROVE, "\"type\": \"default\",", "").says(null, "type须为default").andNothingElse();
    refused(APPROVE, "\"schemaVersion\": 16", "\"schemaVersion\": 19")
        .says(null, "schemaVersion", "19")
        .andNothingElse();
    refused(
            TeaHouse.whole()
                .and(
                    "tea-house-extra.form",
                    TeaHouse.whole()
                        .files()
                        .get(APPROVE)
                        .replace("  \"id\": \"tea-house-approve\",\n", "")))
        .says(null, "没有id")
        .andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filepicker", "documentPreview", "dynamiclist", "expression", "slider"})
  void a_component_that_tasklist_or_server_cannot_handle_is_refused(String type) {
    refused(APPROVE, "\"type\": \"number\"", "\"type\": \"" + type + "\"")
        .says("approvedAmount", "「" + type + "」")
        .andNothingElse();
  }

  @Test
  void a_group_does_not_nest_its_fields() {
    refused(HANDLE, "\"type\": \"group\",", "\"type\": \"group\", \"path\": \"result\",")
        .says("result", "path「result」")
        .andNothingElse();
  }

  @Test
  void a_field_has_a_key_of_its_own() {
    refused(APPROVE, "\"key\": \"approvedAmount\", ", "")
        .says("approvedAmount", "须有Key")
        .andNothingElse();
    refused(APPROVE, "\"key\": \"approvedAmount\"", "\"key\": \"approved amount\"")
        .says("approved amount", "须有Key")
        .andNothingElse();
    refused(HANDLE, "\"key\": \"proposedAmount\"", "\"key\": \"compensated\"")
        .says("compensated", "不止一次")
        .andNothingElse();
  }

  @Test
  void a_field_has_a_chinese_label() {
    refused(REGISTER, "\"label\": \"经办人\"", "\"label\": \"handler\"")
        .says("handler", "中文的标签")
        .andNothingElse();
    refused(HANDLE, "\"label\": \"拟赔付金额（元）\", ", "")
        .says("proposedAmount", "中文的标签")
        .andNothingElse();
  }

  @Test
  void every_choice_has_label_and_value() {
    refused(INTAKE, "{\"label\": \"烫伤\", \"value\": \"scald\"}", "{\"label\": \"烫伤\"}")
        .says("subject", "烫伤", "不全")
        .andNothingElse();
    refused(
            INTAKE,
            "{\"label\": \"烫伤\", \"value\": \"scald\"}",
            "{\"label\": \"\", \"value\": \"scald\"}")
        .says("subject", "不全")
        .andNothingElse();
  }

  @Test
  void choices_are_written_in_the_form() {
    refused(
            INTAKE,
            "\"values\": [{\"label\": \"茶凉\", \"value\": \"cold-tea\"}, {\"label\": \"烫伤\","
                + " \"value\": \"scald\"}]",
            "\"valuesKey\": \"subjects\"")
        .says("subject", "没有选项")
        .says("subject", "valuesKey", "逐项写明")
        .andNothingElse();
  }

  @Test
  void a_group_without_a_name_draws_no_frame() {
    refused(HANDLE, FIRST, "{\"type\": \"group\", \"id\": \"box\", \"components\": []}, " + FIRST)
        .says("box", "空框")
        .andNothingElse();
    accepted(
        HANDLE, FIRST, "{\"type\": \"group\", \"id\": \"box\", \"showOutline\": false, \"components\": []}, " + FIRST);
  }

  @Test
  void a_text_fits_into_the_database() {
    refused(INTAKE, "\"maxLength\": 2000", "\"maxLength\": 2001")
        .says("content", "不能超过2000")
        .andNothingElse();
  }

  @Test
  void a_condition_can_be_read() {
    refused(HANDLE, "=compensated != true", "=compensated is not true")
        .says("proposedAmount", "FEEL表达式「compensated is not true」")
        .andNothingElse();
  }

  @Test
  void what_stands_between_braces_can_be_read() {
    refused(
            REGISTER,
            "{{if content = null then \\\"—\\\" else content}}",
            "{{if content = null then content}}")
        .says("case", "FEEL表达式「if content = null then content」")
        .andNothingElse();
    accepted(
        REGISTER,
        "{{if content = null then \\\"—\\\" else content}}",
        "{{#if content != null}}{{content}}{{/if}}");
  }

  @Test
  void two_components_do_not_share_an_id() {
    refused(TeaHouse.INTAKE, "\"id\": \"content\"", "\"id\": \"subject\"").says("content", "「subject」用了不止一次", "Modeler").andNothingElse();
  }
}
