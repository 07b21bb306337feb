package org.redress.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class LifecyclesTest {

  private final Map<String, String> files = new TreeMap<>();

  @Test
  void a_lifecycle_is_a_diagram_that_staff_can_start_with_the_files_that_begin_with_its_id() {
    startable("processes/retail/shop.bpmn");
    part("processes/retail/shop-handling.bpmn");
    files.put("dmn/retail/shop-grade.dmn", "");
    files.put("forms/retail/shop-intake.form", "");
    startable("processes/bank/bank.bpmn");

    assertThat(lifecycles()).extracting(Lifecycle::id).containsExactly("bank", "shop");
    assertThat(lifecycles().get(1).sector()).isEqualTo("retail");
    assertThat(lifecycles().get(1).files())
        .extracting(ModelFile::name)
        .containsExactlyInAnyOrder(
            "processes/retail/shop.bpmn",
            "processes/retail/shop-handling.bpmn",
            "dmn/retail/shop-grade.dmn",
            "forms/retail/shop-intake.form");
  }

  @Test
  void a_file_belongs_to_the_longest_id_that_its_name_begins_with() {
    startable("processes/retail/shop.bpmn");
    startable("processes/retail/shop-repair.bpmn");
    files.put("forms/retail/shop-repair-intake.form", "");
    files.put("forms/retail/shop-repairs.form", "");

    assertThat(lifecycles().get(0).files())
        .extracting(ModelFile::name)
        .containsExactlyInAnyOrder("processes/retail/shop.bpmn", "forms/retail/shop-repairs.form");
    assertThat(lifecycles().get(1).files())
        .extracting(ModelFile::name)
        .containsExactlyInAnyOrder(
            "processes/retail/shop-repair.bpmn", "forms/retail/shop-repair-intake.form");
  }

  @Test
  void what_is_shared_belongs_to_none_even_where_its_name_would_fit() {
    startable("processes/retail/shop.bpmn");
    startable("processes/shared/shop-survey.bpmn");

    assertThat(lifecycles())
        .flatExtracting(Lifecycle::files)
        .extracting(Object::toString)
        .containsExactly("processes/retail/shop.bpmn");
    assertThat(new Lifecycles(models(), new DeploymentProperties(List.of())).shared())
        .extracting(ModelFile::name)
        .containsExactly("processes/shared/shop-survey.bpmn");
  }

  @Test
  void a_file_of_no_lifecycle_is_refused_by_name() {
    startable("processes/retail/shop.bpmn");
    files.put("forms/retail/stray-intake.form", "");

    assertThatThrownBy(this::lifecycles)
        .hasMessageContaining("forms/retail/stray-intake.form belongs to no lifecycle");
  }

  @Test
  void only_the_chosen_lifecycles_are_deployed() {
    startable("processes/retail/shop.bpmn");
    startable("processes/bank/bank.bpmn");

    assertThat(lifecycles("shop")).extracting(Lifecycle::id).containsExactly("shop");
  }

  @Test
  void what_is_blank_chooses_nothing() {
    startable("processes/retail/shop.bpmn");
    startable("processes/bank/bank.bpmn");

    assertThat(lifecycles("")).extracting(Lifecycle::id).containsExactly("bank", "shop");
    assertThat(lifecycles(" shop", "")).extracting(Lifecycle::id).containsExactly("shop");
  }

  @Test
  void a_start_with_an_unknown_lifecycle_fails_and_names_those_there_are(CapturedOutput output) {
    var application =
        new SpringApplicationBuilder(OnlyLifecycles.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.config.name=none", "redress.lifecycles=retail-franchise,retail-franchize");

    assertThatThrownBy(application::run)
        .hasRootCauseInstanceOf(Lifecycles.UnknownLifecycleException.class);
    assertThat(output)
        .contains(
            "redress.lifecycles names retail-franchize, which is no lifecycle. Known: ",
            "retail-franchise, ",
            "whistleblowing")
        .contains("Correct the name in redress.lifecycles")
        .doesNotContain("\tat org.redress");
  }

  @Import({Models.class, Lifecycles.class})
  @EnableConfigurationProperties(DeploymentProperties.class)
  static class OnlyLifecycles {}

  private void startable(String name) {
    files.put(name, "<process id=\"x\">");
  }

  private void part(String name) {
    files.put(name, "<process id=\"x\" camunda:isStartableInTasklist=\"false\">");
  }

  private List<Lifecycle> lifecycles(String... chosen) {
    return new Lifecycles(models(), new DeploymentProperties(List.of(chosen))).chosen();
  }

  private Models models() {
    return new Models() {
      @Override
      public List<ModelFile> files() {
        return LifecyclesTest.this.files.entrySet().stream()
            .map(
                file ->
                    new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
      }
    };
  }
}
