package org.redress.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

class SatisfactionScaleTest {

  @Test
  void five_answers_are_five_grades() {
    assertThat(normalised("1", "2", "3", "4", "5")).containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void two_three_and_four_answers_are_spread_over_the_five() {
    assertThat(normalised("satisfied", "dissatisfied")).containsExactly(5, 1);
    assertThat(normalised("good", "fair", "poor")).containsExactly(5, 3, 1);
    assertThat(normalised("very-good", "good", "poor", "very-poor")).containsExactly(5, 4, 2, 1);
  }

  @Test
  void a_single_answer_is_the_best() {
    assertThat(normalised("thanked")).containsExactly(5);
  }

  @Test
  void an_answer_that_the_scale_does_not_have_is_none() {
    assertThat(new SatisfactionScale(List.of("good", "poor")).normalised("fair")).isNull();
    assertThat(new SatisfactionScale(List.of()).normalised("good")).isNull();
  }

  @Test
  void the_scale_is_the_process_property_best_first() {
    assertThat(SatisfactionScale.of(process("good, fair ,poor")).answers())
        .containsExactly("good", "fair", "poor");
    assertThat(SatisfactionScale.of(process(null)).answers()).isEmpty();
  }

  @Property
  void the_first_is_five_the_last_is_one_and_none_is_better_than_the_one_before(
      @ForAll @IntRange(min = 2, max = 30) int answers) {
    List<Integer> grades =
        normalised(IntStream.range(0, answers).mapToObj(i -> "a" + i).toArray(String[]::new));

    assertThat(grades.get(0)).isEqualTo(5);
    assertThat(grades.get(answers - 1)).isEqualTo(1);
    assertThat(grades).isSortedAccordingTo((a, b) -> b - a);
  }

  private static List<Integer> normalised(String... answers) {
    SatisfactionScale scale = new SatisfactionScale(List.of(answers));
    return scale.answers().stream().map(scale::normalised).toList();
  }

  private static Process process(String scale) {
    var model = Bpmn.createExecutableProcess("shop").startEvent().done();
    Process process = model.getModelElementById("shop");
    if (scale != null) {
      CamundaProperty property = model.newInstance(CamundaProperty.class);
      property.setCamundaName("satisfactionScale");
      property.setCamundaValue(scale);
      CamundaProperties properties = model.newInstance(CamundaProperties.class);
      properties.getCamundaProperties().add(property);
      process.builder().addExtensionElement(properties);
    }
    return process;
  }
}
