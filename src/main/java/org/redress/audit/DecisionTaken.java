package org.redress.audit;

import java.util.List;

/**
 * A table's answer in a case.
 *
 * @param inputs what it was asked
 * @param outputs what it answered
 * @param rules annotations (with clause) of the rules that fired
 */
public record DecisionTaken(List<NamedValue> inputs, List<NamedValue> outputs, List<String> rules) {

  /**
   * @param name as the table calls it
   * @param value as text; null where there was none
   */
  public record NamedValue(String name, String value) {}
}
