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
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's own form handler behind a check of ours: of what the form asks, or, where a step has
 * none, that nothing is entered; the engine would take whatever is sent. Engine internals, because
 * the public API has no place between a submitted form and its storage; REST, Tasklist and the Java
 * API all come through here.
 */
abstract class CheckedFormHandler<H extends FormHandler> implements FormHandler {

  /** Transient variable of a task: set while its form is being submitted, never stored. */
  static final String SUBMITTED = "redress.submitted";

  /** Looks at what is submitted. */
  @FunctionalInterface
  interface Check {

    /**
     * The values that the engine may store.
     *
     * @throws InvalidSubmissionException to refuse
     */
    VariableMap take(VariableMap entered, VariableScope scope);
  }

  protected final H engines;
  private final Check check;

  CheckedFormHandler(H engines, Check check) {
    this.engines = engines;
    this.check = check;
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
    engines.submitFormVariables(check.take(entered, scope), scope);
  }

  /** Of a start form. */
  static class Start extends CheckedFormHandler<StartFormHandler> implements StartFormHandler {
    Start(StartFormHandler engines, Check check) {
      super(engines, check);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
      return engines.createStartFormData(definition);
    }
  }

  /** Of a user task. */
  static class Task extends CheckedFormHandler<TaskFormHandler> implements TaskFormHandler {
    Task(TaskFormHandler engines, Check check) {
      super(engines, check);
    }

    @Override
    public void submitFormVariables(VariableMap entered, VariableScope scope) {
      super.submitFormVariables(entered, scope);
      ((TaskEntity) scope).setVariableLocal(SUBMITTED, Variables.booleanValue(true, true));
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      return engines.createTaskForm(task);
    }
  }
}
