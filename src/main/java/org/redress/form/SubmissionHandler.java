package org.redress.form;

/**
 * A feature that acts on submitted forms, inside the engine's transaction. Handlers run in
 * {@code @Order}; an exception of any of them refuses the submission and leaves nothing behind.
 */
public interface SubmissionHandler {

  /**
   * Before the engine stores the values, which have been found to agree with the form: may refuse,
   * take out or add.
   *
   * @throws InvalidSubmissionException to refuse
   */
  void beforeStoring(Submission submission);
}
