package org.redress.deadline;

import java.util.regex.Pattern;

/**
 * How a policy's table of limits is written: the one home of each limit's number. Columns beyond
 * these (what it depends on; words, from when, basis) are the policy's.
 */
public final class LimitTable {

  /** What follows the policy's id in the table's: {@code bank-outlet-deadlines}. */
  public static final String SUFFIX = "-deadlines";

  /** First input: id of the deadline in the policy. */
  public static final String DEADLINE = "deadlineId";

  /** Input: id of the step that the limit watches, for one that differs from step to step. */
  public static final String STEP = "step";

  /** First output: the limit. */
  public static final String LIMIT = "limit";

  /** In the place of a limit: it does not hold for such a case. */
  public static final String NEVER = "never";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private LimitTable() {}

  /** Whether a text is a deadline's id, and no limit. */
  public static boolean isId(String text) {
    return text != null && ID.matcher(text).matches();
  }
}
