package org.redress.authority;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * Why somebody may not do a task.
 *
 * @param toThem the sentence for that person; it does not tell a person complained about that this
 *     is why
 * @param toOthers the sentence for who wanted to give the task to them
 */
record Objection(String toThem, String toOthers) {

  private static final String NOT_YOURS = "此任务不由您办理：您不在其候选岗位之内，或依规定须回避。如有疑问，请联系系统管理员";

  /** Complained about in the case (回避). */
  static Objection recused(String user) {
    return new Objection(NOT_YOURS, "%s依规定须回避本案，请改派其他人员".formatted(user));
  }

  /** Did an earlier step that another person must check (四眼原则). */
  static Objection fourEyes(String user, String task, String earlierStep) {
    return new Objection(
        "您已办理本案的「%s」，此任务须由另一人办理".formatted(earlierStep),
        "%s已办理本案的「%s」，任务「%s」须由另一人办理".formatted(user, earlierStep, task));
  }

  /** No member of the task's candidate groups. */
  static Objection outsider(String user, String task, String groups) {
    return new Objection(
        NOT_YOURS, "%s不在任务「%s」的候选岗位（%s）之内，请改派该岗位的人员".formatted(user, task, groups));
  }

  /** As the refusal of a request that wanted the user to have or do the task; HTTP 403. */
  AuthorizationException refusal(String user) {
    return new AuthorizationException(
        Acting.person().filter(user::equals).isPresent() ? toThem : toOthers);
  }

  /** What whoever may not see or do a task is told, whatever the reason. */
  static AuthorizationException notYours() {
    return new AuthorizationException(NOT_YOURS);
  }
}
