package org.redress.deadline;

import java.util.regex.Pattern;

/** Tells expressions that count a limit from the moment at which they are read. */
public final class FromNow {

  private static final Pattern CALL = Pattern.compile("deadline\\.(in\\(|of\\([^,)]*\\))");

  private FromNow() {}

  /**
   * Whether some part of the expression does; any other gives the same date whenever it is read.
   */
  public static boolean counts(String expression) {
    return CALL.matcher(expression).find();
  }
}
