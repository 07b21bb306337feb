package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalledDataRuleTest extends ModellingTest {

  private static final String SHARED = "camunda:variableMappingDelegateExpression=\"${caseData.shared}\"";

  @Autowired private Remarks remarks;

  @Test
  void a_part_has_its_cases_data_in_one_of_two_ways() {
    accepted(LIFECYCLE, SHARED, SHARED.replace("shared", "own"));
    refused(LIFECYCLE, SHARED, SHARED.replace("${caseData.shared}", "${now()}"))
        .says("review", "不能用「camunda:variableMappingDelegateExpression」");
  }

  @Test
  void what_maps_a_parts_data_is_no_value() {
    refused(LIFECYCLE, "${handler}", "${caseData.shared}").says("handle", "只能写在调用活动").andNothingElse();
  }

  @Test
  void who_copies_every_variable_into_a_part_is_told_the_cheaper_way() {
    remarks.take();
    accepted(
        TeaHouse.whole()
            .with(LIFECYCLE, SHARED, "")
            .with(
                LIFECYCLE,
                "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /><camunda:in variables=\"all\" /><camunda:out variables=\"all\" />"));
    assertThat(remarks.take())
        .singleElement()
        .satisfies(remark -> assertThat(remark.sentence()).contains("${caseData.shared}"));
  }
}
