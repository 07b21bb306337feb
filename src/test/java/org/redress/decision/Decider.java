package org.redress.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The engine's decision engine with its settings, without process history, telling which rules won. */
final class Decider implements Feel {

  private final DmnEngine engine;
  private final FeelEngine feel;
  private final List<String> winners = new ArrayList<>();

  /**
   * What a combination came to.
   *
   * @param winners ids of the rules that the hit policy let through
   * @param entries the result, one entry a winner, or one in all where the table aggregates
   */
  record Outcome(List<String> winners, List<Map<String, Object>> entries) {}

  Decider(DefaultDmnEngineConfiguration settings) {
    var own = new DefaultDmnEngineConfiguration();
    own.enableFeelLegacyBehavior(settings.isEnableFeelLegacyBehavior());
    own.setFeelCustomFunctionProviders(settings.getFeelCustomFunctionProviders());
    own.setElProvider(settings.getElProvider());
    own.setScriptEngineResolver(settings.getScriptEngineResolver());
    own.setDefaultInputExpressionExpressionLanguage(
        settings.getDefaultInputExpressionExpressionLanguage());
    own.setDefaultInputEntryExpressionLanguage(settings.getDefaultInputEntryExpressionLanguage());
    own.setDefaultOutputEntryExpressionLanguage(settings.getDefaultOutputEntryExpressionLanguage());
    own.setReturnBlankTableOutputAsNull(settings.isReturnBlankTableOutputAsNull());
    own.getCustomPostDecisionTableEvaluationListeners()
        .add(
            evaluation ->
                evaluation.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(winners::add));
    engine = own.buildEngine();
    feel = own.getFeelEngine();
  }

  DmnDecision decision(DmnModelInstance model, String id) {
    return engine.parseDecision(id, model);
  }

  Outcome decide(DmnDecision decision, Map<String, Object> values) {
    winners.clear();
    var result = engine.evaluateDecision(decision, Variables.fromMap(values));
    return new Outcome(List.copyOf(winners), result.getResultList());
  }

  @Override
  public boolean passes(String tests, Object value) {
    var context = Variables.createVariables().putValue("value", value).asVariableContext();
    return feel.evaluateSimpleUnaryTests(tests, "value", context);
  }
}
