package org.redress.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    return parts(query).stream().anyMatch(part -> !part.getExpressions().isEmpty());
  }

  /**
   * Looks through a query that is about to be stored.
   *
   * @throws Refused if it holds, at whatever depth, an expression that is none of the texts
   */
  static void check(AbstractQuery<?, ?> query) {
    parts(query).stream()
        .flatMap(part -> part.getExpressions().values().stream())
        .filter(text -> !VALUES.containsKey(text))
        .findFirst()
        .ifPresent(
            text -> {
              throw refusal(text);
            });
  }

  /** The query and what is joined to it by "or", once each: a query is among its own parts. */
  private static Set<AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
    Set<AbstractQuery<?, ?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(query, found);
    return found;
  }

  private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> into) {
    if (into.add(query) && query instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(part -> collect(part, into));
    }
  }

  private static Refused refusal(String text) {
    return new Refused("查询里不能用表达式「%s」，请直接填写要查的值".formatted(shortened(text)));
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
