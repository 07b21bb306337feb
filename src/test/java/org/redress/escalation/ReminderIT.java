package org.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.register.EntryKind.REMINDED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.redress.RedressApplication;
import org.redress.register.Register;
import org.redress.testing.ShippedSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.ActiveProfiles;

/** With the engine's job executor at work, which fires timers by itself; the scenarios fire them one by one. */
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "redress.lifecycles=tobacco-bureau",
      "camunda.bpm.job-execution.enabled=true",
      "spring.datasource.url=jdbc:h2:mem:reminder;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class ReminderIT {

  private static final String CLERK = "tobacco-acceptance-clerk";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private FormService forms;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService jobs;
  @Autowired private IdentityService identity;
  @Autowired private Register register;
  @Autowired private ProcessEngineConfigurationImpl engine;

  @Autowired
  @Qualifier("camundaTaskExecutor")
  private ThreadPoolTaskExecutor threadPool;

  @Test
  void a_complaint_entered_long_after_its_receipt_is_reminded_of_once_a_working_day_and_not_without_end() {
    String caseId = filed("2026-01-05T10:00:00+08:00");

    until(() -> reminders(caseId) > 0);
    Instant since = Instant.now();
    // Were it fired again at once, that would be several times a second.
    until(() -> Instant.now().isAfter(since.plusSeconds(3)));

    assertThat(reminders(caseId)).isEqualTo(1);
    assertThat(jobs.createJobQuery().processInstanceId(caseId).list())
        .isNotEmpty()
        .allSatisfy(job -> assertThat(job.getDuedate()).isInTheFuture());
  }

  @Test
  void the_job_executor_has_every_setting_that_we_ship() {
    Map<String, String> shipped = ShippedSettings.under("camunda.bpm.job-execution.");
    shipped.forEach(
        (key, value) -> {
          boolean threads = key.endsWith("pool-size") || key.equals("queue-capacity");
          ShippedSettings.holds(
              threads ? threadPool : engine.getJobExecutor(),
              ShippedSettings.property(key).replace("backOff", "backoff").replace("BackOff", "Backoff"),
              value);
        });
  }

  private String filed(String receivedAt) {
    String definition = repository.createProcessDefinitionQuery()
        .processDefinitionKey("tobacco-bureau").latestVersion().singleResult().getId();
    List<String> groups =
        identity.createGroupQuery().groupMember(CLERK).list().stream().map(Group::getId).toList();
    identity.setAuthentication(CLERK, groups);
    try {
      return forms.submitStartForm(definition, Map.of(
          "receivedAt", receivedAt, "channel", "phone", "complainantType", "consumer", "title", "烟丝霉变",
          "content", "拆封即见霉点")).getId();
    } finally {
      identity.clearAuthentication();
    }
  }

  private long reminders(String caseId) {
    return register.entries(caseId).stream().filter(entry -> entry.kind() == REMINDED).count();
  }

  private static void until(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
