package org.redress.simulation;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.redress.form.FormSchema;

/** The deployed forms, each read once. */
final class Forms {

  private final FormService forms;
  private final Map<String, FormSchema> read = new HashMap<>();

  Forms(FormService forms) {
    this.forms = forms;
  }

  FormSchema ofStart(String process) {
    return read.computeIfAbsent(
        process, id -> FormSchema.parse(forms.getDeployedStartForm(process)));
  }

  FormSchema ofTask(NewTask task) {
    return read.computeIfAbsent(
        task.process() + "#" + task.step(),
        id -> FormSchema.parse(forms.getDeployedTaskForm(task.id())));
  }
}
