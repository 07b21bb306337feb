package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The analyst hears before the deployment what the engine would refuse in the case, with element and sentence. */
class CodeRuleTest extends ModellingTest {

  private static final String CONDITION = "${grade == 'serious'}";
  private static final String END = "<bpmn:endEvent id=\"ended-resolved\"";

  static Stream<Attacks.Attack> code() {
    return Attacks.code();
  }

  static Stream<String> expressions() {
    return Attacks.expressions().filter(expression -> !expression.matches("\\$\\{(execution|deadline)}"));
  }

  @ParameterizedTest
  @MethodSource("code")
  void code_is_refused_with_the_element_it_stands_on(Attacks.Attack attack) {
    refused(LIFECYCLE, END, attack.step() + END).says("step", "不能用「" + attack.names() + "」", "脚本、Java类");
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void an_expression_that_reaches_too_far_is_refused_with_its_element(String expression) {
    assertThat(refused(LIFECYCLE, CONDITION, expression.replace("<", "&lt;")).message())
        .contains("flow-serious：表达式「" + expression);
  }

  @Test
  void a_condition_in_a_script_is_refused() {
    refused(
            LIFECYCLE,
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + CONDITION,
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">" + CONDITION)
        .says("flow-serious", "不能用「language」")
        .andNothingElse();
  }

  @Test
  void a_table_in_another_language_or_with_a_java_function_is_refused() {
    refused(GRADE, "<inputExpression ", "<inputExpression expressionLanguage=\"juel\" ")
        .says("expression-subject", "只能用FEEL");
    refused(GRADE, "<inputExpression ", "<inputExpression expressionLanguage=\"not-feel\" ")
        .says("expression-subject", "只能用FEEL");
    refused(
            GRADE,
            "<text>subject</text>",
            "<text>(function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } })(1)</text>")
        .says("expression-subject", "写法有误");
  }

  @Test
  void a_form_that_calls_java_is_refused() {
    refused(
            HANDLE,
            "=compensated != true",
            "=(function(x) external { java: { class: \\\"java.lang.Math\\\", method signature: \\\"abs(int)\\\" } })(1) = 1")
        .says("proposedAmount", "写法有误")
        .andNothingElse();
  }

  @Test
  void pages_case_models_and_scripts_are_no_part_of_a_deployment() {
    for (String name : new String[] {"evil.html", "evil.cmmn", "evil.groovy", "evil.js"}) {
      refused(TeaHouse.whole().and(name, "x")).says(null, "不是流程图");
    }
  }
}
