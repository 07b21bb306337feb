package org.redress.nomination;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.task.Task;
import org.redress.authority.Accused;
import org.redress.authority.Recusals;
import org.redress.engine.Cases;
import org.redress.engine.Platform;
import org.redress.form.FilledForms;
import org.redress.form.FormField;
import org.redress.form.FormSchema;
import org.springframework.stereotype.Component;

/**
 * The fields that ask for a person, in the forms before who is logged in: of a task that they see,
 * or of a lifecycle that they may begin.
 */
@Component
class AskedForms {

  private final ProcessEngine engine;
  private final FilledForms forms;
  private final Recusals recusals;
  private final Accused accused;

  AskedForms(ProcessEngine engine, FilledForms forms, Recusals recusals, Accused accused) {
    this.engine = engine;
    this.forms = forms;
    this.recusals = recusals;
    this.accused = accused;
  }

  /** Empty where the task is not theirs to see, or its form does not ask that. */
  Optional<Question> ofTask(String taskId, String key) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    return Optional.ofNullable(task)
        .flatMap(seen -> forms.ofTask(taskId))
        .flatMap(
            form ->
                field(form, key)
                    .map(
                        field ->
                            Platform.unrestricted(
                                engine, () -> asked(field, task, judges(form, field)))));
  }

  private static boolean judges(JsonNode form, FormField field) {
    return field.key().equals(Recusals.OFFENDER)
        && FormSchema.of(form).fields().stream()
            .anyMatch(other -> Recusals.OFFENCE.equals(other.key()));
  }

  private Question asked(FormField field, Task task, boolean judges) {
    String caseId = Cases.idOf(Cases.of(task));
    ProcessDefinition lifecycle = Cases.policy(Cases.of(task));
    return new Question(
        field,
        lifecycle.getKey(),
        lifecycle.getDeploymentId(),
        caseId,
        task.getTaskDefinitionKey(),
        doing(task),
        recusals.barred(caseId),
        accused.fields(lifecycle.getId()).contains(field.key()),
        judges);
  }

  private Set<String> doing(Task task) {
    return Stream.of(
            engine.getIdentityService().getCurrentAuthentication().getUserId(), task.getAssignee())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * Empty where they may not begin it, or its form does not ask that.
   *
   * @param process id of the lifecycle, or of a version of it
   */
  Optional<Question> ofStart(String process, String key) {
    ProcessDefinitionQuery query =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .startableInTasklist()
            .startablePermissionCheck();
    ProcessDefinition lifecycle =
        (process.contains(":")
                ? query.processDefinitionId(process)
                : query.processDefinitionKey(process).latestVersion())
            .singleResult();
    return Optional.ofNullable(lifecycle)
        .flatMap(found -> forms.ofStart(found.getId()))
        .flatMap(form -> field(form, key))
        .map(
            field ->
                new Question(
                    field,
                    lifecycle.getKey(),
                    lifecycle.getDeploymentId(),
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    accused(lifecycle, field),
                    false));
  }

  private boolean accused(ProcessDefinition lifecycle, FormField field) {
    return Platform.unrestricted(
        engine, () -> accused.fields(lifecycle.getId()).contains(field.key()));
  }

  private static Optional<FormField> field(JsonNode form, String key) {
    return FormSchema.of(form).fields().stream()
        .filter(field -> field.key().equals(key) && field.namesPerson())
        .findFirst();
  }
}
