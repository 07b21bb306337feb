package org.redress.authority;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
    Set<String> aside = aside(task);
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

  /**
   * Gives a task that had been handed on back to the groups that the diagram names, once somebody
   * in them may do it. Whoever has claimed it keeps it.
   */
  void giveBack(DelegateTask task) {
    Set<String> held = groups.of(task);
    Set<String> own = groups.ofDiagram(task);
    if (task.getAssignee() != null || held.equals(own)) {
      return;
    }
    if (!groups.staffed(own, aside(task)).isEmpty()) {
      give(task, held, own);
      register.enter(
          entry(EntryKind.HANDED_BACK, task)
              .authority(own.stream().map(PolicyGroup::role).collect(Collectors.joining(",")))
              .note("原岗位已有人可办，交还%s办理".formatted(groups.names(own))));
    }
  }

  /**
   * Gives an open task that nobody has claimed to the groups that the diagram names by now, or to
   * who stands in where nobody in them may do it.
   *
   * @return what has changed, as people read it
   */
  Optional<String> regroup(DelegateTask task) {
    Set<String> held = groups.of(task);
    Set<String> own = groups.ofDiagram(task);
    if (task.getAssignee() != null || held.equals(own) || held.equals(whoActs(task, own))) {
      return Optional.empty();
    }
    give(task, held, own);
    String names = groups.names(own);
    register.enter(
        entry(EntryKind.VERSION_CHANGED, task)
            .authority(own.stream().map(PolicyGroup::role).collect(Collectors.joining(",")))
            .note("新版本规定由%s办理".formatted(names)));
    look(task);
    return Optional.of("「%s」改由%s办理".formatted(task.getName(), names));
  }

  /**
   * Puts an open task before those who hold its roles now, in the unit that the case belongs to:
   * whoever has claimed it and is none of them holds it no longer.
   */
  void place(TaskEntity task) {
    Set<String> held = groups.of(task);
    Set<String> own = groups.ofDiagram(task);
    String holder = task.getAssignee();
    if (!held.equals(own) && !held.equals(whoActs(task, own))) {
      give(task, held, own);
      register.enter(
          entry(EntryKind.HANDED_ON, task)
              .authority(own.stream().map(PolicyGroup::role).collect(Collectors.joining(",")))
              .note("改由%s办理".formatted(groups.names(own))));
    }
    if (holder != null && !groups.include(task, holder)) {
      takeFromHolder(task, "经办人不再任本岗位");
    }
    look(task);
  }

  /** Nobody holds the task any longer: it lies before its groups. */
  void takeFromHolder(TaskEntity task, String why) {
    String holder = task.getAssignee();
    Recusal.takeFrom(holder, task);
    Set<String> held = groups.of(task);
    register.enter(
        entry(EntryKind.HANDED_BACK, task)
            .heldBy(holder, task.getCreateTime().toInstant())
            .authority(held.stream().map(PolicyGroup::role).collect(Collectors.joining(",")))
            .note("%s，交还%s办理".formatted(why, groups.names(held))));
  }

  /** The groups themselves, or who stands in for them. */
  private Set<String> whoActs(DelegateTask task, Set<String> own) {
    Set<String> aside = aside(task);
    return groups.staffed(own, aside).isEmpty()
        ? new TreeSet<>(
            standIns.above(task.getBpmnModelElementInstance(), task.getExecution(), own, aside))
        : own;
  }

  private void give(DelegateTask task, Set<String> held, Collection<String> next) {
    Set<String> losing = new TreeSet<>(held);
    losing.removeAll(next);
    Set<String> gaining = new TreeSet<>(next);
    gaining.removeAll(held);
    groups.replace(task, losing, gaining);
    for (String group : losing) {
      rights.withdraw(null, group, Resources.TASK, task.getId());
    }
  }

  private Set<String> aside(DelegateTask task) {
    Set<String> aside = new TreeSet<>(recusals.barred(Cases.idOf(task)));
    aside.addAll(fourEyes.doers(task).keySet());
    return aside;
  }

  private boolean isTold(DelegateTask task) {
    return register.entries(Cases.idOf(task)).stream()
        .anyMatch(
            entry ->
                entry.kind() == EntryKind.UNATTENDED
                    && task.getTaskDefinitionKey().equals(entry.element())
                    && !entry.at().isBefore(task.getCreateTime().toInstant()));
  }

  private void handOn(DelegateTask task, Set<String> held, Collection<String> next) {
    String why = why(held);
    give(task, held, next);
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
