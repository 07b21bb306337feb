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
        .andNothingElse();
  }

  @Test
  void candidate_users_get_round_the_groups() {
    refused(LIFECYCLE, OWNERS, OWNERS + " camunda:candidateUsers=\"demo\"")
        .says("handle-owner", "候选用户")
        .andNothingElse();
  }
}
