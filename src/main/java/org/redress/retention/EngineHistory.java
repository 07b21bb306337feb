package org.redress.retention;

import java.util.Date;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.redress.engine.Platform;
import org.redress.register.CaseMemory;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of a case and its parts: instances, tasks, variables, comments,
 * attachments, logs, decisions, rights to all that. Engine internals, because the public service
 * deletes an instance without its operation log, decisions and rights to its tasks, and sets a
 * removal time by a batch only, later; this is the engine's own cleanup, for one case, at once.
 */
@Component
class EngineHistory implements CaseMemory {

  /** A removal time that no case has by itself. */
  private static final Date NOW_OR_NEVER = new Date(0);

  private static final int FIRST_MINUTE = 0;
  private static final int LAST_MINUTE = 59;

  private final ProcessEngine engine;

  EngineHistory(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void forget(String caseId) {
    run(
        () -> {
          setRemovalTime(caseId, NOW_OR_NEVER);
          CommandContext context = Context.getCommandContext();
          context
              .getHistoricDecisionInstanceManager()
              .deleteHistoricDecisionsByRemovalTime(
                  NOW_OR_NEVER, FIRST_MINUTE, LAST_MINUTE, Integer.MAX_VALUE);
          context
              .getHistoricProcessInstanceManager()
              .deleteHistoricProcessInstancesByRemovalTime(
                  NOW_OR_NEVER, FIRST_MINUTE, LAST_MINUTE, Integer.MAX_VALUE);
          return null;
        });
  }

  /** Takes the case from the engine's own cleanup, which was to remove it in earlier versions. */
  void keep(String caseId) {
    run(
        () -> {
          setRemovalTime(caseId, null);
          return null;
        });
  }

  private static void setRemovalTime(String caseId, Date time) {
    CommandContext context = Context.getCommandContext();
    context
        .getHistoricProcessInstanceManager()
        .addRemovalTimeToProcessInstancesByRootProcessInstanceId(caseId, time);
    context
        .getHistoricDecisionInstanceManager()
        .addRemovalTimeToDecisionsByRootProcessInstanceId(caseId, time);
  }

  private void run(Callable<Void> change) {
    Platform.unrestricted(engine, change);
  }
}
