package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** What many lifecycles call takes groups, forms and limits from its callers. */
class SharedProcessTest extends ModellingTest {

  private static final String FILE = "periodic-duty.bpmn";

  @Test
  void it_is_accepted_from_the_modeler_under_its_bare_name() {
    repository.deleteDeployment(shared().deployment(repository).deploy().getId(), true);
  }

  @Test
  void its_groups_come_from_the_caller() {
    refused(shared().with(FILE, "${dutyGroup}", "retail-franchise.clerk"))
        .says("duty", "候选组须是表达式")
        .andNothingElse();
  }

  @Test
  void its_timers_are_checked_like_any() {
    refused(shared().with(FILE, "${deadline.in(dutyLimit)}", "${deadlin.in(dutyLimit)}"))
        .says("due-duty", "deadlin")
        .andNothingElse();
    refused(
            shared()
                .with(
                    FILE,
                    "report.prepare(execution, dutyLifecycle, dutyPeriod)",
                    "report.prepare(execution)"))
        .says("figures", "report.prepare要3个参数，这里有1个")
        .says("figures-submitted", "report.prepare要3个参数，这里有1个")
        .andNothingElse();
  }

  @Test
  void a_form_or_process_may_be_named_by_the_caller() {
    repository.deleteDeployment(
        shared()
            .with(
                FILE, "camunda:formRef=\"periodic-duty-report\"", "camunda:formRef=\"${dutyForm}\"")
            .deployment(repository)
            .deploy()
            .getId(),
        true);
  }

  @Test
  void something_new_that_no_policy_owns_is_not_shared() {
    refused(
            new TeaHouse(
                Map.of(
                    "spare.bpmn",
                    shared().files().get(FILE).replace("\"periodic-duty\"", "\"spare-duty\""))))
        .says("spare-duty", "属于哪个制度")
        .andNothingElse();
  }

  private TeaHouse shared() {
    ProcessDefinition deployed =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("periodic-duty")
            .latestVersion()
            .singleResult();
    assertThat(deployed.getResourceName()).startsWith("processes/shared/");
    try (var model = repository.getProcessModel(deployed.getId())) {
      return new TeaHouse(Map.of(FILE, new String(model.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
