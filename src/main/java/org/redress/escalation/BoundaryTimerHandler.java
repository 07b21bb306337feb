package org.redress.escalation;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.redress.deadline.Deadline;
import org.springframework.stereotype.Component;

/**
 * Fires boundary timers: announces the expiry, lets the engine follow the timer's flow, and arms a
 * reminder or a recurring duty again. Replaces the engine's own handler, because nothing in its
 * public API stands between a timer that fires and the task that it takes away, and because a
 * {@code timeDate} fires but once.
 */
@Component
class BoundaryTimerHandler extends TimerExecuteNestedActivityJobHandler {

  /** When a reminder comes again. */
  static final String EVERY_WORKING_DAY = "P1BD";

  private final TimerModel timers;
  private final TimerExpiry expiry;
  private final Deadline deadline;
  private final SpanWatch watch;

  BoundaryTimerHandler(TimerModel timers, TimerExpiry expiry, Deadline deadline, SpanWatch watch) {
    this.timers = timers;
    this.expiry = expiry;
    this.deadline = deadline;
    this.watch = watch;
  }

  @Override
  public void execute(
      TimerJobConfiguration configuration,
      ExecutionEntity execution,
      CommandContext context,
      String tenantId) {
    Optional<CatchEvent> timer = timers.timer(execution, configuration.getTimerElementKey());
    timer.ifPresent(
        event -> {
          expiry.announce(execution, event, context.getCurrentJob().getDuedate().toInstant());
          if (TimerModel.reminds(event) || TimerModel.recurs(event)) {
            armAgain(event, execution, context);
          }
          if (TimerModel.interrupts(event)) {
            watch.isTakenOver(execution, event);
            InterruptedPart.handBack(execution);
          }
        });
    if (timer.filter(event -> RecurringBranch.isOpen(event, execution)).isEmpty()) {
      super.execute(configuration, execution, context, tenantId);
    }
  }

  /**
   * A reminder every working day; a recurring duty when its own expression says. The date is set
   * before the engine schedules the timer: one that its expression puts into the past (a limit that
   * runs from the receipt) would be run again at once, and again.
   */
  private void armAgain(CatchEvent timer, ExecutionEntity execution, CommandContext context) {
    TimerEntity next =
        TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity())
            .get(timer.getId())
            .createJobInstance(execution);
    if (!TimerModel.recurs(timer)) {
      next.setDuedate(deadline.in(EVERY_WORKING_DAY));
    }
    context.getJobManager().schedule(next);
  }
}
