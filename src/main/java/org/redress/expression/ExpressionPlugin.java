package org.redress.expression;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.redress.engine.Additions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sets the limits in the engine, once for all doors: REST, web applications, Java, timers, and
 * definitions that were deployed before there was a check.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExpressionPlugin extends AbstractProcessEnginePlugin {

  private final Reach reach;

  ExpressionPlugin(Reach reach) {
    this.reach = reach;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new ModelExpressions(reach));
    engine.setBpmnParseFactory(GuardedParse::new);
    engine.setScriptEngineResolver(new NoScripts());
    engine.setArtifactFactory(new NoClasses());
    engine.setCustomPreCmmnTransformListeners(List.of(new NoCaseModels())); // nobody else has any
    var tables = new DefaultDmnEngineConfiguration();
    tables.setFeelEngineFactory(new PlainFeel());
    tables.setTransformer(new TableTransformer());
    engine.setDmnEngineConfiguration(tables);
    values(engine);
    queries(engine);
  }

  private static void values(ProcessEngineConfigurationImpl engine) {
    engine.setValueTypeResolver(new PlainTypes());
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationTypeValidator(new KnownClasses());
  }

  private static void queries(ProcessEngineConfigurationImpl engine) {
    Additions.sessions(engine, FilterManager.class, StoredLists::new);
    Additions.asksLast(engine, QueryGate::new);
  }
}
