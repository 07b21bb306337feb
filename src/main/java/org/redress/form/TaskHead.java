package org.redress.form;

import java.util.Optional;

/** What the product puts above the questions of a task's form. */
public interface TaskHead {

  /**
   * The head as HTML, for the user who is logged in; empty where the task belongs to no case.
   *
   * @param taskId a task that the user may see
   */
  Optional<String> html(String taskId);
}
