package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff read is Chinese, and is there. */
class ChineseNameRuleTest extends ModellingTest {

  @ParameterizedTest
  @CsvSource({
    "register,登记投诉",
    "review,审批赔付",
    "started,接到投诉",
    "ended-resolved,投诉已解决",
    "due-register,1个工作日未登记",
    "gw-grade,是否严重？",
    "lane-owner,掌柜"
  })
  void a_step_an_event_a_question_and_a_role_have_a_chinese_name(String element, String name) {
    refused(LIFECYCLE, "name=\"" + name + "\"", "name=\"Handle it\"").says(element, "须是中文", "Handle it").andNothingElse();
    refused(LIFECYCLE, " name=\"" + name + "\"", "").says(element, "须是中文").andNothingElse();
  }

  @Test
  void signs_that_are_read_as_they_are_count_as_chinese() {
    accepted(LIFECYCLE, "name=\"掌柜\"", "name=\"CEO\"");
  }

  @Test
  void the_process_and_a_decision_have_one_too() {
    refused(LIFECYCLE, "name=\"茶馆投诉办法\" isExecutable", "name=\"tea house\" isExecutable").says("tea-house", "须是中文").andNothingElse();
    refused(GRADE, "id=\"tea-house-grade\" name=\"级别\"", "id=\"tea-house-grade\" name=\"grade\"").says("tea-house-grade", "须是中文").andNothingElse();
  }

  @Test
  void each_flow_of_a_question_bears_its_answer() {
    refused(LIFECYCLE, "id=\"flow-serious\" name=\"是\"", "id=\"flow-serious\"").says("flow-serious", "哪个回答").andNothingElse();
  }
}
