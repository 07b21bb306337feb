package org.redress.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table that always answers the same to the same question: it asks for variables as they
 * are, and its cells are literals. What it has answered once need not be reckoned again.
 *
 * @param inputs names of the variables
 */
record PlainTable(Set<String> inputs) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern WORDS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /** Numbers, comparisons, intervals, lists of alternatives: nothing that has a name. */
  private static final Pattern LITERALS =
      Pattern.compile("(?:[\\s\\d.,<>=()\\[\\]-]|\\b(?:not|true|false|null)\\b)*");

  /** Empty where the table asks for more than that, the day for instance. */
  static Optional<PlainTable> of(DmnModelInstance model) {
    Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
    if (tables.size() != 1) {
      return Optional.empty();
    }
    DecisionTable table = tables.iterator().next();
    Set<String> inputs =
        table.getInputs().stream().map(PlainTable::asked).collect(Collectors.toSet());
    boolean plain =
        inputs.stream().allMatch(input -> NAME.matcher(input).matches())
            && table.getRules().stream().flatMap(PlainTable::cells).allMatch(PlainTable::isLiteral);
    return plain ? Optional.of(new PlainTable(inputs)) : Optional.empty();
  }

  private static String asked(Input input) {
    return input.getInputExpression().getText().getTextContent().strip();
  }

  private static Stream<String> cells(Rule rule) {
    return Stream.concat(
            rule.getInputEntries().stream().map(InputEntry::getText),
            rule.getOutputEntries().stream().map(OutputEntry::getText))
        .filter(Objects::nonNull)
        .map(Text::getTextContent);
  }

  private static boolean isLiteral(String cell) {
    return LITERALS.matcher(WORDS.matcher(cell).replaceAll("")).matches();
  }

  /** What the inputs are now; empty where one is no word, number or yes or no. */
  Optional<Map<String, Object>> given(VariableContext values) {
    Map<String, Object> given = new HashMap<>();
    for (String input : inputs) {
      TypedValue value = values.resolve(input);
      if (value != null) {
        given.put(input, value.getValue());
      }
    }
    return given.values().stream().allMatch(PlainTable::isPlain)
        ? Optional.of(given)
        : Optional.empty();
  }

  private static boolean isPlain(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean;
  }
}
