package org.redress.authority;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The rights that come and go with a task's assignee and candidates. The engine asks here at every
 * assignment, by whatever door, before anything is stored; hence here an assignment is refused too.
 * (An exception from a task listener would reach REST as 500.)
 */
@Component
class TaskRights extends CreatorRights {

  private static final String BEING_CREATED = "Init";

  private final Eligibility eligibility;
  private final Confidentiality confidentiality;
  private final CandidateGroups groups;
  private final Rights rights;

  TaskRights(
      Eligibility eligibility,
      Confidentiality confidentiality,
      CandidateGroups groups,
      Rights rights) {
    this.eligibility = eligibility;
    this.confidentiality = confidentiality;
    this.groups = groups;
    this.rights = rights;
  }

  /**
   * Who holds a task has the right to it by the group, and of their own only where, in a
   * confidential case, the group has none; that goes with the task to the next.
   */
  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
    TaskEntity entity = (TaskEntity) task;
    if (entity.getExecution() == null) {
      return super.newTaskAssignee(task, before, now);
    }
    if (before != null && !before.equals(now) && !before.equals(task.getOwner())) {
      rights.withdraw(before, null, Resources.TASK, task.getId());
    }
    if (now == null) {
      return confidentiality.narrows(entity) ? groupRights(entity) : null;
    }
    Optional<Objection> objection = eligibility.objection(entity, now);
    if (objection.isPresent()) {
      if (isNew(entity)) {
        return null;
      }
      throw objection.get().refusal(now);
    }
    if (confidentiality.narrows(entity)) {
      for (String group : groups.of(entity)) {
        rights.withdraw(null, group, Resources.TASK, task.getId());
      }
      return super.newTaskAssignee(task, before, now);
    }
    return null; // a member of its groups, who have the right
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
    if (now != null && ((TaskEntity) task).getExecution() != null) {
      eligibility
          .objection((TaskEntity) task, now)
          .ifPresent(
              objection -> {
                throw objection.refusal(now);
              });
    }
    return super.newTaskOwner(task, before, now);
  }

  /**
   * A task that the diagram gives to one person in a confidential case is not its group's to see.
   */
  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    TaskEntity entity = (TaskEntity) task;
    if (entity.getExecution() == null) {
      return super.newTaskGroupIdentityLink(task, groupId, type);
    }
    refuseFromPersons(entity);
    return task.getAssignee() != null && confidentiality.narrows(entity)
        ? null
        : super.newTaskGroupIdentityLink(task, groupId, type);
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    TaskEntity entity = (TaskEntity) task;
    if (entity.getExecution() != null) {
      refuseFromPersons(entity);
      if (eligibility.objection(entity, userId).isPresent()) {
        return null;
      }
    }
    return super.newTaskUserIdentityLink(task, userId, type);
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    if (!((TaskEntity) task).isDeleted()) {
      refuseFromPersons((TaskEntity) task);
    }
    return super.deleteTaskGroupIdentityLink(task, groupId, type);
  }

  private AuthorizationEntity[] groupRights(TaskEntity task) {
    return groups.of(task).stream()
        .flatMap(group -> Arrays.stream(super.newTaskGroupIdentityLink(task, group, "candidate")))
        .toArray(AuthorizationEntity[]::new);
  }

  /**
   * Whether the task is just coming into being: then it is the group's where the person whom its
   * diagram names may not have it. Whom a form names was looked at where it was entered; since then
   * they must stand aside, or have left the group.
   */
  private static boolean isNew(TaskEntity task) {
    return task.getTaskState().equals(BEING_CREATED);
  }

  private static void refuseFromPersons(TaskEntity task) {
    if (!task.getTaskState().equals(BEING_CREATED) && Acting.asking().isPresent()) {
      throw new AuthorizationException("任务「%s」的候选岗位由流程图规定，不能另行增减".formatted(task.getName()));
    }
  }
}
