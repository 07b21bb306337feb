package org.redress.draft;

/**
 * A form that can be sent.
 *
 * @param kind of a task, or of a lifecycle to begin
 * @param subject id of the task, or key of the lifecycle
 */
record OpenForm(Kind kind, String subject) {

  enum Kind {
    TASK,
    START
  }

  static OpenForm ofTask(String taskId) {
    return new OpenForm(Kind.TASK, taskId);
  }

  static OpenForm ofStart(String lifecycle) {
    return new OpenForm(Kind.START, lifecycle);
  }
}
