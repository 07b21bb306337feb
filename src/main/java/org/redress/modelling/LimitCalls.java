package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.redress.deadline.LimitTable;

/** Where a diagram asks for a limit by its id. */
final class LimitCalls {

  private LimitCalls() {}

  /**
   * A limit asked for.
   *
   * @param element whose expression asks
   * @param deadline id in the policy
   */
  record Asked(String element, String deadline) {}

  /** Every one, expressions that cannot be read left out. */
  static List<Asked> of(DiagramFile diagram) {
    return diagram.expressions().stream()
        .flatMap(
            written ->
                calls(written.text())
                    .flatMap(call -> id(call).stream())
                    .map(id -> new Asked(written.element(), id)))
        .distinct()
        .toList();
  }

  static Stream<Juel.Call> calls(String text) {
    try {
      return Juel.parse(text).calls().stream().filter(call -> call.on().equals(Beans.DEADLINE));
    } catch (TreeBuilderException malformed) {
      return Stream.empty();
    }
  }

  /** The deadline that a call of {@code deadline} asks for, if it names one. */
  static Optional<String> id(Juel.Call call) {
    return limit(call).filter(LimitTable::isId);
  }

  /** What stands where a call of {@code deadline} takes a limit or an id, if it is a text. */
  static Optional<String> limit(Juel.Call call) {
    int place =
        switch (call.method()) {
          case "of", "in" -> 0;
          case "from", "at", "every" -> 1;
          default -> Integer.MAX_VALUE;
        };
    return place < call.arguments().size() ? call.arguments().get(place) : Optional.empty();
  }
}
