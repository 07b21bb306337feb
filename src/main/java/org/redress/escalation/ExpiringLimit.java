package org.redress.escalation;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.redress.deadline.Expiring;
import org.springframework.stereotype.Component;

/**
 * The limit whose timer is firing: the engine tells which job it runs, but nothing in its public
 * API does.
 */
@Component
class ExpiringLimit implements Expiring {

  @Override
  public boolean is(String deadline) {
    CommandContext context = Context.getCommandContext();
    JobEntity job = context == null ? null : context.getCurrentJob();
    return job != null
        && TimerModel.timer(job)
            .filter(TimerModel::interrupts)
            .filter(timer -> TimerModel.deadlineId(timer).equals(deadline))
            .isPresent();
  }
}
