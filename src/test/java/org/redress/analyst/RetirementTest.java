package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The franchise's lifecycle and its weekly report are taken out of service and back. */
@Tag("database")
@RedressTest
class RetirementTest {

  private static final String RETAIL = "retail-franchise";
  private static final String DUTY = "retail-franchise-weekly-report";
  private static final String ANALYST = "analyst-who-retires";
  private static final String CLERK = "clerk-of-the-retired";

  @Autowired private Complaints complaints;
  @Autowired private Retirement retirement;
  @Autowired private ModelList models;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private Deployments deployments;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;

  private Corrections corrections;

  @BeforeEach
  void an_analyst() {
    corrections = new Corrections(repository, deployments);
    staff.employs(ANALYST, "analysts");
    staff.employs(CLERK, "retail-franchise.first-level-receiver");
  }

  @AfterEach
  void in_service_again() {
    for (String process : new String[] {RETAIL, DUTY}) {
      if (models.of(process).retired()) {
        restore(process);
      }
    }
    corrections.undo();
  }

  @Test
  void a_retired_lifecycle_takes_no_complaint_in_and_its_open_cases_go_on_and_climb() {
    ComplaintCase open = complaints.at("2026-03-11T10:00").about(RETAIL).with("complainantType", "consumer").filed();

    retire(RETAIL);

    assertThat(repository.createProcessDefinitionQuery().latestVersion().active().startableInTasklist().list())
        .as("what Tasklist offers to start").extracting(ProcessDefinition::getKey).doesNotContain(RETAIL);
    open.passes("due-first-contact").waitsAt("register-second-level-receiver")
        .passes("due-first-contact-second-level-receiver").passes("due-first-contact-second-level-receiver")
        .does("register-second-level-receiver", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-16T10:00:00+08:00")
        .does("inform-customer").waitsAt("handle-level-1").passes("due-weekly-progress").does("progress-reply-level-1");
    assertThat(management.createJobQuery().processDefinitionKey(RETAIL).suspended().count()).as("timers that would never fire").isZero();
  }

  @Test
  void who_sends_a_complaint_to_a_retired_lifecycle_is_told_so_by_each_door() throws Exception {
    retire(RETAIL);

    var api = web.perform(
            MockMvcRequestBuilders.post("/api/complaints").header("Authorization", rest.basic(CLERK)).contentType(MediaType.APPLICATION_JSON)
                .content("{\"lifecycle\": \"" + RETAIL + "\", \"fields\": {\"title\": \"包带断裂\"}}"))
        .andReturn().getResponse();
    api.setCharacterEncoding("UTF-8");
    assertThat(api.getStatus()).isEqualTo(400);
    assertThat(api.getContentAsString()).contains("「零售品牌客户投诉（三级受理）」已停用，不再受理新的投诉");

    Rest.Answer form = rest.post(CLERK, "/process-definition/key/" + RETAIL + "/submit-form",
        "{\"variables\": {\"channel\": {\"value\": \"phone\"}, \"complainantType\": {\"value\": \"consumer\"},"
            + " \"title\": {\"value\": \"包带断裂\"}, \"content\": {\"value\": \"断了\"}, \"identityName\": {\"value\": \"张三\"}}}");
    assertThat(form.status()).as(form.body()).isEqualTo(400);
    assertThat(form.body()).contains("此流程已停用，不再受理新的投诉");
  }

  @Test
  void a_new_version_stays_retired_until_the_lifecycle_is_taken_back_into_service() {
    retire(RETAIL);

    corrections.change().of("processes/retail/retail-franchise.bpmn", "1个工作日未应诉", "一个工作日未应诉").deployed();
    assertThat(latest(RETAIL).isSuspended()).isTrue();
    assertThat(models.of(RETAIL).retired()).isTrue();

    restore(RETAIL);
    assertThat(latest(RETAIL).isSuspended()).isFalse();
    complaints.at("2026-03-11T10:00").about(RETAIL).with("complainantType", "consumer").filed().waitsAt("register");
  }

  @Test
  void a_retired_duty_falls_due_to_nobody_is_never_overdue_and_makes_up_for_nothing_afterwards() {
    complaints.at("2026-03-11T10:00");
    retire(DUTY);
    management.recalculateJobDuedate(timer().getId(), false);
    long before = runtime.createProcessInstanceQuery().processDefinitionKey(DUTY).count();

    complaints.at("2026-04-08T10:00");
    management.executeJob(timer().getId());

    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(DUTY).count()).isEqualTo(before);
    assertThat(timer().getDuedate()).as("waits for the next period, and is not overdue").isAfter(ClockUtil.getCurrentTime());
    restore(DUTY);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(DUTY).count()).isEqualTo(before);
    complaints.comes(DUTY, "2026-04-13T09:00");
  }

  @Test
  void the_operation_log_tells_who_did_it_and_why() {
    retire(RETAIL);
    assertThat(retirement.of(models.of(RETAIL)).orElseThrow().reason()).isEqualTo("并入新办法");
    restore(RETAIL);

    assertThat(history.createUserOperationLogQuery().processDefinitionKey(RETAIL).userId(ANALYST).list())
        .extracting(entry -> entry.getOperationType() + " " + entry.getAnnotation())
        .contains("SuspendProcessDefinition 并入新办法", "ActivateProcessDefinition 继续使用");
  }

  @Test
  void what_others_call_cannot_be_retired_nor_anything_without_a_reason_or_twice() {
    assertThatThrownBy(() -> retirement.retire("periodic-duty", "x"))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("由其他流程调用");
    assertThatThrownBy(() -> retirement.retire("retail-franchise-handling", "x")).hasMessageContaining("由其他流程调用");
    assertThatThrownBy(() -> retirement.retire(RETAIL, " ")).hasMessageContaining("请填写理由");
    assertThatThrownBy(() -> retirement.restore(RETAIL, "x")).hasMessageContaining("未停用");
    retire(RETAIL);
    assertThatThrownBy(() -> retire(RETAIL)).hasMessageContaining("已停用");
  }

  private void retire(String process) {
    staff.as(ANALYST, () -> {
      retirement.retire(process, "并入新办法");
      return null;
    });
  }

  private void restore(String process) {
    staff.as(ANALYST, () -> {
      retirement.restore(process, "继续使用");
      return null;
    });
  }

  private Job timer() {
    return management.createJobQuery().processDefinitionKey(DUTY).activityId("started").singleResult();
  }

  private ProcessDefinition latest(String process) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
  }
}
