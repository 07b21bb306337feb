package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.redress.engine.DeployedDiagrams;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which fields of a step's form are its own to decide, so that it is not opened with what somebody
 * else, or an earlier round, has decided: the choices that a flow of the policy reads, the sum
 * approved, and everything about a penalty. What the diagram itself gives to the step stays.
 */
@Component
class Decided {

  private static final Set<String> ALWAYS =
      Set.of("approvedAmount", "offence", "offender", "penalty", "penaltyAmount", "deductedPoints");
  private static final Set<String> CHOICES = Set.of("radio", "select", "checkbox");

  private final ProcessEngine engine;
  private final FilledForms forms;
  private final DeployedDiagrams diagrams;

  /** By id of the deployment, which never changes. */
  private final Map<String, List<String>> conditions = new ConcurrentHashMap<>();

  Decided(@Lazy ProcessEngine engine, FilledForms forms, DeployedDiagrams diagrams) {
    this.engine = engine;
    this.forms = forms;
    this.diagrams = diagrams;
  }

  /** Their keys. */
  Set<String> by(String taskId) {
    return forms.ofTask(taskId).map(form -> by(taskId, form)).orElse(Set.of());
  }

  private Set<String> by(String taskId, JsonNode form) {
    return Platform.unrestricted(
        engine,
        () -> {
          Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
          List<String> conditions = conditions(task.getProcessDefinitionId());
          Collection<String> given = given(task);
          return FormSchema.of(form).fields().stream()
              .filter(field -> field.isInput() && !given.contains(field.key()))
              .filter(field -> ALWAYS.contains(field.key()) || isRead(field, conditions))
              .map(FormField::key)
              .collect(Collectors.toSet());
        });
  }

  /**
   * Those of all diagrams deployed with this one: a part's answer may be read where it is called.
   */
  private List<String> conditions(String definition) {
    String deployment =
        engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();
    return conditions.computeIfAbsent(
        deployment,
        unread ->
            diagrams
                .of(deployment)
                .flatMap(
                    diagram -> diagram.getModelElementsByType(ConditionExpression.class).stream())
                .map(ConditionExpression::getTextContent)
                .toList());
  }

  /** Names of the input parameters that the diagram gives to the step. */
  private Collection<String> given(Task task) {
    return task.getExecutionId().equals(task.getProcessInstanceId())
        ? List.of()
        : engine.getRuntimeService().getVariablesLocal(task.getExecutionId()).keySet();
  }

  private static boolean isRead(FormField field, List<String> conditions) {
    Pattern name = Pattern.compile("(?<![\\w.])" + Pattern.quote(field.key()) + "(?!\\w)");
    return CHOICES.contains(field.type())
        && conditions.stream().anyMatch(condition -> name.matcher(condition).find());
  }
}
