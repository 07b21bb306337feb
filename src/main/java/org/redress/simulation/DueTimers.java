package org.redress.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/** Fires the timers that are due, as the job executor would. */
final class DueTimers {

  private final ManagementService management;
  private final Failures failures;
  private final Map<String, String> elements = new HashMap<>();
  private int fired;

  DueTimers(ManagementService management, Failures failures) {
    this.management = management;
    this.failures = failures;
  }

  /**
   * The timers that start periodic duties were set by the machine's clock when they were deployed;
   * they are set anew by the simulated time.
   */
  void restartCycles() {
    for (Job job : management.createJobQuery().timers().list()) {
      if (job.getProcessDefinitionId() != null && job.getProcessInstanceId() == null) {
        management.recalculateJobDuedate(job.getId(), false);
      }
    }
  }

  /** All that are due now, earliest first; answers whether there were any. */
  void fire() {
    List<Job> due =
        management.createJobQuery().executable().list().stream()
            .filter(job -> job.getProcessDefinitionId() != null)
            .sorted(Comparator.comparing(Job::getDuedate).thenComparing(this::element))
            .toList();
    for (Job job : due) {
      if (due.size() == 1 || management.createJobQuery().jobId(job.getId()).count() == 1) {
        fire(job);
      }
    }
  }

  private void fire(Job job) {
    try {
      management.executeJob(job.getId());
      fired++;
    } catch (RuntimeException refused) {
      failures.add("timer " + element(job), refused);
    }
  }

  private String element(Job job) {
    return elements.computeIfAbsent(
        job.getJobDefinitionId(),
        id -> {
          JobDefinition known =
              management.createJobDefinitionQuery().jobDefinitionId(id).singleResult();
          return known.getProcessDefinitionKey() + "#" + known.getActivityId();
        });
  }

  int fired() {
    return fired;
  }
}
