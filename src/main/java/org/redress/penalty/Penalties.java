package org.redress.penalty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.engine.CaseDecisions;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.form.FormField;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Acts on forms that ask {@code offence}: {@code penaltyAmount} must lie in the range of {@code
 * <policy>-penalty}, and the penalty is entered in the register with the labels that the form gives
 * offence and kind of penalty.
 */
@Component
@Order(30)
class Penalties implements SubmissionHandler {

  private static final String OFFENCE = "offence";
  private static final String AMOUNT = "penaltyAmount";
  private static final String KIND = "penalty";
  private static final String NONE = "none";

  private final CaseDecisions tables;
  private final Register register;

  Penalties(CaseDecisions tables, Register register) {
    this.tables = tables;
    this.register = register;
  }

  @Override
  public void beforeStoring(Submission submission) {
    Object offence = submission.values().get(OFFENCE);
    if (!submission.asks(OFFENCE) || offence == null || NONE.equals(offence)) {
      return;
    }
    BigDecimal amount =
        submission.values().get(AMOUNT) instanceof Number number
            ? new BigDecimal(number.toString())
            : null;
    if (amount != null) {
      range(submission)
          .filter(range -> !range.covers(amount))
          .ifPresent(range -> refuse(submission, range));
    }
    enter(submission, amount);
  }

  private Optional<PenaltyRange> range(Submission submission) {
    ExecutionEntity instance = submission.processInstance();
    String policy = Cases.lifecycle(instance).getId();
    Optional<DecisionDefinition> table = tables.inForce(policy + "-penalty", instance);
    return table.flatMap(
        known -> {
          Map<String, Object> variables = new HashMap<>(submission.scope().getVariables());
          variables.putAll(submission.values());
          DmnDecisionRuleResult result = tables.ask(known, variables).getSingleResult();
          return PenaltyRange.of(result.getEntry("penaltyMin"), result.getEntry("penaltyMax"));
        });
  }

  private static void refuse(Submission submission, PenaltyRange range) {
    String label = field(submission, AMOUNT).map(FormField::label).orElse(AMOUNT);
    throw new InvalidSubmissionException(AMOUNT, "「%s」须为%s元".formatted(label, range.inWords()));
  }

  private void enter(Submission submission, BigDecimal amount) {
    String what =
        Stream.of(OFFENCE, KIND)
            .flatMap(key -> chosen(submission, key).stream())
            .reduce((offence, kind) -> offence + "：" + kind)
            .orElse(null);
    DelegateTask task = submission.task().orElse(null);
    Entry.Builder entry =
        Entry.of(EntryKind.PENALTY, Cases.root(submission.processInstance()).getId())
            .amount(amount)
            .note(what);
    if (task != null) {
      String clause =
          Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null);
      entry.at(task.getTaskDefinitionKey(), task.getName(), clause);
    }
    Object offender = submission.values().get("offender");
    register.enter(offender == null ? entry : entry.heldBy(offender.toString(), null));
  }

  private static Optional<String> chosen(Submission submission, String key) {
    Object value = submission.values().get(key);
    return value == null
        ? Optional.empty()
        : field(submission, key).flatMap(field -> field.choice(value));
  }

  private static Optional<FormField> field(Submission submission, String key) {
    return submission.form().fields().stream().filter(field -> key.equals(field.key())).findFirst();
  }
}
