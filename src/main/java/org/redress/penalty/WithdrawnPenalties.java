package org.redress.penalty;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.authority.CaseParts;
import org.redress.authority.Recusal;
import org.redress.authority.Recusals;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends the bar on whom a penalty was proposed for that has not been decided: another has refused
 * it, or it was proposed anew without them. While it is being put right, it stands: nobody drafts
 * his own penalty. Whether a refusal leads back to the proposal is known when the engine has gone
 * on to where it waits, at the command's end (engine internals).
 */
@Component
class WithdrawnPenalties {

  private final PenaltyEntries penalties;
  private final Recusals recusals;
  private final Recusal recusal;
  private final CaseParts parts;
  private final Register register;

  WithdrawnPenalties(
      PenaltyEntries penalties,
      Recusals recusals,
      Recusal recusal,
      CaseParts parts,
      Register register) {
    this.penalties = penalties;
    this.recusals = recusals;
    this.recusal = recusal;
    this.parts = parts;
    this.register = register;
  }

  /** After the penalty, where the step decides it, has been entered. */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  @Order(30)
  void onCompleted(DelegateTask task) {
    String caseId = Cases.idOf(task);
    if (recusals.barred(caseId).isEmpty()) {
      return;
    }
    Optional<String> named = Penalty.in(task.getVariables()).map(Penalty::offender);
    if (penalties.asks(task)) {
      undecided(caseId)
          .forEach(
              (person, step) -> {
                if (!person.equals(named.orElse(null)) && isProposedAnewBy(task, step)) {
                  atEnd(() -> recusal.end(caseId, person, step, "重拟后不再涉及，解除回避"));
                }
              });
    } else if (penalties.refuses(task)) {
      named.ifPresent(person -> atEnd(() -> refused(caseId, person)));
    }
  }

  /** By the same step, or by the approver after one whose limit had been exceeded. */
  private static boolean isProposedAnewBy(DelegateTask task, String step) {
    ModelElementInstance now = task.getBpmnModelElementInstance();
    ModelElementInstance before = now.getModelInstance().getModelElementById(step);
    return step.equals(task.getTaskDefinitionKey())
        || before != null && isApproval(before) && isApproval(now);
  }

  private static boolean isApproval(ModelElementInstance step) {
    return Diagram.property(step, "approvalLimit").isPresent();
  }

  private void refused(String caseId, String person) {
    String step = undecided(caseId).get(person);
    if (step != null && !parts.isOpen(caseId, step)) {
      recusal.end(caseId, person, step, "拟处罚未获批准，解除回避");
    }
  }

  /** Who is barred by a penalty alone that nobody has decided, and the step that proposed it. */
  private Map<String, String> undecided(String caseId) {
    Map<String, String> proposed = recusals.penalised(caseId);
    if (proposed.isEmpty()) {
      return proposed;
    }
    Set<String> penalised =
        register.entries(caseId).stream()
            .filter(entry -> entry.kind() == EntryKind.PENALTY && entry.holder() != null)
            .map(Entry::holder)
            .collect(Collectors.toSet());
    proposed.keySet().removeAll(penalised);
    return proposed;
  }

  /** When the engine has gone on to where it waits, and before anything is stored. */
  private static void atEnd(Runnable ends) {
    Context.getCommandContext()
        .registerCommandContextListener(
            new CommandContextListener() {
              @Override
              public void onCommandContextClose(CommandContext context) {
                ends.run();
              }

              @Override
              public void onCommandFailed(CommandContext context, Throwable failure) {
                // nothing was decided
              }
            });
  }
}
