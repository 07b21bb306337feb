package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.LIMIT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRuleTest extends ModellingTest {

  @Test
  void a_file_that_is_no_dmn_is_told_why() {
    refused(GRADE, "</decisionTable>", "</decisionTabel>").says(null, "决策文件无法读取");
  }

  @Test
  void a_table_that_the_engine_cannot_run_is_told_why() {
    refused(
            GRADE,
            "<output id=\"output-grade\" label=\"级别\" name=\"grade\" typeRef=\"string\" />",
            "<output id=\"output-grade\" name=\"grade\" typeRef=\"string\" /><output"
                + " id=\"output-other\" name=\"grade\" typeRef=\"string\" />")
        .says("tea-house-grade", "决策无法执行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRIORITY", "OUTPUT ORDER"})
  void a_hit_policy_that_the_engine_does_not_have_is_refused(String policy) {
    refused(GRADE, "hitPolicy=\"FIRST\"", "hitPolicy=\"" + policy + "\"")
        .says("table", "命中策略")
        .andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"COLLECT", "RULE ORDER", "ANY"})
  void the_others_are_accepted(String policy) {
    accepted(GRADE, "hitPolicy=\"FIRST\"", "hitPolicy=\"" + policy + "\"");
  }

  @Test
  void every_row_names_its_clause() {
    refused(GRADE, "<description>第二条 其余为严重</description>", "")
        .says("rule-2", "备注")
        .andNothingElse();
    refused(GRADE, "第二条 其余为严重", " ").says("rule-2", "备注").andNothingElse();
  }

  @Test
  void the_last_row_of_first_always_fits() {
    refused(GRADE, "<text></text>", "<text>\"scald\"</text>").says("table", "默认行").andNothingElse();
    accepted(GRADE, "<text></text>", "<text>-</text>");
  }

  @Test
  void every_cell_can_be_read() {
    refused(LIMIT, "<text>null,&lt;= 100</text>", "<text>&lt;= 100 yuan</text>")
        .says("rule-1-in", "<= 100 yuan")
        .andNothingElse();
    refused(LIMIT, "<text>\"owner\"</text>", "<text>\"owner</text>")
        .says("rule-2-out", "\"owner")
        .andNothingElse();
    refused(LIMIT, "<text>proposedAmount</text>", "<text>proposedAmount *</text>")
        .says("expression-amount", "proposedAmount *")
        .andNothingElse();
  }

  @Test
  void cells_are_feel() {
    refused(
            LIMIT,
            "<inputEntry id=\"rule-1-in\">",
            "<inputEntry id=\"rule-1-in\" expressionLanguage=\"juel\">")
        .says("rule-1-in", "只能用FEEL", "juel")
        .andNothingElse();
  }
}
