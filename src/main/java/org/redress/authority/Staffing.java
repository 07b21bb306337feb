package org.redress.authority;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says so where everybody who could do a task must stand aside. The task stays with its group, its
 * deadlines run, and an administrator puts somebody else into the group, who then sees it.
 */
@Component
class Staffing {

  private static final Logger LOG = LoggerFactory.getLogger(Staffing.class);

  private final CandidateGroups groups;
  private final Recusals recusals;
  private final FourEyes fourEyes;
  private final Register register;

  Staffing(CandidateGroups groups, Recusals recusals, FourEyes fourEyes, Register register) {
    this.groups = groups;
    this.recusals = recusals;
    this.fourEyes = fourEyes;
    this.register = register;
  }

  /** Looks whether anybody is left, once somebody has been barred from the task. */
  void check(DelegateTask task) {
    Set<String> members = groups.members(task);
    boolean staffed = !members.isEmpty();
    members.removeAll(recusals.barred(Cases.idOf(task)));
    members.removeAll(fourEyes.doers(task).keySet());
    if (staffed && members.isEmpty()) {
      LOG.warn(
          "Task {} ({}) of case {}: every member of {} must stand aside; add another person to the group",
          task.getTaskDefinitionKey(),
          task.getId(),
          Cases.idOf(task),
          groups.of(task));
      String clause =
          Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null);
      register.enter(
          Entry.of(EntryKind.BARRED, Cases.idOf(task))
              .at(task.getTaskDefinitionKey(), task.getName(), clause)
              .note("候选岗位（%s）的人员均须回避，待系统管理员为该岗位增补人员".formatted(groups.names(task))));
    }
  }
}
