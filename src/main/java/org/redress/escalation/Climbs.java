package org.redress.escalation;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.Ladder;
import org.redress.register.ClimbReason;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters in the register that a case has climbed by another way than an expiry: it comes to a task
 * of a role that stands higher on the policy's ladder than the one that did the step before, and
 * there is a reason. An approval that every case needs is none.
 */
@Component
class Climbs {

  private final Register register;
  private final PolicyLadder ladders;
  private final ClimbReasons reasons;

  Climbs(Register register, PolicyLadder ladders, ClimbReasons reasons) {
    this.register = register;
    this.ladders = ladders;
    this.reasons = reasons;
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
  @Order(20)
  void onCreate(DelegateTask task) {
    Ladder ladder = ladders.of(task);
    String role = ladder.highest(PolicyLadder.holders(task)).orElse(null);
    if (role == null || ladder.rank(role) == 0) {
      return;
    }
    Way way = Way.of(register.entries(Cases.idOf(task)), step -> ladders.doers(step, task));
    Optional<String> before =
        way.steps().map(ladder::highest).flatMap(Optional::stream).findFirst();
    boolean higher = before.isPresent() && ladder.rank(role) > ladder.rank(before.get());
    if (higher && !way.climbedSinceLastStep()) {
      reasons.of(task, role, ladder, way).ifPresent(reason -> enter(task, role, reason, way));
    }
  }

  private void enter(DelegateTask task, String role, ClimbReason reason, Way way) {
    Entry last = way.lastStep().orElseThrow();
    register.enter(
        Entry.of(EntryKind.ESCALATED, Cases.idOf(task))
            .at(
                task.getTaskDefinitionKey(),
                task.getName(),
                Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null))
            .heldBy(last.holder(), last.heldSince())
            .authority(role)
            .reason(reason));
  }
}
