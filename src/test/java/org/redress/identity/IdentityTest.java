package org.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.EveryTable;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who complained is known to the register, in one table, and to nothing of the engine's. */
@RedressTest
class IdentityTest {

  private final String name = "欧阳" + UUID.randomUUID();
  private final String phone = "139" + UUID.randomUUID();

  @Autowired private Complaints complaints;
  @Autowired private ProcessEngine engine;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private IdentityMapper identities;
  @Autowired private EveryTable tables;

  @AfterEach
  void nothingOfIt() {
    assertThat(tables.holding(name))
        .as("tables that hold the name")
        .isSubsetOf("RD_IDENTITY.CONTENT");
    assertThat(tables.holding(phone))
        .as("tables that hold the telephone")
        .isSubsetOf("RD_IDENTITY.CONTENT");
  }

  @Test
  void after_a_whole_case_name_and_telephone_stand_in_the_identity_table_and_nowhere_else() {
    String title = "采购" + UUID.randomUUID();
    ComplaintCase report =
        complaints
            .about("whistleblowing")
            .with("title", title)
            .with("identityName", name)
            .with("identityPhone", phone)
            .filed()
            .does("receive", "materialComplete", true)
            .does("assign-handler", "designatedHandler", "workplace-designated-handler")
            .does("investigate", "isSubstantiated", true)
            .does(
                "handle",
                "correctiveMeasures",
                "停用该供应商",
                "offence",
                "violation",
                "penalty",
                "warning",
                "proposedAmount",
                500)
            .does("approve-reward", "approvedAmount", 500)
            .passes("due-notify")
            .does("notify")
            .passes("due-review")
            .does("archive")
            .passes("due-protection")
            .does("check-retaliation", "retaliationFound", false)
            .ended("substantiated");

    assertThat(tables.holding(title))
        .as("the search finds what is there")
        .contains("ACT_HI_VARINST.TEXT_", "ACT_HI_DETAIL.TEXT_", "RD_CASE.TITLE");
    assertThat(tables.holding(name)).containsExactly("RD_IDENTITY.CONTENT");
    assertThat(tables.holding(phone)).containsExactly("RD_IDENTITY.CONTENT");
    assertThat(identities.find(report.id()))
        .containsExactly(
            new IdentityField("identityName", "姓名", name),
            new IdentityField("identityPhone", "电话", phone));
  }

  @Test
  void the_search_looks_into_bytes_too() {
    String text = "字节" + UUID.randomUUID();
    String id = complaints.about("whistleblowing").filed().id();
    runtime.setVariable(id, "anything", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(tables.holding(text)).contains("ACT_GE_BYTEARRAY.BYTES_");
  }

  @Test
  void the_engine_holds_a_token_that_tells_nothing() {
    ComplaintCase report = complaints.about("whistleblowing").with("identityName", name).filed();

    assertThat(runtime.getVariables(report.id()))
        .doesNotContainKeys("identityName", "identityPhone", "identityEmail");
    assertThat(runtime.getVariable(report.id(), "identity")).asString().hasSize(36);
  }

  @Test
  void what_a_hidden_field_was_sent_is_kept_nowhere() {
    ComplaintCase report =
        complaints
            .about("whistleblowing")
            .with("anonymous", true)
            .with("identityName", name)
            .with("identityPhone", phone)
            .filed();

    assertThat(identities.find(report.id())).isEmpty();
  }

  @Test
  void a_later_form_of_a_called_part_or_of_the_case_adds_to_the_same_identity() {
    ComplaintCase complaint =
        complaints.about("retail-franchise").with("identityPhone", phone).filed();

    complaint.does(
        "register",
        "contact",
        "agent",
        "contactedAt",
        "2026-03-10T09:00:00+08:00",
        "identityAgentName",
        name,
        "subject",
        "other");

    assertThat(identities.find(complaint.id()))
        .extracting(IdentityField::field)
        .containsExactly("identityAgentName", "identityPhone");
    assertThat(tables.holding(name)).containsExactly("RD_IDENTITY.CONTENT");
  }

  @Test
  void no_door_of_the_engine_takes_an_identity_variable() {
    ComplaintCase report = complaints.about("whistleblowing").filed();
    String task = report.open("receive").getId();
    Map<String, Object> identity = Map.of("identityName", name);

    refused(() -> runtime.setVariable(report.id(), "identityName", name));
    refused(() -> runtime.setVariableLocal(report.id(), "identityPhone", phone));
    refused(() -> runtime.setVariables(report.id(), identity));
    refused(() -> tasks.setVariable(task, "identityName", name));
    refused(() -> tasks.setVariableLocal(task, "identityName", name));
    refused(() -> tasks.complete(task, identity));
    refused(() -> runtime.startProcessInstanceByKey("whistleblowing", identity));
    refused(
        () ->
            runtime
                .createProcessInstanceByKey("whistleblowing")
                .startBeforeActivity("investigate")
                .setVariable("identityName", name)
                .execute());
    refused(
        () ->
            runtime
                .createProcessInstanceModification(report.id())
                .startBeforeActivity("investigate")
                .setVariable("identityName", name)
                .execute());

    report.waitsAt("receive");
  }

  @Test
  void nor_does_a_batch_that_would_set_it_later() {
    ComplaintCase report = complaints.about("whistleblowing").filed();

    refused(() -> runtime.setVariablesAsync(List.of(report.id()), Map.of("identityName", name)));
    refused(
        () ->
            runtime
                .createMessageCorrelationAsync("any")
                .processInstanceIds(List.of(report.id()))
                .setVariable("identityName", name)
                .correlateAllAsync());
    assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
  }

  @Test
  void a_batch_that_sets_something_else_is_none_of_our_business() {
    ComplaintCase report = complaints.about("whistleblowing").filed();

    var batch = runtime.setVariablesAsync(List.of(report.id()), Map.of("remark", "更正"));

    engine.getManagementService().deleteBatch(batch.getId(), true);
  }

  @Test
  void nor_does_a_task_of_its_own() {
    var task = tasks.newTask();
    tasks.saveTask(task);
    try {
      refused(() -> tasks.setVariable(task.getId(), "identityName", name));
    } finally {
      tasks.deleteTask(task.getId(), true);
    }
  }

  /** Nobody is logged in here, so no right is missing: the variable itself is what is refused. */
  private static void refused(Runnable door) {
    assertThatThrownBy(door::run).isInstanceOf(AuthorizationException.class);
  }
}
