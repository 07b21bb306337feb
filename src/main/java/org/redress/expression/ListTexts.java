package org.redress.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;

/**
 * The texts that a stored task list may hold where the engine expects an expression. Each is
 * compared as a whole and stands for a value that the platform works out by itself; no expression
 * language reads it. Only the engine's internal functions know who acts inside a command.
 */
final class ListTexts {

  private static final Map<String, Supplier<Object>> VALUES =
      Map.of(
          "${currentUser()}", CommandContextFunctions::currentUser,
          "${currentUserGroups()}", CommandContextFunctions::currentUserGroups,
          "${now()}", DateTimeFunctions::now,
          "${dateTime().plusHours(24)}", () -> DateTimeFunctions.dateTime().plusHours(24));

  private ListTexts() {}

  /** What a text stands for; a null user means nobody. */
  static Object value(String text) {
    return Optional.ofNullable(VALUES.get(text)).orElseThrow(() -> refusal(text)).get();
  }

  /** Whether there is an expression in the query, at whatever depth. */
  static boolean areIn(AbstractQuery<?, ?> query) {
    return !query.getExpressions().isEmpty() || within(query).stream().anyMatch(ListTexts::areIn);
  }

  /**
   * Looks through a query that is about to be stored.
   *
   * @throws Refused if it holds, at whatever depth, an expression that is none of the texts
   */
  static void check(AbstractQuery<?, ?> query) {
    query.getExpressions().values().stream()
        .filter(text -> !VALUES.containsKey(text))
        .findFirst()
        .ifPresent(
            text -> {
              throw refusal(text);
            });
    within(query).forEach(ListTexts::check);
  }

  private static Refused refusal(String text) {
    return new Refused("查询里不能用表达式「%s」，请直接填写要查的值".formatted(shortened(text)));
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** The first of a query's parts joined by "or" is the query itself. */
  private static List<TaskQueryImpl> within(AbstractQuery<?, ?> query) {
    return query instanceof TaskQueryImpl tasks
        ? tasks.getQueries().stream().filter(part -> part != query).toList()
        : List.of();
  }
}
