package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.REGISTER;
import static org.redress.modelling.TeaHouse.REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

class LifecycleRuleTest extends ModellingTest {

  private static final String NUMBER =
      "<camunda:property name=\"caseNumber\" value=\"TEA{yyyy}-{seq:3}\" />";
  private static final String STARTERS = " camunda:candidateStarterGroups=\"tea-house.clerk\"";
  private static final String FORM =
      " camunda:formRef=\"tea-house-intake\" camunda:formRefBinding=\"deployment\"";
  private static final String NOT_STARTABLE = " camunda:isStartableInTasklist=\"false\"";
  private static final String KEPT = " camunda:historyTimeToLive=\"P365D\"";

  @Test
  void a_lifecycle_numbers_its_cases() {
    refused(LIFECYCLE, NUMBER, "").says("tea-house", "caseNumber").andNothingElse();
    refused(LIFECYCLE, "TEA{yyyy}-{seq:3}", "TEA{year}")
        .says("tea-house", "编号规则「TEA{year}」无效")
        .andNothingElse();
  }

  @Test
  void the_task_at_which_a_case_is_numbered_exists() {
    refused(
            LIFECYCLE,
            "name=\"caseNumberAt\" value=\"register\"",
            "name=\"caseNumberAt\" value=\"gw-grade\"")
        .says("tea-house", "caseNumberAt", "gw-grade")
        .andNothingElse();
    accepted(
        LIFECYCLE,
        "name=\"caseNumberAt\" value=\"register\"",
        "name=\"caseNumberAt\" value=\"review-approval-owner\"");
  }

  @Test
  void confidential_is_yes_or_no() {
    refused(LIFECYCLE, NUMBER, NUMBER + "<camunda:property name=\"confidential\" value=\"yes\" />")
        .says("tea-house", "true或false")
        .andNothingElse();
  }

  @Test
  void somebody_may_file_a_case() {
    refused(LIFECYCLE, STARTERS, "").says("tea-house", "Candidate starter groups").andNothingElse();
    refused(LIFECYCLE, STARTERS, " camunda:candidateStarterGroups=\"clerks\"")
        .says("tea-house", "「clerks」")
        .andNothingElse();
  }

  @Test
  void a_case_is_filed_by_the_intake_form() {
    refused(TeaHouse.whole().with(LIFECYCLE, FORM, ""))
        .says("started", "登记表「tea-house-intake」")
        .andNothingElse();
    refused(
            LIFECYCLE,
            FORM,
            " camunda:formRef=\"tea-house-register\" camunda:formRefBinding=\"deployment\"")
        .says("started", "登记表「tea-house-intake」")
        .andNothingElse();
  }

  @Test
  void a_part_cannot_be_started_by_itself() {
    refused(REVIEW, NOT_STARTABLE, "")
        .says("tea-house-review", "isStartableInTasklist=false")
        .andNothingElse();
  }

  @Test
  void a_process_that_is_called_is_no_lifecycle_even_if_it_numbers_cases() {
    refused(
            TeaHouse.whole()
                .with(
                    REVIEW,
                    NOT_STARTABLE,
                    " camunda:candidateStarterGroups=\"tea-house-review.clerk\"")
                .with(
                    REVIEW,
                    "<bpmn:startEvent id=\"started\"",
                    "<bpmn:extensionElements><camunda:properties>"
                        + NUMBER
                        + "</camunda:properties></bpmn:extensionElements><bpmn:startEvent"
                        + " id=\"started\""))
        .says("tea-house-review", "被「review」调用");
  }

  @Test
  void a_lifecycle_in_force_cannot_be_made_unstartable() {
    var first = TeaHouse.whole().deployment(repository).deploy();
    try {
      refused(LIFECYCLE, STARTERS, STARTERS + NOT_STARTABLE)
          .says("tea-house", "须能由员工发起")
          .andNothingElse();
    } finally {
      repository.deleteDeployment(first.getId(), true);
    }
  }

  @Test
  void an_id_tells_the_policy_it_belongs_to() {
    refused(
            TeaHouse.whole()
                .and(
                    "tee-house-old.dmn",
                    TeaHouse.whole()
                        .files()
                        .get(GRADE)
                        .replace("\"tea-house-grade\"", "\"tee-house-grade\"")))
        .says("tee-house-grade", "属于哪个制度")
        .andNothingElse();
    refused(
            TeaHouse.whole()
                .and(
                    "tee-house.form",
                    TeaHouse.whole()
                        .files()
                        .get(REGISTER)
                        .replace("tea-house-register", "tee-house-register")
                        .replace("handler", "waiter")))
        .says("tee-house-register", "属于哪个制度")
        .andNothingElse();
  }

  @Test
  void a_file_has_one_executable_process() {
    refused(
            TeaHouse.whole()
                .and(
                    "tea-house-draft.bpmn",
                    TeaHouse.whole()
                        .files()
                        .get(REVIEW)
                        .replace("isExecutable=\"true\"", "isExecutable=\"false\"")
                        .replace("tea-house-review", "tea-house-draft")))
        .says(null, "现有0个", "Executable");
    refused(
            REVIEW,
            "</bpmn:definitions>",
            "<bpmn:process id=\"tea-house-second\" name=\"第二\" isExecutable=\"true\""
                + KEPT
                + NOT_STARTABLE
                + "/></bpmn:definitions>")
        .says(null, "现有2个")
        .andNothingElse();
  }

  @Test
  void what_is_left_behind_is_kept_for_a_time() {
    refused(REVIEW, KEPT, "").says("tea-house-review", "历史保存期").andNothingElse();
    refused(REVIEW, KEPT, " camunda:historyTimeToLive=\"P1Y\"")
        .says("tea-house-review", "P1Y", "以天计")
        .andNothingElse();
    refused(GRADE, KEPT, "").says("tea-house-grade", "历史保存期");
  }

  @Test
  void the_intake_form_is_part_of_the_lifecycle() {
    refused(TeaHouse.whole().without(INTAKE)).says("started", "tea-house-intake");
  }

  @Test
  void what_a_case_leaves_behind_in_a_part_or_a_table_is_kept_as_long_as_the_case() {
    refused(TeaHouse.REVIEW, "P365D", "P30D").says("tea-house-review", "短于制度的「P365D」").andNothingElse();
    refused(TeaHouse.GRADE, "P365D", "P30D").says("tea-house-grade", "短于制度的「P365D」").andNothingElse();
    accepted(TeaHouse.GRADE, "P365D", "P3650D");
  }

  @Test
  void numbers_do_not_begin_as_another_policys_do() {
    refused(TeaHouse.LIFECYCLE, "TEA{yyyy}-{seq:3}", "JM{yyyy}-{seq:3}")
        .says("tea-house", "编号规则「JM{yyyy}-{seq:3}」", "retail-franchise")
        .andNothingElse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "\\"})
  void numbers_have_no_stroke_by_which_an_address_ends(String stroke) {
    refused(TeaHouse.LIFECYCLE, "TEA{yyyy}-{seq:3}", "TEA{yyyy}" + stroke + "{seq:3}").says("tea-house", "不能用").andNothingElse();
  }
}
