package org.redress.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** A submission that its form does not allow; answered with HTTP 400 and stored nowhere. */
public class InvalidSubmissionException extends BadUserRequestException {

  private final transient List<Violation> violations;

  public InvalidSubmissionException(List<Violation> violations) {
    super(violations.stream().map(Violation::message).collect(Collectors.joining("；")));
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
