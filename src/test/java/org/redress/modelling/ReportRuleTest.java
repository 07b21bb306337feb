package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.WEEKLY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst declares a report with is checked before the first of the month comes. */
class ReportRuleTest extends ModellingTest {

  private static final String TABLE = "tea-house-reports.dmn";

  @Test
  void a_duty_declares_its_report_and_the_table_has_its_lines() {
    accepted(declared("\"weekly\"", "received", "", "category", "grade=simple", "95%"));
    accepted(declared("\"weekly\"", "met", "due", "deadline", "deadline=register", ""));
  }

  @Test
  void a_line_of_a_policys_table_names_its_report() {
    refused(declared("", "received", "", "", "", "")).says("rule-1", "没有写明属于哪份报表").andNothingElse();
    refused(declared("-", "received", "", "", "", "")).says("rule-1", "没有写明属于哪份报表").andNothingElse();
  }

  @Test
  void a_declared_report_has_lines_in_the_policys_table() {
    refused(declared("\"monthly\"", "received", "", "", "", "")).says("tea-house-weekly", "没有报表「weekly」的行").andNothingElse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "recieved | ''     | ''       | ''         | ''   | 没有名为「recieved」的数",
        "''       | ''     | ''       | ''         | ''   | 「figure」没有填写",
        "received | approx | ''       | ''         | ''   | 没有名为「approx」的数",
        "received | due    | ''       | ''         | ''   | 单位不同",
        "received | ''     | color    | ''         | ''   | 不能按「color」分组",
        "received | ''     | deadline | ''         | ''   | 只能用于按次计的数",
        "received | ''     | ''       | colour=red | ''   | 条件「colour=red」",
        "received | ''     | ''       | grade      | ''   | 条件「grade」",
        "received | ''     | ''       | ''         | many | 目标「many」",
      })
  void a_line_that_cannot_be_counted_is_refused(
      String figure, String per, String by, String only, String target, String words) {
    refused(declared("\"weekly\"", figure, per, by, only, target)).says("rule-1", words).andNothingElse();
  }

  @Test
  void only_a_duty_declares_a_report() {
    refused(LIFECYCLE, "<camunda:property name=\"caseNumber\"", "<camunda:property name=\"report\" value=\"周报\" /><camunda:property name=\"caseNumber\"")
        .says("tea-house", "report")
        .andNothingElse();
  }

  private static TeaHouse declared(
      String report, String figure, String per, String by, String only, String target) {
    return TeaHouse.whole()
        .with(WEEKLY, "<bpmn:startEvent", PROPERTY + "<bpmn:startEvent")
        .and(TABLE, table(report, "周报", "件数", figure, per, by, only, target));
  }

  private static final String PROPERTY =
      "<bpmn:extensionElements><camunda:properties><camunda:property name=\"report\" value=\"周报\" /></camunda:properties></bpmn:extensionElements>";

  private static String table(String report, String... cells) {
    String[] columns = {"section", "item", "figure", "per", "by", "only", "target"};
    StringBuilder outputs = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      outputs.append("<output id=\"output-%1$s\" name=\"%1$s\" typeRef=\"string\" />".formatted(columns[i]));
      String text = cells[i].isEmpty() ? "" : '"' + cells[i] + '"';
      entries.append("<outputEntry id=\"out-%d\"><text>%s</text></outputEntry>".formatted(i, text));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="报表" namespace="http://redress.org/test">
          <decision id="tea-house-reports" name="报表" camunda:historyTimeToLive="P365D">
            <decisionTable id="table" hitPolicy="COLLECT">
              <input id="input" label="报表"><inputExpression id="expression" typeRef="string"><text>report</text></inputExpression></input>
              %s
              <rule id="rule-1"><description>第五条</description><inputEntry id="in"><text>%s</text></inputEntry>%s</rule>
            </decisionTable>
          </decision>
        </definitions>
        """.formatted(outputs, report, entries);
  }
}
