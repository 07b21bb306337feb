package org.redress.escalation;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;

/**
 * An engine's timer handler that announces the expiry first: for event sub-processes (limits over
 * several roles' steps) and for the timers that the flow itself waits for.
 */
class AnnouncingTimerHandler implements JobHandler<TimerJobConfiguration> {

  private final TimerEventJobHandler engines;
  private final TimerModel timers;
  private final TimerExpiry expiry;
  private final SpanWatch watch;

  AnnouncingTimerHandler(
      TimerEventJobHandler engines, TimerModel timers, TimerExpiry expiry, SpanWatch watch) {
    this.engines = engines;
    this.timers = timers;
    this.expiry = expiry;
    this.watch = watch;
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
    Optional<CatchEvent> timer = timers.timer(execution, job.getActivityId());
    Instant dueAt = job.getDuedate().toInstant();
    if (timer.filter(event -> watch.leavesIt(execution, event, dueAt)).isEmpty()) {
      timer.ifPresent(event -> expiry.announce(execution, event, dueAt));
      timer.ifPresent(event -> watch.goesOn(execution, event));
      engines.execute(configuration, execution, context, tenantId);
    }
  }
}
