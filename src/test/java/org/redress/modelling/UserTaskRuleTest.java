package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;

import org.junit.jupiter.api.Test;

class UserTaskRuleTest extends ModellingTest {

  private static final String OWNERS =
      "camunda:candidateGroups=\"tea-house.owner,tea-house.clerk\"";
  private static final String HANDLERS =
      "camunda:candidateGroups=\"tea-house.clerk\" camunda:assignee=\"${handler}\"";

  @Test
  void a_task_without_candidate_group_is_seen_by_nobody() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\" \"")
        .says("handle-owner", "没有候选组", "tea-house.岗位")
        .andNothingElse();
  }

  @Test
  void an_assignee_alone_is_not_enough() {
    refused(LIFECYCLE, HANDLERS, "camunda:assignee=\"${handler}\"")
        .says("handle", "没有候选组", "Assignee")
        .andNothingElse();
  }

  @Test
  void a_group_of_another_policy_is_refused() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"tea-house.owner,coffee-house.clerk\"")
        .says("handle-owner", "coffee-house.clerk", "tea-house.岗位")
        .andNothingElse();
  }

  @Test
  void a_role_is_written_in_lower_case_with_hyphens() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"tea-house.owner,tea-house.Clerk\"")
        .says("handle-owner", "tea-house.Clerk", "小写")
        .andNothingElse();
  }

  @Test
  void a_group_worked_out_in_the_case_is_refused_in_a_lifecycle() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"${handler}\"")
        .says("handle-owner", "候选组不能是表达式")
        .andNothingElse();
  }

  @Test
  void a_misspelt_role_does_not_agree_with_the_lane() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"tea-house.ovner\"")
        .says("handle-owner", "lane-owner", "tea-house.owner")
        .says("handle-owner", "「tea-house.ovner」的岗位没有泳道")
        .andNothingElse();
  }

  @Test
  void a_second_group_that_the_policy_does_not_have_is_refused() {
    refused(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"tea-house.owner,tea-house.waiter\"")
        .says("handle-owner", "「tea-house.waiter」的岗位没有泳道")
        .andNothingElse();
    accepted(
        TeaHouse.whole()
            .with(LIFECYCLE, OWNERS, "camunda:candidateGroups=\"tea-house.owner,tea-house.waiter\"")
            .with(
                LIFECYCLE,
                "<camunda:property name=\"caseNumberAt\"",
                "<camunda:property name=\"roles\" value=\"waiter 跑堂\" /><camunda:property name=\"caseNumberAt\""));
  }

  @Test
  void a_timer_reminds_no_role_that_the_policy_does_not_have() {
    refused(LIFECYCLE, "name=\"authority\" value=\"owner\"", "name=\"authority\" value=\"ovner\"")
        .says("due-register", "authority", "ovner")
        .andNothingElse();
  }

  @Test
  void candidate_users_get_round_the_groups() {
    refused(LIFECYCLE, OWNERS, OWNERS + " camunda:candidateUsers=\"demo\"")
        .says("handle-owner", "候选用户")
        .andNothingElse();
  }
}
