package org.redress.escalation;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * An engine's timer handler that announces the expiry first: for event sub-processes (limits over
 * several roles' steps) and for the timers that the flow itself waits for.
 */
class AnnouncingTimerHandler implements JobHandler<TimerJobConfiguration> {

  private final TimerEventJobHandler engines;
  private final TimerModel timers;
  private final TimerExpiry expiry;

  AnnouncingTimerHandler(TimerEventJobHandler engines, TimerModel timers, TimerExpiry expiry) {
    this.engines = engines;
    this.timers = timers;
    this.expiry = expiry;
  }

  @Override
  public String getType() {
    return engines.getType();
  }

  @Override
  public TimerJobConfiguration newConfiguration(String canonicalString) {
    return engines.newConfiguration(canonicalString);
  }

  @Override
  public void onDelete(TimerJobConfiguration configuration, JobEntity job) {
    engines.onDelete(configuration, job);
  }

  @Override
  public void execute(
      TimerJobConfiguration configuration,
      ExecutionEntity execution,
      CommandContext context,
      String tenantId) {
    JobEntity job = context.getCurrentJob();
    timers
        .timer(execution, job.getActivityId())
        .ifPresent(event -> expiry.announce(execution, event, job.getDuedate().toInstant()));
    engines.execute(configuration, execution, context, tenantId);
  }
}
