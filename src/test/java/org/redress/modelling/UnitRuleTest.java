package org.redress.modelling;

import org.junit.jupiter.api.Test;

/** What a policy says of units, and of the roles that are held in them, means something. */
class UnitRuleTest extends ModellingTest {

  private static final String POSTS = "dmn/banking/bank-outlet-posts.dmn";
  private static final String HANDLING = "processes/tobacco/tobacco-bureau-handling.bpmn";
  private static final String LIFECYCLE = "processes/banking/bank-outlet.bpmn";

  @Test
  void a_misspelt_role_is_not_held_anywhere() {
    refused(
            shipped("bank-outlet")
                .with(POSTS, "<text>\"first-receiver\",\"complaint-manager\",\"outlet-head\"</text>", "<text>\"first-receiver\",\"outlet-haed\"</text>"))
        .says("rule-1", "「outlet-haed」不是本制度的岗位", "outlet-head");
  }

  @Test
  void a_table_that_says_no_kinds_of_unit_is_none() {
    refused(shipped("bank-outlet").with(POSTS, "name=\"kinds\"", "name=\"kind\"")).says("bank-outlet-posts", "名为kinds的输出");
  }

  @Test
  void other_kinds_of_unit_are_one_edit() {
    accepted(shipped("bank-outlet").with(POSTS, "\"网点,支行\"", "\"网点,支行,分行\""));
  }

  @Test
  void a_step_is_not_done_in_a_unit_that_nobody_is_asked_for() {
    refused(
            shipped("tobacco-bureau")
                .with(HANDLING, "name=\"unit\" value=\"unitName\"", "name=\"unit\" value=\"unitNmae\""))
        .says("investigate", "「unitNmae」不是本制度表单中填写机构的一项");
  }

  @Test
  void a_step_is_not_done_in_what_is_no_unit() {
    refused(
            shipped("tobacco-bureau")
                .with(HANDLING, "name=\"unit\" value=\"unitName\"", "name=\"unit\" value=\"content\""))
        .says("investigate", "「content」不是本制度表单中填写机构的一项");
  }

  @Test
  void nobody_hands_a_case_over_who_has_no_step_of_the_policy() {
    refused(
            shipped("bank-outlet")
                .with(LIFECYCLE, "<camunda:property name=\"caseNumber\"", "<camunda:property name=\"transfer\" value=\"outlet-haed\" /><camunda:property name=\"caseNumber\""))
        .says("bank-outlet", "transfer", "「outlet-haed」没有任何任务");
  }
}
