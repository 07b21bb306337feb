package org.redress.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submission that its form does not allow; the engine's REST answers it with 400, and nothing is
 * stored.
 */
public class InvalidSubmissionException extends FormFieldValidationException {

  /** As many as a person can put right at once; an answer with thousands helps nobody. */
  private static final int MOST_TOLD = 10;

  private final transient List<Violation> violations;
  private final int more;

  public InvalidSubmissionException(List<Violation> violations) {
    super(violations.get(0).field(), sentence(violations));
    this.violations = List.copyOf(violations.subList(0, told(violations)));
    this.more = violations.size() - this.violations.size();
  }

  public InvalidSubmissionException(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  /** What is wrong, by field, in the order of the form; at most ten of it. */
  public List<Violation> violations() {
    return violations;
  }

  /** How much more is wrong. */
  public int more() {
    return more;
  }

  private static String sentence(List<Violation> all) {
    int more = all.size() - told(all);
    return all.stream().limit(MOST_TOLD).map(Violation::message).collect(Collectors.joining("\n"))
        + (more > 0 ? "\n另有" + more + "处有误" : "");
  }

  private static int told(List<Violation> all) {
    return Math.min(all.size(), MOST_TOLD);
  }
}
