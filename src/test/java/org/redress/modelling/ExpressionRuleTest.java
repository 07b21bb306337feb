package org.redress.modelling;

import static org.redress.modelling.TeaHouse.HANDLE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionRuleTest extends ModellingTest {

  private static final String BUSINESS_KEY = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";
  private static final String CONDITION = "${grade == 'serious'}";
  private static final String ASSIGNEE = "${handler}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${grade == 'serious'                        | 写法有误",
        "${grade = 'serious'}                        | 写法有误",
        "${grad == 'serious'}                        | 变量「grad」",
        "${execution.getVariable('grad') != null}    | 变量「grad」",
        "${execution.getVariabel('grade') != null}   | 没有方法「getVariabel」",
        "${execution.getVariable() != null}          | 要1个参数，这里有0个",
        "${execution.processBusinesKey != null}      | 没有属性「processBusinesKey」",
        "${grader.isSerious(grade)}                  | 没有名为「grader」的对象",
        "${task.name == 'x'}                         | 变量「task」",
        "${serious(grade)}                           | 没有函数「serious」",
      })
  void a_condition_that_would_fail_in_the_case_is_refused(String expression, String words) {
    refused(LIFECYCLE, CONDITION, expression).says("flow-serious", words).andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${execution.getVariable('compensated') == null}",
        "${execution.hasVariable('proposedAmount') and execution.processBusinessKey ne caseNumber}",
        "${deadline.isNever(receivedAt)}",
        "${now().before(receivedAt) or subject.startsWith('scald')}",
      })
  void what_the_case_knows_can_be_asked(String expression) {
    accepted(LIFECYCLE, CONDITION, expression.replace("&", "&amp;"));
  }

  @Test
  void an_assignee_can_be_worked_out_from_the_task_and_no_more() {
    accepted(LIFECYCLE, ASSIGNEE, "${task.name == 'x' ? handler : null}");
    refused(LIFECYCLE, ASSIGNEE, "${tusk.owner}").says("handle", "变量「tusk」").andNothingElse();
  }

  @Test
  void what_a_call_hands_over_is_checked_too() {
    refused(
            LIFECYCLE,
            BUSINESS_KEY,
            BUSINESS_KEY + "<camunda:in sourceExpression=\"${grad}\" target=\"grade\" />")
        .says("review", "变量「grad」")
        .andNothingElse();
    refused(LIFECYCLE, "#{execution.processBusinessKey}", "#{execution.processBusinesKey}")
        .says("review", "没有属性「processBusinesKey」")
        .andNothingElse();
  }

  @Test
  void a_variable_may_not_bear_the_name_of_what_expressions_call() {
    refused(LIFECYCLE, "camunda:resultVariable=\"grade\"", "camunda:resultVariable=\"deadline\"")
        .says("grade-task", "变量不能叫「deadline」");
    refused(HANDLE, "\"key\": \"compensated\"", "\"key\": \"deadline\"")
        .says("deadline", "变量不能叫「deadline」")
        .says("proposedAmount", "「compensated」")
        .andNothingElse();
    refused(
            LIFECYCLE,
            BUSINESS_KEY,
            BUSINESS_KEY + "<camunda:out source=\"grade\" target=\"execution\" />")
        .says("review", "变量不能叫「execution」")
        .andNothingElse();
    refused(
            LIFECYCLE,
            BUSINESS_KEY,
            BUSINESS_KEY + "<camunda:inputOutput><camunda:outputParameter"
                + " name=\"task\">1</camunda:outputParameter></camunda:inputOutput>")
        .says("review", "变量不能叫「task」")
        .andNothingElse();
  }

  @Test
  void identity_is_no_variable() {
    refused(LIFECYCLE, CONDITION, "${identityName == 'x'}")
        .says("flow-serious", "身份信息")
        .andNothingElse();
    refused(LIFECYCLE, CONDITION, "${execution.getVariable('identityName') != null}")
        .says("flow-serious", "身份信息")
        .andNothingElse();
    refused(TeaHouse.GRADE, "<text>subject</text>", "<text>identityName</text>")
        .says("expression-subject", "身份信息")
        .andNothingElse();
    refused(HANDLE, "### {{caseNumber}}", "### {{identityName}}")
        .says("case", "身份信息")
        .andNothingElse();
    refused(HANDLE, "=compensated != true", "=identityName = null")
        .says("proposedAmount", "身份信息")
        .andNothingElse();
    accepted(LIFECYCLE, CONDITION, "${identity != null}");
  }
}
