package org.redress.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.redress.audit.DecisionTaken.NamedValue;
import org.redress.deadline.SpokenLimits;
import org.redress.form.PolicyValues.Words;
import org.springframework.stereotype.Component;

/** What the tables were asked and answered, and by which of their rules. */
@Component
class DecisionLines {

  private final HistoryService history;
  private final RepositoryService repository;
  private final Diagrams diagrams;
  private final FieldValues values;

  DecisionLines(
      HistoryService history, RepositoryService repository, Diagrams diagrams, FieldValues values) {
    this.history = history;
    this.repository = repository;
    this.diagrams = diagrams;
    this.values = values;
  }

  /**
   * @param called what the policy calls its values
   */
  List<TrailLine> of(List<String> instances, Words called) {
    return instances.stream()
        .flatMap(
            instance ->
                history
                    .createHistoricDecisionInstanceQuery()
                    .processInstanceId(instance)
                    .includeInputs()
                    .includeOutputs()
                    .list()
                    .stream())
        .map(taken -> line(taken, called))
        .toList();
  }

  private TrailLine line(HistoricDecisionInstance taken, Words called) {
    DmnModelInstance table = repository.getDmnModelInstance(taken.getDecisionDefinitionId());
    DecisionTaken decision =
        new DecisionTaken(
            taken.getInputs().stream()
                .map(
                    input ->
                        new NamedValue(
                            input.getClauseName(),
                            text(asked(table, input.getClauseId()), input.getValue(), called)))
                .toList(),
            taken.getOutputs().stream()
                .map(
                    output ->
                        new NamedValue(
                            name(output),
                            text(output.getVariableName(), output.getValue(), called)))
                .toList(),
            taken.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .distinct()
                .map(rule -> annotation(table, rule))
                .filter(Objects::nonNull)
                .toList());
    String definition = taken.getProcessDefinitionId();
    return new TrailLine(
        taken.getEvaluationTime().toInstant(),
        TrailLine.Kind.DECISION,
        definition,
        taken.getActivityId(),
        taken.getDecisionDefinitionName(),
        diagrams.clause(definition, taken.getActivityId()).orElse(null),
        null,
        decision,
        null,
        null);
  }

  private String text(String variable, Object value, Words called) {
    if (value instanceof Number number) {
      String id = new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      return called.word(variable, id);
    }
    return value instanceof String id
        ? SpokenLimits.of(id).orElseGet(() -> called.word(variable, id))
        : values.text(value);
  }

  /** The variable that a column asks. */
  private static String asked(DmnModelInstance table, String column) {
    return table.getModelElementById(column) instanceof Input input
        ? input.getInputExpression().getTextContent().trim()
        : null;
  }

  private static String name(HistoricDecisionOutputInstance output) {
    return Stream.<Function<HistoricDecisionOutputInstance, String>>of(
            HistoricDecisionOutputInstance::getClauseName,
            HistoricDecisionOutputInstance::getVariableName)
        .map(name -> name.apply(output))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(output.getClauseId());
  }

  private static String annotation(DmnModelInstance table, String ruleId) {
    Rule rule = table.getModelElementById(ruleId);
    Description description = rule == null ? null : rule.getDescription();
    return description == null ? null : description.getTextContent().trim();
  }
}
