package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.INTAKE;
import static org.redress.modelling.TeaHouse.LIFECYCLE;

import java.util.List;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be meant is accepted, and told to whoever deploys it. */
class RemarksTest extends ModellingTest {

  @Autowired private Remarks remarks;

  @Test
  void a_question_whose_answer_nothing_reads_is_told() {
    assertThat(
            told(
                TeaHouse.whole()
                    .with(
                        INTAKE,
                        "{\"type\": \"textarea\", \"id\": \"content\"",
                        "{\"type\": \"radio\", \"id\": \"seat\", \"key\": \"seat\", \"label\": \"座位\", \"values\": [{\"label\": \"窗边\", \"value\":"
                            + " \"window\"}]}, {\"type\": \"textarea\", \"id\": \"content\"")))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.file()).isEqualTo(INTAKE);
              assertThat(remark.element()).isEqualTo("seat");
              assertThat(remark.sentence()).contains("没有人用");
            });
  }

  @Test
  void a_new_choice_that_no_flow_names_is_told_once_it_goes_the_default_way() {
    var grown =
        TeaHouse.whole()
            .with(INTAKE, "{\"label\": \"烫伤\", \"value\": \"scald\"}", "{\"label\": \"烫伤\", \"value\": \"scald\"}, {\"label\": \"茶中有虫\", \"value\": \"insect\"}")
            .with(GRADE, "\"cold-tea\",\"scald\"</text>", "\"cold-tea\",\"scald\",\"insect\"</text>")
            .with(
                GRADE,
                "      <rule id=\"rule-2\">",
                "      <rule id=\"rule-1a\"><description>第二条</description><inputEntry id=\"rule-1a-in\"><text>\"insect\"</text></inputEntry>"
                    + "<outputEntry id=\"rule-1a-out\"><text>\"disgusting\"</text></outputEntry></rule>      <rule id=\"rule-2\">");
    Deployment before = TeaHouse.whole().deployment(repository).deploy();
    try {
      assertThat(told(grown))
          .singleElement()
          .satisfies(
              remark -> {
                assertThat(remark.element()).isEqualTo("flow-simple");
                assertThat(remark.sentence()).contains("新增的「disgusting」", "默认流「否」");
              });
    } finally {
      repository.deleteDeployment(before.getId(), true);
    }
    assertThat(told(grown)).as("where nothing was in force before").isEmpty();
  }

  @Test
  void a_term_that_becomes_shorter_is_told() {
    Deployment before = TeaHouse.whole().deployment(repository).deploy();
    try {
      assertThat(told(TeaHouse.whole().with(LIFECYCLE, "P365D", "P30D")))
          .singleElement()
          .satisfies(remark -> assertThat(remark.sentence()).contains("由「P365D」缩短为「P30D」"));
    } finally {
      repository.deleteDeployment(before.getId(), true);
    }
  }

  @Test
  void a_question_that_need_not_be_answered_any_more_is_told() {
    var content = "\"required\": true, \"maxLength\": 2000";
    Deployment before = TeaHouse.whole().deployment(repository).deploy();
    try {
      assertThat(told(TeaHouse.whole().with(INTAKE, content, content.replace("true", "false"))))
          .anySatisfy(remark -> assertThat(remark.sentence()).contains("原来必填，现在可以不填"));
    } finally {
      repository.deleteDeployment(before.getId(), true);
    }
  }

  /** The upload is accepted with these remarks; it does not stay. */
  private List<Finding> told(TeaHouse upload) {
    remarks.take();
    accepted(upload);
    return remarks.take();
  }
}
