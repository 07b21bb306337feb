package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.LIMIT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell that can be read and never fits is refused. */
class TableCellRuleTest extends ModellingTest {

  @Test
  void a_text_without_quotation_marks_is_a_name_that_nobody_knows() {
    refused(GRADE, "<text>\"cold-tea\"</text>", "<text>cold-tea</text>").says("rule-1-in", "英文双引号").andNothingElse();
    refused(GRADE, "<text>\"simple\"</text>", "<text>simple</text>").says("rule-1-out", "英文双引号", "simple");
  }

  @Test
  void a_number_with_a_comma_is_two_numbers() {
    refused(LIMIT, "<text>null,&lt;= 100</text>", "<text>&lt;= 1,000</text>").says("rule-1-in", "千分位").andNothingElse();
  }

  @ParameterizedTest
  @CsvSource({"\"100\",文字", "true,是否"})
  void a_sum_is_compared_with_a_number(String cell, String words) {
    refused(LIMIT, "<text>null,&lt;= 100</text>", "<text>" + cell + "</text>").says("rule-1-in", words, "double");
  }

  @ParameterizedTest
  @CsvSource({"5,数字", "true,是否"})
  void a_subject_is_compared_with_a_text(String cell, String words) {
    refused(GRADE, "<text>\"cold-tea\"</text>", "<text>" + cell + "</text>").says("rule-1-in", words, "string");
  }

  @Test
  void a_value_that_the_column_does_not_have_is_refused() {
    refused(GRADE, "<text>\"cold-tea\"</text>", "<text>\"cold tea\"</text>")
        .says("rule-1-in", "「cold tea」不在这一栏的取值", "cold-tea")
        .andNothingElse();
  }

  @Test
  void an_output_is_one_of_its_values() {
    refused(LIMIT, "<text>\"clerk\"</text>", "<text>\"clark\"</text>").says("rule-1-out", "「clark」不在这一栏的取值");
  }

  @Test
  void a_column_has_the_type_of_the_field_that_fills_it() {
    refused(GRADE, "id=\"expression-subject\" typeRef=\"string\"", "id=\"expression-subject\" typeRef=\"boolean\"")
        .says("input-subject", "类型是boolean");
  }
}
