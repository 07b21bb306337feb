package org.redress.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.Diagram;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps a case's row in step with the engine: after each task and decision, and at its end. */
@Component
class CaseProgress {

  private final Register register;
  private final CaseRegistration registration;
  private final CaseNumbers numbers;
  private final Clock clock;

  CaseProgress(Register register, CaseRegistration registration, CaseNumbers numbers, Clock clock) {
    this.register = register;
    this.registration = registration;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * What starts by itself is a periodic duty; a lifecycle started past its start form would escape
   * the register.
   */
  void onProcessStarted(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    if (instance.getSuperExecution() != null || register.find(instance.getId()).isPresent()) {
      return;
    }
    if (Diagram.startsByItself(Cases.process(instance))) {
      registration.openDuty(instance);
    } else {
      throw new AuthorizationException(
          "流程「%s」只能通过其登记表发起".formatted(Cases.process(instance).getName()));
    }
  }

  /** The case is closed when its last branch has ended, not when the first one does. */
  void onProcessEnded(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    if (instance.getSuperExecution() == null) {
      register.find(instance.getId()).ifPresent(known -> close(known, instance));
    }
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  @Order(20)
  void onTaskCompleted(DelegateTask task) {
    DelegateExecution execution = task.getExecution();
    refresh(execution);
    String clause = Clause.of(task.getBpmnModelElementInstance(), execution).orElse(null);
    register.enter(
        Entry.of(EntryKind.STEP, Cases.idOf(task))
            .at(task.getTaskDefinitionKey(), task.getName(), clause)
            .heldBy(task.getAssignee(), task.getCreateTime().toInstant()));
    giveNumber(task);
  }

  @EventListener(condition = "#execution.eventName == '" + ExecutionListener.EVENTNAME_END + "'")
  void onElementLeft(DelegateExecution execution) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    if (entity.getActivity() == null || entity.getActivity().getActivityBehavior() == null) {
      return;
    }
    if (entity.getActivity().getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior) {
      refresh(execution);
    } else if (entity.getProcessInstance().getSuperExecution() == null
        && entity.getBpmnModelElementInstance() instanceof EndEvent end) {
      Diagram.outcome(end)
          .ifPresent(outcome -> entity.getProcessInstance().setVariable("caseOutcome", outcome));
    }
  }

  private void refresh(DelegateExecution execution) {
    register
        .find(Cases.idOf(execution))
        .ifPresent(
            known -> {
              Process lifecycle = Cases.lifecycle(execution);
              CaseRecord now = CaseFacts.refreshed(known, execution.getVariables(), lifecycle);
              if (!now.equals(known)) {
                register.update(now);
                noteChanges(known, now);
              }
            });
  }

  private void noteChanges(CaseRecord before, CaseRecord now) {
    BigDecimal approved = now.approvedAmount();
    if (approved != null && !approved.equals(before.approvedAmount())) {
      register.enter(Entry.of(EntryKind.APPROVED, now.caseId()).amount(approved));
    }
  }

  private void giveNumber(DelegateTask task) {
    ExecutionEntity root = Cases.root(task.getExecution());
    Process lifecycle = Cases.process(root);
    boolean here =
        Diagram.property(lifecycle, "caseNumberAt")
            .filter(task.getTaskDefinitionKey()::equals)
            .isPresent();
    if (here) {
      register
          .find(root.getId())
          .filter(known -> known.caseNumber().equals(known.receiptNumber()))
          .ifPresent(
              known -> {
                String number = numbers.next(lifecycle.getId(), CaseRegistration.rule(lifecycle));
                register.update(known.numbered(number));
                register.enter(Entry.of(EntryKind.NUMBERED, root.getId()).note(number));
                for (ExecutionEntity instance =
                        ((ExecutionEntity) task.getExecution()).getProcessInstance();
                    instance != null;
                    instance = parent(instance)) {
                  instance.setProcessBusinessKey(number);
                  instance.setVariableLocal("caseNumber", number);
                }
              });
    }
  }

  private static ExecutionEntity parent(ExecutionEntity instance) {
    return instance.getSuperExecution() == null
        ? null
        : instance.getSuperExecution().getProcessInstance();
  }

  private void close(CaseRecord known, ExecutionEntity instance) {
    Object outcome = instance.getVariable("caseOutcome");
    String reached = outcome == null ? "cancelled" : outcome.toString();
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    // As the engine reckons: the version that the case ran on, from its end.
    int days = instance.getProcessDefinition().getHistoryTimeToLive();
    register.close(
        CaseFacts.refreshed(known, instance.getVariables(), Cases.lifecycle(instance))
            .closed(reached, now.toInstant()),
        now.plusDays(days).toInstant());
    register.enter(Entry.of(EntryKind.CLOSED, known.caseId()).note(reached));
  }
}
