package org.redress.decision;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Every combination of the variables' values, one after the other. */
final class Combinations implements Iterable<Map<String, Object>> {

  private final List<String> variables;
  private final Map<String, List<Object>> values;

  Combinations(Map<String, List<Object>> values) {
    this.values = values;
    this.variables = new ArrayList<>(values.keySet());
  }

  /** How many there are. */
  static long count(Map<String, List<Object>> values) {
    return values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  @Override
  public Iterator<Map<String, Object>> iterator() {
    long all = count(values);
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < all;
      }

      @Override
      public Map<String, Object> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return combination(next++);
      }
    };
  }

  /** The number written in a system whose digits are the variables. */
  private Map<String, Object> combination(long number) {
    Map<String, Object> combination = new LinkedHashMap<>();
    for (String variable : variables) {
      List<Object> choices = values.get(variable);
      combination.put(variable, choices.get((int) (number % choices.size())));
      number /= choices.size();
    }
    return combination;
  }
}
