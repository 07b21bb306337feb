package org.redress.modelling;

import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.deadline.Deadline;
import org.redress.deadline.Limit;
import org.redress.deadline.LimitTable;
import org.redress.deadline.Moment;

/**
 * What an analyst can get wrong in a call of {@code deadline} beyond its name: limits and moments
 * written as text.
 */
final class DeadlineCalls {

  private DeadlineCalls() {}

  /** Whether the call yields a date, and so can stand as a timer's due date. */
  static boolean isDate(Juel.Call call) {
    return call.on().equals(Beans.DEADLINE)
        && Stream.of(Deadline.class.getMethods())
            .anyMatch(
                method ->
                    method.getName().equals(call.method()) && method.getReturnType() == Date.class);
  }

  /**
   * A Chinese sentence if a limit or moment given as text cannot be read. The call is one that
   * exists.
   */
  static Optional<String> fault(Juel.Call call) {
    Optional<String> limit = LimitCalls.limit(call);
    Optional<String> inLimit = limit.flatMap(text -> faultOfLimit(call.method(), text));
    return inLimit.or(
        () ->
            call.arguments().stream()
                .flatMap(Optional::stream)
                .filter(text -> limit.filter(text::equals).isEmpty())
                .flatMap(text -> faultOfMoment(text).stream())
                .findFirst());
  }

  private static Optional<String> faultOfLimit(String method, String text) {
    boolean mayBeId = !method.equals("in") && !method.equals("from");
    if (mayBeId && LimitTable.isId(text)) {
      return Optional.empty();
    }
    if (method.equals("of")) {
      return Optional.of("deadline.of要时限表中的id，例如'reply'，不是「" + text + "」");
    }
    try {
      return Limit.parse(text).amount() == 0 && method.equals("every")
          ? Optional.of("deadline.every的间隔「" + text + "」必须大于0，例如P7D、P1BD。")
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private static Optional<String> faultOfMoment(String text) {
    try {
      Moment.of(text);
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }
}
