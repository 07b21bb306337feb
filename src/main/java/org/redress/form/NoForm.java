package org.redress.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Of a step without a Camunda Form: nothing says what may be entered there, so nothing may be. The
 * engine would take whatever is sent. Engine internals for the reason {@link CheckedFormHandler}
 * gives.
 */
abstract class NoForm<H extends FormHandler> implements FormHandler {

  protected final H engines;

  NoForm(H engines) {
    this.engines = engines;
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      BpmnParse parse) {
    engines.parseConfiguration(element, deployment, definition, parse);
  }

  @Override
  public void submitFormVariables(VariableMap entered, VariableScope scope) {
    if (entered != null && !entered.isEmpty()) {
      throw new InvalidSubmissionException(
          entered.keySet().iterator().next(), "此步骤没有表单，不能填写任何数据。请业务分析员为其指定表单后重新部署");
    }
    engines.submitFormVariables(entered, scope);
  }

  /** Of a start event. */
  static class Start extends NoForm<StartFormHandler> implements StartFormHandler {
    Start(StartFormHandler engines) {
      super(engines);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
      return engines.createStartFormData(definition);
    }
  }

  /** Of a user task. */
  static class Task extends NoForm<TaskFormHandler> implements TaskFormHandler {
    Task(TaskFormHandler engines) {
      super(engines);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      return engines.createTaskForm(task);
    }
  }
}
