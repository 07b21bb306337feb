package org.redress.taskhead;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What has come to a task's knowledge: the values it sees now, and those that stood earlier where
 * it sees. What a part that runs beside it keeps to itself, such as the opinions of a round that is
 * still open, is not among them.
 */
final class Reach {

  private final Map<String, Object> now;
  private final boolean onlyGiven;
  private final Map<String, Set<Object>> before = new HashMap<>();

  /**
   * @param now the variables that the task sees
   * @param instances ids of the task's process instance and of those that called it
   * @param changes what was ever written in the case
   * @param confidential whether the policy shows a part no more than what it is given
   */
  Reach(
      Map<String, Object> now,
      Set<String> instances,
      Collection<Change> changes,
      boolean confidential) {
    this.now = now;
    this.onlyGiven = confidential;
    changes.stream()
        .filter(change -> instances.contains(change.scope()))
        .forEach(
            change ->
                before
                    .computeIfAbsent(change.variable(), first -> new HashSet<>())
                    .add(change.value()));
  }

  /** Whether the task may know that this was entered. */
  boolean has(String variable, Object value) {
    if (onlyGiven && !now.containsKey(variable)) {
      return false;
    }
    return Objects.equals(now.get(variable), value)
        || before.getOrDefault(variable, Set.of()).contains(value);
  }
}
