package org.redress.modelling;

import static org.redress.modelling.TeaHouse.APPROVE;
import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.REGISTER;
import static org.redress.modelling.TeaHouse.REVIEW;
import static org.redress.modelling.TeaHouse.WEEKLY;

import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;

class ReferenceRuleTest extends ModellingTest {

  private static final String FORM =
      "camunda:formRef=\"tea-house-register\" camunda:formRefBinding=\"deployment\"";
  private static final String DECISION =
      "camunda:decisionRef=\"tea-house-grade\" camunda:decisionRefBinding=\"deployment\"";
  private static final String CALLED =
      "calledElement=\"tea-house-review\" camunda:calledElementBinding=\"deployment\"";

  @Test
  void a_user_task_without_form_is_refused() {
    refused(
            TeaHouse.whole()
                .with(LIFECYCLE, FORM, "")
                .with(LIFECYCLE, " camunda:assignee=\"${handler}\"", "")
                .without(REGISTER))
        .says("register", "没有表单")
        .andNothingElse();
  }

  @Test
  void a_form_that_does_not_exist_is_refused() {
    refused(
            LIFECYCLE,
            FORM,
            "camunda:formRef=\"tea-house-regster\" camunda:formRefBinding=\"deployment\"")
        .says("register", "没有id为「tea-house-regster」的表单", "核对拼写")
        .andNothingElse();
    refused(
            LIFECYCLE,
            FORM,
            "camunda:formRef=\"tea-room-register\" camunda:formRefBinding=\"latest\"")
        .says("register", "没有id为「tea-room-register」的表单")
        .andNothingElse();
  }

  @Test
  void a_form_left_out_of_a_new_lifecycle_is_missed_at_every_task_that_shows_it() {
    refused(TeaHouse.whole().without(APPROVE))
        .says("review-approval-clerk", "没有id为「tea-house-approve」的表单")
        .says("review-approval-owner", "没有id为「tea-house-approve」的表单")
        .andNothingElse();
  }

  @Test
  void a_shared_form_is_bound_latest() {
    refused(
            LIFECYCLE,
            FORM,
            "camunda:formRef=\"periodic-duty-report\" camunda:formRefBinding=\"deployment\"")
        .says("register", "periodic-duty-report", "绑定（Binding）须为latest")
        .andNothingElse();
    accepted(
        LIFECYCLE,
        FORM,
        "camunda:formRef=\"periodic-duty-report\" camunda:formRefBinding=\"latest\"");
  }

  @Test
  void what_belongs_to_the_policy_is_bound_to_its_deployment() {
    refused(
            LIFECYCLE,
            FORM,
            "camunda:formRef=\"tea-house-register\" camunda:formRefBinding=\"latest\"")
        .says("register", "tea-house-register", "须为deployment")
        .andNothingElse();
    refused(LIFECYCLE, CALLED, "calledElement=\"tea-house-review\"")
        .says("review", "tea-house-review", "须为deployment")
        .andNothingElse();
  }

  @Test
  void a_fixed_version_is_refused() {
    refused(
            LIFECYCLE,
            DECISION,
            "camunda:decisionRef=\"tea-house-grade\" camunda:decisionRefBinding=\"version\""
                + " camunda:decisionRefVersion=\"1\"")
        .says("grade-task", "绑定", "version")
        .andNothingElse();
  }

  @Test
  void a_decision_that_does_not_exist_is_refused() {
    refused(TeaHouse.whole().without(GRADE))
        .says("grade-task", "没有id为「tea-house-grade」的决策")
        .andNothingElse();
  }

  @Test
  void a_process_that_does_not_exist_is_refused() {
    refused(
            LIFECYCLE,
            CALLED,
            "calledElement=\"tea-house-reveiw\" camunda:calledElementBinding=\"deployment\"")
        .says("review", "没有id为「tea-house-reveiw」的流程")
        .andNothingElse();
    refused(WEEKLY, "periodic-duty", "periodic-dooty")
        .says("weekly", "没有id为「periodic-dooty」的流程")
        .andNothingElse();
  }

  @Test
  void what_is_named_by_an_expression_is_refused_in_a_lifecycle() {
    refused(LIFECYCLE, FORM, "camunda:formRef=\"${subject}\" camunda:formRefBinding=\"latest\"")
        .says("register", "表单不能是表达式")
        .andNothingElse();
    refused(LIFECYCLE, DECISION, "camunda:decisionRef=\"${subject}\"")
        .says("grade-task", "决策不能是表达式")
        .andNothingElse();
    refused(LIFECYCLE, CALLED, "calledElement=\"${subject}\"")
        .says("review", "流程不能是表达式")
        .andNothingElse();
  }

  @Test
  void one_changed_file_is_completed_by_its_lifecycle_and_only_then_checked() {
    Deployment first = TeaHouse.whole().deployment(repository).deploy();
    try {
      var alone = new TeaHouse(Map.of(LIFECYCLE, TeaHouse.whole().files().get(LIFECYCLE)));
      repository.deleteDeployment(alone.deployment(repository).deploy().getId(), true);
      refused(
              alone.with(
                  LIFECYCLE,
                  FORM,
                  "camunda:formRef=\"tea-house-regster\" camunda:formRefBinding=\"deployment\""))
          .says("register", "tea-house-regster")
          .andNothingElse();
      refused(
              new TeaHouse(Map.of(REVIEW, TeaHouse.whole().files().get(REVIEW)))
                  .with(REVIEW, "id=\"review-approval-owner\"", "id=\"review-owner\"")
                  .with(REVIEW, "\"review-approval-owner\"", "\"review-owner\""))
          .says("review-owner", "步骤-approval-岗位")
          .says("flow-owner", "默认流")
          .andNothingElse();
    } finally {
      repository.deleteDeployment(first.getId(), true);
    }
  }

  @Test
  void a_part_or_a_table_of_a_tenant_is_found_by_no_case() {
    refused(
            TeaHouse.LIFECYCLE,
            "camunda:calledElementBinding=\"deployment\"",
            "camunda:calledElementBinding=\"deployment\" camunda:calledElementTenantId=\"shanghai\"")
        .says("review", "租户")
        .andNothingElse();
    refused(
            TeaHouse.LIFECYCLE,
            "camunda:decisionRefBinding=\"deployment\"",
            "camunda:decisionRefBinding=\"deployment\" camunda:decisionRefTenantId=\"shanghai\"")
        .says("grade-task", "租户")
        .andNothingElse();
  }
}
