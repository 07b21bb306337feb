package org.redress.authority;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Cases;
import org.redress.engine.StandingGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Beside its candidate groups: who else may see a new task, and who of them may not. */
@Component
class NewTasks {

  private static final Logger LOG = LoggerFactory.getLogger(NewTasks.class);

  private final Eligibility eligibility;
  private final Recusals recusals;
  private final FourEyes fourEyes;
  private final Confidentiality confidentiality;
  private final Staffing staffing;
  private final Rights rights;

  NewTasks(
      Eligibility eligibility,
      Recusals recusals,
      FourEyes fourEyes,
      Confidentiality confidentiality,
      Staffing staffing,
      Rights rights) {
    this.eligibility = eligibility;
    this.recusals = recusals;
    this.fourEyes = fourEyes;
    this.confidentiality = confidentiality;
    this.staffing = staffing;
    this.rights = rights;
  }

  /** Before it is asked whom the case has climbed to. */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
  @Order(15)
  void onCreate(DelegateTask task) {
    toGroupIfNotTheirs(task);
    hideOrShow(task);
    barWhoMustStandAside(task);
  }

  private void toGroupIfNotTheirs(DelegateTask task) {
    if (task.getAssignee() != null && eligibility.objection(task, task.getAssignee()).isPresent()) {
      LOG.warn(
          "Task {} ({}) goes to its candidate groups: {}, whom the diagram names, may not have it",
          task.getTaskDefinitionKey(),
          task.getId(),
          task.getAssignee());
      task.setAssignee(null);
    }
  }

  private void hideOrShow(DelegateTask task) {
    if (confidentiality.covers(task.getExecution())) {
      rights.exclude(StandingGroups.COMPLIANCE, Resources.TASK, task.getId(), null);
    }
    if (confidentiality.narrows(task)) {
      for (String group : confidentiality.authorities(task)) {
        rights.grant(
            group,
            Resources.TASK,
            task.getId(),
            null,
            TaskPermissions.READ,
            TaskPermissions.TASK_ASSIGN);
      }
    }
  }

  private void barWhoMustStandAside(DelegateTask task) {
    Set<String> barred = new TreeSet<>(recusals.barred(Cases.idOf(task)));
    barred.addAll(fourEyes.doers(task).keySet());
    barred.forEach(user -> rights.revoke(user, Resources.TASK, task.getId(), null));
    staffing.look(task);
  }
}
