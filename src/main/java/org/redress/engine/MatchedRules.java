package org.redress.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Which rules of a table a look at it matched: its answer does not say. The reader of tables tells
 * its listeners alone, and takes these from the engine's configuration.
 */
@Component
class MatchedRules extends AbstractProcessEnginePlugin
    implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<Optional<DmnDecisionTableEvaluationEvent>> heard = new ThreadLocal<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.getDmnEngineConfiguration().getCustomPostDecisionTableEvaluationListeners().add(this);
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent evaluated) {
    if (heard.get() != null) {
      heard.set(Optional.of(evaluated));
    }
  }

  /** What is told of the table that is looked at last; the looking must not fail. */
  DmnDecisionTableEvaluationEvent of(Supplier<?> looking) {
    heard.set(Optional.empty());
    try {
      looking.get();
      return heard.get().orElseThrow();
    } finally {
      heard.remove();
    }
  }
}
