package org.redress.simulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Violation;

/**
 * Submits a form as somebody does who reads a refusal: a penalty outside its range is put right, a
 * person who may not have the next task is replaced by another. Whatever else is refused, is.
 */
final class Clerk {

  private static final int ATTEMPTS = 8;
  private static final String ANOTHER = "请另选一人";
  private static final String PENALTY = "penaltyAmount";
  private static final Pattern RANGE = Pattern.compile("须为\\D*([0-9.]+)");

  private Clerk() {}

  /**
   * @param filled the form as filled at the first, second … attempt
   */
  static void submit(IntFunction<Map<String, Object>> filled, Consumer<Map<String, Object>> door) {
    Optional<BigDecimal> penalty = Optional.empty();
    for (int attempt = 1; ; attempt++) {
      Map<String, Object> entered = filled.apply(attempt);
      penalty.ifPresent(amount -> entered.replace(PENALTY, amount.doubleValue()));
      try {
        door.accept(entered);
        return;
      } catch (InvalidSubmissionException refused) {
        Optional<BigDecimal> allowed = range(refused);
        if (attempt == ATTEMPTS || allowed.isEmpty() && !wantsAnother(refused)) {
          throw refused;
        }
        penalty = allowed.isPresent() ? allowed : penalty;
      }
    }
  }

  /** Whether somebody is named who cannot do what he is named for. */
  private static boolean wantsAnother(InvalidSubmissionException refused) {
    return refused.violations().stream()
        .allMatch(violation -> violation.message().endsWith(ANOTHER));
  }

  /** The first sum that the refusal names as allowed. */
  private static Optional<BigDecimal> range(InvalidSubmissionException refused) {
    return refused.violations().stream()
        .filter(violation -> violation.field().equals(PENALTY))
        .map(Violation::message)
        .map(RANGE::matcher)
        .filter(Matcher::find)
        .map(range -> new BigDecimal(range.group(1)))
        .findFirst();
  }
}
