package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.Deployments;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** In the tea house whoever registers a complaint names who handles it, which must be another ({@code notBy}). */
class NamedHandlerTest extends ModellingTest {

  private static final String CLERKS = "tea-house.clerk";
  private static final String REGISTRAR = "tea-house-registrar";
  private static final String COLLEAGUE = "tea-house-colleague";

  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private Staff staff;
  @Autowired private Deployments deployments;

  private String deployment;

  @BeforeEach
  void a_tea_house() {
    deployment = TeaHouse.whole().deployment(repository).deploy().getId();
    staff.employs(REGISTRAR, CLERKS);
    staff.employs(COLLEAGUE, CLERKS);
  }

  @AfterEach
  void no_more() {
    deployments.undo(deployment);
    staff.dismisses(REGISTRAR, CLERKS);
    staff.dismisses(COLLEAGUE, CLERKS);
  }

  @Test
  void who_registers_it_cannot_name_himself_to_handle_it() {
    Task register = registered();

    assertThatThrownBy(() -> forms.submitTaskForm(register.getId(), Map.of("handler", REGISTRAR)))
        .isInstanceOfSatisfying(
            InvalidSubmissionException.class,
            refused -> {
              assertThat(refused.violations()).singleElement().extracting("field").isEqualTo("handler");
              assertThat(refused).hasMessageContaining("「处理投诉」须由另一人办理，请另选一人");
            });
    forms.submitTaskForm(register.getId(), Map.of("handler", COLLEAGUE));

    assertThat(tasks.createTaskQuery().taskId(register.getId()).count()).as("another is taken").isZero();
  }

  private Task registered() {
    String lifecycle =
        repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey("tea-house")
            .singleResult().getId();
    String instance = forms.submitStartForm(lifecycle, Map.of("subject", "scald", "content", "茶太烫")).getId();
    Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
    tasks.claim(task.getId(), REGISTRAR);
    return task;
  }
}
