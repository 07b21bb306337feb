package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.modelling.TeaHouse.APPROVE;
import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.REGISTER;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that form-js knows is either taken by browser and server alike, or refused with a sentence. */
class FormComponentRuleTest extends ModellingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** For each kind of setting what is taken, and what is not. */
  private static final Map<String, String[]> SAMPLES =
      Map.of(
          "any", new String[] {"\"x\"", null},
          "true-false", new String[] {"true", "\"=needed\""},
          "number", new String[] {"0.5", "\"=limit\""},
          "count", new String[] {"2", "\"=longest\""},
          "words", new String[] {"\"元\"", "\"=unit\""},
          "feel", new String[] {"\"=a = 1\"", "\"a = 1\""},
          "pattern", new String[] {"\"^[0-9]{5}$\"", "\"[0-9]{5}\""},
          "period", new String[] {"\"-P7D\"", "\"a week\""},
          FormComponents.NEVER, new String[] {null, "\"x\""});

  @Test
  void every_setting_of_every_component_is_taken_or_refused_as_the_list_says() {
    var known = new FormComponents();
    var rule = new FormComponentRule();
    List<String> otherwise = new ArrayList<>();
    for (FormComponents.Line line : known.lines()) {
      Set<String> types = line.components().contains("*") ? known.types() : line.components();
      String[] samples =
          SAMPLES.getOrDefault(
              line.holds(), new String[] {"\"" + line.holds().split("\\|")[0] + "\"", "\"something else\""});
      for (String type : types) {
        if (line.property().equals("type")) {
          continue;
        }
        if (samples[0] != null && !rule.faults(component(type, line.property(), samples[0])).isEmpty()) {
          otherwise.add(type + "." + line.property() + " does not take " + samples[0]);
        }
        if (samples[1] != null && rule.faults(component(type, line.property(), samples[1])).size() != 1) {
          otherwise.add(type + "." + line.property() + " takes " + samples[1]);
        }
      }
    }
    assertThat(known.lines()).hasSizeGreaterThan(50);
    assertThat(otherwise).isEmpty();
    assertThat(known.types()).containsExactlyInAnyOrder(
        "text", "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox", "checklist", "taglist",
        "group", "separator", "spacer", "table");
  }

  private static ObjectNode component(String type, String setting, String value) {
    try {
      ObjectNode component = JSON.createObjectNode().put("type", type);
      String[] path = setting.split("\\.");
      ObjectNode holder = path.length > 1 ? component.putObject(path[0]) : component;
      holder.set(path[path.length - 1], JSON.readTree(value));
      return component;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_browser_and_server_read_differently_is_refused_and_says_what_to_write_instead() {
    refused(APPROVE, "\"validate\": {\"required\": true, \"min\": 0}", "\"serializeToString\": true")
        .says("approvedAmount", "serializeToString", "Output as string").andNothingElse();
    refused(APPROVE, "\"required\": true", "\"required\": \"=true\"").says("approvedAmount", "FEEL").andNothingElse();
    refused(APPROVE, "\"min\": 0", "\"min\": \"=amount\"").says("approvedAmount", "validate.min").andNothingElse();
    refused(APPROVE, "\"min\": 0", "\"minimum\": 0").says("approvedAmount", "validate.minimum", "核对拼写").andNothingElse();
    refused(REGISTER, "{\"user\": \"true\"}", "{\"usr\": \"true\"}").says("handler", "usr", "user");
    refused(INTAKE, "{\"maxLength\": 50}", "{\"validationType\": \"email\"}").says("identityName", "Custom").andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "[0-9]{5}", "^[0-9]{5}", "[0-9]{5}$", "^a|b$", "^(?i)a$", "^\\\\p{L}+$", "^a++$", "^[a&&b]$", "^(a$", "^a\\\\z$", "^\\\\s$"
  })
  void a_pattern_that_browser_and_server_may_read_differently_is_refused(String pattern) {
    refused(INTAKE, "{\"maxLength\": 50}", "{\"pattern\": \"" + pattern + "\"}")
        .says("identityName", "正则表达式", "^").andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[0-9]{5}$", "^(?:京|沪)[A-Z0-9]{6}$", "^\\\\d{3,4}-\\\\d{7,8}$", "^a?b*c+$"})
  void a_pattern_that_both_read_alike_is_taken(String pattern) {
    accepted(INTAKE, "{\"maxLength\": 50}", "{\"pattern\": \"" + pattern + "\"}");
  }

  @Test
  void a_condition_reads_what_there_is() {
    refused(HANDLE, "\"=compensated != true\"", "\"=compensatd != true and subject = \\\"scald\\\"\"")
        .says("proposedAmount", "「compensatd」").andNothingElse();
    accepted(HANDLE, "\"=compensated != true\"", "\"=not(list contains([\\\"cold-tea\\\"], subject)) or caseNumber = null\"");
  }

  @Test
  void a_sum_is_of_numbers_before_it_and_nobody_enters_it() {
    String amount = "\"validate\": {\"required\": true, \"min\": 0}}";
    String parts = "\"validate\": {\"min\": 0}}, {\"type\": \"number\", \"id\": \"total\", \"key\": \"total\", \"label\": \"合计（元）\", ";
    accepted(APPROVE, amount, parts + "\"readonly\": true, \"properties\": {\"sum\": \"approvedAmount\"}}");
    refused(APPROVE, amount, parts + "\"properties\": {\"sum\": \"approvedAmount\"}}").says("total", "只读").andNothingElse();
    refused(APPROVE, amount, parts + "\"readonly\": true, \"validate\": {\"required\": true}, \"properties\": {\"sum\": \"aproved\"}}")
        .says("total", "「aproved」").says("total", "不能设为必填").andNothingElse();
    refused(APPROVE, amount, parts + "\"readonly\": true, \"properties\": {\"sum\": \" \"}}").says("total", "是空的").andNothingElse();
  }

  @Test
  void a_role_that_may_be_named_is_one_of_the_policy_and_whom_a_task_goes_to_is_a_person() {
    accepted(REGISTER, "{\"user\": \"true\"}", "{\"user\": \"clerk\"}");
    refused(REGISTER, "{\"user\": \"true\"}", "{\"user\": \"clerk, clark\"}").says("handler", "tea-house.clark").andNothingElse();
    refused(REGISTER, ", \"properties\": {\"user\": \"true\"}", "").says("handle", "不是填写人员的").andNothingElse();
  }

  @Test
  void a_list_of_which_all_is_demanded_must_be_answered() {
    String copies = ", {\"type\": \"checklist\", \"id\": \"copies\", \"key\": \"copies\", \"label\": \"分送\","
        + " \"values\": [{\"label\": \"存根\", \"value\": \"stub\"}], \"properties\": {\"all\": \"true\"}";
    String amount = "\"validate\": {\"required\": true, \"min\": 0}}";
    accepted(APPROVE, amount, amount + copies + ", \"validate\": {\"required\": true}}");
    refused(APPROVE, amount, amount + copies + "}").says("copies", "必填").andNothingElse();
  }

  @Test
  void a_window_is_written_as_a_time_from_now() {
    String date = "{\"type\": \"datetime\", \"id\": \"promisedAt\", \"key\": \"promisedAt\", \"label\": \"承诺日期\", \"subtype\": \"date\", ";
    String after = "\"properties\": {\"user\": \"true\"}}";
    accepted(REGISTER, after, after + ", " + date + "\"properties\": {\"from\": \"P0D\", \"to\": \"P1Y\"}}");
    refused(REGISTER, after, after + ", " + date + "\"properties\": {\"from\": \"today\"}}").says("promisedAt", "P0D").andNothingElse();
    refused(REGISTER, after, after + ", " + date.replace("\"date\"", "\"time\"") + "\"label\": \"承诺\"}")
        .says("promisedAt", "文本框").andNothingElse();
  }
}
