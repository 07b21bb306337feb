package org.redress.retention;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Leaves the cases to {@link Erasure}: the engine's own cleanup knows no legal hold, and forgets a
 * case that the register still remembers. It goes on for what belongs to no case: batches,
 * decisions tried out.
 */
@Component
class RetentionPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryRemovalTimeProvider(new ButNotOfCases());
  }

  private static class ButNotOfCases extends DefaultHistoryRemovalTimeProvider {

    @Override
    public Date calculateRemovalTime(
        HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
      return null;
    }
  }
}
