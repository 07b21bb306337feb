package org.redress.authority;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.engine.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table of approval limits that is in force for a task's case: the one deployed with it, else the latest. */
@Component
class ApprovalDecision {

  private final RepositoryService repository;
  private final DecisionService decisions;

  ApprovalDecision(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** The definition of that id. */
  DecisionDefinition inForce(String id, DelegateTask task) {
    ExecutionEntity root = Cases.root(task.getExecution());
    return Stream.of(task.getProcessDefinitionId(), root.getProcessDefinitionId())
        .map(process -> repository.getProcessDefinition(process).getDeploymentId())
        .map(deployment -> repository.createDecisionDefinitionQuery().deploymentId(deployment))
        .map(query -> query.decisionDefinitionKey(id).singleResult())
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> latest(id))
        .orElseThrow(
            () -> new IllegalStateException(
                "%s asks for the approval limit %s, which is not deployed".formatted(task.getTaskDefinitionKey(), id)));
  }

  private Optional<DecisionDefinition> latest(String id) {
    return Optional.ofNullable(
        repository.createDecisionDefinitionQuery().decisionDefinitionKey(id).latestVersion().singleResult());
  }

  /** The role whose limit covers the case as these variables have it; null where the table names none. */
  String role(DecisionDefinition limits, Map<String, Object> variables) {
    return decisions.evaluateDecisionTableById(limits.getId(), variables).getSingleEntry();
  }

  /** Its roles in their order. */
  AuthorityLadder ladder(DecisionDefinition limits) {
    return AuthorityLadder.of(repository.getDmnModelInstance(limits.getId()));
  }
}
