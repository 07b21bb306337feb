package org.redress.web;

import java.util.List;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Violation;

/**
 * What the engine's REST interfaces answer to a form that is not as it should be.
 *
 * @param message the sentences, a line each
 * @param violations what is wrong, by field
 * @param more how much more is wrong than that
 */
record RefusedForm(String message, List<Violation> violations, int more) {

  static RefusedForm of(InvalidSubmissionException refused) {
    return new RefusedForm(refused.getMessage(), refused.violations(), refused.more());
  }
}
