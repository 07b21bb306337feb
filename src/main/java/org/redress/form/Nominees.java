package org.redress.form;

import java.util.Optional;

/** Knows who may be named in a field. */
public interface Nominees {

  /**
   * What speaks against naming that person, as the rest of a Chinese sentence that begins with the
   * field; empty where nothing does.
   *
   * @param person what was entered: a user id, if it is one
   */
  Optional<String> objection(FormField field, Submission submission, String person);
}
