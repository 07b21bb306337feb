package org.redress.escalation;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Fires the timers of event sub-processes (limits over several roles' steps) and announces their
 * expiry.
 */
@Component
class EventSubprocessTimerHandler extends TimerStartEventSubprocessJobHandler {

  private final TimerModel timers;
  private final TimerExpiry expiry;

  EventSubprocessTimerHandler(TimerModel timers, TimerExpiry expiry) {
    this.timers = timers;
    this.expiry = expiry;
  }

  @Override
  public void execute(
      TimerJobConfiguration configuration,
      ExecutionEntity execution,
      CommandContext context,
      String tenantId) {
    timers
        .timer(execution, context.getCurrentJob().getActivityId())
        .ifPresent(
            event ->
                expiry.announce(
                    execution, event, context.getCurrentJob().getDuedate().toInstant()));
    super.execute(configuration, execution, context, tenantId);
  }
}
