package org.redress.casedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class CaseDataTest {

  @Autowired private Complaints complaints;
  @Autowired private HistoryService history;
  @Autowired private ProcessEngine engine;
  @Autowired private Staff staff;

  @Test
  void a_part_that_only_grades_gets_nothing_of_what_the_customer_wrote() {
    ComplaintCase complaint = graded();

    assertThat(namesIn("retail-franchise-grade", complaint)).contains("subject", "grade").doesNotContain("title", "content");
  }

  @Test
  void what_a_part_found_is_the_cases() {
    assertThat(valuesOf("grade", graded())).containsOnly("level-1");
  }

  @Test
  void what_a_part_left_as_it_was_is_not_written_again() {
    ComplaintCase complaint = graded();

    Map<String, List<HistoricVariableUpdate>> updates =
        history.createHistoricDetailQuery().variableUpdates().processInstanceId(complaint.id()).list().stream()
            .map(HistoricVariableUpdate.class::cast)
            .collect(Collectors.groupingBy(HistoricVariableUpdate::getVariableName));

    assertThat(updates).containsKeys("title", "subject");
    assertThat(updates).allSatisfy((name, written) -> assertThat(written).as(name).hasSize(1));
  }

  @Test
  void what_a_part_began_with_is_no_change_and_a_form_s_field_is_told_once() {
    ComplaintCase complaint = graded();
    String part =
        history.createHistoricProcessInstanceQuery().processDefinitionKey("retail-franchise-grade").list().stream()
            .filter(instance -> instance.getRootProcessInstanceId().equals(complaint.id()))
            .findFirst().orElseThrow().getId();

    assertThat(history.createHistoricDetailQuery().processInstanceId(part).variableUpdates().list())
        .extracting(update -> ((HistoricVariableUpdate) update).getVariableName())
        .contains("grade").doesNotContain("subject");
    assertThat(history.createHistoricDetailQuery().processInstanceId(complaint.id()).formFields().list()).isEmpty();
  }

  @Test
  void how_long_a_step_took_is_told_also_of_one_that_was_taken_and_done_at_one_go() {
    String receiver = staff.employs("receiver-at-one-go", "retail-franchise.first-level-receiver");
    ComplaintCase complaint = graded();
    String task = complaint.open("handle-level-1").getId();
    complaint.at("2026-03-11T10:00");

    staff.as(
        receiver,
        () ->
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(together -> {
              engine.getTaskService().claim(task, receiver);
              engine.getFormService().submitTaskForm(task, Map.of("result", "已修好"));
              return null;
            }));

    HistoricTaskInstance done = history.createHistoricTaskInstanceQuery().taskId(task).singleResult();
    HistoricActivityInstance step =
        history.createHistoricActivityInstanceQuery().processInstanceId(done.getProcessInstanceId()).activityId("handle-level-1").singleResult();
    assertThat(done.getAssignee()).isEqualTo(receiver);
    assertThat(done.getDurationInMillis()).isPositive().isEqualTo(done.getEndTime().getTime() - done.getStartTime().getTime());
    assertThat(step.getDurationInMillis()).isPositive().isEqualTo(step.getEndTime().getTime() - step.getStartTime().getTime());
  }

  private ComplaintCase graded() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed().does(
        "register", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt",
        "2026-03-10T10:00:00+08:00").does("inform-customer");
  }

  private List<String> namesIn(String part, ComplaintCase complaint) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(part).list().stream()
        .filter(instance -> instance.getRootProcessInstanceId().equals(complaint.id()))
        .flatMap(instance -> history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list().stream())
        .map(HistoricVariableInstance::getName)
        .toList();
  }

  private List<Object> valuesOf(String name, ComplaintCase complaint) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(complaint.id()).variableName(name).list().stream()
        .map(HistoricVariableInstance::getValue)
        .toList();
  }
}
