package org.redress.modelling;

import static org.redress.modelling.TeaHouse.WEEKLY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodicDutyRuleTest extends ModellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1BD\" target=\"dutyLimit            | 1BD\" target=\"dutyLimit         |"
            + " dutyLimit：期限“1BD”无法识别",
        "${'tea-house.clerk'}               | ${'clerk'}                      |"
            + " dutyGroup：候选组「clerk」",
        "tea-house.owner                    | coffee-house.owner              |"
            + " dutyReminds：候选组「coffee-house.owner」",
        "tea-house\" target=\"dutyLifecycle  | tea-room\" target=\"dutyLifecycle |"
            + " 须是本制度「tea-house」",
        "week                               | fortnight                       | 只能是day、month、quarter",
        "投诉周报                            | ' '                             | 没有传入「dutyName」",
      })
  void what_is_handed_over_can_be_worked_with(String text, String instead, String words) {
    refused(WEEKLY, "sourceExpression=\"" + text, "sourceExpression=\"" + instead)
        .says("weekly", words)
        .andNothingElse();
  }

  @Test
  void nothing_is_left_out() {
    refused(WEEKLY, "        <camunda:in sourceExpression=\"week\" target=\"dutyPeriod\" />\n", "")
        .says("weekly", "没有传入「dutyPeriod」")
        .andNothingElse();
  }

  @Test
  void what_is_worked_out_is_left_to_the_duty() {
    accepted(
        WEEKLY,
        "sourceExpression=\"P1BD\"",
        "sourceExpression=\"${now() == null ? 'P1D' : 'P2D'}\"");
  }
}
