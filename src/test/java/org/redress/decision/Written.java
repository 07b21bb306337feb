package org.redress.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** A decision table written down in a test: {@code Written.table("FIRST", "amount:double").rule("> 10", "high")}. */
final class Written {

  private final StringBuilder rules = new StringBuilder();
  private final String hitPolicy;
  private final String[] columns;
  private String description = "";
  private int count;

  private Written(String hitPolicy, String[] columns) {
    this.hitPolicy = hitPolicy;
    this.columns = columns;
  }

  /**
   * @param columns {@code variable:type} or {@code variable:type:allowed values}
   */
  static Written table(String hitPolicy, String... columns) {
    return new Written(hitPolicy, columns);
  }

  Written described(String text) {
    description = "<description>" + text + "</description>";
    return this;
  }

  /** A rule's tests, and last its result: a text; blank for none. */
  Written rule(String... cells) {
    count++;
    String tests =
        Stream.of(cells)
            .limit(columns.length)
            .map(cell -> "<inputEntry>" + text(cell) + "</inputEntry>")
            .collect(Collectors.joining());
    String result = cells[columns.length].isEmpty() ? "" : '"' + cells[columns.length] + '"';
    rules.append(
        "<rule id=\"rule-%d\"><description>%d</description>%s<outputEntry>%s</outputEntry></rule>"
            .formatted(count, count, tests, text(result)));
    return this;
  }

  DmnModelInstance model() {
    String inputs = Stream.of(columns).map(Written::input).collect(Collectors.joining());
    String xml =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
          <decision id="planted" name="planted" camunda:historyTimeToLive="P1D">%s
            <decisionTable id="t" hitPolicy="%s">%s<output id="o" name="result" typeRef="string"/>%s</decisionTable>
          </decision>
        </definitions>
        """
            .formatted(description, hitPolicy, inputs, rules);
    return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String input(String column) {
    String[] parts = column.split(":", 3);
    String allowed = parts.length < 3 ? "" : "<inputValues>" + text(parts[2]) + "</inputValues>";
    return "<input id=\"in-%s\"><inputExpression typeRef=\"%s\">%s</inputExpression>%s</input>"
        .formatted(parts[0], parts[1], text(parts[0]), allowed);
  }

  private static String text(String feel) {
    return "<text><![CDATA[" + feel + "]]></text>";
  }
}
