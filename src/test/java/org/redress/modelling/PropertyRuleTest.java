package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.LIMIT;
import static org.redress.modelling.TeaHouse.REVIEW;
import static org.redress.modelling.TeaHouse.WEEKLY;

import org.junit.jupiter.api.Test;

class PropertyRuleTest extends ModellingTest {

  @Test
  void every_step_and_timer_names_its_clause() {
    refused(
            LIFECYCLE,
            "<camunda:property name=\"clause\" value=\"第一条\" />",
            "<camunda:property name=\"basis\" value=\"default\" />")
        .says("register", "条款")
        .says("due-register", "条款")
        .andNothingElse();
    refused(
            LIFECYCLE,
            "<camunda:property name=\"clause\" value=\"第二条\" />",
            "<camunda:property name=\"basis\" value=\"default\" />")
        .says("grade-task", "条款")
        .andNothingElse();
    refused(
            LIFECYCLE,
            "<camunda:property name=\"clause\" value=\"第四条\" />",
            "<camunda:property name=\"basis\" value=\"default\" />")
        .says("review", "条款")
        .andNothingElse();
    refused(
            WEEKLY,
            "<camunda:property name=\"clause\" value=\"第五条\" />",
            "<camunda:property name=\"basis\" value=\"default\" />")
        .says("started", "条款")
        .says("weekly", "条款")
        .andNothingElse();
  }

  @Test
  void a_misspelt_property_is_told_what_there_is() {
    refused(LIFECYCLE, "name=\"notBy\"", "name=\"notby\"")
        .says("handle", "没有名为「notby」的扩展属性", "notBy")
        .andNothingElse();
    refused(LIFECYCLE, "name=\"caseNumberAt\"", "name=\"casenumberAt\"")
        .says("tea-house", "casenumberAt", "caseNumberAt")
        .andNothingElse();
  }

  @Test
  void a_property_stands_where_the_platform_reads_it() {
    refused(LIFECYCLE, "name=\"notBy\" value=\"register\"", "name=\"onTimeout\" value=\"wait\"")
        .says("handle", "没有名为「onTimeout」的扩展属性")
        .andNothingElse();
  }

  @Test
  void a_property_left_empty_is_refused() {
    refused(LIFECYCLE, "name=\"notBy\" value=\"register\"", "name=\"notBy\"")
        .says("handle", "「notBy」没有值")
        .andNothingElse();
  }

  @Test
  void who_stands_in_is_a_role_and_who_is_accused_is_asked_by_a_form() {
    String notBy = "<camunda:property name=\"notBy\" value=\"register\" />";
    refused(LIFECYCLE, notBy, notBy + "<camunda:property name=\"standIn\" value=\"clark\" />")
        .says("handle", "standIn", "clark", "没有任何任务")
        .andNothingElse();
    refused(LIFECYCLE, notBy, notBy + "<camunda:property name=\"penalty\" value=\"approved\" />")
        .says("handle", "penalty", "proposed")
        .andNothingElse();
    String numbered = "<camunda:property name=\"caseNumberAt\"";
    refused(
            LIFECYCLE,
            numbered,
            "<camunda:property name=\"accused\" value=\"ofender\" />" + numbered)
        .says("tea-house", "accused", "ofender")
        .andNothingElse();
  }

  @Test
  void four_eyes_name_steps_of_the_lifecycle() {
    refused(
            LIFECYCLE,
            "name=\"notBy\" value=\"register\"",
            "name=\"notBy\" value=\"register, rejister\"")
        .says("handle", "rejister", "不是本制度的用户任务")
        .andNothingElse();
    accepted(
        LIFECYCLE,
        "name=\"notBy\" value=\"register\"",
        "name=\"notBy\" value=\"register, review-approval-clerk\"");
  }

