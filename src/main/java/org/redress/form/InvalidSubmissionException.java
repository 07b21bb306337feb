package org.redress.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submission that its form does not allow; the engine's REST answers it with 400, and nothing is
 * stored.
 */
public class InvalidSubmissionException extends FormFieldValidationException {

  private final transient List<Violation> violations;

  public InvalidSubmissionException(List<Violation> violations) {
    super(
        violations.get(0).field(),
        violations.stream().map(Violation::message).collect(Collectors.joining("；")));
    this.violations = List.copyOf(violations);
  }

  public InvalidSubmissionException(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  /** What is wrong, by field, in the order of the form. */
  public List<Violation> violations() {
    return violations;
  }
}
