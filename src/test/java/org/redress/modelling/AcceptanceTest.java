package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is accepted, what is refused, and how the analyst is told. */
@RedressTest
class AcceptanceTest {

  @Autowired private RepositoryService repository;

  @Test
  void a_lifecycle_that_satisfies_every_rule_is_accepted() {
    Deployment accepted = TeaHouse.whole().deployment(repository).deploy();
    try {
      assertThat(repository.createProcessDefinitionQuery().deploymentId(accepted.getId()).count()).isEqualTo(3);
    } finally {
      repository.deleteDeployment(accepted.getId(), true);
    }
  }

  @Test
  void everything_that_is_wrong_in_all_files_is_told_at_once_with_file_line_and_element() {
    Answer answer =
        Answer.to(
            TeaHouse.whole()
                .with(TeaHouse.LIFECYCLE, "camunda:candidateGroups=\"tea-house.clerk\" camunda:formRef=\"tea-house-register\"", "camunda:formRef=\"tea-house-register\"")
                .with(TeaHouse.LIFECYCLE, "deadline.in('P3BD')", "deadline.in('P3XD')")
                .with(TeaHouse.GRADE, "第二条 茶凉为一般", " ")
                .with(TeaHouse.HANDLE, "\"label\": \"赔付\"", "\"label\": \"paid\""),
            repository);
    answer
        .says("register", "没有候选组")
        .says("due-handle", "P3XD", "无法识别")
        .says("rule-1", "备注")
        .says("compensated", "中文的标签")
        .andNothingElse();
    assertThat(answer.files()).containsExactlyInAnyOrder(TeaHouse.LIFECYCLE, TeaHouse.GRADE, TeaHouse.HANDLE);
    assertThat(answer.message())
        .contains("须改正以下4处")
        .contains("tea-house.bpmn\n  * 第25行 register：")
        .contains("tea-house-grade.dmn\n  * 第12行 rule-1：")
        .contains("tea-house-handle.form\n  * 第10行 compensated：");
  }

  @Test
  void a_diagram_that_the_engine_cannot_read_keeps_the_engines_own_message() {
    Answer answer =
        Answer.to(TeaHouse.whole().with(TeaHouse.LIFECYCLE, "</bpmn:process>", "<bpmn:noSuchElement /></bpmn:process>"), repository);
    assertThat(answer.message()).contains("ENGINE-09005").contains("noSuchElement");
  }

  @Test
  void a_diagram_with_a_document_type_is_not_let_through_unchecked() {
    Answer.to(
            TeaHouse.whole()
                .with(TeaHouse.LIFECYCLE, "<bpmn:definitions", "<!DOCTYPE bpmn:definitions>\n<bpmn:definitions")
                .with(TeaHouse.LIFECYCLE, "P3BD", "P3XD"),
            repository)
        .says(null, "DOCTYPE")
        .andNothingElse();
  }

  @Test
  void what_is_no_model_is_refused() {
    Answer.to(TeaHouse.whole().and("tea-house.xlsx", "茶单"), repository).says(null, "不是流程图").andNothingElse();
    Answer.to(TeaHouse.whole().and("secret-bpmn", TeaHouse.whole().files().get(TeaHouse.REVIEW)), repository)
        .says(null, "不是流程图")
        .andNothingElse();
  }
}
