package org.redress.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.Canary;

/** Tables and forms reach values and nothing behind them, whatever somebody should put among a case's variables. */
class PlainFeelTest {

  private final FeelEngine feel = new PlainFeel().createInstance();

  @Test
  void as_delivered_the_language_calls_every_method_of_every_object() {
    int deaths = Canary.deaths();

    new ScalaFeelEngineFactory(List.of()).createInstance().evaluateSimpleExpression("canary.die()", context());

    assertThat(Canary.deaths()).as("so the tests below would see it").isEqualTo(deaths + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary.die()",
        "canary.die",
        "list[1].die()",
        "row.canary.die()",
        "(for x in list return x.die())[1]",
        "get value(row.canary, \"die\")",
        "canary.class.name",
        "canary.getClass().forName(\"org.redress.testing.Canary$Loaded\").newInstance()",
        "day.class.name",
        "day.getClass()",
        "text.getBytes()",
        "text.class",
        "set.iterator()",
        "json.jsonPath(\"$\")",
        "json.unwrap()",
      })
  void nothing_is_called_or_read_of_an_object(String expression) {
    int deaths = Canary.deaths();
    Object[] value = new Object[1];

    Throwable failure = catchThrowable(() -> value[0] = feel.evaluateSimpleExpression(expression, context()));

    assertThat(Canary.deaths()).as("executions").isEqualTo(deaths);
    assertThat(failure != null || value[0] == null).as("value %s", value[0]).isTrue();
  }

  @Test
  void no_function_of_java_is_called() {
    String external =
        "(function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } })(-1)";

    assertThat(catchThrowable(() -> feel.evaluateSimpleExpression(external, context()))).isNotNull();
  }

  @Test
  void values_lists_rows_and_json_are_read() {
    assertThat(this.<Object>value("text")).isEqualTo("tea");
    assertThat(this.<Object>value("number + 1")).isEqualTo(4L);
    assertThat(this.<Object>value("row.reply")).isEqualTo("desk");
    assertThat(this.<Object>value("json.grade")).isEqualTo("serious");
    assertThat(this.<Object>value("day > date and time(\"2020-01-01T00:00:00\")")).isEqualTo(true);
    assertThat(this.<Object>value("missing = null")).isEqualTo(true);
    assertThat(feel.evaluateSimpleUnaryTests("> 2", "number", context())).isTrue();
  }

  private <T> T value(String expression) {
    return feel.evaluateSimpleExpression(expression, context());
  }

  private static VariableContext context() {
    Canary canary = new Canary();
    return Variables.putValue("canary", canary)
        .putValue("list", List.of(canary))
        .putValue("set", java.util.Set.of(1))
        .putValue("row", Map.of("canary", canary, "reply", "desk"))
        .putValue("json", Spin.JSON("{\"grade\":\"serious\"}"))
        .putValue("day", new Date())
        .putValue("text", "tea")
        .putValue("number", 3)
        .asVariableContext();
  }
}
