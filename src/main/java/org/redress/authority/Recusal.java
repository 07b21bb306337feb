package org.redress.authority;

import java.time.Clock;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.engine.Clause;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Bars a person from a case: neither its instances nor its tasks are there for them any more,
 * running or in history, and what they hold goes back to its group. Naming somebody else does not
 * lift the bar: a handler could undo it on the quiet. It ends where it rests on a proposed penalty
 * alone and another has decided against that, or it has been proposed anew without them.
 */
@Component
public class Recusal {

  private final Register register;
  private final Recusals recusals;
  private final CaseParts parts;
  private final Staffing staffing;
  private final FourEyes fourEyes;
  private final Rights rights;
  private final Clock clock;

  Recusal(
      Register register,
      Recusals recusals,
      CaseParts parts,
      Staffing staffing,
      FourEyes fourEyes,
      Rights rights,
      Clock clock) {
    this.register = register;
    this.recusals = recusals;
    this.parts = parts;
    this.staffing = staffing;
    this.fourEyes = fourEyes;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Who is complained about. Does nothing where they are barred for that already, and for what is
   * no case of the register's.
   *
   * @param submittedTask id of the task being completed now, which stays with who completes it;
   *     null where there is none
   */
  void bar(String caseId, String user, String submittedTask) {
    boolean barred = recusals.isBarred(caseId, user);
    if (register.find(caseId).isEmpty()
        || barred && !recusals.penalised(caseId).containsKey(user)) {
      return;
    }
    register.enter(
        Entry.of(EntryKind.BARRED, caseId).heldBy(user, clock.instant()).note("被投诉或被追究责任，回避本案"));
    if (!barred) {
      keepOut(caseId, user, submittedTask);
    }
  }

  /** Whom a step penalises, or proposes to. */
  void barPenalised(String caseId, String user, DelegateTask step) {
    if (register.find(caseId).isPresent() && !recusals.isBarred(caseId, user)) {
      register.enter(
          at(step, Entry.of(EntryKind.BARRED, caseId))
              .heldBy(user, clock.instant())
              .note("被拟处罚，回避本案"));
      keepOut(caseId, user, step.getId());
    }
  }

  /**
   * Ends the bar that a proposed penalty had put on somebody: they may do again what their groups
   * may, and what had been handed on for their sake comes back.
   *
   * @param step that proposed it
   * @param why for the register
   */
  public void end(String caseId, String user, String step, String why) {
    register.enter(
        Entry.of(EntryKind.BAR_ENDED, caseId).at(step, null, null).heldBy(user, null).note(why));
    for (String instance : parts.running(caseId)) {
      rights.unbar(user, Resources.PROCESS_INSTANCE, instance);
    }
    for (String instance : parts.all(caseId)) {
      rights.unbar(user, Resources.HISTORIC_PROCESS_INSTANCE, instance);
    }
    for (TaskEntity task : parts.openTasks(caseId)) {
      if (!fourEyes.doers(task).containsKey(user)) {
        rights.unbar(user, Resources.TASK, task.getId());
      }
      staffing.giveBack(task);
    }
  }

  private static Entry.Builder at(DelegateTask step, Entry.Builder entry) {
    String clause = Clause.of(step.getBpmnModelElementInstance(), step.getExecution()).orElse(null);
    return entry.at(step.getTaskDefinitionKey(), step.getName(), clause);
  }

  private void keepOut(String caseId, String user, String submittedTask) {
    for (String instance : parts.running(caseId)) {
      rights.revoke(user, Resources.PROCESS_INSTANCE, instance, caseId);
    }
    // In history the bar on an instance covers its tasks, their log and variables: it is asked
    // before theirs.
    for (String instance : parts.all(caseId)) {
      rights.revoke(user, Resources.HISTORIC_PROCESS_INSTANCE, instance, caseId);
    }
    for (TaskEntity task : parts.openTasks(caseId)) {
      rights.revoke(user, Resources.TASK, task.getId(), caseId);
      if (!task.getId().equals(submittedTask)) {
        takeFrom(user, task);
        staffing.look(task);
      }
    }
  }

  /** Whoever holds the task, or has delegated it, holds it no longer: it is its groups' again. */
  static void takeFrom(String user, TaskEntity task) {
    if (user.equals(task.getAssignee())) {
      task.setDelegationState(null);
      task.setAssignee(null);
    }
    if (user.equals(task.getOwner())) {
      task.setOwner(null);
    }
    task.triggerUpdateEvent();
  }
}
