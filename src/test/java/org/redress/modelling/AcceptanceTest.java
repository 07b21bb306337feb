package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.redress.engine.Platform;
import org.springframework.beans.factory.annotation.Autowired;

/** What is accepted, what is refused, and how the analyst is told. */
class AcceptanceTest extends ModellingTest {

  @Autowired private DeploymentCheck check;
  @Autowired private ProcessEngine engine;

  @Test
  void a_lifecycle_that_satisfies_every_rule_is_accepted() {
    Deployment accepted = TeaHouse.whole().deployment(repository).deploy();
    try {
      assertThat(repository.createProcessDefinitionQuery().deploymentId(accepted.getId()).count())
          .isEqualTo(3);
    } finally {
      repository.deleteDeployment(accepted.getId(), true);
    }
  }

  @Test
  void everything_that_is_wrong_in_all_files_is_told_at_once_with_file_line_and_element() {
    Answer answer =
        refused(
            TeaHouse.whole()
                .with(
                    TeaHouse.LIFECYCLE,
                    "camunda:candidateGroups=\"tea-house.clerk\""
                        + " camunda:formRef=\"tea-house-register\"",
                    "camunda:formRef=\"tea-house-register\"")
                .with(TeaHouse.LIFECYCLE, "deadline.in('P3BD')", "deadline.in('P3XD')")
                .with(TeaHouse.GRADE, "第二条 茶凉为一般", " ")
                .with(TeaHouse.HANDLE, "\"label\": \"赔付\"", "\"label\": \"paid\""));
    answer
        .says("register", "没有候选组")
        .says("due-handle", "P3XD", "无法识别")
        .says("rule-1", "备注")
        .says("compensated", "中文的标签")
        .andNothingElse();
    assertThat(answer.files())
        .containsExactlyInAnyOrder(TeaHouse.LIFECYCLE, TeaHouse.GRADE, TeaHouse.HANDLE);
    assertThat(answer.message())
        .contains("须改正以下4处")
        .contains("tea-house.bpmn\n  * 第26行 register：")
        .contains("tea-house-grade.dmn\n  * 第14行 rule-1：")
        .contains("tea-house-handle.form\n  * 第10行 compensated：");
  }

  @Test
  void a_diagram_that_the_engine_cannot_read_is_refused_in_chinese_with_the_engines_words_at_the_end() {
    Answer answer =
        refused(TeaHouse.LIFECYCLE, "</bpmn:process>", "<bpmn:noSuchElement /></bpmn:process>");
    assertThat(answer.message())
        .contains("tea-house.bpmn")
        .contains("流程引擎读不懂这里")
        .contains("noSuchElement");
  }

  @Test
  void a_diagram_that_is_cut_off_or_names_other_files_is_refused_with_its_name_and_line() {
    assertThat(refused(TeaHouse.LIFECYCLE, "</bpmn:definitions>", "").message())
        .contains("tea-house.bpmn\n  * 第")
        .contains("不是完好的XML");
    assertThat(refused(TeaHouse.LIFECYCLE, "<bpmn:definitions", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><bpmn:definitions").message())
        .contains("不是完好的XML")
        .doesNotContain("root:");
  }

  @Test
  void a_document_that_is_called_a_diagram_or_a_table_is_refused_with_its_name() {
    String word = "PK\u0003\u0004\u0014 word/document.xml";
    for (String name : new String[] {TeaHouse.LIFECYCLE, TeaHouse.REVIEW}) {
      assertThat(refused(TeaHouse.whole().and(name, word)).message()).contains(name).contains("不是完好的XML");
    }
    assertThat(refused(TeaHouse.whole().and(TeaHouse.GRADE, word)).message()).contains(TeaHouse.GRADE).contains("决策文件无法读取");
    assertThat(refused(TeaHouse.whole().and(TeaHouse.HANDLE, word)).message()).contains(TeaHouse.HANDLE).contains("不是有效的JSON");
  }

  @Test
  void a_flow_that_a_step_lists_and_nobody_drew_is_refused_in_chinese() {
    assertThat(
            refused(
                    TeaHouse.LIFECYCLE,
                    "<bpmn:outgoing>flow-reviewed</bpmn:outgoing>",
                    "<bpmn:outgoing>flow-reviewed</bpmn:outgoing><bpmn:outgoing>flow-lost</bpmn:outgoing>")
                .message())
        .contains("tea-house.bpmn")
        .contains("flow-lost");
  }

  @Test
  void a_flow_to_nowhere_is_refused_in_chinese() {
    assertThat(
            refused(
                    TeaHouse.LIFECYCLE,
                    "sourceRef=\"review\" targetRef=\"ended-resolved\"",
                    "sourceRef=\"review\" targetRef=\"nowhere\"")
                .message())
        .contains("tea-house.bpmn")
        .contains("flow-reviewed")
        .containsPattern("[\\u4e00-\\u9fff]{6}");
  }

  @Test
  void a_deployment_for_a_tenant_is_refused_because_no_case_would_run_on_it() {
    var deployment = TeaHouse.whole().deployment(repository).tenantId("shanghai");
    assertThatThrownBy(deployment::deploy).hasMessageContaining("租户").hasMessageContaining("shanghai");
    assertThat(repository.createDeploymentQuery().tenantIdIn("shanghai").count()).isZero();
  }

  @Test
  void a_form_shows_no_page_and_no_picture_of_somebody_elses() {
    for (String kind : new String[] {"html", "image", "iframe"}) {
      assertThat(refused(TeaHouse.HANDLE, "\n  \"components\": [", "\n  \"components\": [{\"type\": \"" + kind + "\", \"id\": \"foreign\"},").message())
          .contains("表单不能用「" + kind + "」这种组件");
    }
  }

  /**
   * No file is known that the engine reads and we do not; if there is one, it does not get past.
   */
  @Test
  void a_diagram_that_the_engine_reads_and_we_cannot_is_not_let_through_unchecked() {
    var deployment = new DeploymentEntity();
    deployment.setNew(true);
    var unread = new ResourceEntity();
    unread.setName("unread.bpmn");
    unread.setBytes("<!DOCTYPE definitions>".getBytes(StandardCharsets.UTF_8));
    deployment.addResource(unread);

    assertThatThrownBy(
            () ->
                Platform.unrestricted(
                    engine,
                    () -> {
                      check.afterParsing(deployment);
                      return null;
                    }))
        .isInstanceOf(RefusedDeploymentException.class)
        .hasMessageContaining("unread.bpmn")
        .hasMessageContaining("重新保存");
  }

  @Test
  void what_is_no_model_is_refused() {
    refused(TeaHouse.whole().and("tea-house.xlsx", "茶单")).says(null, "不是流程图").andNothingElse();
    refused(TeaHouse.whole().and("secret-bpmn", TeaHouse.whole().files().get(TeaHouse.REVIEW)))
        .says(null, "不是流程图")
        .andNothingElse();
  }
}
