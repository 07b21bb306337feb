package org.redress.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.engine.CaseDecisions;
import org.redress.engine.PolicyGroup;
import org.redress.engine.TransactionMemory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * At which kinds of unit a role may be held: the policy's table {@code <policy>-posts}, which
 * analysts edit. A policy without one, and a role that it has no row for, may be held anywhere.
 */
@Component
public class RoleKinds {

  /** What follows the policy's id in the table's. */
  public static final String SUFFIX = "-posts";

  /** Output of the table: kinds of unit, with commas between; empty for any. */
  public static final String KINDS = "kinds";

  /** Input of the table. */
  private static final String ROLE = "role";

  private final RepositoryService repository;
  private final CaseDecisions decisions;

  RoleKinds(@Lazy RepositoryService repository, CaseDecisions decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** What speaks against the role in that unit, if anything does. */
  Optional<String> objection(String role, Unit unit) {
    List<String> kinds = kinds(role);
    return kinds.isEmpty() || kinds.contains(unit.kind())
        ? Optional.empty()
        : Optional.of(
            "岗位「%s」设在%s，「%s」是%s：请核对机构，或由业务分析员更改任职表"
                .formatted(role, String.join("、", kinds), unit.name(), unit.kind()));
  }

  /** The kinds of unit at which it may be held, in the table's order; empty for any. */
  public List<String> kinds(String role) {
    return TransactionMemory.once(new Asked(role), () -> asked(role));
  }

  private record Asked(String role) {}

  private List<String> asked(String role) {
    return PolicyGroup.isOfPolicy(role)
        ? table(PolicyGroup.policy(role)).stream()
            .flatMap(table -> kinds(table, PolicyGroup.role(role)))
            .toList()
        : List.of();
  }

  private Optional<DecisionDefinition> table(String policy) {
    return Optional.ofNullable(
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(policy + SUFFIX)
            .latestVersion()
            .singleResult());
  }

  private Stream<String> kinds(DecisionDefinition table, String role) {
    return decisions
        .look(table, Variables.createVariables().putValue(ROLE, role).asVariableContext())
        .stream()
        .map(row -> row.<String>getEntry(KINDS))
        .flatMap(kinds -> Arrays.stream(kinds.split("[,，、]")))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty());
  }
}
