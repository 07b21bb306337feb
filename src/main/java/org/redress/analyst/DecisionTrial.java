package org.redress.analyst;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.redress.deployment.ModelFile;
import org.redress.engine.CaseDecisions;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries the newest version of a table, or one that is not deployed yet, and leaves no trace of it.
 */
@Component
class DecisionTrial {

  private static final String UPLOADED = "trial.dmn";

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final CaseDecisions decisions;
  private final PolicyValues words;
  private final TransactionTemplate transaction;

  DecisionTrial(
      ProcessEngine engine,
      CaseDecisions decisions,
      PolicyValues words,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
    this.decisions = decisions;
    this.words = words;
    this.transaction = transaction;
  }

  /**
   * A table and what it asks.
   *
   * @param id of the decision
   * @param name what it is called
   * @param version number of the version
   * @param hitPolicy how many rows may match, as DMN has it
   * @param rows how many it has
   * @param questions what it asks
   */
  record Table(
      String id,
      String name,
      int version,
      String hitPolicy,
      int rows,
      List<TableQuestion> questions) {}

  /**
   * A cell of a row.
   *
   * @param label of its column
   * @param text what stands in it; of a result, its value
   * @param word what the policy calls the value; the text where nothing says
   */
  record Cell(String label, String text, String word) {}

  /**
   * A row that matched.
   *
   * @param number its place in the table, from 1
   * @param id of the rule
   * @param conditions its conditions; what is left empty is left out
   * @param results what it says
   * @param annotation what is noted on it
   */
  record Row(int number, String id, List<Cell> conditions, List<Cell> results, String annotation) {}

  /**
   * What a trial found.
   *
   * @param rows those that matched; several only where the hit policy collects
   * @param collected what is made of them, such as their sum; null where nothing is
   */
  record Outcome(Table table, List<Row> rows, Object collected) {}

  /**
   * @throws NoSuchModelException if there is no such table
   */
  Table table(String id) {
    DecisionDefinition definition = newest(id);
    return table(definition, drawn(definition));
  }

  /**
   * Tries the newest version.
   *
   * @param values by the names of the variables; what is left out is unknown
   * @throws NoSuchModelException if there is no such table
   * @throws BadUserRequestException naming the value that does not fit
   */
  Outcome ask(String id, Map<String, Object> values) {
    DecisionDefinition definition = newest(id);
    DecisionTable drawn = drawn(definition);
    Table table = table(definition, drawn);
    Map<String, Object> fitting = TableQuestion.checked(table.questions(), values);
    try {
      DmnDecisionTableEvaluationEvent found =
          decisions.rules(definition, Variables.fromMap(fitting).asVariableContext());
      TypedValue collected = found.getCollectResultValue();
      return new Outcome(
          table,
          found.getMatchingRules().stream()
              .map(matched -> row(matched, drawn, definition))
              .toList(),
          collected == null ? null : collected.getValue());
    } catch (DmnEngineException refused) {
      throw new BadUserRequestException(
          "这张表答不了这些值：命中方式 %s 与命中的行不合，或单元格写得不对。请检查相关的行。引擎的说明：%s"
              .formatted(table.hitPolicy(), refused.getMessage()),
          refused);
    }
  }

  /**
   * Tries a table that is not deployed yet: it is deployed, by the check of every deployment, asked
   * and taken back.
   *
   * @param text of the file
   * @throws BadUserRequestException where the table would not be deployed
   */
  Outcome askText(String text, Map<String, Object> values) {
    List<String> decisions =
        new ModelFile(UPLOADED, text.getBytes(StandardCharsets.UTF_8)).definitionIds();
    if (decisions.size() != 1) {
      throw new BadUserRequestException("请上传只含一张决策表的 .dmn 文件");
    }
    try {
      return transaction.execute(
          begun -> {
            begun.setRollbackOnly();
            repository.createDeployment().name(UPLOADED).addString(UPLOADED, text).deploy();
            return ask(decisions.get(0), values);
          });
    } catch (ParseException refused) {
      throw new BadUserRequestException(refused.getMessage(), refused);
    }
  }

  private Row row(
      DmnEvaluatedDecisionRule matched, DecisionTable drawn, DecisionDefinition definition) {
    List<Rule> rules = List.copyOf(drawn.getRules());
    Rule rule =
        rules.stream().filter(one -> one.getId().equals(matched.getId())).findFirst().orElseThrow();
    PolicyValues.Words called = words.of(definition.getDeploymentId());
    return new Row(
        rules.indexOf(rule) + 1,
        rule.getId(),
        conditions(rule, List.copyOf(drawn.getInputs())),
        matched.getOutputEntries().values().stream()
            .map(
                result -> {
                  String value = String.valueOf(result.getValue().getValue());
                  return new Cell(
                      result.getName() == null ? result.getOutputName() : result.getName(),
                      value,
                      called.word(result.getOutputName(), value));
                })
            .toList(),
        rule.getDescription() == null ? null : rule.getDescription().getTextContent());
  }

  private static List<Cell> conditions(Rule rule, List<Input> columns) {
    List<Cell> conditions = new ArrayList<>();
    int column = 0;
    for (InputEntry entry : rule.getInputEntries()) {
      Input asked = columns.get(column++);
      String text = entry.getText() == null ? "" : entry.getText().getTextContent().trim();
      if (!text.isEmpty()) {
        conditions.add(new Cell(asked.getLabel(), text, text));
      }
    }
    return conditions;
  }

  private Table table(DecisionDefinition definition, DecisionTable drawn) {
    PolicyValues.Words called = words.of(definition.getDeploymentId());
    return new Table(
        definition.getKey(),
        definition.getName(),
        definition.getVersion(),
        drawn.getHitPolicy().name(),
        drawn.getRules().size(),
        drawn.getInputs().stream().map(input -> TableQuestion.of(input, called)).toList());
  }

  private DecisionDefinition newest(String id) {
    return Platform.unrestricted(
        engine,
        () ->
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchModelException(id)));
  }

  private DecisionTable drawn(DecisionDefinition definition) {
    Decision decision =
        Platform.unrestricted(
            engine,
            () ->
                repository
                    .getDmnModelInstance(definition.getId())
                    .getModelElementById(definition.getKey()));
    return decision.getChildElementsByType(DecisionTable.class).stream()
        .findFirst()
        .orElseThrow(
            () -> new BadUserRequestException("「%s」不是决策表，不能试算".formatted(definition.getName())));
  }
}
