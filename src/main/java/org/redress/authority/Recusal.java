package org.redress.authority;

import java.time.Clock;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Bars a person from a case: neither its instances nor its tasks are there for them any more,
 * running or in history, and what they hold goes back to its group. Nothing lifts the bar but an
 * administrator: a handler who could lift it by naming somebody else could undo it on the quiet.
 */
@Component
class Recusal {

  private final Register register;
  private final Recusals recusals;
  private final CaseParts parts;
  private final Staffing staffing;
  private final Rights rights;
  private final Clock clock;

  Recusal(
      Register register,
      Recusals recusals,
      CaseParts parts,
      Staffing staffing,
      Rights rights,
      Clock clock) {
    this.register = register;
    this.recusals = recusals;
    this.parts = parts;
    this.staffing = staffing;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Does nothing where they are barred already, and for what is no case of the register's.
   *
   * @param submittedTask id of the task being completed now, which stays with who completes it;
   *     null where there is none
   */
  void bar(String caseId, String user, String submittedTask) {
    if (register.find(caseId).isEmpty() || recusals.isBarred(caseId, user)) {
      return;
    }
    register.enter(
        Entry.of(EntryKind.BARRED, caseId).heldBy(user, clock.instant()).note("被投诉或被追究责任，回避本案"));
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
