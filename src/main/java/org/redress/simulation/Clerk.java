package org.redress.simulation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Violation;

/**
 * Submits a form as somebody does who reads a refusal: a penalty outside its range is put right, a
 * sanction that the policy does not have is chosen anew, a person who may not have the next task is
 * replaced by another. Whatever else is refused, is.
 */
final class Clerk {

  private static final int ATTEMPTS = 30;
  private static final Pattern CHOOSE_ANEW = Pattern.compile(".*(请另选一人|请改选|请改选，.*|请清空「.*)");
  private static final Set<String> SUMS = Set.of("penaltyAmount", "deductedPoints");
  private static final Pattern RANGE = Pattern.compile("须为\\D*([0-9.]+)");

  private Clerk() {}

  /**
   * @param filled the form as filled at the first, second … attempt
   */
  static void submit(IntFunction<Map<String, Object>> filled, Consumer<Map<String, Object>> door) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (int attempt = 1; ; attempt++) {
      Map<String, Object> entered = filled.apply(attempt);
      sums.forEach((field, sum) -> entered.replace(field, sum.doubleValue()));
      try {
        door.accept(entered);
        return;
      } catch (InvalidSubmissionException refused) {
        Map<String, BigDecimal> allowed = ranges(refused);
        if (attempt == ATTEMPTS || allowed.isEmpty() && !wantsAnother(refused)) {
          throw refused;
        }
        sums.putAll(allowed);
      }
    }
  }

  /** Whether something, or somebody, is to be chosen anew. */
  private static boolean wantsAnother(InvalidSubmissionException refused) {
    return refused.violations().stream()
        .allMatch(violation -> CHOOSE_ANEW.matcher(violation.message()).matches());
  }

  /** The first sum that the refusal names as allowed in each field. */
  private static Map<String, BigDecimal> ranges(InvalidSubmissionException refused) {
    Map<String, BigDecimal> allowed = new HashMap<>();
    for (Violation violation : refused.violations()) {
      Matcher range = RANGE.matcher(violation.message());
      if (SUMS.contains(violation.field()) && range.find()) {
        allowed.put(violation.field(), new BigDecimal(range.group(1)));
      }
    }
    return allowed;
  }
}
