package org.redress.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The decision tables that are in force for a case: those deployed with its diagrams, else the
 * latest.
 */
@Component
public class CaseDecisions {

  private final RepositoryService repository;
  private final DecisionService decisions;

  CaseDecisions(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** What the table answers when the platform asks it, in nobody's name. */
  public DmnDecisionTableResult ask(DecisionDefinition table, Map<String, Object> variables) {
    return Platform.inNobodysName(
        () -> decisions.evaluateDecisionTableById(table.getId(), variables));
  }

  /**
   * The decision of that id for the process instance (a case or a part of it); empty where there is
   * none.
   */
  public Optional<DecisionDefinition> inForce(String id, ExecutionEntity instance) {
    return Platform.unrestricted(
        () ->
            Stream.of(
                    instance.getProcessDefinitionId(),
                    Cases.root(instance).getProcessDefinitionId())
                .map(process -> repository.getProcessDefinition(process).getDeploymentId())
                .map(
                    deployment ->
                        repository.createDecisionDefinitionQuery().deploymentId(deployment))
                .map(query -> query.decisionDefinitionKey(id).singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> latest(id)));
  }

  private Optional<DecisionDefinition> latest(String id) {
    return Optional.ofNullable(
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(id)
            .latestVersion()
            .singleResult());
  }
}
