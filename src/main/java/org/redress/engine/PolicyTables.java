package org.redress.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tables of a policy that cases look things up in, without deciding anything. */
@Component
public class PolicyTables {

  /** So many answers are remembered: more than all policies have rows. */
  private static final int REMEMBERED = 10_000;

  private final RepositoryService repository;
  private final CaseDecisions decisions;

  /** By id of the policy's process definition and kind of table; neither changes. */
  private final Map<String, Optional<DecisionDefinition>> known = new ConcurrentHashMap<>();

  /** By id of the table's definition; it never changes either. */
  private final Map<String, Optional<PlainTable>> plain = new ConcurrentHashMap<>();

  private final Cache<Asked, Optional<DmnDecisionRuleResult>> answers =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  PolicyTables(@Lazy RepositoryService repository, CaseDecisions decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /**
   * The first row of the policy's table that holds, as it was deployed with the case's diagram.
   *
   * @param execution of the case, or of a part or shared process that it calls
   * @param suffix what follows the policy's id in the table's
   * @return empty where no row holds
   * @throws NoSuchTableException if the policy has no such table
   */
  public Optional<DmnDecisionRuleResult> row(
      DelegateExecution execution, String suffix, VariableContext values) {
    ProcessDefinition policy = Cases.policy(execution);
    DecisionDefinition table =
        known
            .computeIfAbsent(policy.getId() + suffix, unread -> find(policy, suffix))
            .orElseThrow(() -> new NoSuchTableException(suffix));
    return plain
        .computeIfAbsent(table.getId(), unread -> PlainTable.of(model(table)))
        .flatMap(asking -> asking.given(values))
        .map(given -> answers.get(new Asked(table, given), this::answer))
        .orElseGet(() -> first(table, values));
  }

  private Optional<DmnDecisionRuleResult> answer(Asked asked) {
    return first(asked.table(), Variables.fromMap(asked.given()).asVariableContext());
  }

  private Optional<DmnDecisionRuleResult> first(DecisionDefinition table, VariableContext values) {
    return decisions.look(table, values).stream().findFirst();
  }

  private DmnModelInstance model(DecisionDefinition table) {
    return Platform.unrestricted(() -> repository.getDmnModelInstance(table.getId()));
  }

  private Optional<DecisionDefinition> find(ProcessDefinition policy, String suffix) {
    return Platform.unrestricted(
        () ->
            Optional.ofNullable(
                repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(policy.getDeploymentId())
                    .decisionDefinitionKey(policy.getKey() + suffix)
                    .singleResult()));
  }

  /** A question to a table that always answers it the same. */
  private record Asked(DecisionDefinition table, Map<String, Object> given) {}
}
