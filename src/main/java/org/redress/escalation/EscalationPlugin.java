package org.redress.escalation;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Puts our timer handlers in the place of the engine's. */
@Component
class EscalationPlugin extends AbstractProcessEnginePlugin {

  private final List<JobHandler<?>> handlers;

  EscalationPlugin(
      BoundaryTimerHandler boundary, TimerModel timers, TimerExpiry expiry, SpanWatch watch) {
    this.handlers =
        List.of(
            boundary,
            new AnnouncingTimerHandler(
                new TimerStartEventSubprocessJobHandler(), timers, expiry, watch),
            new AnnouncingTimerHandler(
                new TimerCatchIntermediateEventJobHandler(), timers, expiry, watch));
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    handlers.forEach(handler -> Additions.jobHandler(engine, handler));
  }
}
