package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a policy stand in its table, and nowhere else. */
class LimitRuleTest extends ModellingTest {

  private static final String TABLE = "tea-house-deadlines.dmn";
  private static final String LITERAL = "deadline.in('P3BD')";
  private static final String ASKED = "deadline.of('handle')";

  @Test
  void a_timer_asks_the_table_for_its_limit() {
    accepted(house());
  }

  @Test
  void changing_the_number_tells_which_names_now_lie() {
    refused(house().with(TABLE, "\"P3BD\"", "\"P2BD\""))
        .says("due-handle", "3个工作日未处理", "P2BD", "不符")
        .andNothingElse();
    accepted(
        house().with(TABLE, "\"P3BD\"", "\"P2BD\"").with(LIFECYCLE, "3个工作日未处理", "2个工作日未处理"));
  }

  @Test
  void so_does_a_number_that_stands_in_the_diagram() {
    refused(LIFECYCLE, LITERAL, "deadline.in('P4BD')")
        .says("due-handle", "P4BD", "不符")
        .andNothingElse();
  }

  @Test
  void a_name_without_a_number_says_nothing_wrong() {
    accepted(house().with(TABLE, "\"P3BD\"", "\"P2BD\"").with(LIFECYCLE, "3个工作日未处理", "逾期未处理"));
  }

  @Test
  void a_limit_that_the_table_does_not_have_is_refused() {
    refused(house().with(LIFECYCLE, ASKED, "deadline.of('handel')"))
        .says("due-handle", "没有时限「handel」")
        .says("rule-1", "没有定时器用到时限「handle」")
        .andNothingElse();
  }

  @Test
  void without_a_table_no_limit_can_be_asked_for() {
    refused(LIFECYCLE, LITERAL, ASKED).says("due-handle", "tea-house-deadlines").andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deadline.of('P3BD')", "deadline.in('handle')", "deadline.from(receivedAt, 'handle')"})
  void an_id_and_a_number_have_each_their_method(String call) {
    refused(house().with(LIFECYCLE, ASKED, call)).says("due-handle", "表达式");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deadline.of('handle', receivedAt)",
        "deadline.at(receivedAt, 'handle')",
        "deadline.every(receivedAt, 'handle')"
      })
  void an_id_stands_wherever_a_limit_may(String call) {
    accepted(house().with(LIFECYCLE, ASKED, call));
  }

  @ParameterizedTest
  @CsvSource({"\"P3XD\",期限「P3XD」无法识别", "\"\",期限「」无法识别"})
  void a_limit_that_cannot_be_read_is_refused(String cell, String words) {
    refused(house().with(TABLE, "\"P3BD\"", cell)).says("rule-1", words);
  }

  @Test
  void a_timer_asks_for_the_limit_under_which_it_is_entered() {
    refused(
            house()
                .with(LIFECYCLE, ASKED, "deadline.of('answer')")
                .with(TABLE, "\"handle\"", "\"answer\""))
        .says("due-handle", "记为时限「handle」", "时限「answer」")
        .andNothingElse();
  }

  @Test
  void a_row_may_say_never() {
    accepted(house().with(TABLE, "\"P3BD\"", "\"never\""));
  }

  @Test
  void every_limit_has_a_last_row_without_conditions() {
    refused(house().with(TABLE, "<text></text>", "<text>\"handle\"</text>"))
        .says("rule-1", "须有一行不附条件")
        .andNothingElse();
  }

  @Test
  void a_row_that_never_can_win_is_refused() {
    refused(
            house()
                .with(
                    TABLE,
                    "    </decisionTable>",
                    row("rule-2", "P5BD") + "    </decisionTable>"))
        .says("rule-2", "永远轮不到")
        .andNothingElse();
  }

  @Test
  void the_first_column_is_the_deadline_and_the_first_result_the_limit() {
    refused(house().with(TABLE, "<text>deadlineId</text>", "<text>grade</text>"))
        .says("table-deadlines", "deadlineId", "limit");
  }

  private static TeaHouse house() {
    return TeaHouse.whole().with(LIFECYCLE, LITERAL, ASKED).and(TABLE, table());
  }

  private static String table() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="时限表" namespace="http://redress.org/test">
          <decision id="tea-house-deadlines" name="时限表" camunda:historyTimeToLive="P365D">
            <decisionTable id="table-deadlines" hitPolicy="FIRST">
              <input id="input-deadlineId" label="时限"><inputExpression id="expression-deadlineId" typeRef="string"><text>deadlineId</text></inputExpression></input>
              <input id="input-step" label="环节"><inputExpression id="expression-step" typeRef="string"><text>step</text></inputExpression></input>
              <output id="output-limit" label="期限" name="limit" typeRef="string" />
        %s    </decisionTable>
          </decision>
        </definitions>
        """
        .formatted(row("rule-1", "P3BD"));
  }

  private static String row(String id, String limit) {
    return """
              <rule id="%1$s"><description>第三条</description>
                <inputEntry id="%1$s-in-1"><text>"handle"</text></inputEntry>
                <inputEntry id="%1$s-in-2"><text></text></inputEntry>
                <outputEntry id="%1$s-out-1"><text>"%2$s"</text></outputEntry>
              </rule>
        """
        .formatted(id, limit);
  }
}
