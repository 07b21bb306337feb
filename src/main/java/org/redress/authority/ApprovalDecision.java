package org.redress.authority;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.engine.CaseDecisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table of approval limits that is in force for a task's case. */
@Component
class ApprovalDecision {

  private final CaseDecisions tables;
  private final RepositoryService repository;

  ApprovalDecision(CaseDecisions tables, @Lazy RepositoryService repository) {
    this.tables = tables;
    this.repository = repository;
  }

  /** The definition of that id. */
  DecisionDefinition inForce(String id, DelegateTask task) {
    return tables
        .inForce(id, (ExecutionEntity) task.getExecution())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s asks for the approval limit %s, which is not deployed"
                        .formatted(task.getTaskDefinitionKey(), id)));
  }

  /**
   * The role whose limit covers the case as these variables have it; null where the table names
   * none.
   */
  String role(DecisionDefinition limits, Map<String, Object> variables) {
    return tables.ask(limits, variables).getSingleEntry();
  }

  /** Its roles in their order. */
  AuthorityLadder ladder(DecisionDefinition limits) {
    return AuthorityLadder.of(repository.getDmnModelInstance(limits.getId()));
  }
}
