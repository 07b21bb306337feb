package org.redress.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.redress.decision.Table.Column;

/**
 * The values worth trying for each variable of a table, from what its author wrote: each text named; each number
 * named, just below, just above and half-way to the next; true and false; and always null, which is what the
 * platform gives a field left empty.
 */
final class Probes {

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?");
  private static final String ANOTHER = "any other text";
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Small numbers that can stand in any order to each other, for variables that are compared with each other. */
  private static final List<BigDecimal> SMALL =
      Arrays.asList(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(2));

  private Probes() {}

  /** Values by variable. What a column allows limits them. */
  static Map<String, List<Object>> of(Table table, Feel feel) {
    boolean compared = !table.namedInCells().isEmpty();
    Map<String, Set<Object>> probes = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      for (String variable : Names.in(column.expression())) {
        Set<Object> values = probes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
        values.addAll(values(column, compared));
        if (!column.allowed().isBlank() && column.expression().equals(variable)) {
          values.removeIf(value -> !feel.passes(column.allowed(), value));
        }
      }
    }
    Map<String, List<Object>> all = new LinkedHashMap<>();
    probes.forEach((variable, values) -> all.put(variable, withNull(values)));
    return all;
  }

  private static Collection<?> values(Column column, boolean compared) {
    String written =
        column.allowed() + "\n" + String.join("\n", column.cells()) + "\n" + column.expression();
    return switch (column.type() == null ? "" : column.type()) {
      case "string" -> texts(written);
      case "boolean" -> List.of(true, false);
      case "integer", "long" ->
          numbers(written, BigDecimal.ONE, compared).stream().map(BigDecimal::intValue).toList();
      case "double", "number" ->
          numbers(written, CENT, compared).stream().map(BigDecimal::doubleValue).toList();
      default ->
          throw new IllegalArgumentException(
              "no values are known for an input of type " + column.type() + ": add them here");
    };
  }

  private static Set<String> texts(String written) {
    Set<String> texts = new LinkedHashSet<>();
    TEXT.matcher(written).results().forEach(text -> texts.add(text.group(1)));
    texts.add(ANOTHER);
    return texts;
  }

  private static Set<BigDecimal> numbers(String written, BigDecimal step, boolean compared) {
    TreeSet<BigDecimal> named = new TreeSet<>();
    NUMBER
        .matcher(TEXT.matcher(written).replaceAll(""))
        .results()
        .forEach(n -> named.add(new BigDecimal(n.group())));
    TreeSet<BigDecimal> probes = new TreeSet<>(compared || named.isEmpty() ? SMALL : List.of());
    for (BigDecimal number : named) {
      probes.addAll(List.of(number.subtract(step), number, number.add(step)));
      if (named.higher(number) != null) {
        probes.add(number.add(named.higher(number)).divide(BigDecimal.valueOf(2)));
      }
    }
    return probes;
  }

  private static List<Object> withNull(Set<Object> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(null);
    return all;
  }
}
