package org.redress.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.context.VariableContext;
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
  private final ProcessEngine engine;
  private final MatchedRules matched;

  /** Tables as they were read, by id of the definition, which never changes. */
  private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

  CaseDecisions(
      @Lazy RepositoryService repository,
      @Lazy DecisionService decisions,
      @Lazy ProcessEngine engine,
      MatchedRules matched) {
    this.repository = repository;
    this.decisions = decisions;
    this.engine = engine;
    this.matched = matched;
  }

  /** What the table answers when the platform asks it, in nobody's name. */
  public DmnDecisionTableResult ask(DecisionDefinition table, Map<String, Object> variables) {
    return Platform.inNobodysName(
        () -> decisions.evaluateDecisionTableById(table.getId(), variables));
  }

  /**
   * What the table would answer: a look, and no decision of the case, so that the history of its
   * decisions has nothing of it. The engine enters every table that it has deployed itself; this
   * one is read by the same reader from the same text.
   */
  public DmnDecisionTableResult look(DecisionDefinition table, VariableContext values) {
    return reader()
        .evaluateDecisionTable(read.computeIfAbsent(table.getId(), id -> parsed(table)), values);
  }

  /** The same look, told with the rules that matched. */
  public DmnDecisionTableEvaluationEvent rules(DecisionDefinition table, VariableContext values) {
    return Platform.unrestricted(engine, () -> matched.of(() -> look(table, values)));
  }

  private DmnDecision parsed(DecisionDefinition table) {
    return Platform.unrestricted(
        engine,
        () -> reader().parseDecision(table.getKey(), repository.getDecisionModel(table.getId())));
  }

  private DmnEngine reader() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngine();
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
