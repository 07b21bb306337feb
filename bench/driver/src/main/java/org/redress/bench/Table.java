package org.redress.bench;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A table as README.md has it: a line for each measure, a column for each engine. */
final class Table {

  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();

  Table(String measures, Collection<String> columns) {
    this.columns = List.copyOf(columns);
    line(measures, column -> column);
    line("---", column -> "---");
  }

  void line(String measure, Function<String, String> cell) {
    text.append("| ").append(measure);
    columns.forEach(column -> text.append(" | ").append(cell.apply(column)));
    text.append(" |\n");
  }

  @Override
  public String toString() {
    return text.append('\n').toString();
  }
}
