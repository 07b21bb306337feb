package org.redress.penalty;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FilledForms;
import org.redress.form.FormSchema;
import org.redress.form.PolicyValues;
import org.redress.form.Submission;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters each penalty in the register, once an offence: when the step is completed that decides it.
 * That is the step whose form asks it; where its property {@code penalty} says {@code proposed},
 * the one whose property {@code penalty} names the answer that approves it ({@code
 * penaltyDecision=approve}). An approver who has approved more than the limit has decided nothing:
 * the next one does.
 */
@Component
class PenaltyEntries {

  private static final String PROPERTY = "penalty";
  private static final String PROPOSED = "proposed";
  private static final String EXCEEDED = "approvalExceeded";

  private final Register register;
  private final FilledForms forms;
  private final PolicyValues policies;

  PenaltyEntries(Register register, FilledForms forms, PolicyValues policies) {
    this.register = register;
    this.forms = forms;
    this.policies = policies;
  }

  /** After what was approved has been measured against the approver's limit. */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  @Order(20)
  void onCompleted(DelegateTask task) {
    Penalty.in(task.getVariables())
        .filter(penalty -> decides(task))
        .filter(penalty -> entered(penalty, words(task), Cases.idOf(task)).isEmpty())
        .ifPresent(penalty -> enter(task, penalty));
  }

  /** What has been entered for the same offence of the same person, if it is something else. */
  Optional<String> other(Submission submission, Penalty penalty) {
    PolicyValues.Words words = words(submission.policy().getDeploymentId());
    return entered(penalty, words, submission.caseId())
        .filter(before -> !told(penalty, words).equals(before.note()) || !sameSum(penalty, before))
        .map(before -> inWords(before));
  }

  private static boolean sameSum(Penalty penalty, Entry before) {
    var sum = penalty.sums().get(SumField.CNY);
    return sum == null || before.amount() == null
        ? sum == before.amount()
        : sum.compareTo(before.amount()) == 0;
  }

  private static String inWords(Entry before) {
    return before.amount() == null
        ? before.note()
        : before.note() + "，" + before.amount().stripTrailingZeros().toPlainString() + "元";
  }

  /** Whether the step that is completed settles by its answer what becomes of a penalty. */
  boolean decides(DelegateTask task) {
    Optional<String> declared = Diagram.property(task.getBpmnModelElementInstance(), PROPERTY);
    if (declared.isPresent()) {
      String[] answer = declared.get().split("=", 2);
      return !declared.get().equals(PROPOSED)
          && answer.length == 2
          && answer[1].trim().equals(String.valueOf(task.getVariable(answer[0].trim())));
    }
    return asks(task)
        && !(Diagram.property(task.getBpmnModelElementInstance(), "approvalLimit").isPresent()
            && Boolean.TRUE.equals(task.getVariable(EXCEEDED)));
  }

  /** Whether the step could have approved a proposed penalty, and has not. */
  boolean refuses(DelegateTask task) {
    return Diagram.property(task.getBpmnModelElementInstance(), PROPERTY)
            .filter(declared -> !declared.equals(PROPOSED))
            .isPresent()
        && !decides(task);
  }

  /** Whether the step's form asks what somebody is penalised for. */
  boolean asks(DelegateTask task) {
    return forms.ofTask(task.getId()).map(FormSchema::of).stream()
        .flatMap(form -> form.fields().stream())
        .anyMatch(field -> Penalty.OFFENCE.equals(field.key()));
  }

  /** The entry for the offence, of the same person or, where nobody is named, of nobody. */
  private Optional<Entry> entered(Penalty penalty, PolicyValues.Words words, String caseId) {
    String offence = words.word(Penalty.OFFENCE, penalty.offence());
    return register.entries(caseId).stream()
        .filter(entry -> entry.kind() == EntryKind.PENALTY)
        .filter(entry -> Objects.equals(entry.holder(), penalty.offender()))
        .filter(
            entry ->
                entry.note() != null
                    && (entry.note().equals(offence) || entry.note().startsWith(offence + "：")))
        .findFirst();
  }

  private void enter(DelegateTask task, Penalty penalty) {
    String clause = Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null);
    register.enter(
        Entry.of(EntryKind.PENALTY, Cases.idOf(task))
            .at(task.getTaskDefinitionKey(), task.getName(), clause)
            .amount(penalty.sums().get(SumField.CNY))
            .heldBy(penalty.offender(), null)
            .note(told(penalty, words(task))));
  }

  /** 违规行为, and what follows it where that is no sum of money: 扣分 1分. */
  private static String told(Penalty penalty, PolicyValues.Words words) {
    String sanction =
        Stream.of(
                Optional.ofNullable(penalty.kind()).map(kind -> words.word(Penalty.KIND, kind)),
                Optional.ofNullable(penalty.sums().get(SumField.POINTS))
                    .map(
                        points ->
                            points.stripTrailingZeros().toPlainString() + SumField.POINTS.word()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    String offence = words.word(Penalty.OFFENCE, penalty.offence());
    return sanction.isEmpty() ? offence : offence + "：" + sanction;
  }

  private PolicyValues.Words words(DelegateTask task) {
    return words(Cases.policy(task.getExecution()).getDeploymentId());
  }

  private PolicyValues.Words words(String deployment) {
    return Platform.unrestricted(() -> policies.of(deployment));
  }
}
