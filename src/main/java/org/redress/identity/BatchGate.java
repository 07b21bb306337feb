package org.redress.identity;

import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses a batch that would set identity later. The engine stores a batch's variables with no
 * event that {@link IdentityGate} could hear, after the batch itself, so this looks at what is
 * about to be written.
 */
@Component
class BatchGate {

  @EventListener
  void onBatch(HistoricBatchEntity batch) {
    Context.getCommandContext().registerCommandContextListener(new BeforeWriting());
  }

  private static class BeforeWriting implements CommandContextListener {

    @Override
    public void onCommandContextClose(CommandContext context) {
      context
          .getDbEntityManager()
          .getCachedEntitiesByType(VariableInstanceEntity.class)
          .forEach(variable -> IdentityGate.refuse(variable.getName()));
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable failure) {
      // nothing is written
    }
  }
}
