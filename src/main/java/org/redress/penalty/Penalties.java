package org.redress.penalty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.engine.CaseDecisions;
import org.redress.form.FormField;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks at forms that ask {@code offence}: the sanction must be one that {@code <policy>-penalty}
 * allows for it, its sum in the range and unit of that, and nobody is penalised twice for one
 * offence.
 */
@Component
@Order(30)
class Penalties implements SubmissionHandler {

  private final CaseDecisions tables;
  private final PenaltyEntries entries;

  Penalties(CaseDecisions tables, PenaltyEntries entries) {
    this.tables = tables;
    this.entries = entries;
  }

  @Override
  public void beforeStoring(Submission submission) {
    if (submission.asks(Penalty.OFFENCE)) {
      Penalty.in(submission.values()).ifPresent(penalty -> check(submission, penalty));
    }
  }

  private void check(Submission submission, Penalty penalty) {
    table(submission)
        .ifPresent(table -> checkSums(submission, penalty, sanctions(table, submission, penalty)));
    entries
        .other(submission, penalty)
        .ifPresent(
            before -> {
              throw new InvalidSubmissionException(
                  Penalty.OFFENCE,
                  "本案已就「%s」对同一人员（单位）作出处罚（%s）。同一行为只处罚一次，请改选，或填写与前次相同的处罚"
                      .formatted(word(submission, Penalty.OFFENCE, penalty.offence()), before));
            });
  }

  private Optional<DecisionDefinition> table(Submission submission) {
    ExecutionEntity instance = submission.processInstance();
    return tables.inForce(submission.policy().getKey() + "-penalty", instance);
  }

  /** The rows for the offence that the penalty may rest on. */
  private List<Sanction> sanctions(
      DecisionDefinition table, Submission submission, Penalty penalty) {
    Map<String, Object> variables = new HashMap<>(submission.scope().getVariables());
    variables.putAll(submission.values());
    List<Sanction> allowed =
        tables.ask(table, variables).getResultList().stream().map(Sanction::of).toList();
    if (allowed.isEmpty()) {
      throw new InvalidSubmissionException(
          Penalty.OFFENCE,
          "本制度对「%s」（及所填责任人等情形）没有规定处罚，请改选"
              .formatted(word(submission, Penalty.OFFENCE, penalty.offence())));
    }
    if (penalty.kind() == null) {
      return allowed;
    }
    List<Sanction> chosen =
        allowed.stream().filter(sanction -> sanction.isOf(penalty.kind())).toList();
    if (chosen.isEmpty()) {
      throw new InvalidSubmissionException(
          Penalty.KIND,
          "本制度对「%s」规定的处罚是：%s。请改选"
              .formatted(
                  word(submission, Penalty.OFFENCE, penalty.offence()),
                  allowed.stream()
                      .map(sanction -> word(submission, Penalty.KIND, sanction.kind()))
                      .distinct()
                      .collect(Collectors.joining("、"))));
    }
    return chosen;
  }

  private static void checkSums(Submission submission, Penalty penalty, List<Sanction> sanctions) {
    penalty.sums().forEach((field, sum) -> checkSum(submission, field, sum, sanctions));
  }

  private static void checkSum(
      Submission submission, SumField field, BigDecimal sum, List<Sanction> sanctions) {
    List<Sanction> inUnit = sanctions.stream().filter(sanction -> sanction.takes(field)).toList();
    String label = field(submission, field.key()).map(FormField::label).orElse(field.key());
    if (inUnit.isEmpty()) {
      throw new InvalidSubmissionException(
          field.key(), "所选的处罚不以%s计，请清空「%s」".formatted(field.word(), label));
    }
    if (inUnit.stream().noneMatch(sanction -> sanction.covers(field, sum))) {
      throw new InvalidSubmissionException(
          field.key(),
          "「%s」须为%s"
              .formatted(
                  label,
                  inUnit.stream()
                      .map(Sanction::inWords)
                      .distinct()
                      .collect(Collectors.joining("，或"))));
    }
  }

  private static String word(Submission submission, String key, String value) {
    return field(submission, key).flatMap(field -> field.choice(value)).orElse(value);
  }

  private static Optional<FormField> field(Submission submission, String key) {
    return submission.form().fields().stream().filter(field -> key.equals(field.key())).findFirst();
  }
}
