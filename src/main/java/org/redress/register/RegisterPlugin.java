package org.redress.register;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.redress.engine.Additions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Listens to the start and end of every process, which the starter's events do not tell from those
 * of its first and last element.
 */
@Component
class RegisterPlugin extends AbstractProcessEnginePlugin {

  private final CaseProgress progress;

  RegisterPlugin(@Lazy CaseProgress progress) {
    this.progress = progress;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.readsLast(
        engine,
        new AbstractBpmnParseListener() {
          @Override
          public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) progress::onProcessStarted);
            process.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, (ExecutionListener) progress::onProcessEnded);
          }
        });
  }
}