  @Test
  void an_approval_limit_names_a_decision_of_the_policy() {
    refused(
            REVIEW,
            "name=\"approvalLimit\" value=\"tea-house-approval-limit\"",
            "name=\"approvalLimit\" value=\"tea-house-limit\"")
        .says("review-approval-clerk", "tea-house-limit", "没有一同部署")
        .says("review-approval-owner", "tea-house-limit", "没有一同部署")
        .andNothingElse();
    refused(
            TeaHouse.whole()
                .without(LIMIT)
                .with(REVIEW, "tea-house-approval-limit\" camunda", "tea-house-grade\" camunda"))
        .says("flow-clerk", "永远不会是「clerk」")
        .says("review-approval-clerk", "没有一同部署")
        .says("review-approval-owner", "没有一同部署")
        .andNothingElse();
  }

  @Test
  void an_approving_task_tells_its_role_in_its_id() {
    refused(TeaHouse.whole().with(REVIEW, "\"review-approval-owner\"", "\"review-approval-boss\""))
        .says("review-approval-boss", "步骤-approval-岗位")
        .says("flow-owner", "默认流")
        .andNothingElse();
  }

  @Test
  void after_an_approving_task_a_gateway_asks_whether_the_limit_was_exceeded() {
    refused(REVIEW, "${approvalExceeded}", "${approvalRole == 'owner'}")
        .says("review-approval-clerk", "超出权限")
        .says("review-approval-owner", "超出权限")
        .andNothingElse();
    refused(
            TeaHouse.whole()
                .with(
                    REVIEW,
                    "sourceRef=\"review-approval-owner\" targetRef=\"gw-exceeded\"",
                    "sourceRef=\"review-approval-owner\" targetRef=\"ended-reviewed\"")
                .with(REVIEW, "      <bpmn:incoming>flow-approved-by-owner</bpmn:incoming>\n", "")
                .with(
                    REVIEW,
                    "<bpmn:incoming>flow-within</bpmn:incoming>",
                    "<bpmn:incoming>flow-within</bpmn:incoming>"
                        + "<bpmn:incoming>flow-approved-by-owner</bpmn:incoming>"))
        .says("review-approval-owner", "超出权限")
        .andNothingElse();
  }

  @Test
  void the_ladder_names_roles_that_have_a_task_each_once_and_every_authority_that_a_timer_climbs_to() {
    refused(LIFECYCLE, "<camunda:property name=\"caseNumber\"", "<camunda:property name=\"ladder\" value=\"nobody, clerk, clerk\" /><camunda:property name=\"caseNumber\"")
        .says("tea-house", "岗位「nobody」没有任何任务")
        .says("tea-house", "一个岗位只能写一次");
    refused(LIFECYCLE, "name=\"notBy\" value=\"register\"", "name=\"climb\" value=\"anger\"")
        .says("handle", "扩展属性climb只能是", "anger");
  }

  @Test
  void the_whole_policy_is_read_at_an_address() {
    refused(LIFECYCLE, "<camunda:property name=\"caseNumber\"", "<camunda:property name=\"policyText\" value=\"javascript:alert(1)\" /><camunda:property name=\"caseNumber\"")
        .says("tea-house", "policyText须是制度全文的网址");
  }

  @Test
  void the_unit_of_a_step_is_asked_by_a_form_and_who_hands_a_case_over_is_a_role() {
    String notBy = "<camunda:property name=\"notBy\" value=\"register\" />";
    refused(LIFECYCLE, notBy, notBy + "<camunda:property name=\"unit\" value=\"brewery\" />")
        .says("handle", "unit里的「brewery」", "不是本制度表单中填写机构的一项")
        .andNothingElse();
    refused(LIFECYCLE, "<camunda:property name=\"caseNumberAt\"", "<camunda:property name=\"transfer\" value=\"clark\" /><camunda:property name=\"caseNumberAt\"")
        .says("tea-house", "transfer", "clark", "没有任何任务")
        .andNothingElse();
  }
}
