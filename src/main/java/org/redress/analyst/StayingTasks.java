package org.redress.analyst;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.analyst.Migration.Outdated;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * Open tasks that stay with who has claimed them, although the newest version gives them to others.
 */
@Component
class StayingTasks {

  private final ProcessEngine engine;
  private final OpenCases open;

  StayingTasks(ProcessEngine engine, OpenCases open) {
    this.engine = engine;
    this.open = open;
  }

  /** A sentence for each. */
  List<String> remarks(String caseId, List<Outdated> outdated, Map<String, String> renamed) {
    List<String> steps =
        open.tasks(caseId).stream()
            .filter(task -> task.getAssignee() != null)
            .map(Task::getTaskDefinitionKey)
            .distinct()
            .toList();
    return outdated.stream()
        .flatMap(part -> steps.stream().flatMap(step -> remark(part, step, renamed).stream()))
        .distinct()
        .toList();
  }

  private Optional<String> remark(Outdated part, String step, Map<String, String> renamed) {
    return task(part.from(), step)
        .flatMap(
            before ->
                task(part.to(), renamed.getOrDefault(step, step))
                    .filter(after -> !Objects.equals(groups(before), groups(after))))
        .map(after -> "「%s」已有人认领，仍由其办理；新版本规定的岗位自下次起".formatted(after.getName()));
  }

  private static String groups(UserTask task) {
    return task.getCamundaCandidateGroups();
  }

  private Optional<UserTask> task(ProcessDefinition version, String step) {
    ModelElementInstance found =
        Platform.unrestricted(
            engine,
            () ->
                engine
                    .getRepositoryService()
                    .getBpmnModelInstance(version.getId())
                    .getModelElementById(step));
    return Optional.ofNullable(found).filter(UserTask.class::isInstance).map(UserTask.class::cast);
  }
}
