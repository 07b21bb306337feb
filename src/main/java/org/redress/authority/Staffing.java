package org.redress.authority;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.engine.PolicyGroup;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no task lies before nobody. One that nobody in its groups may do goes to who
 * stands in; where nobody does, up to the top of the ladder, it stays with its groups, whose
 * deadlines run on, and compliance finds it as such until an administrator has put somebody into
 * one of them.
 */
@Component
class Staffing {

  private static final Logger LOG = LoggerFactory.getLogger(Staffing.class);

  private final CandidateGroups groups;
  private final StandIns standIns;
  private final Recusals recusals;
  private final FourEyes fourEyes;
  private final Register register;
  private final Rights rights;

  Staffing(
      CandidateGroups groups,
      StandIns standIns,
      Recusals recusals,
      FourEyes fourEyes,
      Register register,
      Rights rights) {
    this.groups = groups;
    this.standIns = standIns;
    this.recusals = recusals;
    this.fourEyes = fourEyes;
    this.register = register;
    this.rights = rights;
  }

  /** Looks whether anybody is left for a task, and hands it on where nobody is. */
  void look(DelegateTask task) {
    Set<String> aside = new TreeSet<>(recusals.barred(Cases.idOf(task)));
    aside.addAll(fourEyes.doers(task).keySet());
    Set<String> held = groups.of(task);
    if (!groups.staffed(held, aside).isEmpty()) {
      return;
    }
    List<String> next =
        standIns.above(task.getBpmnModelElementInstance(), task.getExecution(), held, aside);
    if (!next.isEmpty()) {
      handOn(task, held, next);
    } else if (!isTold(task)) {
      tell(task, held);
    }
  }

  private boolean isTold(DelegateTask task) {
    return register.entries(Cases.idOf(task)).stream()
        .anyMatch(
            entry ->
                entry.kind() == EntryKind.UNATTENDED
                    && task.getTaskDefinitionKey().equals(entry.element())
                    && !entry.at().isBefore(task.getCreateTime().toInstant()));
  }

  private void handOn(DelegateTask task, Collection<String> held, Collection<String> next) {
    String why = why(held);
    groups.replace(task, held, next);
    for (String group : held) {
      rights.withdraw(null, group, Resources.TASK, task.getId());
    }
    register.enter(
        entry(EntryKind.HANDED_ON, task)
            .authority(next.stream().map(PolicyGroup::role).collect(Collectors.joining(",")))
            .note("%s，由%s代为办理".formatted(why, groups.names(next))));
  }

  private void tell(DelegateTask task, Collection<String> held) {
    LOG.warn(
        "Task {} ({}) of case {}: nobody in {} nor above may do it; add another person to the group",
        task.getTaskDefinitionKey(),
        task.getId(),
        Cases.idOf(task),
        held);
    register.enter(
        entry(EntryKind.UNATTENDED, task).note(why(held) + "，其上各级也无人可办。已告知合规人员，待系统管理员为该岗位增补人员"));
  }

  private String why(Collection<String> held) {
    return "候选岗位（%s）%s"
        .formatted(groups.names(held), groups.members(held).isEmpty() ? "没有人员" : "的人员均须回避");
  }

  private static Entry.Builder entry(EntryKind kind, DelegateTask task) {
    String clause = Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null);
    return Entry.of(kind, Cases.idOf(task)).at(task.getTaskDefinitionKey(), task.getName(), clause);
  }
}
