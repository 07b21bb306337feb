package org.redress.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/**
 * Puts the check before the engine's handler of every form, as diagrams are parsed, and our form
 * service in the place of the engine's.
 */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {

  private final Submissions submissions;
  private final FilledForms forms;
  private final FormFiles files;
  private final Decided decided;

  FormPlugin(Submissions submissions, FilledForms forms, FormFiles files, Decided decided) {
    this.submissions = submissions;
    this.forms = forms;
    this.files = files;
    this.decided = decided;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFormService(new ServedForms(forms, decided));
    Additions.deployer(engine, deployment -> files.deployed());
    Additions.readsLast(engine, new Wrapping());
  }

  private class Wrapping extends AbstractBpmnParseListener {

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
      if (scope instanceof ProcessDefinitionEntity process
          && process.getStartFormHandler() != null) {
        process.setStartFormHandler(
            new CheckedFormHandler.Start(
                process.getStartFormHandler(), check(process.getStartFormDefinition())));
      }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.setTaskFormHandler(
          new CheckedFormHandler.Task(task.getTaskFormHandler(), check(task.getFormDefinition())));
      // What analysts write in a diagram for each other is not what staff read beside a task.
      task.setDescriptionExpression(null);
    }

    private CheckedFormHandler.Check check(FormDefinition form) {
      return form != null && form.getCamundaFormDefinitionKey() != null
          ? submissions::take
          : Wrapping::nothing;
    }

    /** Where there is no form, nothing says what may be entered, so nothing may be. */
    private static VariableMap nothing(VariableMap entered, VariableScope scope) {
      if (entered != null && !entered.isEmpty()) {
        throw new InvalidSubmissionException(
            entered.keySet().iterator().next(), "此步骤没有表单，不能填写任何数据。请业务分析员为其指定表单后重新部署");
      }
      return entered;
    }
  }
}
