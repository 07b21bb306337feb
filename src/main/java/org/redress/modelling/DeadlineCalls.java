package org.redress.modelling;

import java.util.Date;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.deadline.Deadline;
import org.redress.deadline.Limit;
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
    Class<?>[] parameters =
        Stream.of(Deadline.class.getMethods())
            .filter(
                method ->
                    method.getName().equals(call.method())
                        && method.getParameterCount() == call.arguments().size())
            .findFirst()
            .orElseThrow()
            .getParameterTypes();
    return IntStream.range(0, parameters.length)
        .mapToObj(i -> call.arguments().get(i).flatMap(text -> fault(call, parameters[i], text)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> fault(Juel.Call call, Class<?> parameter, String text) {
    try {
      if (parameter != String.class) {
        Moment.of(text);
      } else if (Limit.parse(text).amount() == 0 && call.method().equals("every")) {
        return Optional.of("deadline.every的间隔「" + text + "」必须大于0，例如P7D、P1BD。");
      }
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }
}
