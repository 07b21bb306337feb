package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service, which answers a deployed form as staff shall get it. In the engine's
 * own place, because Tasklist, REST and the Java API all ask here.
 */
class ServedForms extends FormServiceImpl {

  private final FilledForms forms;
  private final Decided decided;

  ServedForms(FilledForms forms, Decided decided) {
    this.forms = forms;
    this.decided = decided;
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId) {
    return getTaskFormVariables(taskId, null, true);
  }

  /** What the form is opened with: nothing that its step has to decide itself. */
  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserialize) {
    VariableMap values = super.getTaskFormVariables(taskId, names, deserialize);
    decided.by(taskId).forEach(values::remove);
    return values;
  }

  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    InputStream file = super.getDeployedTaskForm(taskId); // refuses who may not see the task
    return forms.served(taskId).map(ServedForms::stream).orElse(file);
  }

  @Override
  public InputStream getDeployedStartForm(String processDefinitionId) {
    InputStream file = super.getDeployedStartForm(processDefinitionId);
    return forms.ofStart(processDefinitionId).map(ServedForms::stream).orElse(file);
  }

  private static InputStream stream(JsonNode form) {
    return new ByteArrayInputStream(form.toString().getBytes(StandardCharsets.UTF_8));
  }
}
