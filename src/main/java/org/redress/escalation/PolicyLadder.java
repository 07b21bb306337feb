package org.redress.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Cases;
import org.redress.engine.DeployedDiagrams;
import org.redress.engine.Ladder;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The authorities of a policy, and who does which step. */
@Component
class PolicyLadder {

  private final RepositoryService repository;
  private final DeployedDiagrams diagrams;

  /** Roles by id of the step, by deployment, which never changes. */
  private final Map<String, Map<String, List<String>>> steps = new ConcurrentHashMap<>();

  PolicyLadder(@Lazy RepositoryService repository, DeployedDiagrams diagrams) {
    this.repository = repository;
    this.diagrams = diagrams;
  }

  /** That of the policy of the task's case. */
  Ladder of(DelegateTask task) {
    return Ladder.of(Cases.lifecycle(task.getExecution()));
  }

  /** The roles that a new task lies with. */
  static List<String> holders(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .map(PolicyGroup::role)
        .toList();
  }

  /** The roles that do a step of the task's case; none where the step is not known any more. */
  List<String> doers(String step, DelegateTask task) {
    String definition = Cases.root(task.getExecution()).getProcessDefinitionId();
    return Platform.unrestricted(
        () ->
            steps
                .computeIfAbsent(
                    repository.getProcessDefinition(definition).getDeploymentId(), this::read)
                .getOrDefault(step, own(step, task)));
  }

  /** The same of a step of the part that the task stands in, which may have been deployed apart. */
  private List<String> own(String step, DelegateTask task) {
    BpmnModelInstance model = ((ExecutionEntity) task.getExecution()).getBpmnModelInstance();
    return model.getModelElementById(step) instanceof UserTask known
        ? Stream.ofNullable(known.getCamundaCandidateGroups())
            .flatMap(groups -> Arrays.stream(groups.split(",")))
            .map(group -> PolicyGroup.role(PolicyGroup.named(group.trim(), task)))
            .toList()
        : List.of();
  }

  private Map<String, List<String>> read(String deployment) {
    return diagrams
        .of(deployment)
        .flatMap(part -> part.getModelElementsByType(UserTask.class).stream())
        .collect(Collectors.toMap(UserTask::getId, PolicyLadder::groups, (first, again) -> first));
  }

  private static List<String> groups(UserTask task) {
    return Stream.ofNullable(task.getCamundaCandidateGroups())
        .filter(groups -> !groups.contains("${"))
        .flatMap(groups -> Arrays.stream(groups.split(",")))
        .map(String::trim)
        .map(PolicyGroup::role)
        .toList();
  }
}
