package org.redress.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a deadline is called whether it was met or missed. A diagram calls the timer by what happens
 * when nobody does anything (1个工作日未应诉), which a deadline that was met did not.
 */
public final class LimitWords {

  private static final Pattern UNDONE = Pattern.compile("(.+?)未(.+)");
  private static final Pattern AGAIN = Pattern.compile("再逾(.+)");

  private LimitWords() {}

  /** The same with the step that the limit is set for: 登记投诉：应诉（时限：1个工作日）. */
  public static String at(String step, String timer) {
    String limit = of(timer);
    return limit.startsWith("（") ? step + limit : step + "：" + limit;
  }

  /** The limit, with what was to be done within it; null for null. */
  public static String of(String timer) {
    if (timer == null) {
      return null;
    }
    Matcher undone = UNDONE.matcher(timer);
    if (undone.matches()) {
      return "%s（时限：%s）".formatted(undone.group(2), undone.group(1));
    }
    Matcher again = AGAIN.matcher(timer);
    return again.matches() ? "（时限：再加%s）".formatted(again.group(1)) : "（时限：%s）".formatted(timer);
  }
}
